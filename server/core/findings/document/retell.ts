import type { Edit, Pieces } from '../../pieces.ts';
import { blocksFrom, START, sentences } from '../../sentences.ts';
import type { Span } from '../../text.ts';
import { blockAt, replaced, startOf } from './block-list.ts';
import { type Teller, type ToldBlock, type ToldSentence, tellBlock, tellSentences } from './told.ts';

/** How much text around a place says where lines, blocks and sentences begin; more than any of that looks at. */
const NEAR = 64;
/** How much text behind an edit is looked at at first. */
const WINDOW = 2048;

/**
 * Reads again the sentences that an edit changed; the outcome is that of reading the whole text.
 * @param told of the text before the edit
 * @param text after the edit, @param old before it
 */
export function retell(
  told: readonly ToldBlock[],
  text: Pieces,
  old: Pieces,
  edit: Edit,
  teller: Teller,
): readonly ToldBlock[] {
  const index = blockAt(told, edit.start);
  const start = startOf(told, index);
  const block = told[index];
  if (block && isInsideLine(block, start, old, edit)) {
    const within = { start: edit.start - start, behind: edit.start - start + edit.text.length };
    const length = block.length + edit.text.length - (edit.end - edit.start);
    const fresh = { ...block, length, sentences: retellSentences(block, start, length, text, within, teller) };
    return replaced(told, index, 1, [fresh]);
  }
  // how a block begins depends on the one before it
  const before = index > 0 ? start - (block as ToldBlock).gap - (told[index - 1] as ToldBlock).length : 0;
  for (let size = WINDOW; ; size *= 4) {
    const found = retellBlocks(told, index - 1, before, text, edit, size, teller);
    if (found) return found;
  }
}

/** Whether the edit stays within one line of a block, so far from its ends that all blocks stay as they are. */
function isInsideLine({ kind, length }: ToldBlock, start: number, old: Pieces, edit: Edit): boolean {
  if (kind === 'code' || edit.start < start + NEAR || edit.end > start + length - NEAR) return false;
  const before = old.slice(edit.start - NEAR, edit.end + NEAR);
  return !BREAK.test(before) && !BREAK.test(edit.text);
}

const BREAK = /[\r\n]/;

/**
 * Reads blocks from one on, or all where there is none, until one begins as it did before; null when so much text does
 * not hold that.
 */
function retellBlocks(
  told: readonly ToldBlock[],
  index: number,
  start: number,
  text: Pieces,
  edit: Edit,
  size: number,
  teller: Teller,
): readonly ToldBlock[] | null {
  const first = told[index];
  const from = Math.max(0, index);
  const behind = edit.start + edit.text.length;
  const until = Math.min(text.length, behind + size);
  const offset = Math.max(0, start - 1);
  const window = text.slice(offset, until);
  const rest = new Rest(told, from, behind - edit.end);
  const fresh: ToldBlock[] = [];
  let end = first ? start - first.gap : 0;
  for (const block of blocksFrom(window, start - offset, first ?? START)) {
    const place = block.start + offset;
    if (until < text.length && block.end + offset + NEAR >= until) return null;
    const met = place > behind ? rest.meets(place, block) : -1;
    if (met >= 0) {
      fresh.push({ ...(told[met] as ToldBlock), gap: place - end });
      return replaced(told, from, met + 1 - from, fresh);
    }
    const read = reread(told, { ...block, start: place, end: block.end + offset }, text, edit, teller);
    fresh.push(read ? { ...read, gap: place - end } : tellBlock(window, block, place - end, teller));
    end = block.end + offset;
  }
  return until === text.length ? replaced(told, from, told.length - from, fresh) : null;
}

/** A block that begins before the edit as one did before, with those sentences read again that may tell something else. */
function reread(
  told: readonly ToldBlock[],
  { start, end, kind, first, fenced }: Span & Pick<ToldBlock, 'kind' | 'first' | 'fenced'>,
  text: Pieces,
  edit: Edit,
  teller: Teller,
): ToldBlock | null {
  const index = blockAt(told, start);
  const old = told[index];
  if (!old || start > edit.start || startOf(told, index) !== start || kind === 'code') return null;
  if (old.kind !== kind || old.first !== first || old.fenced !== fenced) return null;
  const length = end - start;
  const change = changeWithin(old.length, length, { ...edit, start: edit.start - start, end: edit.end - start });
  return { ...old, length, sentences: retellSentences(old, start, length, text, change, teller) };
}

