import { isApart } from '../clauses/relations.ts';
import { type Match, ownWords, type PatternMatch } from '../patterns/matcher.ts';
import type { Frame } from '../rulebook/frame.ts';
import { SMALL, TAGS, VERB } from '../words/grammar.ts';
import type { Construction } from './construction.ts';
import type { Negator } from './negation.ts';

/** A place where a frame fits. */
export interface Candidate extends Match {
  readonly frame: Frame;
  readonly act: Act;
  /** What stands beside the act. */
  readonly parts: readonly PatternMatch[];
  readonly clause: number;
  /** What makes a due act lacking. */
  readonly lack: Negator | null;
  /** What negates the failing, when it is negated. */
  readonly negator: Negator | null;
}

/** The act of a frame; `undone` when it is told by an undone form ("unencrypted"). */
export interface Act extends PatternMatch {
  readonly undone: boolean;
}

/**
 * Whether the failing that the frame speaks of is told or negated there; null when nothing is said of it: a due act
 * that is not lacking.
 */
export function judge(
  frame: Frame,
  act: Act,
  parts: readonly PatternMatch[],
  clause: number,
  sentence: Construction,
): Candidate | null {
  const start = Math.min(act.start, ...parts.map((part) => part.start));
  const end = Math.max(act.end, ...parts.map((part) => part.end));
  const reaching = reachingNegators(act, frame.kind === 'happens' ? parts : [], sentence);
  if (frame.kind === 'lacks') {
    const negators = concord(onceUnmet(reaching), sentence);
    const lacking = negators.length + (act.undone ? 1 : 0);
    if (lacking === 0) return null;
    const first = negators[0] ?? null;
    const governor = first?.kind === 'without' ? first.start : act.undone ? act.start : -1;
    const outer =
      negationOfVerbBefore(governor, clause, negators, sentence) ??
      negationBehind(act, clause, negators, sentence) ??
      (first?.kind === 'thing' ? without(parts, negators, sentence) : null);
    const count = lacking + flips(negators, reaching, sentence) + (outer ? 1 : 0);
    const from = first && !act.undone ? Math.min(start, first.start) : start;
    const to = first && !act.undone ? Math.max(end, first.end) : end;
    return {
      frame,
      act,
      parts,
      clause,
      start: from,
      end: to,
      lack: first,
      negator: count % 2 === 0 ? (outer ?? first) : null,
    };
  }
  const negators = concord(
    reaching.filter(
      (one) =>
        !SLIGHT.has(one.kind) &&
        !describes(one, clause, sentence) &&
        !ofAnotherVerb(one, act, sentence) &&
        !isListedBeside(one, act, sentence),
    ),
    sentence,
  );
  const governing = saysHow(act, sentence) ? negationOfVerbBefore(act.start, clause, reaching, sentence) : null;
  const direct =
    negators.find(({ kind }) => kind !== 'regret') ??
    (governing && !SLIGHT.has(governing.kind) && !isOwn(act, governing) ? governing : null);
  const unreal = negators.find(({ kind }) => kind === 'regret');
  // "did not ensure that accounts were not shared"
  const undone = direct !== null && reaching.some((one) => brings(one, clause, sentence));
  const count = (direct ? 1 : 0) + (unreal ? 1 : 0) + (undone ? 1 : 0) + flips(negators, reaching, sentence);
  return {
    frame,
    act,
    parts,
    clause,
    start,
    end,
    lack: null,
    negator: count % 2 === 1 ? (direct ?? unreal ?? null) : null,
  };
}

/** Too little of a failing is still a failing, one that has ended was one, and one that came late came. */
const SLIGHT: ReadonlySet<Negator['kind']> = new Set(['weak', 'lacking', 'ended', 'late', 'missed']);

/** What was not done anyway is told twice: "did not encrypt the disks, although aware that this had not been done". */
function onceUnmet(negators: readonly Negator[]): readonly Negator[] {
  const rest = negators.filter(({ kind }) => kind !== 'unmet');
  return rest.length > 0 ? rest : negators;
}

/** What takes away a thing that stands beside one that is missing: "no shop of ours works [without a contract]". */
function without(parts: readonly PatternMatch[], negators: readonly Negator[], sentence: Construction): Negator | null {
  for (const part of parts)
    for (let token = part.start; token < part.end; token++)
      for (const one of sentence.polarity.of(token))
        if (one.kind === 'without' && !negators.includes(one) && !isOwn(part, one)) return one;
  return null;
}

