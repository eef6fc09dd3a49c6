import type { ToldBlock } from './told.ts';

/** Where the blocks of a text begin: those from one on stand further on than it is written, so that few are written anew. */
interface Starts {
  readonly places: Int32Array;
  from: number;
  by: number;
}

/** The starts of each list, as long as no other list has taken them over. */
const starts = new WeakMap<readonly ToldBlock[], Starts>();

/** Where a block of a text begins; 0 for none. Worked out once for all of them, and carried on by `replaced`. */
export function startOf(told: readonly ToldBlock[], index: number): number {
  return index < told.length ? placeOf(startsOf(told), index) : 0;
}

/** The blocks with some of them replaced by others; what stands behind them keeps its place behind the last. */
export function replaced(
  told: readonly ToldBlock[],
  from: number,
  removed: number,
  added: readonly ToldBlock[],
): readonly ToldBlock[] {
  const all = told.toSpliced(from, removed, ...added);
  // as many blocks as before: the places are taken over from the list, which is hardly asked again
  if (added.length === removed) {
    const old = startsOf(told);
    starts.delete(told);
    starts.set(all, old);
    const until = from + added.length;
    shift(old, until);
    const next = until < all.length ? placeOf(old, until) : 0;
    const before = from > 0 ? placeOf(old, from - 1) + (all[from - 1] as ToldBlock).length : 0;
    const end = write(all, old.places, from, until, before);
    if (until < all.length) old.by += end + (all[until] as ToldBlock).gap - next;
  }
  return all;
}

/** The index of the last block that begins at a place or before it; 0 where none does. */
export function blockAt(told: readonly ToldBlock[], place: number): number {
  const all = startsOf(told);
  let low = 0;
  let high = told.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (placeOf(all, middle) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function startsOf(told: readonly ToldBlock[]): Starts {
  const known = starts.get(told);
  if (known) return known;
  const fresh = { places: new Int32Array(told.length), from: told.length, by: 0 };
  write(told, fresh.places, 0, told.length, 0);
  starts.set(told, fresh);
  return fresh;
}

function placeOf({ places, from, by }: Starts, index: number): number {
  return (places[index] as number) + (index >= from ? by : 0);
}

/** Lets those that stand further on begin at another block. */
function shift(all: Starts, to: number): void {
  const { places, from, by } = all;
  for (let i = from; i < to; i++) places[i] = (places[i] as number) + by;
  for (let i = to; i < from; i++) places[i] = (places[i] as number) - by;
  all.from = to;
}

/** Writes where blocks begin, the first of them behind a place; gives where the last one ends. */
function write(told: readonly ToldBlock[], into: Int32Array, from: number, to: number, end: number): number {
  let at = end;
  for (let i = from; i < to; i++) {
    const { gap, length } = told[i] as ToldBlock;
    into[i] = at + gap;
    at += gap + length;
  }
  return at;
}
