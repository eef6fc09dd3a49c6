import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { completeFile, type Names } from '../../server/workspace/completion.ts';

const names: Names = {
  rules: new Map([
    ['no-logging', 'Nobody logs'],
    ['shared-account', 'One account for several people'],
  ]),
  provisions: new Map([
    ['32', 'Security'],
    ['32(1)', 'Measures'],
  ]),
  classes: (language) => (language === 'en' ? ['account', 'personal-data'] : []),
};

/** What is offered where `$0` stands: its labels, and the text after the first of them is chosen. */
function offered(path: string, drawn: string): { labels: string[]; chosen: string } {
  const offset = drawn.indexOf('$0');
  const text = drawn.replace('$0', '');
  const found = completeFile(path, text, offset, names);
  const typed = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
  const fitting = found.filter(({ label, span }) => label.startsWith(typed(span)));
  const [first] = fitting;
  const chosen = first ? text.slice(0, first.span.start) + first.insert + text.slice(first.span.end) : text;
  return { labels: fitting.map(({ label }) => label), chosen };
}

describe('what may be written in the workspace’s files', () => {
  const config: [drawn: string, labels: string[]][] = [
    ['$0', ['severity', 'omitParties', 'tellPassing', 'kinds', 'minSeverity']],
    ['omitParties: true\n$0', ['severity', 'tellPassing', 'kinds', 'minSeverity']],
    ['omitParties: $0', ['true', 'false']],
    ['minSeverity: i$0', ['information']],
    ['severity:\n  $0', ['no-logging', 'shared-account']],
    ['severity:\n  no-logging: off\n  $0\nomitParties: true\n', ['shared-account']],
    ['severity:\n  no-logging: $0', ['error', 'warning', 'information', 'hint', 'off']],
    ['kinds:\n  "a/**": pol$0', ['policy']],
    ['# sev$0', []],
    ['severity:\n  no-logging: off # of$0', []],
    ['colour:\n  $0', []],
  ];
  for (const [drawn, labels] of config)
    it(`config.yaml: ${JSON.stringify(drawn)}`, () => assert.deepEqual(offered('config.yaml', drawn).labels, labels));

  it('suppressions.yaml: the keys of an entry that are missing, and rules', () => {
    const entry = (rest: string): string => `suppressions:\n  - rule: no-logging\n    text: x\n${rest}`;
    assert.deepEqual(offered('suppressions.yaml', entry('    $0')).labels, ['file', 'reason', 'until']);
    assert.deepEqual(offered('suppressions.yaml', entry('  - $0')).labels, ['rule', 'text', 'file', 'reason', 'until']);
    assert.deepEqual(offered('suppressions.yaml', entry('  - rule: sh$0')).labels, ['shared-account']);
    assert.deepEqual(offered('suppressions.yaml', 'suppressions:\n- rule: no-logging\n  re$0').labels, ['reason']);
  });

  it('a rule: frames, their keys and word classes, provisions, what a silent test is', () => {
    const rule = (rest: string) => offered('rules/fax.yaml', rest);
    assert.deepEqual(rule('frames:\n  $0').labels, ['en', 'fr', 'de', 'it', 'es']);
    assert.deepEqual(rule('frames:\n  en:\n    - h$0').labels, ['happens', 'how']);
    assert.deepEqual(rule('frames:\n  en:\n    - happens: "x"\n      re$0').labels, ['reach']);
    assert.deepEqual(rule('frames:\n  en:\n    - happens: "x"\n      reach: $0').labels, [
      'clause',
      'sentence',
      'passage',
    ]);
    assert.equal(
      rule('frames:\n  en:\n    - object: "{per$0"').chosen,
      'frames:\n  en:\n    - object: "{personal-data}"',
    );
    assert.equal(
      rule('frames:\n  en:\n    - object: "{per$0}"').chosen,
      'frames:\n  en:\n    - object: "{personal-data}"',
    );
    assert.deepEqual(rule('frames:\n  de:\n    - object: "{$0"').labels, []);
    assert.deepEqual(rule('frames:\n  en:\n    - object: "per$0"').labels, []);
    assert.equal(rule('provisions: [3$0]').chosen, 'provisions: ["32"]');
    assert.equal(rule('provisions: ["32(1$0"]').chosen, 'provisions: ["32(1)"]');
    assert.deepEqual(rule('tests:\n  silent:\n    - neg$0').labels, ['negated']);
    assert.equal(rule('sev$0').chosen, 'severity: ');
    assert.equal(rule('sev$0: warning').chosen, 'severity: warning');
  });

  it('a card: its fields', () => {
    assert.deepEqual(offered('card.yaml', 'parties:\n  - name: X\n    role: c$0').labels, [
      'controller',
      'complainant',
    ]);
    assert.deepEqual(offered('library/x/card.yaml', 'dates:\n  d$0').labels, ['decided']);
  });

  it('nothing in other files', () => assert.deepEqual(offered('baseline.yaml', '$0').labels, []));

  it('each key with what it is for', () => {
    for (const path of ['config.yaml', 'suppressions.yaml', 'rules/a.yaml', 'card.yaml'])
      for (const drawn of ['', 'suppressions:\n  - ', 'frames:\n  en:\n    - ', 'dates:\n  ', 'fine:\n  '])
        for (const { kind, label, detail } of completeFile(path, drawn, drawn.length, names))
          if (kind === 'key') assert.notEqual(detail, '', `${path} ${label}`);
  });

  it('and the example of a rule is what the schema allows', () => {
    const example = readFileSync('client/media/new-rule.yaml', 'utf8');
    assert.equal(offered('rules/a.yaml', `${example}\n$0`).labels.includes('title'), false);
  });
});
