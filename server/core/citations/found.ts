import type { Pieces } from '../pieces.ts';
import type { Span } from '../text.ts';

/** What was found in a text. */
export interface Found<T extends Span> {
  readonly text: Pieces;
  readonly spans: readonly T[];
}

/**
 * What a search finds in a text; after a change it searches only around that, and the outcome is that of searching it all.
 * @param before what it found in the text before the change; nothing: all is searched
 * @param search gives what it finds in a text from a place on, from left to right and none of it within another
 * @param reach characters that it looks at for one of them, at most
 */
export function rescanned<T extends Span>(
  before: Found<T> | undefined,
  text: Pieces,
  search: (text: string, from: number) => readonly T[],
  reach: number,
): Found<T> {
  if (before?.text === text) return before;
  if (!before) return { text, spans: search(text.toString(), 0) };
  const { start, end, by } = text.changedSince(before.text);
  const head = before.spans.filter((span) => span.end <= start - reach);
  const tail = before.spans.filter((span) => span.start + by >= end).map((span) => moved(span, by));
  // nothing that was found lies across `from`, so that a search may begin there
  const from = Math.max(0, start - 2 * reach, head.at(-1)?.end ?? 0);
  const context = Math.max(0, from - reach);
  const until = end + 4 * reach;
  const fresh = search(text.slice(context, until + reach), from - context).map((span) => moved(span, context));
  const meet = meeting(end + reach, fresh, tail);
  if (meet > until) return { text, spans: search(text.toString(), 0) };
  const spans = [...head, ...fresh.filter((span) => span.end <= meet), ...tail.filter((span) => span.start >= meet)];
  return { text, spans };
}

/** The first place from `at` on that lies within nothing found by one search or another: from there on both find the same. */
function meeting(at: number, ...found: readonly (readonly Span[])[]): number {
  const around = found.flat().find(({ start, end }) => start < at && at < end);
  return around ? meeting(around.end, ...found) : at;
}

function moved<T extends Span>(span: T, by: number): T {
  return by === 0 ? span : { ...span, start: span.start + by, end: span.end + by };
}
