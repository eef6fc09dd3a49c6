import type { Occurrences } from './occurrences.ts';
import type { Pattern } from './pattern.ts';
import type { Symbols } from './symbols.ts';
import { CLOSE, COMMA, OPEN, STOP } from './tokens.ts';

/** One part of a flat pattern: a symbol, or a gap of up to `max` words. */
interface Item {
  readonly symbol: number;
  readonly gap: number;
  readonly optional: boolean;
}

/** A pattern made ready: its alternatives, each a flat run of items that begins with a symbol. */
export interface Matcher {
  readonly runs: readonly Run[];
}

export interface Run {
  readonly items: readonly Item[];
  /** Symbols that must all be there. */
  readonly needs: readonly number[];
}

/** Where a pattern stands, in words of the sentence. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

/** A match with the words that the pattern itself stands for, as pairs of start and end: those in its gaps left out. */
export interface PatternMatch extends Match {
  readonly words: readonly number[];
}

/** Whether a stretch of words belongs to what a pattern stands for, not to its gaps. */
export function ownWords({ words }: PatternMatch, { start, end }: Match): boolean {
  for (let i = 0; i < words.length; i += 2)
    if ((words[i] as number) <= start && end <= (words[i + 1] as number)) return true;
  return false;
}

const MOST_RUNS = 200;
/** Words that a pattern puts side by side do not stand on two sides of a comma. */
const APART = COMMA | STOP | OPEN | CLOSE;

/** Makes a pattern ready for matching; null when it says nothing or has too many alternatives. */
export function matcher(pattern: Pattern, symbols: Symbols): Matcher | null {
  const runs = flat(pattern, symbols);
  if (runs.length === 0 || runs.length > MOST_RUNS) return null;
  const trimmed = runs.map(trim).filter((run) => run.length > 0);
  if (trimmed.length !== runs.length) return null;
  return { runs: trimmed.map((items) => ({ items, needs: needs(items) })) };
}

/** Whether all words that an alternative needs stand somewhere in the sentence. */
export function possible({ runs }: Matcher, occurrences: Occurrences): boolean {
  for (let i = 0; i < runs.length; i++) if (allThere((runs[i] as Run).needs, occurrences)) return true;
  return false;
}

function allThere(needs: readonly number[], occurrences: Occurrences): boolean {
  for (let i = 0; i < needs.length; i++) if (!occurrences.has(needs[i] as number)) return false;
  return true;
}

/**
 * Where the pattern stands among these words of a sentence (a clause: ascending, not always adjacent).
 * Gaps count the words of the clause alone.
 */
export function matches(matcher: Matcher, occurrences: Occurrences, clause: readonly number[]): PatternMatch[] {
  const found: PatternMatch[] = [];
  for (const run of matcher.runs) {
    if (!allThere(run.needs, occurrences)) continue;
    const first = run.items[0] as Item;
    occurrences.each(first.symbol, (start, end) => {
      const place = clause.indexOf(start);
      if (place < 0) return;
      const words = follow(run.items, 1, after(clause, place, end), [start, end], occurrences, clause);
      if (words) found.push({ start, end: words[words.length - 1] as number, words });
    });
  }
  return found;
}

function after(clause: readonly number[], place: number, end: number): number {
  let next = place;
  while (next < clause.length && (clause[next] as number) < end) next++;
  return next;
}

/** The words of the match when the items from `item` on stand at `place` of the clause, else null. */
function follow(
  items: readonly Item[],
  item: number,
  place: number,
  words: readonly number[],
  occurrences: Occurrences,
  clause: readonly number[],
): readonly number[] | null {
  const current = items[item];
  if (!current) return words;
  if (current.gap > 0) {
    for (let skip = 0; skip <= current.gap && place + skip <= clause.length; skip++) {
      const found = follow(items, item + 1, place + skip, words, occurrences, clause);
      if (found) return found;
    }
    return null;
  }
  const token = clause[place];
  const adjacent = (items[item - 1] as Item).gap === 0;
  if (token !== undefined && !(adjacent && (occurrences.marks[token] as number) & APART)) {
    for (let ref = occurrences.first(current.symbol); ref >= 0; ref = occurrences.next(ref)) {
      if (occurrences.start(ref) !== token) continue;
      const end = occurrences.end(ref);
      const found = follow(items, item + 1, after(clause, place, end), [...words, token, end], occurrences, clause);
      if (found) return found;
    }
  }
  return current.optional ? follow(items, item + 1, place, words, occurrences, clause) : null;
}

function isFixed(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'gap':
      return false;
    case 'optional':
      return isFixed(pattern.item);
    case 'sequence':
    case 'choice':
      return pattern.items.every(isFixed);
    default:
      return true;
  }
}

function flat(pattern: Pattern, symbols: Symbols): Item[][] {
  switch (pattern.kind) {
    case 'word':
    case 'class':
      return [[{ symbol: symbols.symbol(pattern), gap: 0, optional: false }]];
    case 'gap':
      return [[{ symbol: -1, gap: pattern.max, optional: false }]];
    case 'optional':
      if (isFixed(pattern.item)) return [[{ symbol: symbols.symbol(pattern.item), gap: 0, optional: true }]];
      return [[], ...flat(pattern.item, symbols)];
    case 'choice':
      if (isFixed(pattern)) return [[{ symbol: symbols.symbol(pattern), gap: 0, optional: false }]];
      return pattern.items.flatMap((item) => flat(item, symbols));
    case 'sequence': {
      let all: Item[][] = [[]];
      for (const item of pattern.items) {
        const ends = flat(item, symbols);
        all = all.flatMap((head) => ends.map((end) => [...head, ...end])).slice(0, MOST_RUNS + 1);
      }
      return all;
    }
  }
}

/** Drops what binds nothing at either end: gaps and optional words. */
function trim(items: readonly Item[]): Item[] {
  const loose = (item: Item | undefined) => item !== undefined && (item.gap > 0 || item.optional);
  let from = 0;
  let to = items.length;
  while (from < to && loose(items[from])) from++;
  while (to > from && loose(items[to - 1])) to--;
  return items.slice(from, to);
}

function needs(items: readonly Item[]): number[] {
  return [...new Set(items.filter((item) => item.gap === 0 && !item.optional).map(({ symbol }) => symbol))];
}
