import type { Line } from './lines.ts';
import { indexAt, isSpace } from './lines.ts';
import { ABBREVIATIONS, CITING, MONTHS, ORDINALS } from './words.ts';

/** How a number is dressed. A document numbers its paragraphs in one style: "12." and "12", "[12]", "(12)", "12)", "§ 12", "PRIMERO:". */
export type Style = 'plain' | 'bracket' | 'paren' | 'half' | 'sign' | 'ordinal';

/** A number that may be the number of a paragraph or heading, with the local evidence for it. */
export interface Label {
  readonly style: Style;
  readonly value: number;
  /** As written: "12", "PRIMERO". */
  readonly written: string;
  readonly start: number;
  /** Where the words after it begin. */
  readonly body: number;
  /** The line it begins (an index), or -1 when it stands within a line. */
  readonly line: number;
  /** Above 0: looks like the number of a paragraph; below: could be one if its neighbours ask for it. */
  readonly score: number;
  /** A heading or the text's edge stands before it: numbering may begin anew here. */
  readonly fresh: boolean;
  /** A colon introduces it, as it does lists. */
  readonly listed: boolean;
}

/** Every number and ordinal that may number a paragraph, in the order of the text. Linear. */
export function labelsOf(text: string, lines: readonly Line[]): Label[] {
  const found: Label[] = [];
  const quoted = quotationsOf(text);
  for (const match of text.matchAll(CANDIDATE)) {
    const label =
      match[1] === undefined
        ? ordinal(text, lines, match.index, match[0])
        : numeral(text, lines, match.index, match[1]);
    if (label) found.push(quoted(label.start) ? { ...label, score: label.score - QUOTED } : label);
  }
  return found;
}

/** What a number loses that stands in a quotation: the law that is quoted has paragraphs of its own. */
const QUOTED = 3;
/** Where a quotation is not closed, it is taken to end after so many characters. */
const LONGEST_QUOTATION = 1000;

