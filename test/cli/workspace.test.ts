import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

  it('checks nothing with a baseline that is not there', () => {
    write({ 'a.md': SHARED, 'folder/b.md': '' });
    for (const [name, why] of [
      ['nope.json', 'does not exist'],
      ['folder', 'is a folder'],
    ]) {
      const { status, stdout, stderr } = run('check', '--baseline', name ?? '', 'a.md');
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, new RegExp(`--baseline: ${name} ${why}\\.`));
    }
  });

  it('writes no baseline where a path could not be read', () => {
    write({ 'a.md': SHARED, 'known.json': 'kept' });
    const { status, stdout, stderr } = run('check', '--write-baseline', 'known.json', 'a.md', 'gone.md');
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /known\.json is not written: a path could not be read/);
    assert.equal(readFileSync(join(project.root, 'known.json'), 'utf8'), 'kept');
  });

  it('writes a baseline in the place of one that is broken', () => {
    write({ 'a.md': SHARED, '.gdpr-lens/baseline.json': '{' });
    assert.equal(run('check', '--write-baseline', '.gdpr-lens/baseline.json', 'a.md').status, 0);
    assert.equal(run('check', 'a.md').status, 0);
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

  describe('with files that cannot be obeyed', () => {
    const broken: [path: string, content: string, said: RegExp][] = [
      ['config.yaml', 'severity: [a', /\.gdpr-lens\/config\.yaml:1: This is not YAML/],
      ['config.yaml', 'severity:\n  no-loging: error\n', /config\.yaml:2: There is no rule “no-loging”/],
      ['config.yml', 'omitParties: true\n', /config\.yml:1: This file is not read: its name has to be config\.yaml/],
      ['suppressions.yaml', 'suppressions: [', /suppressions\.yaml:1: This is not YAML/],
      ['rules/fax.yaml', 'title: "', /rules\/fax\.yaml:1: This is not YAML/],
      ['rules/fax.yaml', FAX_RULE.replace('fax/n', '{faxes}'), /rules\/fax\.yaml:10: There is no word class/],
      ['rules/fax.yaml', FAX_RULE.replace('32(1)', '28(3'), /rules\/fax\.yaml:3: “28\(3” is no provision/],
      ['baseline.json', '{', /baseline\.json:1: The baseline is not valid JSON/],
      ['baseline.json', '{"version":1,"entries":[{}]}', /baseline\.json:1: One entry of the baseline is not of/],
    ];
    for (const [path, content, said] of broken) {
      it(`fails, and checks all the same: ${path} ${JSON.stringify(content.slice(0, 20))}`, () => {
        write({ 'calm.md': 'Nothing.', 'a.md': SHARED, [`.gdpr-lens/${path}`]: content });
        const calm = run('check', 'calm.md');
        assert.match(calm.stderr, said);
        assert.deepEqual([calm.status, calm.stdout], [2, '0 problems in 1 text\n']);
        assert.match(run('check', 'a.md').stdout, /\[shared-account\]/);
      });
    }

    it('fails where its folder may not be read as it should be', () => {
      write({ 'calm.md': 'Nothing.', '.gdpr-lens/config.yaml/a.md': '', '.gdpr-lens/rules': '' });
      const { status, stderr } = run('check', 'calm.md');
      assert.equal(status, 2);
      assert.match(stderr, /config\.yaml:1: is a folder/);
      assert.match(stderr, /rules:1: is no folder/);
    });

    it('takes a rule of its own in the place of one that ships, and says so', () => {
      write({ '.gdpr-lens/rules/shared-account.yaml': FAX_RULE, 'a.md': SHARED });
      const { status, stderr } = run('check', 'a.md');
      assert.deepEqual([status, /shared-account\.yaml:1: This rule takes the place/.test(stderr)], [0, true]);
      assert.match(run('test-rules').stdout, /^i .*takes the place.*\n1 rule: 2 passed, 0 failed\n$/);
    });

    it('counts one mistake as one', () => {
      write({ '.gdpr-lens/rules/fax.yaml': FAX_RULE.replace('32(1)', '100') });
      assert.match(run('test-rules').stdout, /2 passed, 0 failed, 1 mistake\n$/);
    });
  });

  describe('with entries of suppressions.yaml', () => {
    const entry = (rest: string) => `  - { rule: shared-account, text: share one account, reason: agreed, ${rest} }\n`;
    const said = (entries: string[], ...args: string[]): [status: number | null, stderr: string[]] => {
      write({
        '.gdpr-lens/suppressions.yaml': `suppressions:\n${entries.map(entry).join('')}`,
        'docs/a.md': SHARED,
        'docs/calm.md': 'Nothing.',
      });
      const { status, stderr } = run('check', ...args);
      return [status, stderr.split('\n').filter(Boolean)];
    };
    const told = (line: number, words: string) => `gdpr-lens: .gdpr-lens/suppressions.yaml:${line}: ${words}`;
    const UNUSED = 'This entry silences nothing in the texts that were checked: it can go.';

    for (const file of ['docs/a.md', './docs/a.md', 'docs/*.md', '**/a.md', 'docs/**'])
      it(`silences in ${file}`, () => assert.deepEqual(said([`file: "${file}"`], '.'), [0, []]));

    it('tells one that has ended, one without its file, and one that silences nothing', () => {
      const entries = ['until: "2020-01-01"', 'file: docs/gone.md', 'file: docs/calm.md', 'file: docs/a.md'];
      const ended = told(2, 'This entry ended on 2020-01-01: what it silenced is reported again.');
      const gone = told(3, 'There is no file docs/gone.md.');
      assert.deepEqual(said(entries, 'docs'), [0, [ended, gone, told(4, UNUSED)]]);
      assert.deepEqual(said(entries, 'docs/a.md'), [0, [ended, gone]]);
    });

    it('says that one for many files silences nothing only when all were checked, with threads too', () => {
      for (const jobs of ['1', '2']) {
        assert.deepEqual(said(['file: "*.md"', 'file: docs/a.md'], '--jobs', jobs, 'docs'), [0, []]);
        assert.deepEqual(said(['file: "*.md"', 'file: docs/a.md'], '--jobs', jobs, '.'), [0, [told(2, UNUSED)]]);
      }
    });

    it('says nothing of it where the remark is off', () => {
      write({ '.gdpr-lens/config.yaml': 'severity:\n  unused-suppression: off\n' });
      assert.deepEqual(said(['file: docs/calm.md', 'file: docs/a.md'], '.'), [0, []]);
    });
  });
});
