import type { Clauses } from '../clauses/clauses.ts';
import type { Match } from '../patterns/matcher.ts';
import type { Occurrences } from '../patterns/occurrences.ts';
import { SMALL, TAGS } from '../words/grammar.ts';
import type { Negator, NegatorMark } from './negation.ts';

/** How many words an aside between commas may take. */
const LONGEST_ASIDE = 20;
/** Within how many words behind "failure" its infinitive comes. */
const LONGEST_AGENT = 10;
/** Within how many words behind "only" the time comes that makes it late. */
const LATEST = 10;
/** Within how many words behind "would have been prevented" comes what would have prevented it. */
const NEAREST = 3;

/** What is asked of the sentence. */
interface Built {
  readonly clauses: Clauses;
  tag(word: number): number;
  isComma(word: number): boolean;
  isFigure(word: number): boolean;
  isPast(clause: number): boolean;
}

interface Marked extends Match {
  readonly kind: NegatorMark;
  readonly until?: number;
}

/**
 * The negators of a sentence; one inside a longer one does not count, nor does one told twice.
 * @param marks what each symbol is among the words of negation
 * @param unmade where the sentence tells of what did not happen
 */
export function negatorsIn(
  occurrences: Occurrences,
  marks: ReadonlyMap<number, NegatorMark>,
  sentence: Built,
  unmade: readonly Match[],
): Negator[] {
  const all: Marked[] = [];
  for (const symbol of occurrences.inOrder(marks))
    for (let ref = occurrences.first(symbol); ref >= 0; ref = occurrences.next(ref))
      all.push({
        kind: marks.get(symbol) as NegatorMark,
        start: occurrences.start(ref),
        end: occurrences.end(ref),
      });
  if (all.length === 0 && unmade.length === 0) return [];
  const whole = all.map((one) => inFull(one, all, sentence));
  for (const { start, end } of unmade) whole.push({ kind: 'regret', start, end });
  const auxiliary = TAGS.do | TAGS.modal;
  const real = whole.filter(({ kind, start }) => !(kind === 'predicate' && sentence.tag(start - 1) & auxiliary));
  return real.filter((one): one is Negator => isNegator(one) && !real.some((other) => isInside(one, other)));
}

function isInside(a: Match, b: Match): boolean {
  return b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start;
}

function isNegator({ kind }: Marked): boolean {
  return !OTHERS.has(kind);
}

const SILENT = 'none';
const OTHERS: ReadonlySet<NegatorMark> = new Set([SILENT, 'split', 'parted', 'time', 'means']);

/** A word of negation together with what makes it one. */
function inFull(one: Marked, all: readonly Marked[], sentence: Built): Marked {
  const { clauses, tag, isComma } = sentence;
  switch (one.kind) {
    case 'split': {
      const end = behindAside(one.end, TAGS.to, sentence) || behindAgent(one.end, sentence);
      return end > 0 ? { ...one, kind: 'verb', end } : one;
    }
    case 'parted': {
      const end = behindAside(one.end, TAGS.preposition, sentence);
      return end > 0 ? { ...one, kind: 'thing', end } : one;
    }
    case 'late': {
      const near = ({ kind, start }: Marked) => kind === 'time' && start >= one.start && start < one.end + LATEST;
      const until = all.find(near)?.start;
      // "was only sent after it had been encrypted": a condition
      const awaited = clauses.list.some(({ kind, opener }) => kind === 'sub' && opener === until);
      const told = until !== undefined && !awaited && sentence.isPast(clauses.of[one.start] as number);
      return told ? { ...one, until } : { ...one, kind: SILENT };
    }
    case 'regret': {
      // "guests should have a key": nothing is regretted
      let next = one.end;
      while (tag(next) & TAGS.adverb) next++;
      return tag(next) & (TAGS.determiner | TAGS.pronoun) && tag(one.start) & TAGS.modal
        ? { ...one, kind: SILENT }
        : one;
    }
    case 'missed': {
      const clause = clauses.of[one.start];
      const means = all.filter(
        ({ kind, start }) =>
          kind === 'means' &&
          clauses.of[start] === clause &&
          (start === clauses.list[clause as number]?.opener || (start >= one.end && start < one.end + NEAREST)) &&
          !(start > one.end && isComma(start)),
      );
      // "prevented by using …"
      const by = means.find(({ start }) => means.every((other) => start <= other.start));
      if (by) return { kind: 'missed', start: by.start, end: by.end };
      const passive = tag(one.end - 2) & TAGS.be;
      return passive ? { ...one, kind: SILENT } : one;
    }
    case 'thing':
    case 'nobody':
      if (isValue(one, sentence)) return { ...one, kind: 'predicate' };
      // a cell of its own
      return isComma(one.start) && one.end < clauses.of.length && isComma(one.end) ? { ...one, kind: SILENT } : one;
    default:
      return one;
  }
}

/** Whether a word is all that is said of a label: "Second factor: none", "| Second factor | no |". */
function isValue({ start, end }: Match, { clauses, tag, isComma, isFigure }: Built): boolean {
  const clause = clauses.of[start] as number;
  const label = clauses.list[clause]?.tokens.filter((token) => token < start) ?? [];
  const ends = end === clauses.of.length || isComma(end);
  if (!ends || end - start > 1 || label.length === 0 || clauses.verbs[clause] !== -1) return false;
  // a number may stand before the label; the columns further behind speak of other things
  const borders = label.filter((token, i) => i > 0 && isComma(token));
  const isNumbered = borders.length === 1 && isFigure((borders[0] as number) - 1);
  return !(tag(start - 1) & SMALL) && (borders.length === 0 || isNumbered);
}

/** Where a small word ends behind an aside between commas: "failed, despite a reminder, to answer"; 0 when there is none. */
function behindAside(from: number, small: number, { tag, isComma, clauses }: Built): number {
  const length = clauses.of.length;
  if (from >= length || !isComma(from)) return 0;
  for (let i = from + 1; i < length && i < from + LONGEST_ASIDE; i++) if (isComma(i)) return tag(i) & small ? i + 1 : 0;
  return 0;
}

/** Where "to" ends behind who fails, when or how: "the failure by the firm to answer", "refused in writing to answer". */
function behindAgent(from: number, { tag, isComma, clauses }: Built): number {
  const length = clauses.of.length;
  if (!(tag(from) & TAGS.preposition) || tag(from) & TAGS.to) return 0;
  for (let i = from + 1; i < length && i < from + LONGEST_AGENT; i++) {
    if (isComma(i) || tag(i) & (TAGS.finite | TAGS.relative | TAGS.that)) return 0;
    const verb = tag(i + 1) & TAGS.adverb ? i + 2 : i + 1;
    if (tag(i) & TAGS.to && tag(verb) & (TAGS.base | TAGS.be | TAGS.have | TAGS.do)) return i + 1;
  }
  return 0;
}
