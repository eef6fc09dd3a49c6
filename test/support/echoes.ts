import assert from 'node:assert/strict';
import { findings } from '../../server/core/findings/findings.ts';
import { compileRules } from '../../server/core/findings/rulebook/rulebook.ts';
import { domain } from './knowledge.ts';

/** What says a failing once more beside the passage that tells it in full. */
export interface Echoes {
  readonly rule: string;
  /** The failing, told in full. */
  readonly full: string;
  /** What says it once more beside that, and says nothing by itself. */
  readonly again: readonly string[];
  /** The same words, where they are denied, required or about something else. */
  readonly silent: readonly string[];
}

/** So that no sentence takes up a word of the one right before it. */
const BETWEEN = 'The building is old.';

const { book } = compileRules(domain('rules'), domain('words'), domain('cues'));

/** Tries each rule's sentences beside the failing and by themselves. */
export function describeEchoes(all: readonly Echoes[]): void {
  for (const { rule, full, again, silent } of all)
    describe(rule, () => {
      for (const sentence of again)
        it(`says again: ${sentence}`, () => {
          assert.deepEqual(asserted(`${full} ${BETWEEN} ${sentence}`, rule), [false, true]);
          assert.deepEqual(asserted(sentence, rule), []);
        });
      for (const sentence of silent)
        it(`does not say again: ${sentence}`, () => {
          assert.deepEqual(asserted(`${full} ${BETWEEN} ${sentence}`, rule), [false]);
        });
    });
}

/** Of each passage of a text that asserts the rule, whether it only says again. */
function asserted(text: string, of: string): boolean[] {
  return findings(text, book).flatMap(({ rule, status, again }) =>
    rule === of && status === 'asserted' ? [again === true] : [],
  );
}
