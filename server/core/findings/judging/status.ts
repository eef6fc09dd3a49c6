import type { Clause, Clauses } from '../clauses/clauses.ts';
import type { Status } from '../finding.ts';
import { type Match, matches, ownWords, possible } from '../patterns/matcher.ts';
import type { Occurrences } from '../patterns/occurrences.ts';
import type { StatusCue } from '../rulebook/language.ts';
import { TAGS } from '../words/grammar.ts';
import { type Built, type CueHit, type Place, reaches } from './cue-reach.ts';
import { conditionOf, generalVerb } from './general.ts';

/** All cues of a sentence; a cue inside a longer one does not count ("in case" in "in the case in question"). */
export function cueHits(cues: readonly StatusCue[], occurrences: Occurrences, clauses: Clauses): CueHit[] {
  const all: CueHit[] = [];
  const spaces = clauses.list.map((_, index) => withThat(index, clauses));
  const bits = spaces.map((space) => occurrences.bitsOf(space));
  for (const cue of cues) {
    if (!possible(cue.matcher, occurrences)) continue;
    for (let clause = 0; clause < spaces.length; clause++)
      for (const match of matches(cue.matcher, occurrences, spaces[clause] as readonly number[], bits[clause])) {
        const { start, end, words } = match;
        const own = clauses.of[start] === clause || clauses.of[end - 1] === clause;
        if (own && !leadsIntoRelative(match, clauses.list[clause] as Clause))
          all.push({ start, end, words, cue, clause });
      }
  }
  const longer = (a: CueHit, b: CueHit) =>
    b.cue.status !== a.cue.status && b.end - b.start > a.end - a.start && b.start <= a.start && a.end <= b.end;
  // "determine if": the word that opens the question is no condition
  const asks = (a: CueHit, b: CueHit) =>
    b.cue.status === 'none' && a.cue.status === 'hypothetical' && b.start < a.start && a.start === b.end - 1;
  return all.filter((hit) => !all.some((other) => longer(hit, other) || asks(hit, other)));
}

/** Whether a cue ends with the word that opens a relative clause: "recommends a fine for a firm that …". */
function leadsIntoRelative({ start, end }: Match, { kind, opener }: Clause): boolean {
  return kind === 'relative' && end - 1 === opener && start < opener;
}

/** The words of a clause and the "that" by which it goes on. */
function withThat(index: number, { list }: Clauses): readonly number[] {
  const words = (list[index] as Clause).tokens;
  const brought = list.filter(({ kind, parent }) => kind === 'that' && parent === index);
  if (brought.length === 0) return words;
  return [...words, ...brought.map(({ opener }) => opener)].sort((a, b) => a - b);
}

/** Which status wins where several cues reach a place. What is taken for a fact stays one, whatever is said before it. */
const RANK: readonly (Status | 'none')[] = ['denied', 'hypothetical', 'required', 'remedied', 'negated'];

/**
 * The cue that decides what the text does with what stands at `place`, or null: it is asserted.
 * Words that belong to the failing itself ("no password was required") are no cues.
 */
export function deciding(hits: readonly CueHit[], place: Place, sentence: Built, ability: boolean): CueHit | null {
  const reaching = hits.filter(
    (hit) => hit.cue.status !== 'none' && !(ability && hit.cue.ability) && reaches(hit, place, sentence),
  );
  const fact = reaching.filter((hit) => hit.cue.status === 'asserted' && !isSupposed(hit, reaching, sentence)).at(-1);
  const from = fact?.start ?? -1;
  const deciders = reaching.filter(({ cue, start }) => start > from && cue.status !== 'asserted');
  deciders.sort((a, b) => RANK.indexOf(a.cue.status) - RANK.indexOf(b.cue.status) || b.start - a.start);
  return deciders[0] ?? deniedElsewhere(hits, place, sentence) ?? fact ?? general(place, sentence);
}

/** What denies a part that stands in another clause: "the mail arrived, and it is not true that it was readable". */
function deniedElsewhere(hits: readonly CueHit[], place: Place, sentence: Built): CueHit | null {
  if (place.lack) return null;
  const within = ({ start, end }: Match) => place.start < end && start < place.end;
  const others = hits.filter((hit) => !within(hit) && !place.parts.some((part) => ownWords(part, hit)));
  for (const part of place.parts) {
    const other = sentence.clauses.of[part.start] as number;
    if (other === place.clause || sentence.clauses.list[other]?.kind !== 'that') continue;
    const there = { ...part, clause: other, parts: [], lack: null };
    const denies = (hit: CueHit) => hit.cue.status === 'denied' && hit.clause !== other;
    const denial = others.find((hit) => denies(hit) && reaches(hit, there, sentence));
    if (denial) return denial;
  }
  return null;
}

/** Whether a fact is only supposed to be one: "if it turns out that …", "where it is established that …". */
function isSupposed({ clause, start }: CueHit, hits: readonly CueHit[], { clauses, tag, isPast }: Built): boolean {
  const near = (at: number) => at <= start && start <= at + SUBJECT;
  const supposes = ({ cue, start: at, end }: CueHit) =>
    cue.status === 'hypothetical' && (cue.opens || tag(at) & TAGS.subordinator) && near(end);
  if (hits.some((hit) => hit.clause === clause && supposes(hit))) return true;
  const { kind, opener } = clauses.list[clause] as Clause;
  const condition = kind === 'sub' && tag(opener) & TAGS.subordinator && !(tag(opener) & TAGS.causal);
  return Boolean(condition) && near(opener + 1) && !isPast(clause);
}

/** How many words the subject may have between "if" and "turns out that". */
const SUBJECT = 2;

/** A statement about all things of a kind asserts nothing of one: its verb as the cue, or null. */
function general(place: Place, sentence: Built): CueHit | null {
  const condition = conditionOf(place, sentence);
  const verb = condition < 0 ? generalVerb(place, sentence) : condition;
  return verb < 0 ? null : { start: verb, end: verb + 1, words: [verb, verb + 1], cue: GENERAL, clause: place.clause };
}

const GENERAL: StatusCue = {
  status: 'hypothetical',
  reach: 'clause',
  matcher: { runs: [] },
  within: 0,
  ability: false,
  opens: false,
  quotes: false,
  present: true,
};
