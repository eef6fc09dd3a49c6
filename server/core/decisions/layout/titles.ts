import type { Span } from '../../text.ts';
import type { Line } from './lines.ts';
import { isSpace } from './lines.ts';
import { FORMULAS, ORDINALS, UNFINISHED } from './words.ts';

/** The look of a heading; headings of one look are of one level where they stand under the same heading above. */
export type Look = `#${number}` | 'caps' | 'plain' | 'roman' | 'letter' | 'ordinal' | `arabic${number}` | 'formula';

/** A heading before its level is known. */
export interface Title extends Span {
  readonly look: Look;
  readonly number: string;
  readonly title: string;
}

/** The number at the beginning of a heading: roman, one capital letter, arabic with its parts ("5.3", "II.2.1"), or an ordinal. */
export interface Numbering {
  readonly look: Look;
  readonly number: string;
  /** Where the words after it begin, counted from the beginning of the heading. */
  readonly body: number;
}

const NUMBERING =
  /^(?:(\d{1,3}(?:\.\d{1,3}){0,4}|(?:[IVXL]{1,6}|[A-Z])(?:\.\d{1,2}){1,3})|([IVXL]{1,6})|([A-Z]))(?:[.)\]](?:[-–—])?|[ \u00a0]?[-–—:]|(?=[ \u00a0\t]|$))[ \u00a0\t]*/;

const ORDINAL = new RegExp(`^(${ORDINALS.flat().join('|')})(?:[.:][-–—]?|[ \u00a0]?[-–—])[ \u00a0\t]*`);

/** Reads the number a heading's line begins with; null when it begins with a word. */
export function numberingOf(heading: string): Numbering | null {
  const ordinal = ORDINAL.exec(heading);
  if (ordinal) return { look: 'ordinal', number: ordinal[1] ?? '', body: ordinal[0].length };
  const match = NUMBERING.exec(heading);
  if (!match) return null;
  const [whole, arabic, roman, letter] = match;
  const bare = /^[A-Z\d]+[ \u00a0\t]*$/.test(whole) && whole.length < heading.length;
  // "I went", "A company" begin sentences.
  if (bare && (letter !== undefined || roman?.length === 1)) return null;
  if (roman !== undefined) return { look: 'roman', number: roman, body: whole.length };
  if (letter !== undefined) return { look: 'letter', number: letter, body: whole.length };
  const number = arabic ?? '';
  if (/(?:^|\.)0\d/.test(number)) return null;
  return { look: `arabic${number.split('.').length}`, number, body: whole.length };
}

/** The text of a heading, without Markdown's signs and the full stop at its end. */
export function titleText(text: string): string {
  return text
    .replace(/^[#*_\s]+|[*_#\s]+$/g, '')
    .replace(/(?<=[^.]{3})[.:]$/, '')
    .trim();
}

/** Whether words look like a title: short, begun with a capital or figure, and not ended as a sentence is. */
export function isTitle(words: string, longest: number): boolean {
  if (words.length === 0 || words.length > longest) return false;
  if (/[;,:]$/.test(words) || /\.{3}|…/.test(words)) return false;
  if (UNFINISHED.has(/\p{L}+$/u.exec(words.slice(-20))?.[0].toLowerCase() ?? '')) return false;
  const first = /^["“«(*_]*([\p{L}\d])/u.exec(words)?.[1];
  if (!first || (first !== first.toUpperCase() && first === first.toLowerCase())) return false;
  // Two sentences, as a footnote has.
  if (/[\p{L}\d]{3}[.!?]["”)]? ["“(]{0,2}\p{Lu}/u.test(words)) return false;
  if ((words.match(/“/g)?.length ?? 0) > (words.match(/”/g)?.length ?? 0)) return false;
  return !/[.!]["”’»)]?$/.test(words) || words.split(/\s+/).length <= 12;
}

/** Whether a line is in capitals throughout, with one word of three letters at least. */
export function isCaps(words: string): boolean {
  return words === words.toUpperCase() && /\p{Lu}{3}/u.test(words) && !/[;,]$/.test(words) && !/^["“«[(\d]/.test(words);
}

/** The operative formula that words begin with, or "". */
export function formulaAt(text: string, at: number): string {
  return (
    FORMULAS.find((formula) => text.startsWith(formula, at) && !/\p{L}/u.test(text[at + formula.length] ?? '')) ?? ''
  );
}

/** Skips white space. */
export function skipSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  return next;
}

/** The words of a line. */
export function wordsOf(text: string, line: Line): string {
  return text.slice(line.start, line.end);
}

/** The value of a roman number, or 0. */
export function romanValue(roman: string): number {
  const at = ROMAN.indexOf(roman);
  return at + 1;
}

const ROMAN = Array.from({ length: 50 }, (_, i) => toRoman(i + 1));

function toRoman(value: number): string {
  const signs: [string, number][] = [
    ['L', 50],
    ['XL', 40],
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ];
  let rest = value;
  let roman = '';
  for (const [sign, worth] of signs) {
    for (; rest >= worth; rest -= worth) roman += sign;
  }
  return roman;
}
