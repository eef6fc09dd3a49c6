import type { Characters, Span } from './text.ts';

/** A change of a text: what stood in the span is now `text`. */
export interface Edit extends Span {
  readonly text: string;
}

/** A place in a text by its line and the characters before it in that line, both from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** What a piece holds, in characters: enough that there are few, little enough that one is soon copied. */
const SIZE = 8192;

/**
 * A text in pieces that never changes: a change gives another one that shares all pieces but those it touches. A
 * keystroke in a large text copies a few thousand characters, not the text. Lines end with LF, CRLF or CR.
 */
export class Pieces implements Characters {
  readonly length: number;
  private readonly pieces: readonly Piece[];
  /** Per piece the characters and the line breaks before it. */
  private readonly starts: Int32Array;
  private readonly lines: Int32Array;
  private whole: string | null = null;

  private constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
    this.starts = new Int32Array(pieces.length + 1);
    this.lines = new Int32Array(pieces.length + 1);
    for (let i = 0; i < pieces.length; i++) {
      const { text, breaks } = pieces[i] as Piece;
      this.starts[i + 1] = (this.starts[i] as number) + text.length;
      this.lines[i + 1] = (this.lines[i] as number) + breaks.length;
    }
    this.length = this.starts[pieces.length] as number;
  }

  static of(text: string): Pieces {
    const made = new Pieces(cut(text));
    made.whole = text;
    return made;
  }

  /** The text with a change; a span out of bounds is taken as far as there is text. */
  changed({ start, end, text }: Edit): Pieces {
    const from = clamp(Math.min(start, end), this.length);
    const to = clamp(Math.max(start, end), this.length);
    let first = this.pieceAt(from);
    let last = this.pieceAt(to);
    let head = this.textOf(first).slice(0, from - (this.starts[first] as number));
    let tail = this.textOf(last).slice(to - (this.starts[last] as number));
    // no line break is cut in two, and no piece stays small
    if (head === '' && first > 0) head = this.textOf(--first);
    if (tail.length < SIZE / 4 && last + 1 < this.pieces.length) tail += this.textOf(++last);
    return new Pieces([...this.pieces.slice(0, first), ...cut(head + text + tail), ...this.pieces.slice(last + 1)]);
  }

  /**
   * The stretch in which this text may differ from another, of which it keeps pieces: all before it is the same, and all
   * behind it, which stands `by` further on than in the other.
   */
  changedSince(old: Pieces): Span & { readonly by: number } {
    const most = Math.min(this.pieces.length, old.pieces.length);
    let first = 0;
    while (first < most && this.pieces[first] === old.pieces[first]) first++;
    let same = 0;
    while (same < most - first && this.pieces.at(-1 - same) === old.pieces.at(-1 - same)) same++;
    return {
      start: this.starts[first] as number,
      end: this.starts[this.pieces.length - same] as number,
      by: this.length - old.length,
    };
  }

  charAt(offset: number): string {
    if (this.whole !== null) return this.whole.charAt(offset);
    if (offset < 0 || offset >= this.length) return '';
    const piece = this.pieceAt(offset);
    return this.textOf(piece).charAt(offset - (this.starts[piece] as number));
  }

  slice(start = 0, end = this.length): string {
    const from = clamp(start, this.length);
    const to = clamp(end, this.length);
    if (this.whole !== null) return this.whole.slice(from, to);
    if (from >= to) return '';
    let at = this.pieceAt(from);
    const first = this.starts[at] as number;
    if (to <= (this.starts[at + 1] as number)) return this.textOf(at).slice(from - first, to - first);
    const parts: string[] = [];
    for (; at < this.pieces.length && (this.starts[at] as number) < to; at++) {
      const before = this.starts[at] as number;
      parts.push(this.textOf(at).slice(Math.max(0, from - before), to - before));
    }
    return parts.join('');
  }

  /** The whole text as one string, made when first asked for. */
  toString(): string {
    this.whole ??= this.pieces.map(({ text }) => text).join('');
    return this.whole;
  }

  /** Whether a pattern is found that matches so many characters at most. A piece is searched once, as long as it stays. */
  has(pattern: RegExp, longest: number): boolean {
    const without = withoutMatch.get(pattern) ?? new WeakMap<Piece, Piece | undefined>();
    withoutMatch.set(pattern, without);
    return this.pieces.some((piece, i) => {
      const next = this.pieces[i + 1];
      if (without.has(piece) && without.get(piece) === next) return false;
      const seam = this.starts[i + 1] as number;
      if (pattern.test(piece.text) || pattern.test(this.slice(seam - longest, seam + longest))) return true;
      without.set(piece, next);
      return false;
    });
  }

  get lineCount(): number {
    return (this.lines[this.pieces.length] as number) + 1;
  }

  /** Where an offset is; one out of bounds is taken as the nearest. An offset between CR and LF is before both. */
  placeAt(offset: number): Place {
    const at = clamp(offset, this.length);
    const piece = this.pieceAt(at);
    const { breaks } = this.pieces[piece] as Piece;
    const line = (this.lines[piece] as number) + countUpTo(breaks, at - (this.starts[piece] as number));
    const start = this.lineStart(line);
    return { line, character: this.beforeBreak(at, start) - start };
  }

  /** The offset of a place; a line or character too far is taken as the last one, which is never inside a line break. */
  offsetAt({ line, character }: Place): number {
    if (line >= this.lineCount) return this.length;
    if (line < 0) return 0;
    const start = this.lineStart(line);
    if (character <= 0) return start;
    const next = line + 1 < this.lineCount ? this.lineStart(line + 1) : this.length;
    return this.beforeBreak(Math.min(start + character, next), start);
  }

  /** Where a line begins. */
  private lineStart(line: number): number {
    if (line <= 0) return 0;
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle + 1] as number) >= line) high = middle;
      else low = middle + 1;
    }
    const { breaks } = this.pieces[low] as Piece;
    return (this.starts[low] as number) + (breaks[line - (this.lines[low] as number) - 1] as number);
  }

  /** An offset of a line that begins at `start`, moved before the line break that it stands behind. */
  private beforeBreak(offset: number, start: number): number {
    let at = offset;
    while (at > start && /[\r\n]/.test(this.slice(at - 1, at))) at--;
    return at;
  }

  /** The piece an offset lies in; the last one for the end. */
  private pieceAt(offset: number): number {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private textOf(piece: number): string {
    return (this.pieces[piece] as Piece).text;
  }
}

/** By pattern the pieces that have no match, neither in them nor on the way into the next one, which stands behind each. */
const withoutMatch = new WeakMap<RegExp, WeakMap<Piece, Piece | undefined>>();

/** A piece and where its lines begin, but for the first. */
interface Piece {
  readonly text: string;
  readonly breaks: readonly number[];
}

/** Pieces of about the same size. */
function cut(text: string): Piece[] {
  const size = Math.ceil(text.length / Math.max(1, Math.ceil(text.length / SIZE)));
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length || at === 0; ) {
    let end = Math.min(text.length, at + size);
    // neither a line break nor a character outside the basic plane is cut in two
    while (end < text.length && (text.charCodeAt(end) === 10 || (text.charCodeAt(end) & 0xfc00) === 0xdc00)) end++;
    const piece = text.slice(at, end);
    pieces.push({ text: piece, breaks: breaksOf(piece) });
    at = Math.max(end, at + 1);
  }
  return pieces;
}

function breaksOf(text: string): number[] {
  const breaks: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) breaks.push(i + 1);
  }
  return breaks;
}

function countUpTo(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length));
}
