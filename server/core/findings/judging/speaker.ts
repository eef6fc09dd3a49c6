import type { Clauses } from '../clauses/clauses.ts';
import { hangsOn } from '../clauses/relations.ts';
import { type Match, matches, possible } from '../patterns/matcher.ts';
import type { Occurrences } from '../patterns/occurrences.ts';
import type { SpeakerCue } from '../rulebook/language.ts';

/** A speaker named in the sentence. */
export interface SpeakerHit extends Match {
  readonly role: SpeakerCue['role'];
  readonly clause: number;
}

/** All speakers that a sentence names. */
export function speakersOf(cues: readonly SpeakerCue[], occurrences: Occurrences, clauses: Clauses): SpeakerHit[] {
  return cues
    .filter(({ matcher }) => possible(matcher, occurrences))
    .flatMap(({ matcher, role }) =>
      clauses.list.flatMap((clause, index) =>
        matches(matcher, occurrences, clause.tokens).map(({ start, end }) => ({ start, end, role, clause: index })),
      ),
    );
}

/** Who says what stands at `place`: the nearest speaker before it whose words it is a part of; null where none is told. */
export function speakerAt(
  hits: readonly SpeakerHit[],
  place: Match,
  clause: number,
  clauses: Clauses,
): SpeakerHit | null {
  let best: SpeakerHit | null = null;
  for (const hit of hits) {
    if (hit.start >= place.start || !(hit.clause === clause || hangsOn(clause, hit.clause, clauses))) continue;
    if (!best || hit.start > best.start) best = hit;
  }
  return best;
}
