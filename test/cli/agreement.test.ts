import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckReport } from '../../server/node/api/contract.ts';
import { LspClient } from '../support/lsp-client.ts';
import { FAX_RULE } from '../support/own-rule.ts';
import { Project } from '../support/project.ts';

const SHARED = 'The nurses of the ward share one account for the patient records.';

const FILES = {
  '.gdpr-lens/config.yaml': 'severity:\n  shared-account: error\n  no-logging: off\nomitParties: true\n',
  '.gdpr-lens/rules/fax.yaml': FAX_RULE,
  '.gdpr-lens/suppressions.yaml': `suppressions:
  - { rule: shared-account, file: sub/agreed.md, text: share one account, reason: agreed }
  - { rule: shared-account, text: share one login, reason: over, until: "2020-01-01" }
`,
  'plain.txt': `Grüße 🙂\r\n\r\n${SHARED} See Article 120 GDPR.\r\nThe clinic sent the files of its patients by fax.\r\n`,
  'sub/agreed.md': `${SHARED}\n\nThe doctors share one login for the archive of the patients.\n`,
  'markers.md': `<!-- gdpr-lens-ignore shared-account: moved -->\n${SHARED}\n\n<!-- gdpr-lens-ignore fax: none -->\nNothing.\n
<!-- gdpr-lens-ignore nonsense: none -->\nNothing.\n\n<!-- gdpr-lens-ignore shared-account until 2020-01-01: late -->\n${SHARED}\n`,
  'known.md': `${SHARED}\n\n${SHARED}\n`,
  'parties.txt':
    'The complainant claims that the nurses share one account for the patient records. The authority found that the clinic did not log who opened the files of its patients.\n',
  'empty.md': '',
  'deutsch.txt':
    'Gemäß Art. 28 Abs. 3 lit. h DSGVO und Art. 112 DSGVO. Die Passwörter wurden im Klartext gespeichert.\n',
};

describe('the editor and the command line', function () {
  this.timeout(60_000);
  let project: Project;
  let client: LspClient;

  before(async () => {
    project = new Project();
    project.write(FILES);
    for (const seed of readdirSync(resolve('seeds')).filter((name) => !name.includes('.')))
      project.write({ [`${seed}.txt`]: readFileSync(resolve('seeds', seed, 'decision.txt')) });
    assert.equal(project.run(['check', '--write-baseline', '.gdpr-lens/baseline.json', 'known.md']).status, 0);
    project.write({ 'known.md': `${FILES['known.md']}\nAnd again: ${SHARED}\n\n${SHARED}\n` });
    client = new LspClient(['dist/cli.js', 'lsp'], { XDG_CACHE_HOME: join(project.root, 'cache') });
    await client.start({ settings: { maxProblems: 10_000 } }, {}, pathToFileURL(project.root).href);
  });

  after(async () => {
    await client.stop();
    project.remove();
  });

  /** What the command line finds, as `code severity start–end`, by document. */
  function onCommandLine(...options: string[]): Map<string, string[]> {
    const { documents } = JSON.parse(project.run(['check', '--format', 'json', ...options, '.']).stdout) as CheckReport;
    return new Map(
      documents.map(({ path, findings, problems }) => {
        const all = [...findings.map((finding) => ({ ...finding, code: finding.rule })), ...problems];
        return [path, all.map((one) => `${one.code} ${one.severity} ${one.start}–${one.end} ${one.message}`).sort()];
      }),
    );
  }

  async function inEditor(path: string): Promise<string[]> {
    const uri = pathToFileURL(join(project.root, path)).href;
    const text = readFileSync(join(project.root, path), 'utf8');
    await client.open(uri, text);
    const document = TextDocument.create(uri, 'plaintext', 0, text);
    const found = await client.diagnostics(uri);
    return found.map((diagnostic) => written(diagnostic, document)).sort();
  }

  /** Waits until the problems of a document, which has some, are as they shall be. */
  async function until(path: string, wanted: (all: readonly Diagnostic[]) => boolean): Promise<void> {
    await inEditor(path);
    const uri = pathToFileURL(join(project.root, path)).href;
    for (let tries = 0; tries < 500; tries++) {
      const found = await client.diagnostics(uri);
      if (found.length > 0 && wanted(found)) return;
      await wait(20);
    }
    assert.fail(`the problems of ${path} stay as they are`);
  }

  function written({ code, severity, range, message }: Diagnostic, document: TextDocument): string {
    const name = ['', 'error', 'warning', 'information', 'hint'][severity ?? 0];
    return `${code} ${name} ${document.offsetAt(range.start)}–${document.offsetAt(range.end)} ${message}`;
  }

  it('find the same in every document of a workspace', async () => {
    const found = onCommandLine();
    const codes = new Set([...found.values()].flat().map((line) => line.split(' ').slice(0, 2).join(' ')));
    for (const code of ['shared-account error', 'fax error', 'unknown-provision warning'])
      assert.ok(codes.has(code), `${code} is in none of the documents: ${[...codes].join(', ')}`);
    for (const code of ['unused-suppression warning', 'bad-suppression warning', 'expired-suppression warning'])
      assert.ok(codes.has(code), `${code} is in none of the documents`);
    assert.equal(found.get('known.md')?.length, 2, 'the baseline knows two of four');
    // The editor shows a document that is opened at the start before it has read the workspace's files.
    await until('sub/agreed.md', (all) => all.every(({ severity }) => severity === 1));
    for (const [path, lines] of found) assert.deepEqual(await inEditor(path), lines, path);
  });

  it('find the same with one thread and with two', () => {
    assert.deepEqual(onCommandLine('--jobs', '2'), onCommandLine('--jobs', '1'));
  });

  it('find the same after the settings have changed, which win over the workspace’s', async () => {
    const settings = { gdprLens: { severity: { 'shared-account': 'hint' } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await until('sub/agreed.md', (all) => all.every(({ severity }) => severity === 4));
  });
});