/** Whether the act is told by words that only say how: "found in readable form", "left untested". */
function saysHow({ start }: Act, { tag, isComma }: Construction): boolean {
  // "without clear rules, too many have access"
  if (isComma(start)) return false;
  return (tag(start) & (TAGS.preposition | TAGS.adverb)) !== 0 || (tag(start) === 0 && (tag(start - 1) & VERB) !== 0);
}

/**
 * Whether a negator only stands beside: in a relative clause ("open to people who are not involved"), or with the verb
 * that brings what is said ("does not justify that all had access").
 */
function describes(negator: Negator, clause: number, sentence: Construction): boolean {
  const own = sentence.clauses.list[sentence.clauses.of[negator.start] as number];
  return (own?.kind === 'relative' && own.parent === clause) || brings(negator, clause, sentence);
}

/** Whether a negator goes with the verb that says a clause with "that". */
function brings({ start }: Negator, clause: number, { clauses }: Construction): boolean {
  const here = clauses.list[clause];
  return here?.kind === 'that' && here.parent === clauses.of[start];
}

/** Whether a negator goes with another verb of the same subject: "was switched off and was not switched on again". */
function ofAnotherVerb({ start }: Negator, act: Act, { tag }: Construction): boolean {
  let told = false;
  for (let word = act.start; word < act.end; word++) if (tag(word) & (TAGS.past | TAGS.finite)) told = true;
  let joint = start - 1;
  while (joint >= act.end && tag(joint) & (TAGS.finite | TAGS.adverb) && !(tag(joint) & TAGS.conjunction)) joint--;
  return told && joint >= act.end && (tag(joint) & TAGS.conjunction) !== 0;
}

/** Whether a negator is a failing of its own: "a lack of", "failed to", "neglecting to"; not "no", "never", "without". */
function isFailing({ kind, start }: Negator, { tag }: Construction): boolean {
  return (kind === 'verb' || kind === 'thing') && (tag(start) & (VERB | TAGS.noun)) !== 0 && (tag(start) & SMALL) === 0;
}

/** Whether a bad act stands in a list beside another failing: "a lack of rules and widespread sharing of accounts". */
function isListedBeside(negator: Negator, { start }: Act, sentence: Construction): boolean {
  const { tag, isComma } = sentence;
  if (!isFailing(negator, sentence) || tag(start) & TAGS.base || start < negator.end) return false;
  for (let word = negator.end; word <= start; word++) if (isComma(word) || tag(word) & TAGS.conjunction) return true;
  return false;
}

/** The negators that reach the act or its parts; those that begin with words of the frame itself do not count. */
function reachingNegators(act: Act, parts: readonly PatternMatch[], sentence: Construction): Negator[] {
  const { polarity, clauses, tag } = sentence;
  const found = new Set<Negator>();
  // "sent the list without showing the names to a stranger": all of it is what was not done
  const beside = ({ end }: Negator) => parts.length < 2 || parts.some(({ start }) => start < end);
  for (const match of [act, ...parts])
    for (let token = match.start; token < match.end; token++)
      for (const negator of polarity.of(token))
        if (
          !(match !== act && beside(negator) && isUndoneBeside(negator, token, sentence)) &&
          !isOwn(act, negator) &&
          // "the loss of two non-encrypted disks"
          !(negator.start > match.start && negator.start < match.end && tag(negator.start) === 0) &&
          !parts.some((part) => isOwn(part, negator)) &&
          (negator.kind === 'unmet' || !isApart(act.start, negator.start, clauses))
        )
          found.add(negator);
  return [...found];
}

/** Whether a word is what something else was not done to: "sent the file without hiding the names". */
function isUndoneBeside({ kind, end }: Negator, word: number, { tag }: Construction): boolean {
  return kind === 'without' && (tag(end) & TAGS.ing) !== 0 && word > end;
}

function isOwn(match: PatternMatch, { start }: Negator): boolean {
  return ownWords(match, { start, end: start + 1 });
}

/**
 * "No check was not made" says the same as "no check was made", as translations often have it. Nor does a second adverb
 * or determiner of negation undo the first: "non … mai", "no … nunca", "sans aucun", "senza nessuna".
 */
