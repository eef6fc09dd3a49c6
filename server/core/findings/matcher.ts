import type { Occurrences } from './occurrences.ts';
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
  /** Symbols that must all be there. */
  readonly needs: readonly number[];
}

/** Where a pattern stands, in words of the sentence. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

const MOST_RUNS = 200;

/** Makes a pattern ready for matching; null when it says nothing or has too many alternatives. */
export function matcher(pattern: Pattern, symbols: Symbols): Matcher | null {
  const runs = flat(pattern, symbols);
  if (runs.length === 0 || runs.length > MOST_RUNS) return null;
  const trimmed = runs.map(trim).filter((run) => run.length > 0);
  if (trimmed.length !== runs.length) return null;
  return { runs: trimmed.map((items) => ({ items, needs: needs(items) })) };
}

/** Whether all words that an alternative needs stand somewhere in the sentence. */
export function possible(matcher: Matcher, occurrences: Occurrences): boolean {
  return matcher.runs.some((run) => run.needs.every((symbol) => occurrences.has(symbol)));
}

/**
 * Where the pattern stands among these words of a sentence (a clause: ascending, not always adjacent).
 * Gaps count the words of the clause alone.
 */
export function matches(matcher: Matcher, occurrences: Occurrences, clause: readonly number[]): Match[] {
  const found: Match[] = [];
  for (const run of matcher.runs) {
    if (!run.needs.every((symbol) => occurrences.has(symbol))) continue;
    const first = run.items[0] as Item;
    occurrences.each(first.symbol, (start, end) => {
      const place = clause.indexOf(start);
      if (place < 0) return;
      const last = follow(run.items, 1, after(clause, place, end), end, occurrences, clause);
      if (last > 0) found.push({ start, end: last });
    });
  }
  return found;
}

function after(clause: readonly number[], place: number, end: number): number {
  let next = place;
  while (next < clause.length && (clause[next] as number) < end) next++;
  return next;
}

/** The end of the match when items from `item` on stand at `place` of the clause, else 0. */
function follow(
  items: readonly Item[],
  item: number,
  place: number,
  end: number,
  occurrences: Occurrences,
  clause: readonly number[],
): number {
  const current = items[item];
  if (!current) return end;
  if (current.gap > 0) {
    for (let skip = 0; skip <= current.gap && place + skip <= clause.length; skip++) {
      const found = follow(items, item + 1, place + skip, end, occurrences, clause);
      if (found > 0) return found;
    }
    return 0;
  }
  const token = clause[place];
  if (token !== undefined) {
    for (let ref = occurrences.first(current.symbol); ref >= 0; ref = occurrences.next(ref)) {
      if (occurrences.start(ref) !== token) continue;
      const next = occurrences.end(ref);
      const found = follow(items, item + 1, after(clause, place, next), next, occurrences, clause);
      if (found > 0) return found;
    }
  }
  return current.optional ? follow(items, item + 1, place, end, occurrences, clause) : 0;
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
