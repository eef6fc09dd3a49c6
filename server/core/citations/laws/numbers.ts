import { mayBeDate, readDate } from '../../instruments/dates.ts';
import { NUMBER_WORDS } from '../../instruments.ts';
import type { Lexer } from '../words/lexer.ts';

/** The number or date by which a law is named after the word for it. */
export interface LawNumber {
  /** `2016/679`, `78/17`; with a date, a lone number gets its year: `n. 196` of 2003 is `196/2003`. Empty without number. */
  readonly number: string;
  /** `1978-01-06`; empty without a full date. */
  readonly date: string;
  readonly next: number;
}

/** Words between the word for a law and its number or date: "Regulation (EU) No", "legge del", "Act of". */
const BETWEEN: ReadonlySet<string> = new Set([
  ...NUMBER_WORDS,
  ...(
    'eu ue ec ce eec ewg eg cee euratom of du de del vom von dated the le la legislativo legislative delegated ' +
    'implementing council commission and d di organica organic presidential royal real as amended modifiee to'
  ).split(' '),
]);

/** Reads what follows the word for a law: `(EU) 2016/679`, `n. 196 of 30 June 2003`, `du 6 janvier 1978`. */
export function lawNumberAt(lexer: Lexer, from: number): LawNumber | null {
  let i = from;
  let number = '';
  let date = '';
  let next = from;
  for (let steps = 0; steps < 8; steps++) {
    const token = lexer.at(i);
    if (token.kind === 'end' || token.gap > 2) break;
    const day = date || !mayBeDate(token.value) ? null : dateAt(lexer, i);
    if (day) {
      date = day.date;
      i = next = day.next;
      continue;
    }
    if (token.kind === 'number' && !number) {
      const found = digitsAt(lexer, i);
      if (!found.number.includes('/') && found.number.length > 4) break;
      const year = found.number.includes('/') ? null : yearAt(lexer, found.next);
      number = year ? `${found.number}/${year}` : found.number;
      i = next = year ? found.next + 2 : found.next;
      continue;
    }
    if (!passable(lexer, i, from)) break;
    i++;
  }
  if (!number && !date) return null;
  const year = date.slice(0, 4);
  if (number && !number.includes('/')) {
    if (!/^\d{4}$/.test(year)) return null;
    number = `${number}/${year}`;
  }
  return number || /^\d/.test(date) ? { number, date: /^\d/.test(date) ? date : '', next } : null;
}

/** "n. 679 del 2016", "no. 25 of 2012". */
function yearAt(lexer: Lexer, at: number): string | null {
  const { kind, value } = lexer.at(at + 1);
  return /^(?:of|del|de|du|von)$/.test(lexer.at(at).value) && kind === 'number' && /^(?:19|20)\d\d$/.test(value)
    ? value
    : null;
}

/** `2016/679`, `95/46/EC`, `2016/ 679`, `78-17`; leading zeros and the letters at the end left off. */
export function digitsAt(lexer: Lexer, from: number): { number: string; next: number } {
  const parts = [strip(lexer.at(from).value)];
  let i = from + 1;
  while (parts.length < 3) {
    const mark = lexer.at(i);
    const digits = lexer.at(i + 1);
    if ((mark.value !== '/' && mark.value !== '-') || mark.gap > 1 || digits.kind !== 'number' || digits.gap > 1) break;
    parts.push(strip(digits.value));
    i += 2;
  }
  const suffix = lexer.at(i + 1);
  if (
    parts.length > 1 &&
    lexer.at(i).value === '/' &&
    suffix.gap === 0 &&
    /^(ec|ce|eu|ue|eec|ewg|eg|cee)$/.test(suffix.value)
  ) {
    i += 2;
  }
  return { number: parts.join('/'), next: i };
}

function dateAt(lexer: Lexer, from: number): { date: string; next: number } | null {
  const values: string[] = [];
  const index: number[] = [];
  for (let i = from; values.length < 7 && i < from + 12; i++) {
    const token = lexer.at(i);
    if (token.kind === 'end' || (i > from && token.gap > 2)) break;
    if (token.kind === 'mark') {
      if (i === from || !/[.,°º]/.test(token.value)) break;
      continue;
    }
    values.push(token.value);
    index.push(i);
  }
  const found = readDate(values, 0);
  if (!found) return null;
  const last = index[found.next - 1] ?? from;
  return { date: found.date, next: last + 1 };
}

function passable(lexer: Lexer, at: number, from: number): boolean {
  const token = lexer.at(at);
  // A full stop belongs to an abbreviation ("n.", "Reg."), or it ends the sentence.
  if (token.value === '.') return at === from || lexer.at(at - 1).value.length <= 3;
  if (token.kind === 'mark') return /[,()°º]/.test(token.value);
  return token.kind === 'word' && BETWEEN.has(token.value);
}

function strip(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
