import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { readWorkspace } from '../../server/workspace/workspace.ts';
import { readYaml } from '../../server/workspace/yaml.ts';
import { added } from '../support/added-rules.ts';
import { domain } from '../support/knowledge.ts';

// The schemas tell editors what the reader of these files accepts: both must say the same.

function schema(name: string): ValidateFunction {
  return new Ajv({ allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(`server/workspace/${name}.schema.json`, 'utf8')),
  );
}

/** Whether the schema and the reader accept a file. */
function verdicts(path: string, validate: ValidateFunction, text: string): [schema: boolean, reader: boolean] {
  const read = readYaml(text);
  assert.ok('value' in read, text);
  return [validate(read.value ?? null), readWorkspace({ [path]: text }).problems.length === 0];
}

describe('the schema of the workspace’s', () => {
  const CONFIG: [text: string, sound: boolean][] = [
    ['', true],
    ['severity:\n', true],
    ['severity:\n  no-logging: off\n  shared-account: error\n', true],
    ['omitParties: true\nminSeverity: hint\n', true],
    ['severity:\n  no-logging: loud\n', false],
    ['severity: off\n', false],
    ['severity: [no-logging]\n', false],
    ['omitParties: yes please\n', false],
    ['minSeverity: off\n', false],
    ['minSeverity: 3\n', false],
    ['kinds:\n', true],
    ['kinds:\n  "templates/**": template\n  a.md: policy\n', true],
    ['kinds:\n  a.md: novel\n', false],
    ['kinds: policy\n', false],
    ['colour: red\n', false],
    ['- severity\n', false],
  ];

  it('config.yaml agrees with its reader', () => {
    const validate = schema('config');
    for (const [text, sound] of CONFIG)
      assert.deepEqual(verdicts('config.yaml', validate, text), [sound, sound], JSON.stringify(text));
  });

  it('rules accepts what its reader accepts, all rules of the common knowledge too', () => {
    const validate = schema('rule');
    const sound = readYaml(readFileSync('client/media/new-rule.yaml', 'utf8'));
    assert.ok('value' in sound);
    const example = sound.value as Record<string, unknown>;
    const changed: [change: object, sound: boolean][] = [
      [{}, true],
      [{ severity: undefined, tests: undefined }, true],
      [{ severity: 'loud' }, false],
      [{ message: undefined }, false],
      [{ frames: { xx: [{ says: 'fax' }] } }, false],
      [{ frames: { en: [{ says: 'fax', whom: 'x' }] } }, false],
      [{ frames: { en: [{ says: 'fax', reach: 'page' }] } }, false],
      [{ frames: { en: [{ object: 'fax' }] } }, false],
      [{ frames: { en: [{ says: 'fax', happens: 'send/v' }] } }, false],
    ];
    for (const [change, expected] of changed) {
      const file = JSON.parse(JSON.stringify({ ...example, ...change }));
      const files = { 'rules/a.yaml': JSON.stringify(file) };
      const read = added(readWorkspace(files).rules).problems.length === 0;
      assert.deepEqual([validate(file), read], [expected, expected], JSON.stringify(change));
    }
    for (const [id, rule] of Object.entries(domain('rules'))) assert.ok(validate(rule), id);
  }).timeout(20_000);

  const ENTRY = '  - rule: no-logging\n    text: nobody logs\n    reason: planned\n';
  const SUPPRESSIONS: [text: string, sound: boolean][] = [
    ['', true],
    ['suppressions: []\n', true],
    [`suppressions:\n${ENTRY}`, true],
    [`suppressions:\n${ENTRY}    file: a/b.md\n    until: "2027-06-30"\n`, true],
    ['suppressions:\n  - rule: no-logging\n    text: nobody logs\n', false],
    ['suppressions:\n  - rule: no-logging\n    text: " "\n    reason: planned\n', false],
    [`suppressions:\n${ENTRY}    until: soon\n`, false],
    ['suppressions:\n  no-logging: planned\n', false],
    ['no-logging\n', false],
  ];

  it('suppressions.yaml agrees with its reader', () => {
    const validate = schema('suppressions');
    for (const [text, sound] of SUPPRESSIONS)
      assert.deepEqual(verdicts('suppressions.yaml', validate, text), [sound, sound], JSON.stringify(text));
  });
});
