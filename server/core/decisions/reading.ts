import type { Span } from '../text.ts';
import type { Block, Layout } from './decision.ts';

/**
 * A document laid out for reading: headings and numbered paragraphs on lines of their own, with empty lines between.
 * What differs from the source is only what stands between the words of two blocks and around their numbers; every
 * word of the source stands in it once, in the order of the source.
 */
export interface Reading {
  readonly text: string;
  /** Where a stretch of the source stands in the reading. Takes any span, also backward or out of bounds. */
  toReading(span: Span): Span;
  /** Where a stretch of the reading stands in the source; what the reading adds stands where it was added. */
  toSource(span: Span): Span;
  /** The same for one offset; the start of a span maps to where the next kept letter is. */
  readingOffset(offset: number): number;
  sourceOffset(offset: number): number;
}

/** Lays a source text out by its layout. Linear; the maps take log n for each offset. */
export function reading(text: string, { blocks }: Layout): Reading {
  const writer = new Writer(text);
  let empty = true;
  for (const block of blocks) {
    const heading = block.kind === 'heading';
    const body = heading ? block.start : misplacedTail(writer, block, text);
    const end = trimmedEnd(text, body, block.end);
    if (end <= body && block.number === '') continue;
    if (!empty) writer.insert('\n\n');
    empty = false;
    if (heading) {
      writer.insert(`${'#'.repeat(Math.min(6, block.level))} `);
      writer.keep(unmarked(text, body, end), end);
    } else {
      if (block.number !== '') writeNumber(writer, block, text);
      writer.keep(body, end);
    }
  }
  return writer.finish();
}

/** "64. " as the text has it, with one full stop and one space; "[7.] " where the text has no number or another place for it. */
function writeNumber(
  writer: Writer,
  { start, body, number, implied }: Block & { kind: 'paragraph' },
  text: string,
): void {
  const at = implied ? -1 : text.slice(start, body).indexOf(number);
  if (at < 0) {
    writer.insert(`[${number}.] `);
    return;
  }
  const end = start + at + number.length;
  const separator = text.slice(end, body).trim();
  // "[12]", "(12)" and "§ 12" keep their signs; Markdown's "**12.**" does not.
  writer.keep(/[[(§¶]/.test(text[start] ?? '') ? start : start + at, end);
  if (/^(?:[\])]|\*\*|:|\.[-–—])/.test(separator)) writer.keep(end, end + text.slice(end, body).trimEnd().length);
  else if (!number.includes('.')) writer.insert('.');
  writer.insert(' ');
}

/** Words between a misplaced number and its paragraph end the paragraph before: they stay there, number and all. */
function misplacedTail(writer: Writer, block: Block & { kind: 'paragraph' }, text: string): number {
  const { start, body, implied } = block;
  if (!implied || body <= start) return body;
  if (start > 0 && text.slice(start - 1, start).trim() === '') writer.insert(' ');
  writer.keep(start, trimmedEnd(text, start, body));
  return body;
}

/** A heading's Markdown signs are not written twice. */
function unmarked(text: string, start: number, end: number): number {
  const sign = /^#{1,6}[ \t]+/.exec(text.slice(start, Math.min(end, start + 16)));
  return start + (sign?.[0].length ?? 0);
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** Writes the reading piece by piece, and remembers for each kept piece where it came from. */
class Writer {
  private readonly source: string;
  private readonly parts: string[] = [];
  private length = 0;
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly lengths: number[] = [];

  constructor(source: string) {
    this.source = source;
  }

  keep(start: number, end: number): void {
    if (end <= start) return;
    this.from.push(start);
    this.to.push(this.length);
    this.lengths.push(end - start);
    this.insert(this.source.slice(start, end));
  }

  insert(words: string): void {
    this.parts.push(words);
    this.length += words.length;
  }

  finish(): Reading {
    const { from, to, lengths } = this;
    const readingOffset = (offset: number) => mapped(offset, from, to, lengths, 'start');
    const sourceOffset = (offset: number) => mapped(offset, to, from, lengths, 'start');
    return {
      text: this.parts.join(''),
      readingOffset,
      sourceOffset,
      toReading: (span) => mappedSpan(span, from, to, lengths),
      toSource: (span) => mappedSpan(span, to, from, lengths),
    };
  }
}

function mappedSpan(span: Span, from: readonly number[], to: readonly number[], lengths: readonly number[]): Span {
  const low = Math.min(span.start, span.end);
  const high = Math.max(span.start, span.end);
  const start = mapped(low, from, to, lengths, 'start');
  if (low === high) return { start, end: start };
  return { start, end: Math.max(start, mapped(high, from, to, lengths, 'end')) };
}

/** Maps an offset through pieces; between two pieces a start goes to the next piece's beginning, an end to the last one's end. */
function mapped(
  offset: number,
  from: readonly number[],
  to: readonly number[],
  lengths: readonly number[],
  side: 'start' | 'end',
): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const begin = from[middle] ?? 0;
    if (side === 'start' ? begin <= offset : begin < offset) low = middle + 1;
    else high = middle;
  }
  const piece = low - 1;
  const within = offset - (from[piece] ?? 0);
  const length = lengths[piece] ?? 0;
  if (piece >= 0 && (side === 'start' ? within < length : within <= length)) return (to[piece] ?? 0) + within;
  if (side === 'end' || low >= from.length) return piece < 0 ? (to[0] ?? 0) : (to[piece] ?? 0) + length;
  return to[low] ?? 0;
}
