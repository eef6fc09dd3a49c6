import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readMarkers } from '../../server/core/policy/markers.ts';
import { nameProblems } from '../../server/workspace/names.ts';
import { readWorkspace, ruleProblems } from '../../server/workspace/workspace.ts';
import { added } from '../support/added-rules.ts';
import { english, knowledge } from '../support/knowledge.ts';
import { FAX_RULE } from '../support/own-rule.ts';

/** Each problem as "path:line message". */
function problems(files: Record<string, string>): string[] {
  const workspace = readWorkspace(files);
  const own = ruleProblems(added(workspace.rules).problems, files);
  return [...workspace.problems, ...own, ...nameProblems(workspace, files, knowledge)].map(
    ({ path, start, message }) => {
      const line = (files[path] ?? '').slice(0, start).split('\n').length;
      return `${path}:${line} ${english.tell(message)}`;
    },
  );
}

describe('the files of a workspace', function () {
  this.timeout(20_000);

  it('bring rules of their own, known as the user’s', () => {
    const { rules } = readWorkspace({ 'rules/fax.yaml': FAX_RULE });
    const { book } = added(rules);
    assert.equal(book.byId.get('fax')?.own, true);
    assert.deepEqual(problems({ 'rules/fax.yaml': FAX_RULE }), []);
  });

  it('bring severities, suppressions and a baseline', () => {
    const workspace = readWorkspace({
      'config.yaml': 'severity:\n  no-logging: off\nomitParties: true\n',
      'suppressions.yaml':
        'suppressions:\n  - rule: no-logging\n    text: nobody logs\n    reason: planned\n    until: 2027-06-30\n',
      'baseline.json': '{"version":1,"entries":[{"file":"a","rule":"no-logging","text":"x","count":1}]}',
    });
    assert.deepEqual(workspace.severities, { 'no-logging': 'off' });
    assert.equal(workspace.omitParties, true);
    assert.deepEqual(workspace.suppressions, [
      { entry: 0, rule: 'no-logging', text: 'nobody logs', reason: 'planned', until: '2027-06-30' },
    ]);
    assert.equal(workspace.baseline.length, 1);
    assert.deepEqual(workspace.problems, []);
  });

  const mistakes: [name: string, files: Record<string, string>, problem: RegExp][] = [
    ['broken YAML', { 'config.yaml': 'a: 1\n  b: [' }, /^config\.yaml:2 This is not YAML/],
    [
      'an unknown setting',
      { 'config.yaml': 'omitParties: true\nlevel: high\n' },
      /^config\.yaml:2 There is no setting “level”/,
    ],
    [
      'a severity that is none',
      { 'config.yaml': 'severity:\n  no-logging: loud\n' },
      /^config\.yaml:2 A severity is one of/,
    ],
    [
      'a kind that is none',
      { 'config.yaml': 'kinds:\n  b.md: policy\n  "a/*.md": novel\n' },
      /^config\.yaml:3 A kind of document is one of/,
    ],
    [
      'a suppression without a reason',
      { 'suppressions.yaml': 'suppressions:\n  - rule: a\n    text: b\n' },
      /^suppressions\.yaml:2 .*reason/,
    ],
    [
      'a suppression with a bad date',
      { 'suppressions.yaml': 'suppressions:\n  - rule: no-logging\n    text: b\n    reason: c\n    until: soon\n' },
      /^suppressions\.yaml:5 “soon” is not a date/,
    ],
    [
      'a suppression with a key that there is not',
      { 'suppressions.yaml': 'suppressions:\n  - rule: no-logging\n    text: b\n    reason: c\n    fiel: a.md\n' },
      /^suppressions\.yaml:5 There is no setting “fiel”.*silences nothing/,
    ],
    [
      'a suppression for a file that is no path',
      { 'suppressions.yaml': 'suppressions:\n  - rule: no-logging\n    text: b\n    reason: c\n    file: 3\n' },
      /^suppressions\.yaml:5 An entry needs the path of a document/,
    ],
    [
      'a suppression of a rule that there is not',
      { 'suppressions.yaml': 'suppressions:\n  - rule: no-loging\n    text: b\n    reason: c\n' },
      /^suppressions\.yaml:2 There is no rule “no-loging”\. This entry silences nothing/,
    ],
    [
      'the severity of a rule that there is not',
      { 'config.yaml': 'severity:\n  no-logging: off\n  unused-suppression: off\n  no-loging: off\n' },
      /^config\.yaml:4 There is no rule “no-loging”/,
    ],
    ['a rule file without a rule', { 'rules/fax.yaml': '- fax\n' }, /^rules\/fax\.yaml:1 The rule has no frames/],
    [
      'a provision that does not exist',
      { 'rules/fax.yaml': FAX_RULE.replace('["32(1)"]', '\n  - "32(1)"\n  - "32(9)"') },
      /^rules\/fax\.yaml:5 “32\(9\)” is no provision of the GDPR/,
    ],
    [
      'a rule in the place of one that ships',
      { 'rules/no-logging.yaml': FAX_RULE },
      /^rules\/no-logging\.yaml:1 This rule takes the place of the one of this name/,
    ],
    [
      'a key that a rule does not have',
      { 'rules/fax.yaml': FAX_RULE.replace('severity:', 'sevrity:') },
      /^rules\/fax\.yaml:2 A rule has no “sevrity”/,
    ],
    [
      'an echo that is not nearby',
      { 'rules/fax.yaml': FAX_RULE.replace('      object:', '      again: far\n      object:') },
      /^rules\/fax\.yaml:10 again is one of nearby/,
    ],
    [
      'an ability that is none',
      { 'rules/fax.yaml': FAX_RULE.replace('      object:', '      ability: yes\n      object:') },
      /^rules\/fax\.yaml:10 ability is one of counts/,
    ],
    [
      'a test under what is no status',
      { 'rules/fax.yaml': FAX_RULE.replace('- required:', '- maybe:') },
      /^rules\/fax\.yaml:15 silent is one of negated, required, /,
    ],
    ['no list', { 'suppressions.yaml': 'rule: a\n' }, /^suppressions\.yaml:1 The file holds a list/],
    [
      'a baseline of a newer version',
      { 'baseline.json': '{"version":9,"entries":[]}' },
      /^baseline\.json:1 .*newer version/,
    ],
    [
      'a pattern with a class that does not exist',
      { 'rules/fax.yaml': FAX_RULE.replace('fax/n', '{faxx}') },
      /^rules\/fax\.yaml:10 /,
    ],
    [
      'a rule without a message',
      { 'rules/fax.yaml': FAX_RULE.replace(/message.*\n/, '') },
      /^rules\/fax\.yaml:1 The rule has no message/,
    ],
  ];
  for (const [name, files, problem] of mistakes) {
    it(`say where and what is wrong: ${name}`, () => {
      const found = problems(files);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0] ?? '', problem);
    });
  }

  it('work on where one of them is broken', () => {
    const { rules, severities } = readWorkspace({
      'rules/fax.yaml': FAX_RULE,
      'rules/bad.yaml': '{',
      'config.yaml': 'severity: { no-logging: hint }',
    });
    assert.deepEqual(Object.keys(rules), ['fax']);
    assert.deepEqual(severities, { 'no-logging': 'hint' });
  });

  it('are as the README shows them', () => {
    const readme = readFileSync('README.md', 'utf8');
    const shown = [...readme.matchAll(/```yaml\n# \.gdpr-lens\/(\S+)\n([^`]*)```/g)];
    const files = Object.fromEntries(shown.map(([, path = '', text = '']) => [path, text]));
    assert.deepEqual(Object.keys(files), ['config.yaml', 'suppressions.yaml']);
    assert.deepEqual(problems(files), []);
    const [, marker = ''] = /```md\n(.*)\n```/.exec(readme) ?? [];
    const { markers } = readMarkers(marker, (id) => knowledge.rules.byId.has(id));
    assert.equal(markers[0]?.until, '2027-06-30');
  });

  it('name documents from the root, with or without a dot', () => {
    const { kinds, suppressions } = readWorkspace({
      'config.yaml': 'kinds:\n  ./docs/*.md: policy\n',
      'suppressions.yaml':
        'suppressions:\n  - { rule: no-logging, file: ././docs/a.md, text: nobody logs, reason: planned }\n',
    });
    assert.deepEqual(kinds, [{ glob: 'docs/*.md', kind: 'policy' }]);
    assert.equal(suppressions[0]?.file, 'docs/a.md');
  });

  it('name rules of their own in severities and suppressions, also where the rule is broken', () => {
    const files = {
      'config.yaml': 'severity:\n  fax: hint\n',
      'suppressions.yaml': 'suppressions:\n  - { rule: fax, text: by fax, reason: planned }\n',
    };
    assert.deepEqual(problems({ ...files, 'rules/fax.yaml': FAX_RULE }), []);
    assert.deepEqual(
      problems({ ...files, 'rules/fax.yml': '{' }).map((problem) => problem.split(' ')[0]),
      ['rules/fax.yml:1'],
    );
  });
});
