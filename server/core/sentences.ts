import type { Span } from './text.ts';

/** How a stretch of lines is set: running text, a heading, a list item, a table row, a quoted line, or program text. */
export type BlockKind = 'prose' | 'heading' | 'item' | 'row' | 'quote' | 'code';

export interface Block extends Span {
  readonly kind: BlockKind;
  /** Whether a blank line, or the start of the text, stands before it. */
  readonly first: boolean;
}

/**
 * Cuts a text into blocks, in order and without overlap. Lines that only wrap are joined; a bullet, a Markdown heading,
 * a table row or a line after a finished sentence begins a block of its own. Blank space belongs to no block.
 * @param text any text; CRLF and lone CR count as line ends
 */
export function blocks(text: string): Block[] {
  return [...blocksFrom(text, 0, START)];
}

/** How a text goes on where a block begins: behind a blank line, in program text between fences. */
export interface Begun {
  readonly first: boolean;
  readonly fenced: boolean;
}

export const START: Begun = { first: true, fenced: false };

/** The blocks from a place on where one begins, each with how it began. */
export function* blocksFrom(text: string, from: number, begun: Begun): Generator<Block & Begun> {
  let open: { start: number; end: number; kind: BlockKind; first: boolean; fenced: boolean } | null = null;
  let blank = begun.first;
  let { fenced } = begun;
  for (let at = from; at < text.length; ) {
    const lineEnd = endOfLine(text, at);
    const start = skipSpace(text, at, lineEnd);
    const end = trimEnd(text, start, lineEnd);
    const next = lineEnd + (text.charCodeAt(lineEnd) === CR && text.charCodeAt(lineEnd + 1) === LF ? 2 : 1);
    at = next;
    if (start >= end) {
      blank = true;
      continue;
    }
    const fence = text.startsWith('```', start) || text.startsWith('~~~', start);
    const before = fenced;
    if (fence) fenced = !fenced;
    const kind = fence || fenced ? 'code' : kindOfLine(text, start, end);
    if (open && (blank ? goesOn(text, open, kind, start) : joins(text, open, kind, start))) open.end = end;
    else {
      if (open) yield open;
      open = { start, end, kind, first: blank, fenced: before };
    }
    blank = false;
  }
  if (open) yield open;
}

/**
 * Cuts a stretch of a text into sentences. Abbreviations, numbers and addresses do not end one; a full stop does even
 * where the blank after it got lost ("ended.The").
 * @param start where to begin, @param end where to stop; both are clamped to the text
 */
export function sentences(text: string, start = 0, end = text.length): Span[] {
  const found: Span[] = [];
  const last = Math.min(end, text.length);
  let from = skipSpace(text, Math.max(0, start), last);
  for (let at = from; at < last; at++) {
    const code = text.charCodeAt(at);
    if (code !== FULL_STOP && code !== QUESTION && code !== EXCLAMATION) continue;
    const stop = code === FULL_STOP ? endOfStop(text, at, from, last) : endOfMark(text, at, last);
    if (stop === 0) continue;
    found.push({ start: from, end: stop });
    from = skipSpace(text, stop, last);
    at = from - 1;
  }
  const rest = trimEnd(text, from, last);
  if (rest > from) found.push({ start: from, end: rest });
  return found;
}

const LF = 10;
const CR = 13;
const FULL_STOP = 46;
const ASTERISK = 42;
const COMMA = 44;
const QUESTION = 63;
const EXCLAMATION = 33;

/** A wrapped line is rarely shorter than this; a shorter one without a full stop stands by itself. */
const WRAPPED = 45;

/** So much blank space may stand between two lines of a sentence. */
const BLANK = 32;

function endOfLine(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === LF || code === CR) break;
    end++;
  }
  return end;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x200b || code === 0xfeff;
}

function skipSpace(text: string, at: number, end: number): number {
  let start = at;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  return start;
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isSpace(text.charCodeAt(last - 1))) last--;
  return last;
}

const BULLET =
  /^(?:[-*+•‣▪–—◦●]\s|\[[ xX]?\]\s|[☐☑☒✓✔]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[).]\s|(?:\d{1,3}\.){1,4}\d{0,3}\s)/;

