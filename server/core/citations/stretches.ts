import type { Edit, Pieces } from '../pieces.ts';
import type { Grammar } from './citation.ts';
import { LOOKS_BACK, scan } from './scan.ts';
import { moved } from './moved.ts';
import type { Sighting } from './sighting.ts';

/** A stretch of a text between two places where the scan came by, with what it saw there. */
export interface Stretch {
  readonly length: number;
  /** Where the stretch began when it was scanned: what it holds counts from where that text began. */
  readonly base: number;
  readonly sightings: readonly Sighting[];
  /** How far behind its end the scan had looked when it came there, here or in a stretch before. */
  readonly reach: number;
}

/** What an edit changed: so many stretches from an index on are replaced. */
export interface Change {
  readonly from: number;
  readonly removed: readonly Stretch[];
  readonly added: readonly Stretch[];
}

/** A stretch is a little longer than this. */
const LENGTH = 2048;
/** How much text behind an edit is looked at at first. */
const WINDOW = 16_384;

/** Scans a whole text. */
export function stretchesOf(text: string, grammar: Grammar): Stretch[] {
  return scanned(text, grammar, 0, [], () => false).stretches;
}

/**
 * Scans a changed text again around the edit: from the last place before it up to which nothing of it was looked at, to
 * the first one behind it from which on all goes on as before.
 * @param stretches of the text before the edit
 */
export function rescanned(stretches: readonly Stretch[], text: Pieces, edit: Edit, grammar: Grammar): Change {
  let from = 0;
  let start = 0;
  for (let at = 0; from < stretches.length; from++) {
    const { length, reach } = stretches[from] as Stretch;
    at += length;
    if (at + reach > edit.start) break;
    start = at;
  }
  const delta = edit.text.length - (edit.end - edit.start);
  for (let size = WINDOW; ; size *= 4) {
    const found = attempt(stretches, from, start, text, edit, delta, size, grammar);
    if (found) return found;
  }
}

/** One try with so much text behind the edit; null when it ends before the scan does. */
function attempt(
  stretches: readonly Stretch[],
  from: number,
  start: number,
  text: Pieces,
  edit: Edit,
  delta: number,
  size: number,
  grammar: Grammar,
): Change | null {
  const offset = Math.max(0, start - LOOKS_BACK);
  const end = Math.min(text.length, edit.start + edit.text.length + size);
  const window = text.slice(offset, end);
  const before = seenBefore(stretches, from, start, offset);
  const old = new Walker(stretches, from, start);
  // so far behind the edit nothing looks back to it
  const clear = edit.start + edit.text.length + LOOKS_BACK;
  let cut = false;
  const { stretches: added, stopped } = scanned(window, grammar, start - offset, before, (at, reach, found) => {
    cut ||= end < text.length && offset + reach >= end;
    if (cut) return true;
    const place = offset + at;
    if (place < clear) return false;
    old.advance(place - delta);
    return old.place === place - delta && old.sameBefore(found, place, offset, delta) && old.reach >= reach - at;
  });
  if (cut || (!stopped && end < text.length)) return null;
  return { from, removed: stretches.slice(from, stopped ? old.index : stretches.length), added };
}
