import { fold, isCapital, isDigit, letter } from '../../instruments/letters.ts';
import type { Span } from '../../text.ts';
import { skipTrivia } from './trivia.ts';

/** A word, a number, or a single other character; `end` is the end of the text. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark' | 'end';
  /** A word folded to bare lower-case letters, a number's digits, a mark's character. */
  readonly value: string;
  /** How far it stands from the token before: 0 glued, 1 blanks, 2 a line break, 3 a blank line. */
  readonly gap: number;
}

/**
 * Reads tokens of a text on demand, from a place on. Blanks, soft hyphens, emphasis, escapes, links, footnote marks and
 * page headers vanish between tokens, so that the grammar never sees them.
 */
export class Lexer {
  readonly text: string;
  readonly #tokens: Token[] = [];
  #at: number;

  constructor(text: string, from: number) {
    this.text = text;
    this.#at = from;
  }

  /** The token at an index, counted from where the lexer began; past the end of the text, the end token. */
  at(index: number): Token {
    while (this.#tokens.length <= index) this.#tokens.push(this.#read());
    return this.#tokens[index] as Token;
  }

  /** How many tokens were read so far: what the work is measured by. */
  get visited(): number {
    return this.#tokens.length;
  }

  /** The end of the last token that was read. */
  get reach(): number {
    return this.#at;
  }

  /** A token's text as written. */
  written(token: Token): string {
    return this.text.slice(token.start, token.end);
  }

  #read(): Token {
    const { text } = this;
    const at = this.#at;
    // Nearly always one blank, or none, stands before the next token.
    let token: Token;
    if (isPlain(text.charCodeAt(at))) token = readToken(text, at, 0);
    else if (text.charCodeAt(at) === 32 && isPlain(text.charCodeAt(at + 1))) token = readToken(text, at + 1, 1);
    else {
      const { next, gap } = skipTrivia(text, at);
      token = readToken(text, next, gap);
    }
    this.#at = token.end;
    return token;
  }
}

/** A letter, a digit, or one of the marks that are never trivia: `(`, `)`, `,`, `.`. */
function isPlain(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    isDigit(code) ||
    (code >= 40 && code <= 46 && code !== 42)
  );
}

/** Reads the token that begins at `start`. */
export function readToken(text: string, start: number, gap: number): Token {
  const code = text.charCodeAt(start);
  if (Number.isNaN(code)) return { kind: 'end', start, end: start, value: '', gap: 3 };
  if (letter(code)) {
    const plain = endOfPlain(text, start);
    if (plain > start) return { kind: 'word', start, end: plain, value: text.slice(start, plain), gap };
    const end = endOfWord(text, start);
    return { kind: 'word', start, end, value: fold(text.slice(start, end)), gap };
  }
  if (isDigit(code)) {
    let end = start + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    return { kind: 'number', start, end, value: text.slice(start, end), gap };
  }
  return { kind: 'mark', start, end: start + 1, value: text.charAt(start), gap };
}

/** The end of a word of bare small letters, which is its own folded form; `start` where it is none. */
function endOfPlain(text: string, start: number): number {
  let end = start;
  let code = text.charCodeAt(end);
  while (code >= 97 && code <= 122) code = text.charCodeAt(++end);
  return code === 45 || (code > 64 && (letter(code) || code === 0xad || code >= 0x300)) ? start : end;
}

/**
 * The end of the word that begins at `start`. A word goes on over a soft hyphen and over a hyphen at the end of a line;
 * an abbreviation glued to a word ("delRGPD") is a word of its own.
 */
export function endOfWord(text: string, start: number): number {
  let end = start + 1;
  let glued = 0;
  for (;;) {
    const code = text.charCodeAt(end);
    if (letter(code)) {
      if (isCapital(code) && !isCapital(text.charCodeAt(end - 1))) glued = end;
      end++;
    } else {
      const next = joined(text, end, code);
      if (next === 0) break;
      end = next;
    }
  }
  return glued > 0 && end - glued > 1 && allCapitals(text, glued, end) ? glued : end;
}

/** Where a word broken at `at` goes on, or 0: over soft hyphens and combining accents, and over "-" at a line's end. */
export function joined(text: string, at: number, code: number): number {
  if (code === 0xad || (code >= 0x300 && code < 0x370)) {
    let next = at + 1;
    if (text.charCodeAt(next) === 13) next++;
    if (text.charCodeAt(next) === 10) next++;
    const after = text.charCodeAt(next);
    return letter(after) && !(next > at + 1 && isCapital(after)) ? next : code === 0xad ? 0 : at + 1;
  }
  if (code !== 45 && code !== 0x2010) return 0;
  let next = at + 1;
  while (text.charCodeAt(next) === 32 && next < at + 8) next++;
  if (text.charCodeAt(next) === 13) next++;
  if (text.charCodeAt(next) !== 10) return 0;
  next++;
  while (text.charCodeAt(next) === 32 && next < at + 40) next++;
  const after = text.charCodeAt(next);
  return letter(after) && !isCapital(after) ? next : 0;
}

function allCapitals(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isCapital(text.charCodeAt(i))) return false;
  return true;
}
