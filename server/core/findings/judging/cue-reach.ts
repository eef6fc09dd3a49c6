import type { Clause, Clauses } from '../clauses/clauses.ts';
import { hangsOn, stretch } from '../clauses/relations.ts';
import { type Match, ownWords, type PatternMatch } from '../patterns/matcher.ts';
import type { StatusCue } from '../rulebook/language.ts';
import { TAGS } from '../words/grammar.ts';
import type { Words } from './general.ts';
import type { Negator } from './negation.ts';

/** A cue that stands in the sentence. */
export interface CueHit extends PatternMatch {
  readonly cue: StatusCue;
  readonly clause: number;
}

/** The words of a candidate that a cue must stand before or after. */
export interface Place extends PatternMatch {
  readonly clause: number;
  /** What stands beside them. */
  readonly parts: readonly PatternMatch[];
  /** What makes a due act lacking, if it does: cues between the two say what is lacking ("no way that would …"). */
  readonly lack: Negator | null;
}

/** What is asked of a sentence's construction. */
export interface Built extends Words {
  /** Whether a clause tells of the past. */
  isPast(clause: number): boolean;
  /** Whether another verb of the same subject begins between two words: "increased the risk of loss and altered the log". */
  goesOn(from: number, to: number): boolean;
  /** Whether a finite verb behind "and" begins between two words: "to ensure safety and has not trained". */
  resumes(from: number, to: number): boolean;
  /** Whether a cue is the verb of which a negator is the subject: "not all data must be encrypted". */
  rules(cue: Match, negator: Match): boolean;
}

/**
 * Whether a cue reaches what stands at `place`. Words that belong to the failing itself ("no password was required") are
 * no cues.
 */
export function reaches(hit: CueHit, place: Place, sentence: Built): boolean {
  if (ownWords(place, hit)) return false;
  // "impossible to find out if somebody read it": a question inside
  if (hit.start > place.start && hit.end <= place.end && sentence.tag(hit.start) & TAGS.subordinator) return false;
  // "people who were not authorised to"
  if (hit.cue.status !== 'hypothetical' && hit.end > hit.start + 1 && place.parts.some((part) => ownWords(part, hit)))
    return false;
  // "no evidence of auditing", where "no … auditing" is told
  if (hit.cue.status === 'denied' && ownWords(place, { start: hit.start, end: hit.start + 1 })) return false;
  // "no evidence that it was encrypted" is what is lacking, not a denial
  if (
    place.lack &&
    hit.cue.status === 'denied' &&
    ownWords(hit, { start: place.lack.start, end: place.lack.start + 1 })
  )
    return false;
  if ((place.lack?.kind === 'regret' || place.lack?.kind === 'unmet') && hit.cue.status === 'required') return false;
  // "would have been prevented by"
  if (place.lack?.kind === 'missed' && hit.cue.status === 'hypothetical' && sentence.tag(hit.start) & TAGS.modal)
    return false;
  if (place.lack && place.lack.end <= hit.start && hit.start < place.start && !sentence.rules(hit, place.lack))
    return false;
  const { clauses } = sentence;
  const same = hit.clause === place.clause;
  const after = hit.end <= place.end && place.start - hit.end <= hit.cue.within;
  const said = same
    ? !isFronted(hit, place, sentence)
    : (hit.start > place.start && hit.end < place.end && !isDescription(hit.clause, place, clauses)) ||
      (hit.start < place.start &&
        (hangsOn(place.clause, hit.clause, clauses) ||
          opens(hit, place.clause, clauses) ||
          isOfKind(place.clause, hit, sentence) ||
          isOccasion(place.clause, hit, sentence)));
  switch (hit.cue.reach) {
    case 'after':
      if (same && (sentence.resumes(hit.end, place.end - 1) || isOver(hit, place, sentence))) return false;
      return after && said && !(!same && saysMore(hit, place.clause, sentence));
    case 'phrase':
      return after && said && !(same && sentence.goesOn(hit.end, place.start));
    case 'onward':
      return (
        hit.start < place.start &&
        stretch(hit.clause, clauses.list) === stretch(place.clause, clauses.list) &&
        !isReason(place.clause, hit, sentence) &&
        !wasRule(place.clause, hit, sentence) &&
        !isSaidBeside(place.clause, hit.clause, sentence) &&
        !wasDone(place.clause, hit, sentence)
      );
    case 'inside':
      return hit.start < place.start && place.end <= hit.end;
    case 'list':
      return hit.start < place.start;
    case 'fronted':
      return same && place.lack?.kind === 'without' && hit.start >= place.end && isHead(place, clauses);
    case 'before':
      // "does not limit the rights to what must be done"
      if (hit.cue.status === 'required' && place.lack?.kind === 'verb' && sentence.tag(place.lack.start - 1) & TAGS.do)
        return false;
      return (
        hit.start >= place.start &&
        (same || describes(place.clause, hit.clause, clauses)) &&
        !(same && hit.cue.status === 'hypothetical' && sentence.resumes(place.end, hit.start))
      );
    case 'clause':
      return same;
    case 'sentence':
      if (isBesidePoint(hit.clause, place.clause, clauses)) return false;
      if (hit.start - place.end > hit.cue.within || place.start - hit.end > hit.cue.within) return false;
      if (hit.cue.status === 'denied' || hit.cue.status === 'remedied') return true;
      if (isSaidBeside(place.clause, hit.clause, sentence)) return false;
      return stretch(hit.clause, clauses.list) === stretch(place.clause, clauses.list);
  }
}

