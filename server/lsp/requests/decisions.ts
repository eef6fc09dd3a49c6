import { describeDecision } from '../../core/features/related.ts';
import type { FoundDecision } from '../protocol.ts';
import type { Session } from '../session.ts';

/** The decisions of the library, each with the place where it is read. */
export function decisions({ library, places, messages }: Session): FoundDecision[] {
  return library.decisions.decisions.flatMap((decision) => {
    const location = places.locate(decision.id, { start: 0, end: 0 });
    const { title, summary } = decision.card;
    return location ? [{ ...describeDecision(decision, messages), title, summary, location }] : [];
  });
}