/** Tells whether an offset stands in a quotation; asked for rising offsets, in linear time altogether. */
function quotationsOf(text: string): (offset: number) => boolean {
  const marks = text.matchAll(/["“”„«»‘]|’(?!\p{L})/gu);
  let next = marks.next();
  let opened = -1;
  return (offset) => {
    for (; !next.done && next.value.index < offset; next = marks.next()) {
      const [mark] = next.value;
      const at = next.value.index;
      const opens = mark === '"' ? at === 0 || /[\s(]/.test(text[at - 1] ?? '') : /[“„«‘]/.test(mark);
      opened = opens ? at : -1;
    }
    return opened >= 0 && offset - opened < LONGEST_QUOTATION;
  };
}

const VALUES = new Map(ORDINALS.flatMap((forms, i) => forms.map((form) => [form, i + 1] as const)));
const CANDIDATE = new RegExp(
  `(?<!\\d)(\\d{1,3})(?!\\d)|(?:${[...VALUES.keys()].sort((a, b) => b.length - a.length).join('|')})(?=\\s?[:.]|\\s?[-–—])`,
  'g',
);

function ordinal(text: string, lines: readonly Line[], start: number, written: string): Label | null {
  // A page number may be glued to it: "2/11THIRD:".
  const before = leftOf(text, lines, start);
  const left = before.score === REFUSED ? { ...before, score: 0.5 } : before;
  const after = /\s?[:.]?\s?[-–—]*[ \t\u00a0]*/y;
  after.lastIndex = start + written.length;
  const body = after.exec(text) ? after.lastIndex : start + written.length;
  const { line, fresh, listed } = left;
  return {
    style: 'ordinal',
    value: VALUES.get(written) ?? 0,
    written,
    start,
    body,
    line,
    score: left.score + 3,
    fresh,
    listed,
  };
}

function numeral(text: string, lines: readonly Line[], digits: number, written: string): Label | null {
  const value = Number(written);
  if (value === 0 || written.startsWith('0')) return null;
  const right = rightOf(text, digits + written.length, digits);
  if (!right) return null;
  let start = digits;
  if (right.style === 'bracket' || right.style === 'paren') start--;
  const sign = /[§¶]{1,2}[ \u00a0]?$/.exec(text.slice(Math.max(0, digits - 3), digits));
  if (sign) start -= sign[0].length;
  const style = sign ? 'sign' : right.style;
  while (text[start - 1] === '*' && text[start - 2] === '*') start -= 2;
  const left = leftOf(text, lines, start);
  if (left.score === REFUSED) return null;
  // Without a full stop, or before a small letter, only a number glued to the sentence before it can be meant.
  if (left.line < 0 && !right.marked && !left.glued) return null;
  if (left.line < 0 && left.afterDigit && !right.marked) return null;
  if (left.line >= 0 && (right.next === 'lower' || right.month)) return null;
  const { line, fresh, listed } = left;
  if (line >= 0 && !right.marked)
    return {
      style,
      value,
      written,
      start,
      body: right.body,
      line,
      score: lines[line]?.blankBefore ? 2.25 : 0.75,
      fresh,
      listed,
    };
  return { style, value, written, start, body: right.body, line, score: left.score + right.score, fresh, listed };
}

interface Right {
  readonly style: Style;
  readonly body: number;
  readonly score: number;
  /** A full stop, bracket or the like stands after the number. */
  readonly marked: boolean;
  readonly next: 'upper' | 'lower' | 'other';
  readonly month: boolean;
}

// What may stand between a number and its words: "]", ")", ".", " .", ".-", Markdown's "**", then a space or a line break.
const SEPARATOR = /([\])]?)([ \u00a0]?\.)?(\*\*)?(-|–|—)?(\s*)/y;

function rightOf(text: string, at: number, digits: number): Right | null {
  SEPARATOR.lastIndex = at;
  const match = SEPARATOR.exec(text);
  if (!match) return null;
  const [, closing, stop, , dash, space] = match;
  const body = SEPARATOR.lastIndex;
  if (stop !== undefined && !space && /\d/.test(text[body] ?? '')) return null;
  if ((space ?? '').split('\n').length > 3 || body >= text.length) return null;
  const before = text[digits - 1];
  if ((closing === ']') !== (before === '[') || (before === '(' && closing !== ')')) return null;
  const style = closing === ']' ? 'bracket' : closing === ')' ? (before === '(' ? 'paren' : 'half') : 'plain';
  const marked = closing !== '' || stop !== undefined;
  if (!marked && !space) return null;
  if (dash && !marked) return null;
  const word = /[\p{L}]*/uy;
  word.lastIndex = /["“”«‘'([*]/.test(text[body] ?? '') ? body + 1 : body;
  const next = word.exec(text)?.[0] ?? '';
  const first = next[0] ?? '';
  const kind = first === '' ? 'other' : first !== first.toLowerCase() ? 'upper' : 'lower';
  const month = MONTHS.has(next.toLowerCase());
  if (!marked && month) return null;
  let score =
    kind === 'upper' ? (marked ? 1 : 0) : kind === 'lower' ? -1.5 : /["“”«‘'([…]/.test(text[body] ?? '') ? 0.75 : -1;
  if (!space) score -= 0.5;
  if (!marked && kind === 'other') return null;
  if (!marked && space?.includes('\n')) score -= 0.75;
  return { style, body, score, marked, next: kind, month };
}

interface Left {
  readonly score: number;
  readonly line: number;
  readonly glued: boolean;
  readonly afterDigit: boolean;
  readonly fresh: boolean;
  readonly listed: boolean;
}

const REFUSED = Number.NEGATIVE_INFINITY;
const NO: Left = { score: REFUSED, line: -1, glued: false, afterDigit: false, fresh: false, listed: false };

function leftOf(text: string, lines: readonly Line[], start: number): Left {
  let at = start - 1;
  while (at >= 0 && isSpace(text.charCodeAt(at)) && text[at] !== '\n') at--;
  if (at < 0 || text[at] === '\n') return leftOfLine(text, lines, indexAt(lines, start), start);
  const glued = at === start - 1;
  const c = text[at] ?? '';
  if (c === ':' || c === ';') return { ...NO, score: glued ? 0.75 : 0.25, glued, listed: c === ':' };
  if (c === '"' || c === '“' || c === '«' || c === '‘' || c === '(' || c === '[') {
    // A closing quotation mark stands after its word, an opening one after a space.
    if (c !== '"' || !glued || isSpace(text.charCodeAt(at - 1))) return NO;
    return { ...NO, score: 1.5, glued };
  }
  if (/[”»)\]’]/.test(c)) return { ...NO, score: glued ? 1.5 : 0.25, glued };
  if (/[.!?…]/.test(c)) {
    const before = text[at - 1] ?? '';
    const afterFigure = before >= '0' && before <= '9';
    const number = afterFigure ? PART_OF_NUMBER.exec(text.slice(Math.max(0, at - 40), at + 1)) : null;
    if (number)
      return number[1] === undefined || CITING.has(number[1].toLowerCase())
        ? NO
        : { ...NO, score: 0.25, glued, afterDigit: glued };
    if (afterFigure) return { ...NO, score: glued ? 1.25 : 0.75, glued, afterDigit: glued };
    if (c === '.' && endsInAbbreviation(text, at)) return NO;
    return { ...NO, score: glued ? 2 : 1, glued };
  }
  if (!/\p{L}/u.test(c)) return NO;
  if ((glued ? ABBREVIATIONS : CITING).has(wordBefore(text, at + 1))) return NO;
  if (HEADING_BEFORE.test(text.slice(Math.max(0, at - 250), at + 1)))
    return { ...NO, score: glued ? 2 : 1.5, glued, fresh: true };
  if (c !== c.toLowerCase()) return glued ? { ...NO, score: 0.25, glued, fresh: true } : NO;
  return glued ? { ...NO, score: 0.75, glued, fresh: true } : NO;
}

// A heading with its own number runs up to here: "II. Reasons for decision", "B. On breaches".
const HEADING_BEFORE =
  /(?:^|[\s.:;!?"”»)\]]|\p{Ll})(?:[IVX]{1,6}|[A-Z]|\d{1,2}(?:\.\d{1,2})*)[ ]?[.)][ ]+\p{Lu}[^.!?;:]*$/u;

// "5." before the 1 of "5.1", and the word before it if one stands on its line ("Article 5.1").
const PART_OF_NUMBER = /(?:^|\n|([\p{L}°º]+)[. \u00a0]{1,2})[ \t]*\d{1,2}(?:\.\d{1,2})*\.$/u;

function leftOfLine(text: string, lines: readonly Line[], index: number, start: number): Left {
  const line = { ...NO, line: index };
  const previous = lines[index - 1];
  if (!previous) return { ...line, score: 3.5, fresh: true };
  const last = text[previous.end - 1] ?? '';
  if (/\.{4}|…{2}/.test(text.slice(start, start + 200).split('\n', 1)[0] ?? '')) return NO;
  const short = previous.end - previous.start < 100;
  const blank = lines[index]?.blankBefore ?? true;
  const ended = /[.!?…"”»)\];]/.test(last);
  const fresh = text[previous.start] === '#' || (short && !/[.,;:]/.test(last) && (blank || previous.blankBefore));
  if (!blank && CITING.has(wordBefore(text, previous.end))) return NO;
  if (!blank && !ended && last !== ':' && previous.end - previous.start >= 40) return { ...line, score: 0.5 };
  return { ...line, score: blank || ended ? 3.5 : 3, fresh, listed: last === ':' };
}

function endsInAbbreviation(text: string, stop: number): boolean {
  const word = wordBefore(text, stop);
  return word.length === 1 || ABBREVIATIONS.has(word);
}

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 20 && isWordLetter(text, start - 1)) start--;
  return text.slice(start, end).toLowerCase();
}

function isWordLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // most letters are plain ones
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return /[\p{L}º°]/u.test(text.charAt(at));
}
