import type { Identifier } from '../citations/identifiers.ts';
import type { Library } from '../library.ts';
import type { Span } from '../text.ts';

/** The number of a decision that the library has. */
export interface DecisionLink extends Span {
  /** The library's id. */
  readonly decision: string;
}

/**
 * The numbers in a text by which decisions of the library are named.
 * @param identifiers all numbers in it
 * @param own the library's id of the text itself: it does not lead to itself
 */
export function decisionLinks(
  identifiers: readonly Identifier[],
  { decisions }: Library,
  own?: string,
): DecisionLink[] {
  return identifiers.flatMap(({ start, end, key }) => {
    const decision = decisions.byCaseNumber(key);
    return decision && decision.id !== own ? [{ start, end, decision: decision.id }] : [];
  });
}
