import { endingOf, fold, hashed, NUMBER, RESERVED, SEED, UNKNOWN, type Vocabulary } from './vocabulary.ts';

/** What stands between a word and the one before it. */
export const COMMA = 1; // or what parts the cells of a table
export const STOP = 2; // ; : and a dash between blanks
export const OPEN = 4; // ( or [
export const CLOSE = 8; // ) or ]
export const QUOTE = 16;
export const BREAK = 32; // a line break
export const CAPITAL = 64; // the word begins with a capital letter
export const COLON = 128;
export const JOINED = 256; // a hyphen: part of the same written word
export const UNQUOTE = 512;
export const DASH = 1024;

/** The words of one sentence, in arrays that are used again for the next one. */
export class Tokens {
  length = 0;
  /** All marks that stand somewhere in the sentence. */
  marks = 0;
  word = new Int32Array(512);
  start = new Int32Array(512);
  end = new Int32Array(512);
  /** What stands before each word; at index `length`, what ends the sentence. */
  mark = new Uint16Array(512);

  push(word: number, start: number, end: number, mark: number): void {
    const i = this.length++;
    if (i + 1 >= this.word.length) this.grow();
    this.word[i] = word;
    this.start[i] = start;
    this.end[i] = end;
    this.mark[i] = mark;
    this.mark[i + 1] = 0;
  }

  /**
   * Takes the words that were read with another vocabulary, a part of this one.
   * @param text in which they stand
   * @returns whether there are words among them that this vocabulary alone knows
   */
  take({ word, start, end, mark, marks, length }: Tokens, text: string, vocabulary: Vocabulary): boolean {
    this.length = 0;
    this.marks = marks;
    let own = false;
    for (let i = 0; i < length; i++) {
      const from = start[i] as number;
      const to = end[i] as number;
      let id = word[i] as number;
      if (id < RESERVED) {
        const found = id === NUMBER ? figure(text, from, to, vocabulary) : vocabulary.find(text, from, stem(text, to));
        if (found >= RESERVED) {
          id = found;
          own = true;
        }
      }
      this.push(id, from, to, mark[i] as number);
    }
    this.mark[length] = mark[length] as number;
    return own;
  }

  private grow(): void {
    const size = this.word.length * 2;
    const copy = (old: Int32Array) => {
      const bigger = new Int32Array(size);
      bigger.set(old);
      return bigger;
    };
    this.word = copy(this.word);
    this.start = copy(this.start);
    this.end = copy(this.end);
    const marks = new Uint16Array(size);
    marks.set(this.mark);
    this.mark = marks;
  }
}

/**
 * Reads the words of `text` from `start` to `end` into `tokens`. "was not", "wasn't" and "wasn’t" are the same two
 * words, "e-mail" is the words "e" and "mail", "company's" is "company".
 */
export function tokenise(text: string, start: number, end: number, vocabulary: Vocabulary, tokens: Tokens): void {
  tokens.length = 0;
  tokens.marks = 0;
  let mark = 0;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      at++;
      continue;
    }
    const type = letterOf(code) >> TYPE;
    if (type === LOWER || type === UPPER) {
      at = word(text, at, end, type === UPPER ? mark | CAPITAL : mark, vocabulary, tokens);
      mark = 0;
      if (isJoin(text, at, end)) {
        if (!isApostrophe(text.charCodeAt(at))) mark = JOINED;
        at++;
      }
    } else if (type === DIGIT) {
      const from = at;
      while (at < end && isFigure(text, at, end)) at++;
      tokens.push(figure(text, from, at, vocabulary), from, at, mark);
      mark = 0;
    } else {
      const found = markOf(code, text, at);
      // an aside with nothing in it: "[…]"
      if (found & CLOSE && mark & OPEN) mark &= ~OPEN;
      else mark |= found;
      tokens.marks |= found;
      at++;
    }
  }
  tokens.mark[tokens.length] = mark;
}

/** Pushes the word that begins at `from`, or the two words of a contraction; gives the place to go on from. */
function word(text: string, from: number, end: number, mark: number, vocabulary: Vocabulary, tokens: Tokens): number {
  let hash = SEED;
  let length = 0;
  let last = OTHER;
  let to = from;
  while (to < end) {
    const letter = letterOf(text.charCodeAt(to));
    const type = letter >> TYPE;
    if (type === LOWER || type === UPPER) {
      if (type === UPPER && last === LOWER) break; // "takePhotographs": the blank got lost
      last = type;
      hash = hashed(hash, letter & LETTER);
      length++;
    } else if (type !== SOFT) break;
    to++;
  }
  if (to + 1 < end && fold(text.charCodeAt(to)) === 39) {
    const next = fold(text.charCodeAt(to + 1));
    const ends = to + 2 >= end || !isLetter(text.charCodeAt(to + 2));
    const last = fold(text.charCodeAt(to - 1));
    if (next === 116 && ends && last === 110 && to - from > 1) {
      const stem = vocabulary.find(text, from, to - 1);
      tokens.push(stem, from, to - 1, mark);
      tokens.push(vocabulary.of("n't"), to - 1, to + 2, 0);
      return to + 2;
    }
    if (next === 115 && ends) {
      tokens.push(known(vocabulary.findHashed(hash, length, text, from, to), text, from, to), from, to + 2, mark);
      return to + 2;
    }
  }
  const id = vocabulary.findHashed(hash, length, text, from, to);
  if (to < end && !(mark & JOINED) && isHyphen(text.charCodeAt(to))) {
    const parted = partedWord(text, from, to, end, id, vocabulary);
    if (parted) {
      tokens.push(parted.word, from, parted.end, mark);
      return parted.end;
    }
  }
  tokens.push(known(id, text, from, to), from, to, mark);
  return to;
}

