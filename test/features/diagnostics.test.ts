import assert from 'node:assert/strict';
import { type Analysis, analyse } from '../../server/core/analysis.ts';
import { diagnostics, firstProblems, type Problem } from '../../server/core/features/diagnostics.ts';
import { buildLibrary, readSeeds } from '../../server/core/library.ts';
import { firstReported, judge } from '../../server/core/policy/judgement.ts';
import { NO_POLICY } from '../../server/core/policy/policy.ts';
import { overlaps } from '../../server/core/text.ts';
import { domain, english, knowledge } from '../support/knowledge.ts';

const library = buildLibrary(readSeeds(domain('seeds')), knowledge);

function problemsOf(analysis: Analysis, own?: string): Problem[] {
  const judgement = judge(analysis, knowledge, NO_POLICY, 'a.txt');
  return diagnostics(judgement, knowledge, library, english, {}, own).filter(({ related }) => related.length > 0);
}

describe('the first problems of a document', () => {
  const text = 'The nurses used one shared account.\n\nSee Art. 100 GDPR and Art. 101 GDPR.\n';
  const analysis = analyse(text, knowledge);

  it('are those of all that stand first, with the number of all', () => {
    const judgement = judge(analysis, knowledge, NO_POLICY, 'a.txt');
    const every = diagnostics(judgement, knowledge, library, english);
    assert.deepEqual(
      every.map(({ code }) => code),
      ['shared-account', 'unknown-provision', 'unknown-provision'],
    );
    for (let most = 0; most < 5; most++) {
      const report = firstReported(most, analysis, knowledge, NO_POLICY, 'a.txt');
      const { shown, all } = firstProblems(most, report, knowledge, library, english);
      assert.deepEqual({ shown, all }, { shown: every.slice(0, most), all: 3 });
    }
  });
});

describe('a problem that was reckoned from dates', () => {
  const messages = (text: string): string[] =>
    diagnostics(judge(analyse(text, knowledge), knowledge, NO_POLICY, 'a.txt'), knowledge, library, english).map(
      ({ basis }) => basis ?? '',
    );

  it('says how long it took', () => {
    const text = 'The clinic became aware of the breach on 3 May 2021. It notified the authority on 19 May 2021.';
    assert.deepEqual(messages(`# Report\n\n${text}`), ['At least 16 days lie between the two dates.']);
    assert.deepEqual(messages('The clinic notified the authority of the breach only after 16 days.'), ['']);
  });
});

describe('passages that problems lead to', () => {
  it('are one value for all findings of a rule, so that they are looked up and written once', () => {
    const text = 'All nurses used one shared account.\n\nThe doctors also used one shared account.\n';
    const [first, second, ...more] = problemsOf(analyse(text, knowledge));
    assert.ok(first && second && more.length === 0);
    assert.equal(first.code, second.code);
    assert.equal(first.related, second.related);
  });

  it('are in a decision of the library never the one that the finding stands in', () => {
    for (const [id, analysis] of library.analyses) {
      for (const problem of problemsOf(analysis, id))
        for (const { decision, span, message } of problem.related)
          assert.ok(decision !== id || !overlaps(span, problem), `${problem.code} leads to itself: ${message}`);
    }
  });
});
