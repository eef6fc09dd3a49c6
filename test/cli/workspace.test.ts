import assert from 'node:assert/strict';
import { FAX_RULE } from '../support/own-rule.ts';
import { Project, type Run } from '../support/project.ts';

const SHARED = 'The nurses of the ward share one account for the patient records.';

describe('gdpr-lens in a workspace', function () {
  this.timeout(30_000);
  let project: Project;

  beforeEach(() => {
    project = new Project();
  });

  afterEach(() => project.remove());

  const write = (files: Record<string, string>): void => project.write(files);
  const run = (...args: string[]): Run => project.run(args);

  it('follows its severities, suppressions and markers', () => {
    write({ 'a.md': SHARED });
    assert.equal(run('check', 'a.md').status, 1);
    write({ '.gdpr-lens/config.yaml': 'severity:\n  shared-account: off\n' });
    assert.equal(run('check', 'a.md').status, 0);
    write({
      '.gdpr-lens/config.yaml': '',
      '.gdpr-lens/suppressions.yaml':
        'suppressions:\n  - rule: shared-account\n    file: a.md\n    text: share one account\n    reason: planned\n',
      'b.md': `<!-- gdpr-lens-ignore shared-account: planned -->\n${SHARED}`,
    });
    assert.equal(run('check', 'a.md', 'b.md').status, 0);
  });

  it('takes the kind of a document as its configuration says', () => {
    write({ 'notes/a.md': `# Guidelines on accounts\n\n${SHARED}` });
    assert.equal(run('check', 'notes').status, 0);
    assert.match(run('check', '--kind', 'policy', '--format', 'jsonl', 'notes').stdout, /^$/);
    write({ '.gdpr-lens/config.yaml': 'kinds:\n  "notes/**": policy\n' });
    assert.equal(run('check', 'notes').status, 1);
    assert.match(run('check', '--kind', 'policy', '--format', 'jsonl', 'notes').stdout, /shared-account/);
  });

  it('reports with a baseline only what is new', () => {
    write({ 'a.md': SHARED });
    assert.match(run('check', '--write-baseline', 'known.json', 'a.md').stdout, /1 findings? written/);
    assert.equal(run('check', '--baseline', 'known.json', 'a.md').status, 0);
    write({ 'a.md': `${SHARED}\n\nThe doctors share one password for the archive of the patients.` });
    assert.equal(run('check', '--baseline', 'known.json', 'a.md').status, 1);
  });

  it('says what is wrong with a baseline, and checks all the same', () => {
    write({ 'a.md': SHARED, 'new.json': '{"version":99,"entries":[]}' });
    const { status, stdout, stderr } = run('check', '--baseline', 'new.json', 'a.md');
    assert.equal(status, 2);
    assert.match(stderr, /newer version/);
    assert.match(stdout, /shared-account/);
  });

  it('finds what its own rules find, and runs their tests', () => {
    write({ '.gdpr-lens/rules/fax.yaml': FAX_RULE, 'a.md': 'The clinic sent the files of its patients by fax.' });
    assert.match(run('check', 'a.md').stdout, /\[fax\]/);
    const { status, stdout } = run('test-rules');
    assert.deepEqual([status, stdout], [0, '1 rule: 2 passed, 0 failed\n']);
  });

  it('says which test of a rule fails and where a rule is wrong', () => {
    write({ '.gdpr-lens/rules/fax.yaml': FAX_RULE.replace('sent the results by fax', 'wrote a letter') });
    const failing = run('test-rules');
    assert.equal(failing.status, 1);
    assert.match(failing.stdout, /✗ fax: must be flagged, but nothing is found/);
    write({ '.gdpr-lens/rules/fax.yaml': FAX_RULE.replace('fax/n', '{faxes}') });
    assert.match(run('test-rules').stdout, /✗ \.gdpr-lens\/rules\/fax\.yaml:10 There is no word class “faxes”/);
  });
});
