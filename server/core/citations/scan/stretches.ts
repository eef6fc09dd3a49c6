import { moved, sameMoved } from '../../moved.ts';
import type { Edit, Pieces } from '../../pieces.ts';
import type { Grammar } from '../grammar/citation.ts';
import { scan } from './scan.ts';
import type { Sighting } from './sighting.ts';
import { LOOKS_AHEAD, LOOKS_BACK, LOOKS_NEAR } from './watch.ts';

/** A stretch of a text between two places where the scan came by, with what it saw there. */
export interface Stretch {
  readonly length: number;
  /** Where the stretch began in the text that was scanned: the places of its sightings are places of that text. */
  readonly base: number;
  readonly sightings: readonly Sighting[];
  /** How far behind its end the scan had looked by then, in this stretch or one before. */
  readonly reach: number;
  /** How far before its beginning the scan looked in it, where that is further than it looks everywhere. */
  readonly back: number;
}

/** What a change of the text changed: the stretches from an index on that went, and those that came. */
export interface Rescan {
  readonly from: number;
  /** Where the first of them begins. */
  readonly start: number;
  readonly removed: readonly Stretch[];
  readonly added: readonly Stretch[];
}

/** A stretch is a little longer than this. */
const LENGTH = 512;
/** How much text behind an edit is looked at at first. */
const WINDOW = 5120;

/** Scans a whole text. */
export function stretchesOf(text: string, grammar: Grammar): Stretch[] {
  return scanned(text, grammar, 0, [], { next: () => text.length, ends: () => false });
}

/** Where stretches begin, and where the last one ends. */
export function startsOf(stretches: readonly Stretch[]): Int32Array {
  const starts = new Int32Array(stretches.length + 1);
  stretches.forEach(({ length }, i) => {
    starts[i + 1] = (starts[i] as number) + length;
  });
  return starts;
}

/** Where they begin when some have taken the place of others. */
export function changedStarts(starts: Int32Array, { from, removed, added }: Rescan): Int32Array {
  const changed = new Int32Array(starts.length - removed.length + added.length);
  changed.set(starts.subarray(0, from + 1));
  added.forEach(({ length }, i) => {
    changed[from + i + 1] = (changed[from + i] as number) + length;
  });
  const [old, now] = [from + removed.length, from + added.length];
  const by = (changed[now] as number) - (starts[old] as number);
  for (let i = 1; old + i < starts.length; i++) changed[now + i] = (starts[old + i] as number) + by;
  return changed;
}

