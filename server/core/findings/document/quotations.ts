import type { ReadReferences, Resolved } from '../../citations/incremental.ts';
import { stretchAt } from '../../citations/scan/stretches.ts';
import type { Pieces } from '../../pieces.ts';
import { movedZone } from './placed.ts';
import { LONGEST_QUOTATION, quotationBehind, type Zone } from './zones.ts';

/** The quotations right behind the references of a text, kept so that after a change few are looked for again. */
export interface Quotations {
  /** In the order of the text. */
  readonly zones: readonly Zone[];
  readonly text: Pieces;
  readonly resolved: readonly Resolved[];
  readonly quoting: readonly Quoting[];
}

/** A stretch of the text with quotations behind its references. */
interface Quoting {
  readonly index: number;
  /** Where it begins. */
  readonly start: number;
  readonly zones: readonly Zone[];
}

/** @param before those of the text before a change */
export function quotationsBehind(read: ReadReferences, text: Pieces, before: Quotations | null): Quotations {
  const { resolved, starts } = read;
  const { first, last } = before ? changedRange(read, text, before) : { first: 0, last: resolved.length };
  const added = resolved.length - (before?.resolved.length ?? 0);
  const quoting: Quoting[] = [];
  for (const one of before?.quoting ?? []) if (one.index < first) quoting.push(one);
  for (let index = first; index < last; index++) {
    const { references, start: then } = resolved[index] as Resolved;
    const start = starts[index] as number;
    const zones = references.flatMap((reference) => quotationBehind(text, reference, start - then) ?? []);
    if (zones.length > 0) quoting.push({ index, start, zones });
  }
  for (const one of before?.quoting ?? []) {
    const index = one.index + added;
    if (index < last) continue;
    const start = starts[index] as number;
    quoting.push({ index, start, zones: one.zones.map((zone) => movedZone(zone, start - one.start)) });
  }
  const zones = quoting.flatMap(({ zones }) => zones).sort((a, b) => a.start - b.start);
  return { zones, text, resolved, quoting };
}

/** Further behind a stretch nothing is looked at for the end of a quotation behind its references. */
const FARTHEST = LONGEST_QUOTATION + 1024;

/** The stretches in which references have changed, or whose quotations may have. */
function changedRange(
  { resolved: now, starts }: ReadReferences,
  text: Pieces,
  { resolved: old, text: before }: Quotations,
): { first: number; last: number } {
  const changed = text.changedSince(before);
  const near = Math.min(now.length, old.length, stretchAt(starts, changed.start - FARTHEST));
  let first = 0;
  while (first < near && old[first] === now[first]) first++;
  const most = Math.min(old.length - first, now.length - first, now.length - 1 - stretchAt(starts, changed.end));
  let same = 0;
  while (same < most && old[old.length - 1 - same] === now[now.length - 1 - same]) same++;
  return { first, last: now.length - same };
}