/** What an edit changed of a block that begins before it, by the block's length before and after. */
function changeWithin(before: number, after: number, { start, end, text }: Edit): Change {
  const behind = start + text.length;
  if (end <= before && before - end === after - behind) return { start, behind };
  // it ends elsewhere: what stood behind it belongs to it now, or the other way round
  return { start: Math.min(start, before, after), behind: after };
}

/** A changed stretch of a block, as it is now. */
interface Change {
  readonly start: number;
  readonly behind: number;
}

/** The blocks behind an edit. */
class Rest {
  private readonly told: readonly ToldBlock[];
  private index: number;
  private place: number;

  /** @param first the first that may be met, @param delta how far the edit moves what is behind it */
  constructor(told: readonly ToldBlock[], first: number, delta: number) {
    this.told = told;
    this.index = first;
    this.place = startOf(told, first) + delta;
  }

  /** The index of the block that begins there in the same way, or -1. */
  meets(place: number, { kind, first, fenced }: Pick<ToldBlock, 'kind' | 'first' | 'fenced'>): number {
    while (this.index < this.told.length && this.place < place) {
      this.place += (this.told[this.index++] as ToldBlock).length + (this.told[this.index]?.gap ?? 0);
    }
    const block = this.told[this.index];
    const same =
      block && this.place === place && block.kind === kind && block.first === first && block.fenced === fenced;
    return same ? this.index : -1;
  }
}

/** Reads the sentences of a block again from the one before the edit to where they begin as they did before. */
function retellSentences(
  { sentences: told, length: oldLength }: ToldBlock,
  start: number,
  length: number,
  text: Pieces,
  { start: changed, behind }: Change,
  teller: Teller,
): readonly ToldSentence[] {
  const delta = length - oldLength;
  const places = placesOf(told);
  // a sentence ends where it does for the sake of what stands behind it
  let from = 0;
  while (from + 1 < told.length && (places[from + 1] as Span).start + NEAR <= changed) from++;
  from = Math.max(0, from - 1);
  const first = places[from]?.start ?? 0;
  const before = from > 0 ? (places[from - 1] as Span) : null;
  for (let size = WINDOW; ; size *= 4) {
    const until = Math.min(length, behind + size);
    const offset = Math.max(0, start + (before?.start ?? first) - NEAR);
    const window = text.slice(offset, Math.min(text.length, start + until + 1));
    const by = start - offset;
    const list = sentences(window, first + by, until + by);
    const met = meeting(list, by, places, behind, delta, until < length ? until - NEAR : Number.POSITIVE_INFINITY);
    if (met === null && until < length) continue;
    let same = 0;
    while (isSame(list[same], places[from + same], by) && (places[from + same] as Span).end < changed) same++;
    const last = same > 0 ? (list[same - 1] as Span) : before && { start: before.start + by, end: before.end + by };
    const read = list.slice(same, met?.count);
    // the first one behind the edit is read again only where what matters of the one before it is not as it was
    const known = met ? (told[met.old] as ToldSentence) : null;
    const fresh = tellSentences(window, read, last?.end ?? by, last, teller, null, known);
    return [...told.slice(0, from + same), ...fresh, ...(met ? told.slice(met.old + 1) : [])];
  }
}

function isSame(fresh: Span | undefined, old: Span | undefined, by: number): boolean {
  return fresh !== undefined && old !== undefined && fresh.start === old.start + by && fresh.end === old.end + by;
}

/** The first new sentence behind the edit that begins and ends where an old one did. */
function meeting(
  list: readonly Span[],
  by: number,
  places: readonly Span[],
  behind: number,
  delta: number,
  least: number,
): { count: number; old: number } | null {
  let old = 0;
  for (let i = 0; i < list.length; i++) {
    const { start, end } = list[i] as Span;
    if (start - by <= behind + 1) continue;
    if (end - by >= least) return null;
    while (old < places.length && (places[old] as Span).start + delta < start - by) old++;
    const same = places[old];
    if (same && same.start + delta === start - by && same.end + delta === end - by) return { count: i + 1, old };
  }
  return null;
}

function placesOf(told: readonly ToldSentence[]): Span[] {
  let at = 0;
  return told.map(({ gap, length }) => {
    const start = at + gap;
    at = start + length;
    return { start, end: at };
  });
}