function concord(negators: readonly Negator[], { tag, clauses }: Construction): Negator[] {
  // "did not prove that it was not done": each has its own clause
  const within = (a: Negator, b: Negator) => clauses.of[a.start] === clauses.of[b.start];
  const thing = (one: Negator) => negators.some((other) => other.kind === 'thing' && within(other, one));
  // "the poor locks were not replaced"
  const poor = (one: Negator) =>
    negators.some((other) => other.kind === 'weak' && other.end < one.start && within(other, one));
  // "the copies that should have been made are missing"
  const due = negators.some(({ kind }) => kind === 'regret');
  const rest = negators.filter(
    (one) =>
      !(one.kind === 'verb' && (thing(one) || poor(one))) &&
      !(one.kind === 'predicate' && (due || thing(one))) &&
      !(one.kind === 'lacking' && due),
  );
  const single = TAGS.adverb | TAGS.determiner | TAGS.conjunction;
  const word = ({ start, end }: Negator) => end === start + 1 && tag(start) & single;
  const echo = (one: Negator) =>
    word(one) && rest.some((other) => other.start < one.start && ECHOED.has(other.kind) && within(other, one));
  const same = (one: Negator) => rest.findIndex(({ start, end }) => start === one.start && end === one.end);
  return rest.filter((one, i) => same(one) === i && !echo(one));
}

const ECHOED: ReadonlySet<Negator['kind']> = new Set(['verb', 'around', 'thing', 'without']);

/** How many of the negators are negated themselves: "did not omit to encrypt"; not "failed to remedy the lack of". */
function flips(negators: readonly Negator[], reaching: readonly Negator[], sentence: Construction): number {
  // "the poor locks were not made up for": the subject is there
  const presumed = (one: Negator, other: Negator) =>
    other.start > one.end && (one.kind === 'weak' || isFailing(one, sentence));
  // "what was inadequate included a failure to …"
  const slight = ({ kind }: Negator) => kind === 'weak' || kind === 'lacking';
  const turns = (other: Negator) => !reaching.includes(other) && !isFailing(other, sentence) && !slight(other);
  // "was not locked nor encrypted"
  const goesOn = ({ start }: Negator) => (sentence.tag(start) & TAGS.conjunction) !== 0;
  let count = 0;
  for (const negator of negators.filter((one) => !goesOn(one)))
    for (let token = negator.start; token < negator.end; token++)
      if (sentence.polarity.of(token).some((other) => other !== negator && turns(other) && !presumed(negator, other))) {
        count++;
        break;
      }
  return count;
}

/**
 * What negates the verb that "without …" or "unencrypted" hangs on: "no data was kept without encryption", "nobody
 * works without training".
 */
function negationOfVerbBefore(
  before: number,
  clause: number,
  negators: readonly Negator[],
  sentence: Construction,
): Negator | null {
  const words = sentence.clauses.list[clause]?.tokens ?? [];
  // "no laptop without encryption"
  const none = sentence.polarity.of(before - 1).find((other) => other.kind === 'thing' && !negators.includes(other));
  if (none) return none;
  // "is not available without a password"
  const unavailable = sentence.negators.find((other) => other.kind === 'predicate' && other.end === before);
  if (unavailable && !negators.includes(unavailable)) return unavailable;
  for (let k = words.length - 1; k >= 0; k--) {
    const token = words[k] as number;
    const tag = sentence.tag(token);
    if (token >= before) continue;
    if (tag & TAGS.conjunction) return null;
    if (tag & TAGS.finite) return null;
    // "was not accessible without a password"
    const predicate = sentence.polarity.of(token).find((other) => other.kind === 'verb' && !negators.includes(other));
    if (predicate) return predicate;
    if (!(tag & VERB)) continue;
    const negator = sentence.polarity.of(token).find((other) => !negators.includes(other));
    return negator ?? subjectless(sentence.negators, words, token, negators);
  }
  return null;
}

/** What negates the verb behind a fronted “without”: “without your consent we do not send mails”; what was so, was so. */
function negationBehind(
  act: Act,
  clause: number,
  negators: readonly Negator[],
  sentence: Construction,
): Negator | null {
  const words = sentence.clauses.list[clause]?.tokens ?? [];
  const fronted = negators.some(({ kind, start }) => kind === 'without' && start === words[0]);
  if (!fronted || sentence.isPast(clause)) return null;
  for (const token of words) {
    if (token < act.end) continue;
    const negator = sentence.polarity.of(token).find((other) => !negators.includes(other));
    if (negator) return negator;
  }
  return null;
}

/** "No employee" or "nobody" before the verb: what the clause says is said of none. */
function subjectless(
  all: readonly Negator[],
  words: readonly number[],
  verb: number,
  counted: readonly Negator[],
): Negator | null {
  const begins = words[0] as number;
  const none = all.find(
    ({ kind, start }) => (kind === 'thing' || kind === 'nobody') && start === begins && start < verb,
  );
  return none && !counted.includes(none) ? none : null;
}
