import type { ToldBlock } from './told.ts';

/** Where each block of a text begins. */
const starts = new WeakMap<readonly ToldBlock[], Int32Array>();

/** Where the blocks of a text begin; worked out once, and carried on by `replaced`. */
export function startsOf(told: readonly ToldBlock[]): Int32Array {
  const known = starts.get(told);
  if (known) return known;
  const fresh = placed(told, new Int32Array(told.length), 0, told.length, 0);
  starts.set(told, fresh);
  return fresh;
}

/** The blocks with some of them replaced by others; what stands behind them keeps its place behind the last. */
export function replaced(
  told: readonly ToldBlock[],
  from: number,
  removed: number,
  added: readonly ToldBlock[],
): readonly ToldBlock[] {
  const all = told.toSpliced(from, removed, ...added);
  const old = startsOf(told);
  const fresh = new Int32Array(all.length);
  fresh.set(old.subarray(0, from));
  const until = from + added.length;
  const before = from > 0 ? (old[from - 1] as number) + (told[from - 1] as ToldBlock).length : 0;
  placed(all, fresh, from, Math.min(until + 1, all.length), before);
  const delta = until < all.length ? (fresh[until] as number) - (old[from + removed] as number) : 0;
  for (let i = until + 1; i < all.length; i++) fresh[i] = (old[i - added.length + removed] as number) + delta;
  starts.set(all, fresh);
  return all;
}

/** The index of the last block that begins at a place or before it; 0 where none does. */
export function blockAt(told: readonly ToldBlock[], place: number): number {
  const all = startsOf(told);
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((all[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function placed(
  told: readonly ToldBlock[],
  into: Int32Array<ArrayBuffer>,
  from: number,
  to: number,
  end: number,
): Int32Array<ArrayBuffer> {
  let at = end;
  for (let i = from; i < to; i++) {
    const { gap, length } = told[i] as ToldBlock;
    into[i] = at + gap;
    at += gap + length;
  }
  return into;
}