/** Whether what is lacking stands before the verb of its clause: "without a contract no data may be sent". */
function isHead({ clause, lack }: Place, { verbs }: Clauses): boolean {
  return lack !== null && lack.start < (verbs[clause] as number);
}

/** Whether a cue stands in a phrase before the subject, which ends with its comma: "in order to save time, they …". */
function isFronted(hit: CueHit, place: Place, { clauses, tag, isComma }: Built): boolean {
  const verb = clauses.verbs[hit.clause] as number;
  if (verb < hit.end || place.start < hit.end || tag(hit.start) & TAGS.subordinator) return false;
  const begin = (clauses.list[hit.clause] as Clause).opener;
  if (hit.start > begin && !(tag(begin) & (TAGS.preposition | TAGS.adverb | TAGS.to | TAGS.conjunction))) return false;
  let comma = verb;
  while (comma > hit.end && !isComma(comma)) comma--;
  // ", by clicking there they could …"
  const means = tag(comma) & TAGS.preposition && tag(comma + 1) & TAGS.ing;
  const goesOn = !means && tag(comma) & (TAGS.conjunction | TAGS.to | TAGS.preposition);
  return comma > hit.end && place.start >= comma && !goesOn;
}

/**
 * Whether an infinitive is over before the place: it stands in the subject ("a list used to check the guests was read"),
 * or what follows tells how it came ("to stop the thief by not locking the door").
 */
function isOver(hit: CueHit, { end, lack }: Place, { clauses, tag }: Built): boolean {
  const verb = clauses.verbs[hit.clause] as number;
  const infinitive = (tag(hit.start) | (hit.cue.status === 'required' ? tag(hit.end - 1) : 0)) & TAGS.to;
  if (infinitive && verb >= hit.end && verb < end) return true;
  const told = lack !== null && lack.kind === 'verb' && (tag(lack.start - 1) & TAGS.preposition) !== 0;
  return told && hit.cue.status === 'required' && hit.end < lack.start;
}

/** Whether a clause gives, behind a condition in the present, a reason or an objection from the past. */
function isReason(clause: number, hit: CueHit, { clauses, tag, isPast }: Built): boolean {
  if (isPast(hit.clause)) return false;
  for (let at = clause; at >= 0; at = clauses.list[at]?.parent ?? -1) {
    const { opener } = clauses.list[at] as Clause;
    if (opener > hit.end && tag(opener) & (TAGS.causal | TAGS.adversative) && isPast(at)) return true;
  }
  return false;
}

/** Whether a clause tells, behind a condition in the past, what was so whenever it was met: "if nobody signed, it was lost". */
function wasRule(clause: number, hit: CueHit, { clauses, tag, isPast }: Built): boolean {
  // "in case of doubt nobody asked"
  if (tag(hit.start) & TAGS.preposition && hit.clause === clause && isPast(clause))
    return !(tag(clauses.verbs[clause] as number) & TAGS.modal);
  if (!(tag(hit.start) & TAGS.subordinator) || !isPast(hit.clause) || !isPast(clause)) return false;
  for (let at = clause; at >= 0; at = clauses.list[at]?.parent ?? -1) if (at === hit.clause) return false;
  return ![hit.clause, clause].some((one) => tag(clauses.verbs[one] as number) & TAGS.modal);
}

/** Whether a clause tells what the persons or things did that a phrase names: "in case of employees who shared it". */
function wasDone(clause: number, hit: CueHit, { clauses, tag, isPast }: Built): boolean {
  const { kind, parent } = clauses.list[clause] as Clause;
  const names = hit.cue.status === 'hypothetical' && !(tag(hit.start) & TAGS.subordinator);
  return names && kind === 'relative' && parent === hit.clause && isPast(clause);
}