/** Where a word ends, without the "'s" behind it. */
function stem(text: string, end: number): number {
  return fold(text.charCodeAt(end - 1)) === 115 && fold(text.charCodeAt(end - 2)) === 39 ? end - 2 : end;
}

/**
 * A word that the end of a line has parted, the line being there still or not: "proce-\ndure", "authen-tication". It is
 * one word when it is known as one, and one of its parts is no word: "e-mail" stays two.
 */
function partedWord(
  text: string,
  from: number,
  hyphen: number,
  end: number,
  first: number,
  vocabulary: Vocabulary,
): { readonly word: number; readonly end: number } | null {
  let next = hyphen + 1;
  while (next < end && isBlank(text.charCodeAt(next))) next++;
  if (next === end || typeOf(text.charCodeAt(next)) !== LOWER) return null;
  let to = next;
  while (to < end && typeOf(text.charCodeAt(to)) === LOWER) to++;
  if (first !== UNKNOWN && vocabulary.find(text, next, to) !== UNKNOWN) return null;
  const whole = text.slice(from, hyphen) + text.slice(next, to);
  const word = vocabulary.find(whole, 0, whole.length);
  return word === UNKNOWN ? null : { word, end: to };
}

/** A word's number, or what its ending says when it has none. */
function known(id: number, text: string, from: number, to: number): number {
  return id === UNKNOWN ? endingOf(text, from, to) : id;
}

/** A figure that a pattern names ("28", also in "28.3"; "2008"), or any. */
function figure(text: string, from: number, to: number, vocabulary: Vocabulary): number {
  let end = from;
  while (end < to && typeOf(text.charCodeAt(end)) === DIGIT) end++;
  const nameable = end - from <= 3 || (end - from === 4 && isYear(text, from));
  const known = !nameable || (end < to && text.charCodeAt(end) === 44) ? UNKNOWN : vocabulary.find(text, from, end);
  return known === UNKNOWN ? NUMBER : known;
}

/** Whether four figures are a year of this century or the last. */
function isYear(text: string, from: number): boolean {
  return text.startsWith('19', from) || text.startsWith('20', from);
}

/** Whether a hyphen or apostrophe at `at` joins two parts of a word. */
function isJoin(text: string, at: number, end: number): boolean {
  if (at + 1 >= end) return false;
  const code = text.charCodeAt(at);
  const joins = isHyphen(code) || isApostrophe(code);
  return joins && isLetter(text.charCodeAt(at + 1));
}

function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

function isFigure(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (typeOf(code) === DIGIT) return true;
  const inner = code === 46 || code === 44 || code === 47;
  return inner && at + 1 < end && typeOf(text.charCodeAt(at + 1)) === DIGIT;
}

function markOf(code: number, text: string, at: number): number {
  if (code < MARKS.length && MARKS[code]) return MARKS[code] as number;
  if (code === 0x2014 || code === 0x2013) return STOP | DASH;
  if (code === 45) return text.charCodeAt(at - 1) === 32 && text.charCodeAt(at + 1) === 32 ? STOP | DASH : 0;
  if (code === 0x201c || code === 0x2018 || code === 0xab || code === 0x201e) return QUOTE;
  if (code === 0x201d || code === 0xbb) return UNQUOTE;
  return 0;
}

const MARKS = new Uint16Array(128);
MARKS[44] = COMMA;
MARKS[124] = COMMA;
MARKS[59] = STOP;
MARKS[58] = STOP | COLON;
MARKS[40] = OPEN;
MARKS[91] = OPEN;
MARKS[41] = CLOSE;
MARKS[93] = CLOSE;
MARKS[34] = QUOTE | UNQUOTE;
MARKS[10] = BREAK;
MARKS[13] = BREAK;

const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const SOFT = 4;

/** Whether a character is a letter. */
export function isLetter(code: number): boolean {
  const type = typeOf(code);
  return type === LOWER || type === UPPER;
}

function typeOf(code: number): number {
  return letterOf(code) >> TYPE;
}

/** What a character is, and below `TYPE` its small form. */
function letterOf(code: number): number {
  if (code < LETTERS.length) return LETTERS[code] as number;
  return ((code >= 0x370 && code < 0x2000 ? LOWER : OTHER) << TYPE) | fold(code);
}

const TYPE = 16;
const LETTER = 0xffff;

const LETTERS = Int32Array.from({ length: 0x250 }, (_, code) => (typeOfChar(code) << TYPE) | fold(code));

function typeOfChar(code: number): number {
  if (code === 0xad) return SOFT;
  const char = String.fromCharCode(code);
  if (/\d/.test(char)) return DIGIT;
  if (/\p{Lu}/u.test(char)) return UPPER;
  return /\p{L}/u.test(char) ? LOWER : OTHER;
}
