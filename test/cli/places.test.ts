import assert from 'node:assert/strict';
import type { DocumentReport } from '../../server/node/api/contract.ts';
import { Project } from '../support/project.ts';

const SHARED = 'The nurses of the ward share one account for the patient records.';

describe('the places that gdpr-lens check tells', function () {
  this.timeout(30_000);
  let project: Project;

  beforeEach(() => {
    project = new Project();
  });

  afterEach(() => project.remove());

  it('are lines and columns in json, beside the kind of the document and its reason', () => {
    const text = `Privacy Policy\r\n\r\nThis privacy policy explains how we use your personal data.\r\n\r\n🙂 ${SHARED} See Article 120 GDPR.\r\n`;
    project.write({ 'a.md': text, 'notes/b.md': SHARED, '.gdpr-lens/config.yaml': 'kinds:\n  notes/**: record\n' });
    const [a, b] = JSON.parse(project.run(['check', '--format', 'json', '.']).stdout).documents as DocumentReport[];
    const placed = [...(a?.references ?? []), ...(a?.findings ?? []), ...(a?.problems ?? [])];
    assert.deepEqual(
      placed.map(({ line }) => line),
      [5, 5, 5],
    );
    const lines = text.split('\r\n');
    for (const { start, end, line, column } of placed)
      assert.ok(lines[line - 1]?.startsWith(text.slice(start, end), column - 1));
    assert.deepEqual([a?.kind.name, a?.kind.said], ['policy', false]);
    assert.ok(
      a?.kind.reason.some((words) => text.slice(words.start, words.end) === words.text && /policy/i.test(words.text)),
    );
    assert.deepEqual(b?.kind, { name: 'record', said: true, reason: [] });
  });

  it('are those of the source where a web page is read by its tags', () => {
    const words = SHARED.replace('share one account', 'share&nbsp;one <b>account</b>').replace(
      'nurses',
      'nur<i>ses</i>',
    );
    const page = `<html><head><script>See Article 120 GDPR.</script></head>\n<body><p>See Article&nbsp;121 GDPR.</p>\n<p>${words}</p></body></html>`;
    project.write({ 'page.html': page });
    const [document] = JSON.parse(project.run(['check', '--format', 'json', 'page.html']).stdout)
      .documents as DocumentReport[];
    const told = [...(document?.problems ?? []), ...(document?.findings ?? [])];
    assert.deepEqual(
      told.map(({ line, start, end }) => [line, page.slice(start, end)]),
      [
        [2, 'Article&nbsp;121 GDPR'],
        [3, 'share&nbsp;one <b>account'],
      ],
    );
    assert.deepEqual(
      document?.references.map(({ text }) => text),
      ['Article&nbsp;121 GDPR'],
    );
    assert.match(project.run(['check', 'page.html']).stdout, /^page\.html:3:\d+ warning .*\[shared-account\]$/m);
    for (const format of ['sarif', 'gitlab', 'github', 'junit']) {
      const { stdout } = project.run(['check', '--format', format, 'page.html']);
      assert.match(stdout, /shared-account/, format);
      assert.doesNotMatch(stdout, /Article 120/, format);
    }
  });
});
