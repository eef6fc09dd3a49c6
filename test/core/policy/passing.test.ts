import assert from 'node:assert/strict';
import { analyse, asKind, update } from '../../../server/core/analysis.ts';
import type { DocumentKind } from '../../../server/core/findings/findings.ts';
import { firstReported, judge, reportOf } from '../../../server/core/policy/judgement.ts';
import { chapterOf } from '../../../server/core/policy/passing.ts';
import { NO_POLICY, type Policy } from '../../../server/core/policy/policy.ts';
import { knowledge } from '../../support/knowledge.ts';

const REST =
  'Both sides wrote two letters in spring, and the hearing took place in the small hall on the second floor. ';
const ACCESS = 'The case turns on Article 15(1) and Article 12(3) GDPR, and on Articles 17 and 21 of that Regulation. ';
const SECURITY =
  'The case turns on Article 32(1) and Article 33(1) GDPR, and on Articles 24 and 25 of that Regulation. ';

/** A decision of some length that says something beside the rest. */
const long = (law: string, ...said: string[]): string => [law, ...said, REST.repeat(40)].join('\n\n');

/** Each asserted finding of a text as its rule, in brackets where it is left out as told in passing. */
function told(text: string, kind: DocumentKind = 'decision', policy: Partial<Policy> = {}): string[] {
  const analysis = asKind(analyse(text, knowledge), kind, knowledge);
  return judge(analysis, knowledge, { ...NO_POLICY, ...policy }, 'a.txt').findings.flatMap(({ finding, silence }) =>
    finding.status === 'asserted' ? [silence?.by === 'passing' ? `(${finding.rule})` : finding.rule] : [],
  );
}

const ONE_FRAME = 'The management console was publicly reachable from the internet.';
const PLAIN = 'The nurses share one account and one password.';
const WIDE =
  'Only after the authority had opened its procedure did the gym answer, half a year after she had exercised her right of access.';

describe('the chapter of a provision', () => {
  it('is that of the statute', () => {
    const { articles, chapters } = knowledge.statute;
    for (const { number, chapter } of articles)
      assert.equal(chapterOf(`${number}(1)`), chapters.findIndex((one) => one.number === chapter) + 1, `${number}`);
    assert.equal(chapterOf('recital 83'), 0);
  });
});

describe('what a long decision only touches in passing', function () {
  this.timeout(20_000);

  it('is left out where all provisions cited stand in other chapters', () => {
    assert.deepEqual(told(long(ACCESS, ONE_FRAME)), ['(no-authentication)']);
    assert.deepEqual(told(long(SECURITY, ONE_FRAME)), ['no-authentication']);
  });

  it('is told where few provisions are cited', () => {
    assert.deepEqual(told(long('The case turns on Article 15 GDPR.', ONE_FRAME)), ['no-authentication']);
  });

  it('is told in a short text', () => assert.deepEqual(told(`${ACCESS}\n\n${ONE_FRAME}`), ['no-authentication']));

  it('is told where the text comes back to it', () => {
    const again = 'There was no screen lock on the tablet.';
    assert.deepEqual(told(long(ACCESS, ONE_FRAME, again)), ['no-authentication', 'no-authentication']);
  });

  it('is told where several frames find it', () => assert.deepEqual(told(long(ACCESS, PLAIN)), ['shared-account']));

  it('is told in documents that say each thing once', () => {
    assert.deepEqual(told(long(ACCESS, ONE_FRAME), 'record'), ['no-authentication']);
    assert.deepEqual(told(long(ACCESS, ONE_FRAME), 'incident-report'), ['no-authentication']);
  });

  it('is told when the user wants all', () => {
    assert.deepEqual(told(long(ACCESS, ONE_FRAME), 'decision', { tellPassing: true }), ['no-authentication']);
  });

  it('is left out in words that stand far apart', () => {
    assert.deepEqual(told(long(ACCESS, WIDE)), ['(ignored-request)']);
    assert.deepEqual(told(`${ACCESS}\n\n${WIDE}`), ['ignored-request']);
  });

  it('is as quickly known as slowly, after changes too', () => {
    for (const [said, reported] of [
      [ONE_FRAME, 0],
      [PLAIN, 1],
    ] as const) {
      const edit = { start: ACCESS.length, end: ACCESS.length, text: said };
      const before = asKind(analyse(long(ACCESS), knowledge), 'decision', knowledge);
      const after = update(before, edit, knowledge);
      const { all } = firstReported(9, after, knowledge, NO_POLICY, 'a.txt');
      assert.equal(all, reportOf(judge(after, knowledge, NO_POLICY, 'a.txt')).all);
      assert.equal(all, reported);
    }
  });
});
