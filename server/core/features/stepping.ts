import type { Analysis } from '../analysis.ts';
import type { Judgement } from '../policy/judgement.ts';
import type { Span } from '../text.ts';
import { reported } from './diagnostics.ts';

/** What a reader steps through. */
export type Stop = 'reference' | 'finding';

/**
 * The next or previous reference to the GDPR, or finding that is shown; past the last the first, and the other way round.
 * References of one expression that share their words are one stop. Null where the document has none.
 */
export function nextStop(
  analysis: Analysis,
  judgement: Judgement,
  offset: number,
  stop: Stop,
  forward: boolean,
): Span | null {
  const spans: readonly Span[] =
    stop === 'finding'
      ? reported(judgement)
      : analysis.references.filter(({ instrument }) => instrument === 'gdpr' || instrument === 'uk-gdpr');
  const found = forward
    ? (spans.find(({ start }) => start > offset) ?? spans[0])
    : (spans.findLast(({ start }) => start < offset) ?? spans.at(-1));
  return found ? { start: found.start, end: found.end } : null;
}