/** Whether another verb says what a clause says: "rejected the claim that …, and held that …". */
function saysMore(hit: CueHit, clause: number, { clauses, tag, isComma }: Built): boolean {
  let said = clause;
  while (said >= 0 && clauses.list[said]?.kind !== 'that') said = clauses.list[said]?.parent ?? -1;
  const verb = (clauses.list[said]?.opener ?? 0) - 1;
  const says = tag(verb) & (TAGS.past | TAGS.ing | TAGS.present);
  let joint = verb - 1;
  // "…, and for not having shown that …"
  while (joint > hit.end && !(tag(joint) & TAGS.conjunction) && tag(joint) & BESIDE_VERB) joint--;
  return verb > hit.end && says !== 0 && (isComma(verb) || (tag(joint) & TAGS.conjunction) !== 0);
}

const BESIDE_VERB = TAGS.adverb | TAGS.have | TAGS.preposition;

/** Whether a cue ends with the word that opens a clause: "asked if …". */
function opens({ start, end }: Match, clause: number, { list }: Clauses): boolean {
  const { opener } = list[clause] as Clause;
  return start < opener && opener < end;
}

/** Whether two clauses belong to different things that are said: "that he may come if he likes, and that she was late". */
function isSaidBeside(clause: number, other: number, { clauses: { list }, tag }: Built): boolean {
  const saying = (from: number) => {
    let at = from;
    while (at >= 0 && list[at]?.kind !== 'that') at = list[at]?.parent ?? -1;
    return at;
  };
  const said = saying(other);
  let at = saying(clause);
  if (said < 0 || at < 0 || at === said) return false;
  // "the fact that nobody noticed shows that …": the one says the other
  while (at >= 0 && at !== said && !(tag((list[at] as Clause).opener - 1) & TAGS.conjunction))
    at = list[at]?.parent ?? -1;
  return at !== said;
}

/** Whether a clause describes, in the present, any of a kind that a cue speaks of: "whether a firm that has no lock …". */
function isOfKind(relative: number, { cue, clause, end }: CueHit, { clauses, tag, isPast, meansAny }: Built): boolean {
  const { kind, parent, opener } = clauses.list[relative] as Clause;
  if (kind !== 'relative' || cue.ability || (cue.status !== 'hypothetical' && cue.status !== 'required')) return false;
  if (opener < end || clauses.verbs[relative] === -1 || isPast(relative)) return false;
  if (parent !== clause && !hangsOn(parent, clause, clauses)) return false;
  let thing = opener - 1;
  while (thing > end && !(tag(thing) & (TAGS.determiner | TAGS.preposition | TAGS.ing))) thing--;
  return meansAny(tag(thing) & (TAGS.preposition | TAGS.ing) && !(tag(thing) & TAGS.noun) ? thing + 1 : thing);
}

/** Whether a clause tells by what a law was not broken: "did not infringe it when …", not ", although …". */
function isOccasion(clause: number, { cue, clause: host }: CueHit, { clauses, tag, isComma }: Built): boolean {
  const { kind, parent, opener } = clauses.list[clause] as Clause;
  return (
    cue.status === 'negated' && kind === 'sub' && parent === host && !(tag(opener) & TAGS.causal) && !isComma(opener)
  );
}

/** Whether a relative clause ends inside what is told: "data [that was to be kept secret] could be read". */
function isDescription(relative: number, { clause, end }: Place, { list }: Clauses): boolean {
  const { kind, parent, tokens } = list[relative] as Clause;
  return kind === 'relative' && parent === clause && (tokens.at(-1) as number) + 1 < end;
}

/** Whether a clause only tells more of something that another one speaks of: "a list of doctors who come when a nurse calls". */
function isBesidePoint(clause: number, place: number, { list }: Clauses): boolean {
  let within = clause;
  while (within >= 0 && list[within]?.kind !== 'relative') within = list[within]?.parent ?? -1;
  if (within < 0) return false;
  for (let at = place; at >= 0; at = list[at]?.parent ?? -1) if (at === within) return false;
  return list[within]?.parent !== place || clause !== within;
}

/** Whether a relative clause describes something in the other: "passwords [that are weak] can lead to attacks". */
function describes(clause: number, other: number, { list }: Clauses): boolean {
  return list[clause]?.kind === 'relative' && list[clause]?.parent === other;
}
