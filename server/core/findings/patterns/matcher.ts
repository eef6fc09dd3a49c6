import { CLOSE, COMMA, OPEN, STOP } from '../words/tokens.ts';
import { ALL, type Occurrences } from './occurrences.ts';
import type { Pattern } from './pattern.ts';
import type { Symbols } from './symbols.ts';

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
  /** Symbols that must all be there, in this order. */
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
  let covered = start;
  for (let i = 0; i < words.length; i += 2)
    if ((words[i] as number) <= covered && covered < (words[i + 1] as number)) covered = words[i + 1] as number;
  return covered >= end;
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

/**
 * Whether all words that an alternative needs stand in the sentence, one behind the other.
 * @param among only those that begin at words with these bits, as `bitsOf` gives them
 */
export function possible({ runs }: Matcher, occurrences: Occurrences, among = ALL): boolean {
  for (let i = 0; i < runs.length; i++) if (occurrences.mayStand((runs[i] as Run).needs, among)) return true;
  return false;
}

/**
 * Where the pattern stands among these words of a sentence (a clause: ascending, not always adjacent).
 * Gaps count the words of the clause alone.
 * @param among the bits of these words, or of more
 */
export function matches(
  matcher: Matcher,
  occurrences: Occurrences,
  clause: readonly number[],
  among = ALL,
): readonly PatternMatch[] {
  let found: PatternMatch[] | null = null;
  for (const { items, needs } of matcher.runs) {
    if (!occurrences.mayStand(needs, among)) continue;
    let walk: Walk | null = null;
    for (let ref = occurrences.first((items[0] as Item).symbol); ref >= 0; ref = occurrences.next(ref)) {
      const start = occurrences.start(ref);
      const place = clause.indexOf(start);
      if (place < 0) continue;
      const end = occurrences.end(ref);
      let words: readonly number[] | null = [start, end];
      if (items.length > 1) {
        walk ??= new Walk(items, occurrences, clause);
        words = walk.from(1, walk.after(place, end), words);
        if (!words) continue;
      }
      found ??= [];
      found.push({ start, end: words[words.length - 1] as number, words });
    }
  }
  return found ?? NONE;
}

const NONE: readonly PatternMatch[] = [];

/** One way through a pattern's items along the words of a clause. */
class Walk {
  private readonly items: readonly Item[];
  private readonly occurrences: Occurrences;
  private readonly clause: readonly number[];
  /** Items and places from which there is no way on: each is tried once, so that no pattern can take long. */
  private dead: Set<number> | null = null;

  constructor(items: readonly Item[], occurrences: Occurrences, clause: readonly number[]) {
    this.items = items;
    this.occurrences = occurrences;
    this.clause = clause;
  }

  /** The place of the first word that does not stand before `end`. */
  after(place: number, end: number): number {
    let next = place;
    while (next < this.clause.length && (this.clause[next] as number) < end) next++;
    return next;
  }

  /** The words of the match when the items from `item` on stand at `place` of the clause, else null. */
  from(item: number, place: number, words: readonly number[]): readonly number[] | null {
    const current = this.items[item];
    if (!current) return words;
    const key = item * (this.clause.length + 1) + place;
    if (this.dead?.has(key)) return null;
    const found = current.gap > 0 ? this.gap(item, place, words) : this.symbol(item, place, words);
    if (!found && current.gap > 0) {
      this.dead ??= new Set();
      this.dead.add(key);
    }
    return found;
  }

  private gap(item: number, place: number, words: readonly number[]): readonly number[] | null {
    const { gap } = this.items[item] as Item;
    for (let skip = 0; skip <= gap && place + skip <= this.clause.length; skip++) {
      const found = this.from(item + 1, place + skip, words);
      if (found) return found;
    }
    return null;
  }

  private symbol(item: number, place: number, words: readonly number[]): readonly number[] | null {
    const { symbol, optional } = this.items[item] as Item;
    const token = this.clause[place];
    const adjacent = (this.items[item - 1] as Item).gap === 0;
    if (token !== undefined && !(adjacent && this.occurrences.mark(token) & APART))
      for (let ref = this.occurrences.first(symbol); ref >= 0; ref = this.occurrences.next(ref)) {
        if (this.occurrences.start(ref) !== token) continue;
        const end = this.occurrences.end(ref);
        const found = this.from(item + 1, this.after(place, end), [...words, token, end]);
        if (found) return found;
      }
    return optional ? this.from(item + 1, place, words) : null;
  }
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
  return items.filter((item) => item.gap === 0 && !item.optional).map(({ symbol }) => symbol);
}
