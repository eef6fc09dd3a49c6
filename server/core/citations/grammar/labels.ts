import { NUMBER_WORDS } from '../../instruments.ts';
import type { Lexer } from '../words/lexer.ts';
import { LATIN, RANGE } from '../words/words.ts';

/** One step of a path into a law: `32`, `1`, `b`, `II`. */
export interface Label {
  readonly value: string;
  readonly type: 'number' | 'letter' | 'roman';
  /** How it is written: `(b)`, `b)`, or `b`. */
  readonly style: 'brackets' | 'closed' | 'bare';
  readonly next: number;
}

/** The label of a paragraph or point at a token: `(1)`, `1)`, `1`, `(b)`, `b)`, `b`, `"b"`, `1er`, `II`; null for anything else. */
export function labelAt(lexer: Lexer, at: number): Label | null {
  const token = lexer.at(at);
  if (token.gap > 2) return null;
  if (token.value === '(') {
    const inner = bareLabel(lexer, at + 1);
    if (!inner) return null;
    // "(12)" may be written "(12th)" or "(1°)", but "(b of" is no label.
    return lexer.at(inner.next).value === ')' ? { ...inner, style: 'brackets', next: inner.next + 1 } : null;
  }
  if (/^["“”„«‘’']$/.test(token.value) && token.gap > 0) {
    const inner = bareLabel(lexer, at + 1);
    return inner && /^["“”»’']$/.test(lexer.at(inner.next).value) ? { ...inner, next: inner.next + 1 } : null;
  }
  const bare = bareLabel(lexer, at);
  if (bare && /[°º]/.test(lexer.at(bare.next - 1).value)) return { ...bare, style: 'closed' };
  if (bare && lexer.at(bare.next).value === ')' && lexer.at(bare.next).gap <= 1) {
    return { ...bare, style: 'closed', next: bare.next + 1 };
  }
  return bare;
}

function bareLabel(lexer: Lexer, at: number): Label | null {
  const token = lexer.at(at);
  if (token.kind === 'number') {
    if (token.value.length > 3) return null;
    const value = token.value.replace(/^0+(?=\d)/, '');
    const next = afterOrdinal(lexer, at + 1);
    const letter = lexer.at(next);
    if (letter.gap === 0 && /^[Il]$/.test(lexer.written(letter))) {
      return { value: `${value}1`, type: 'number', style: 'bare', next: next + 1 };
    }
    return { value, type: 'number', style: 'bare', next };
  }
  if (token.kind !== 'word') return null;
  const written = lexer.written(token);
  // Scans read "11" as "Il" and "ll", and "1" as "l".
  if (/^[Il]{2}$/.test(written) && written !== 'II') {
    return { value: '11', type: 'number', style: 'bare', next: at + 1 };
  }
  if (/^[IVX]{1,5}$/.test(written)) return { value: written, type: 'roman', style: 'bare', next: at + 1 };
  if (/^[a-zA-Z]$/.test(written) && !isInitial(lexer, at))
    return { value: token.value, type: 'letter', style: 'bare', next: at + 1 };
  if (/^([a-z])\1$|^[ivx]{2,4}$/.test(written)) return { value: written, type: 'letter', style: 'bare', next: at + 1 };
  return null;
}

/** Whether a letter is the first of an abbreviation with a hyphen: "Art. 18 Abs. 2 B-VG". */
function isInitial(lexer: Lexer, at: number): boolean {
  const [dash, rest] = [lexer.at(at + 1), lexer.at(at + 2)];
  return dash.value === '-' && dash.gap + rest.gap === 0 && /^\p{Lu}{2,}$/u.test(lexer.written(rest));
}

/** Past "er", "°", "st" of "1er", "1°", "1st". */
export function afterOrdinal(lexer: Lexer, at: number): number {
  const token = lexer.at(at);
  if (token.gap > 0) return at;
  // Portuguese "5.º".
  if (token.value === '.' && /^[°º]$/.test(lexer.at(at + 1).value) && lexer.at(at + 1).gap === 0) return at + 2;
  return /^(?:er|ere|re|eme|st|nd|rd|th|[°º])$/.test(token.value) ? at + 1 : at;
}

/** An article's number as a law has it, with what later laws put behind it. */
export interface ArticleNumber {
  readonly value: string;
  readonly next: number;
}

/**
 * The number of an article: `32`, `1er`, `2-ter`, `64 bis`, `4f`, `7:457`, `R.3121-33`; null where none stands.
 * @param section a section may be `630f`; behind an article an "f" says "and the following one"
 */
export function articleNumberAt(lexer: Lexer, at: number, section = false): ArticleNumber | null {
  let i = at;
  let prefix = '';
  const first = lexer.at(i);
  if (first.gap > 2) return null;
  if (first.kind === 'word' && /^[LRDA]$/.test(lexer.written(first))) {
    prefix = lexer.written(first);
    i++;
    while (/^[.*-]$/.test(lexer.at(i).value)) i++;
  }
  const number = lexer.at(i);
  if (number.kind !== 'number' || number.value.length > 4 || number.gap > 2) return null;
  let value = number.value.replace(/^0+(?=\d)/, '');
  let next = afterOrdinal(lexer, i + 1);
  if (prefix) {
    while (lexer.at(next).value === '-' && lexer.at(next + 1).kind === 'number' && lexer.at(next + 1).gap === 0) {
      value += `-${lexer.at(next + 1).value}`;
      next += 2;
    }
    return { value: `${prefix}. ${value}`, next };
  }
  if (
    lexer.at(next).value === ':' &&
    lexer.at(next + 1).kind === 'number' &&
    lexer.at(next + 1).gap === 0 &&
    lexer.at(next).gap === 0
  ) {
    return { value: `${value}:${lexer.at(next + 1).value}`, next: next + 2 };
  }
  // "226-16": no law has so many paragraphs; codes number the articles of a chapter so.
  const dash = lexer.at(next);
  if (
    Number(value) > 99 &&
    dash.value === '-' &&
    dash.gap === 0 &&
    lexer.at(next + 1).kind === 'number' &&
    lexer.at(next + 1).gap === 0
  ) {
    return { value: `${value}-${lexer.at(next + 1).value}`, next: next + 2 };
  }
  const suffix = latinAt(lexer, next);
  if (suffix) return { value: `${value}-${suffix.value}`, next: suffix.next };
  const letter = lexer.at(next);
  if (
    letter.kind === 'word' &&
    letter.gap === 0 &&
    /^[a-zA-HJ-Z]$/.test(lexer.written(letter)) &&
    (letter.value !== 'f' || (section && lexer.at(next + 1).value !== '.')) &&
    lexer.at(next + 1).value !== ')'
  ) {
    value += lexer.written(letter);
    next++;
  }
  return { value, next };
}

/** "-ter", " bis", "bis"; "bis 15" is a German range. */
function latinAt(lexer: Lexer, at: number): ArticleNumber | null {
  const dash = lexer.at(at).value === '-' && lexer.at(at).gap === 0 ? 1 : 0;
  const word = lexer.at(at + dash);
  if (!LATIN.has(word.value) || word.gap > (dash ? 0 : 1)) return null;
  const after = lexer.at(at + dash + 1);
  const spaced = !dash && word.gap > 0;
  if (
    spaced &&
    RANGE.has(word.value) &&
    (after.kind === 'number' || NUMBER_WORDS.has(after.value) || /^(?:art|artikel)$/.test(after.value))
  )
    return null;
  return { value: word.value, next: at + dash + 1 };
}

/** `IV` → 4; 0 for what is no number of that kind. */
export function romanValue(written: string): number {
  const digits: Record<string, number> = { I: 1, V: 5, X: 10 };
  let sum = 0;
  for (let i = 0; i < written.length; i++) {
    const here = digits[written.charAt(i)] ?? 0;
    const after = digits[written.charAt(i + 1)] ?? 0;
    if (here === 0) return 0;
    sum += here < after ? -here : here;
  }
  return sum;
}