/** The stretch that an offset lies in; the last one for the end. */
export function stretchAt(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = Math.max(0, starts.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Scans a changed text again around the edit: from the last place up to which nothing behind the edit's start was looked
 * at, to the first one behind it from which on the scan goes on as it did before.
 * @param stretches of the text before the edit, @param text after it, @param starts where the stretches begin
 */
export function rescan(
  stretches: readonly Stretch[],
  text: Pieces,
  edit: Edit,
  grammar: Grammar,
  starts = startsOf(stretches),
): Rescan {
  const reached = (index: number) => (starts[index + 1] as number) + (stretches[index] as Stretch).reach;
  let from = stretchAt(starts, edit.start);
  while (from > 0 && reached(from - 1) > edit.start) from--;
  while (from < stretches.length && reached(from) <= edit.start) from++;
  const start = starts[from] as number;
  for (let size = WINDOW; ; size *= 4) {
    const found = rescanWithin(stretches, from, start, text, edit, size, grammar);
    if (found) return found;
  }
}

/** Tries it with so much text behind the edit; null when the scan would go on behind that. */
function rescanWithin(
  stretches: readonly Stretch[],
  from: number,
  start: number,
  text: Pieces,
  edit: Edit,
  size: number,
  grammar: Grammar,
): Rescan | null {
  const behind = edit.start + edit.text.length;
  const offset = Math.max(0, start - LOOKS_BACK);
  const end = Math.min(text.length, behind + size);
  const rest = new Rest(stretches, from, start, behind, behind - edit.end, offset);
  let cut = false;
  const added = scanned(text.slice(offset, end), grammar, start - offset, seenBefore(stretches, from, start, offset), {
    next: () => rest.next,
    ends: (at, reach, found, before) => {
      cut = end < text.length && offset + reach > end;
      return cut || rest.goesOn(at, reach - at, found, before);
    },
  });
  if (cut || (!rest.isMet && end < text.length)) return null;
  return changed({ from, start, removed: stretches.slice(from, rest.isMet ? rest.index : stretches.length), added });
}

/** Leaves out the stretches at both ends in which the new scan saw what the old one had seen; one is always left. */
function changed({ from, start, removed, added }: Rescan): Rescan {
  const most = Math.min(removed.length, added.length) - 1;
  let first = 0;
  let place = start;
  while (first < most && isSame(removed[first] as Stretch, added[first] as Stretch))
    place += (removed[first++] as Stretch).length;
  let last = 0;
  while (last < most - first && isSame(removed.at(-1 - last) as Stretch, added.at(-1 - last) as Stretch)) last++;
  return {
    from: from + first,
    start: place,
    removed: removed.slice(first, removed.length - last),
    added: added.slice(first, added.length - last),
  };
}

function isSame(old: Stretch, fresh: Stretch): boolean {
  const same = old.length === fresh.length && old.reach === fresh.reach && old.back === fresh.back;
  return same && sameMoved(old.sightings, fresh.sightings, fresh.base - old.base);
}

/** Where a scan may end before its text does; places are places of the text that is scanned. */
interface End {
  /** The next place at which it may. */
  next(): number;
  /**
   * Whether it ends there.
   * @param reach the place before which it has looked at all
   * @param before how many of those found were seen before it began
   */
  ends(at: number, reach: number, found: readonly Sighting[], before: number): boolean;
}

function scanned(
  text: string,
  grammar: Grammar,
  start: number,
  before: readonly Sighting[],
  { next, ends }: End,
): Stretch[] {
  const marks: Mark[] = [{ at: start, seen: 0, reach: 0, looked: start }];
  let over = false;
  let looked = Number.POSITIVE_INFINITY;
  const found = scan(text, grammar, start, text.length, undefined, {
    before,
    visit: (at, reach, seen) => {
      const { at: last } = marks.at(-1) as Mark;
      over = at > start && ends(at, reach, seen, before.length);
      if (over || at >= last + LENGTH) {
        marks.push({ at, seen: seen.length - before.length, reach: reach - at, looked });
        looked = Number.POSITIVE_INFINITY;
      }
      return over ? -1 : Math.min(Math.max(at, last) + LENGTH, Math.max(at + 1, next()));
    },
    looks: (from) => {
      looked = Math.min(looked, from);
    },
  });
  if (!over && text.length > start) marks.push({ at: text.length, seen: found.length, reach: LOOKS_AHEAD, looked });
  return marks.slice(1).map(({ at, seen, reach, looked }, i) => {
    const { at: base, seen: from } = marks[i] as Mark;
    return { length: at - base, base, sightings: found.slice(from, seen), reach, back: Math.max(0, base - looked) };
  });
}

/** A place where the scan came by, with what it had seen by then, how far ahead it had looked, and how far back since the last one. */
interface Mark {
  readonly at: number;
  readonly seen: number;
  readonly reach: number;
  readonly looked: number;
}

/** What was seen before a place, as far as a scan looks back, with places of the text that begins at `offset`. */
function seenBefore(stretches: readonly Stretch[], index: number, place: number, offset: number): Sighting[] {
  const seen: Sighting[] = [];
  let start = place;
  for (let i = index - 1; i >= 0 && start > offset; i--) {
    const { length, base, sightings } = stretches[i] as Stretch;
    start -= length;
    const near = moved(sightings, start - base - offset);
    seen.unshift(...near.filter(({ end }) => end >= 0));
  }
  return seen;
}

/** The stretches behind an edit, one of whose beginnings a new scan may meet. */
class Rest {
  private readonly stretches: readonly Stretch[];
  private readonly first: number;
  private readonly offset: number;
  /** The next stretch and where it begins now. */
  index: number;
  private place: number;
  isMet = false;

  /**
   * @param first the stretch that the new scan begins with, at `start`
   * @param behind where the text begins that the edit left alone, @param delta how far the edit moved it
   * @param offset where the text begins that is scanned
   */
  constructor(
    stretches: readonly Stretch[],
    first: number,
    start: number,
    behind: number,
    delta: number,
    offset: number,
  ) {
    this.stretches = stretches;
    this.first = first;
    this.offset = offset;
    this.index = first;
    this.place = start + delta;
    this.pass(this.unchangedFrom(behind));
  }

  /** The first place from which on nothing looks back to what is before `behind`. */
  private unchangedFrom(behind: number): number {
    let least = behind + LOOKS_NEAR;
    for (let i = this.first, at = this.place; i < this.stretches.length && at < behind + LOOKS_BACK; i++) {
      const { length, back } = this.stretches[i] as Stretch;
      if (back > 0 && at - back < behind) least = Math.max(least, at + length);
      at += length;
    }
    return least;
  }

  get next(): number {
    return this.index < this.stretches.length ? this.place - this.offset : Number.MAX_SAFE_INTEGER;
  }

  /** Whether the scan is now where the old one was: at the same place, having seen the same nearby, and read no further. */
  goesOn(at: number, reach: number, found: readonly Sighting[], before: number): boolean {
    this.pass(at + this.offset);
    const { index, place, stretches } = this;
    if (index >= stretches.length || index === this.first || place !== at + this.offset) return false;
    this.isMet = reach <= (stretches[index - 1] as Stretch).reach && this.hasSeen(found, at, before);
    return this.isMet;
  }

  private pass(least: number): void {
    while (this.index < this.stretches.length && this.place < least)
      this.place += (this.stretches[this.index++] as Stretch).length;
  }

  private hasSeen(found: readonly Sighting[], at: number, before: number): boolean {
    let last = found.length;
    let start = this.place;
    for (let i = this.index - 1; i >= this.first && start - this.offset > at - LOOKS_BACK; i--) {
      const { length, base, sightings } = this.stretches[i] as Stretch;
      start -= length;
      for (let k = sightings.length - 1; k >= 0; k--) {
        const old = sightings[k] as Sighting;
        const by = start - base - this.offset;
        if (old.end + by < at - LOOKS_BACK) return true;
        if (last === 0 || !sameMoved(old, found[--last], by)) return false;
      }
    }
    // what was seen before the scan began was seen then too
    return last <= before || (found[last - 1] as Sighting).end < at - LOOKS_BACK;
  }
}