function kindOfLine(text: string, start: number, end: number): BlockKind {
  const code = text.charCodeAt(start);
  if (code === 35 && /^#{1,6}\s/.test(text.slice(start, start + 8))) return 'heading';
  if (code === 62) return 'quote';
  if (code === 124 && text.charCodeAt(end - 1) === 124) return 'row';
  return BULLET.test(text.slice(start, start + 12)) ? 'item' : 'prose';
}

/** Whether a line goes on with the block before it. */
function joins(text: string, open: Span & { kind: BlockKind }, kind: BlockKind, start: number): boolean {
  if (kind === 'code' || open.kind === 'code') return kind === open.kind;
  if (kind === 'quote') return open.kind === 'quote';
  if (kind !== 'prose' || open.kind === 'heading' || open.kind === 'row') return false;
  const lower = isLower(letterFrom(text, start, 1));
  const before = letterFrom(text, open.end - 1, -1);
  if (before === FULL_STOP || before === QUESTION || before === 33 || before === 58 || before === 59) return lower;
  return lower || lastLineLength(text, open) >= WRAPPED;
}

/** Whether a line goes on with the sentence before a blank line, as where each line of a page stands apart. */
function goesOn(text: string, open: Span & { kind: BlockKind }, kind: BlockKind, start: number): boolean {
  if (kind !== 'prose' || (open.kind !== 'prose' && open.kind !== 'item') || start - open.end > BLANK) return false;
  const before = letterFrom(text, open.end - 1, -1);
  const unfinished = isLower(before) || before === COMMA;
  return unfinished && isLower(letterFrom(text, start, 1)) && lastLineLength(text, open) >= WRAPPED;
}

/** What stands at the border of a line beside the marks of bold letters. */
function letterFrom(text: string, border: number, step: 1 | -1): number {
  let at = border;
  while (text.charCodeAt(at) === ASTERISK) at += step;
  return text.charCodeAt(at);
}

function lastLineLength(text: string, { start, end }: Span): number {
  let at = end - 1;
  while (at > start && text.charCodeAt(at) !== LF && text.charCodeAt(at) !== CR) at--;
  return end - at;
}

/** The end of a sentence at ! or ?, with the closing marks after it. */
function endOfMark(text: string, at: number, last: number): number {
  const end = closing(text, at + 1, last);
  return end >= last || isSpace(text.charCodeAt(end)) ? end : 0;
}

function closing(text: string, at: number, last: number): number {
  let end = at;
  while (end < last && '"\')]’”»*_'.includes(text[end] ?? ' ')) end++;
  return end;
}

/** The end of the sentence when the full stop at `at` ends one, else 0. */
function endOfStop(text: string, at: number, from: number, last: number): number {
  const end = closing(text, at + 1, last);
  if (end >= last) return last;
  const next = text.charCodeAt(end);
  const word = wordBefore(text, at, from);
  // left out: "on [...] March"
  if (end > at + 1 && word === '..' && '[('.includes(text[at - 3] ?? ' ')) return 0;
  if (!isSpace(next)) {
    if (next === FULL_STOP) return 0;
    // the blank got lost: "ended.The", "software.1. The"; but not "www.Site", "N.V.", "3.5"
    const glued = end === at + 1 && word.length > 2 && word !== 'www' && isLower(text.charCodeAt(at - 1));
    return glued && isUpper(next) && isLower(text.charCodeAt(end + 1)) ? end : 0;
  }
  const begin = skipSpace(text, end, last);
  if (begin >= last) return end;
  if (isLower(text.charCodeAt(begin))) return 0;
  if (word.length === 1 && !/\d/.test(word)) return 0;
  if (ABBREVIATIONS.has(word.toLowerCase())) return 0;
  // a paragraph's own number: "12. The committee"
  if (/^\d{1,3}$/.test(word) && at - word.length <= from) return 0;
  return end;
}

function wordBefore(text: string, at: number, from: number): string {
  let start = at;
  while (start > from && !isSpace(text.charCodeAt(start - 1)) && !'("[“«'.includes(text[start - 1] ?? ' ')) start--;
  return text.slice(start, at);
}

function isLower(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff && code !== 0xf7);
}

function isUpper(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
}

const ABBREVIATIONS = new Set(
  (
    'art arts para paras par no nos nr mr mrs ms dr prof st cf e.g i.e eg ie etc al vs p pp fn ed vol sec cl ch lit ' +
    'inc ltd co corp approx ca resp jan feb mar apr jun jul aug sep sept oct nov dec rec recs s.a n.v b.v s.p.a ' +
    'abs bzw z.b usw ggf vgl ziff sig dott avv d.lgs m mme dª d núm sr sra'
  ).split(' '),
);
