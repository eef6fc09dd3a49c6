import assert from 'node:assert/strict';
import { analyse } from '../../../server/core/analysis.ts';
import { BASELINE_VERSION, readBaseline, writeBaseline } from '../../../server/core/policy/baseline.ts';
import { baselineOf, judge } from '../../../server/core/policy/judgement.ts';
import { NO_POLICY, type Policy } from '../../../server/core/policy/policy.ts';
import { english, knowledge } from '../../support/knowledge.ts';

const SHARED = 'The nurses of the ward share one account for the patient records.';

function judged(text: string, policy: Partial<Policy> = {}) {
  return judge(
    analyse(text, knowledge),
    knowledge,
    { ...NO_POLICY, today: '2026-11-22', ...policy },
    'policies/access.md',
  );
}

/** How each asserted finding is silenced, or "reported". */
function outcome(text: string, policy: Partial<Policy> = {}): string[] {
  return judged(text, policy)
    .findings.filter(({ finding }) => finding.status === 'asserted')
    .map(({ silence }) => silence?.by ?? 'reported');
}

describe('the judgement of findings', function () {
  this.timeout(20_000);

  it('reports what nobody has silenced', () => assert.deepEqual(outcome(SHARED), ['reported']));

  it('follows a marker until its last day', () => {
    const marked = (until: string): string =>
      `<!-- gdpr-lens-ignore shared-account until ${until}: planned -->\n${SHARED}`;
    assert.deepEqual(outcome(marked('2026-11-22')), ['marker']);
    assert.deepEqual(outcome(marked('2026-11-21')), ['reported']);
    assert.deepEqual(
      judged(marked('2026-11-21')).remarks.map(({ code }) => code),
      ['expired-suppression'],
    );
  });

  it('remarks on a marker that silences nothing', () => {
    const text = `<!-- gdpr-lens-ignore no-logging: planned -->\n${SHARED}`;
    assert.deepEqual(
      judged(text).remarks.map(({ code }) => code),
      ['unused-suppression'],
    );
    assert.deepEqual(
      judged('<!-- gdpr-lens-ignore no-logging').remarks.map(({ code }) => code),
      ['bad-suppression'],
    );
  });

  it('knows a finding by rule and quoted words, wherever it has moved', () => {
    const entry = { rule: 'shared-account', text: 'share one  Account', reason: 'planned' };
    assert.deepEqual(outcome(`A new opening.\n\n${SHARED}`, { suppressions: [entry] }), ['file']);
    assert.deepEqual(
      outcome(SHARED, { suppressions: [{ rule: 'no-logging', text: 'share one account', reason: 'x' }] }),
      ['reported'],
    );
    assert.deepEqual(outcome(SHARED, { suppressions: [{ ...entry, file: 'other.md' }] }), ['reported']);
    assert.deepEqual(outcome(SHARED, { suppressions: [{ ...entry, until: '2026-11-21' }] }), ['reported']);
  });

  it('leaves out what a baseline knows, as often as it knows it', () => {
    const baseline = baselineOf(judged(SHARED), SHARED, 'policies/access.md');
    assert.equal(baseline.length, 1);
    assert.deepEqual(outcome(`Another opening.\n\n${SHARED}`, { baseline }), ['baseline']);
    assert.deepEqual(outcome(`${SHARED}\n\n${SHARED}`, { baseline }), ['baseline', 'reported']);
  });

  it('silences provisions that do not exist in the same ways', () => {
    const text = 'See Art. 100 GDPR and Art. 32 GDPR.';
    const missing = (words: string, policy: Partial<Policy> = {}): string[] =>
      judged(words, policy).missing.map(({ silence }) => silence?.by ?? 'reported');
    const rule = 'unknown-provision';
    assert.deepEqual(missing(text), ['reported']);
    assert.deepEqual(missing(`<!-- gdpr-lens-ignore ${rule}: a quotation -->\n${text}`), ['marker']);
    assert.deepEqual(judged(`<!-- gdpr-lens-ignore ${rule}: a quotation -->\n${text}`).remarks, []);
    assert.deepEqual(missing(text, { suppressions: [{ rule, text: 'art. 100', reason: 'a quotation' }] }), ['file']);
    const baseline = baselineOf(judged(text), text, 'policies/access.md');
    assert.deepEqual(missing(`An opening.\n\n${text}`, { baseline }), ['baseline']);
    assert.deepEqual(missing(`${text}\n\n${text}`, { baseline }), ['baseline', 'reported']);
    assert.deepEqual(missing(text, { severities: { [rule]: 'off' } }), ['off']);
  });

  it('switches a rule off', () =>
    assert.deepEqual(outcome(SHARED, { severities: { 'shared-account': 'off' } }), ['off']));
});

describe('a baseline file', () => {
  const entries = [
    { file: 'b.md', rule: 'no-logging', text: 'x', count: 1 },
    { file: 'a.md', rule: 'no-logging', text: 'x', count: 2 },
  ];

  it('is read as it was written, in a stable order', () => {
    const { baseline, problem } = readBaseline(writeBaseline(entries));
    assert.deepEqual(baseline, [entries[1], entries[0]]);
    assert.equal(problem, undefined);
  });

  const bad: [content: string, problem: RegExp][] = [
    ['{', /not valid JSON/],
    ['[]', /not a baseline/],
    [JSON.stringify({ version: BASELINE_VERSION + 1, entries: [] }), /newer version/],
    [
      JSON.stringify({ version: 1, entries: [{ file: 'a' }, entries[0]] }),
      /One entry of the baseline is not of the right form/,
    ],
  ];
  for (const [content, problem] of bad) {
    it(`says what is wrong: ${problem.source}`, () =>
      assert.match(english.tell(readBaseline(content).problem ?? { key: '' }), problem));
  }
});
