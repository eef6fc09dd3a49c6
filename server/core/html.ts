import { entityOf } from './html/entities.ts';
import type { Span } from './text.ts';

/** The text of a web page as a reader sees it, and where each character of it stands in the source. */
export class HtmlText {
  readonly text: string;
  readonly #pieces: readonly Piece[];
  readonly #length: number;

  constructor(source: string) {
    this.#pieces = piecesOf(source);
    this.#length = source.length;
    this.text = this.#pieces.map(({ text }) => text).join('');
  }

  /** Where a stretch of the text stands in the source: from its first character to behind its last. */
  toSource({ start, end }: Span): Span {
    const from = this.sourceOf(start);
    const last = end > start ? this.at(end - 1) : undefined;
    return { start: from, end: last ? sourceIn(last, end) : from };
  }

  /** The same without the tags inside: the stretches of the source that are read. */
  stretches({ start, end }: Span): Span[] {
    const found: { start: number; end: number }[] = [];
    let at = start;
    while (at < end) {
      const piece = this.at(at) as Piece;
      const stop = Math.min(end, piece.start + piece.text.length);
      const read = { start: sourceIn(piece, at), end: sourceIn(piece, stop) };
      const last = found.at(-1);
      // The break that a tag makes is nothing to be read.
      const isBreak = piece.whole && /^[\n\t]/.test(piece.text);
      if (last?.end === read.start && !isBreak) last.end = read.end;
      else if (piece.text.trim() !== '') found.push(read);
      at = stop;
    }
    return found;
  }

  /** Where the character at an offset of the text begins in the source. */
  sourceOf(offset: number): number {
    const piece = this.at(offset);
    return piece && offset < this.text.length ? sourceIn(piece, offset) : this.#length;
  }

  /** The offset in the text of a place in the source; inside a tag what comes next. */
  textOf(source: number): number {
    const piece = this.find(({ from }) => from <= source);
    if (!piece) return 0;
    const { start, text, from, to, whole } = piece;
    if (source >= to) return start + text.length;
    return whole ? start : start + source - from;
  }

  private at(offset: number): Piece | undefined {
    return this.find(({ start }) => start <= offset);
  }

  /** The last piece that is so, where those before it are so too. */
  private find(isSo: (piece: Piece) => boolean): Piece | undefined {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isSo(this.#pieces[middle] as Piece)) low = middle + 1;
      else high = middle;
    }
    return this.#pieces[low - 1];
  }
}

/** A stretch of the text, and the stretch of the source that it stands for: letter for letter, or as a whole. */
interface Piece {
  readonly start: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly whole: boolean;
}

function sourceIn({ start, from, to, whole }: Piece, offset: number): number {
  if (!whole) return from + offset - start;
  return offset > start ? to : from;
}

/** Elements whose content nobody reads. */
const UNREAD = /^(?:script|style|template|svg|math|iframe|object)$/;
/** Elements that stand apart from what is around them, and those that begin a line. */
const APART =
  /^(?:p|h[1-6]|div|section|article|aside|header|footer|main|nav|ul|ol|dl|table|blockquote|pre|figure|figcaption|form|fieldset|details|summary|hr|address|body|caption|title)$/;
const LINE = /^(?:br|li|tr|dt|dd|option)$/;
const CELL = /^t[dh]$/;
/** A comment by which the author silences a rule is read. */
const MARKER = /gdpr-?lens/i;
/** No tag is longer: a sign that opens none is a sign of the text. */
const LONGEST_TAG = 20_000;

function piecesOf(source: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let preformatted = 0;
  let plain = 0;
  const add = (text: string, from: number, to: number, whole = false): void => {
    if (text === '') return;
    pieces.push({ start, text, from, to, whole });
    start += text.length;
  };
  for (let at = 0; at < source.length; ) {
    const sign = source[at];
    const tag = sign === '<' && at >= plain ? tagAt(source, at) : null;
    // Where one is never closed none is looked for up to there: each sign would be looked at again and again.
    if (tag === UNCLOSED) plain = at + LONGEST_TAG;
    const entity = sign === '&' ? entityAt(source, at) : null;
    if (tag && tag !== UNCLOSED) {
      if (tag.name === 'pre') preformatted += tag.closes ? -1 : 1;
      if (tag.kept) add(source.slice(at, tag.end), at, tag.end);
      else add(breakOf(tag.name), at, tag.end, true);
      at = tag.end;
    } else if (entity) {
      add(entity.text, at, entity.end, true);
      at = entity.end;
    } else {
      const end = nextSign(source, at + 1);
      const words = source.slice(at, end);
      // A line break in the source is a blank to the reader.
      add(preformatted > 0 ? words : words.replace(/[\r\n\t]/g, ' '), at, end);
      at = end;
    }
  }
  return pieces;
}

function breakOf(name: string): string {
  if (APART.test(name)) return '\n\n';
  if (LINE.test(name)) return '\n';
  return CELL.test(name) ? '\t' : '';
}

const SIGN = /[<&]/g;

function nextSign(source: string, at: number): number {
  SIGN.lastIndex = at;
  return SIGN.exec(source)?.index ?? source.length;
}

interface Tag {
  readonly name: string;
  readonly end: number;
  readonly closes: boolean;
  readonly kept: boolean;
}

const UNCLOSED = 'unclosed';

/** A tag with all that is not read up to its end, or a comment; null where the sign stands for itself. */
function tagAt(source: string, at: number): Tag | typeof UNCLOSED | null {
  if (source.startsWith('<!--', at)) {
    const close = source.indexOf('-->', at + 4);
    const end = close < 0 ? source.length : close + 3;
    return { name: '', end, closes: false, kept: MARKER.test(source.slice(at, end)) };
  }
  const [opening, slash = '', written = ''] =
    /^<([/!?]?)([a-zA-Z][a-zA-Z0-9-]*)?/.exec(source.slice(at, at + 64)) ?? [];
  if (!opening || (written === '' && slash === '')) return null;
  const end = tagEnd(source, at + opening.length);
  if (end < 0) return UNCLOSED;
  const name = written.toLowerCase();
  const closes = slash === '/';
  if (closes || !UNREAD.test(name) || source[end - 2] === '/') return { name, end, closes, kept: false };
  const rest = new RegExp(`</${name}\\s*>`, 'gi');
  rest.lastIndex = end;
  const closing = rest.exec(source);
  return { name, end: closing ? closing.index + closing[0].length : source.length, closes, kept: false };
}

/** Behind the sign that ends a tag; a quoted value may hold that sign. -1 where none does. */
function tagEnd(source: string, from: number): number {
  let quote = '';
  for (let at = from; at < Math.min(source.length, from + LONGEST_TAG); at++) {
    const sign = source[at] as string;
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return -1;
}

function entityAt(source: string, at: number): { text: string; end: number } | null {
  const [written, name = ''] = /^&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,9});/i.exec(source.slice(at, at + 16)) ?? [];
  const text = written && entityOf(name);
  return text ? { text, end: at + written.length } : null;
}
