import type { Lexer } from '../words/lexer.ts';
import { ARTICLE, DROPPED, OF, ORDINAL, PARAGRAPH, POINT, RANGE } from '../words/words.ts';
import { followingAt, separatorAt } from './separators.ts';

/** Whether a member of a list may end before this token: at a mark, the end, or a word that leads on to the law or the list. */
export function endsItem(lexer: Lexer, at: number): boolean {
  const token = lexer.at(at);
  if (token.kind === 'end' || token.gap > 2) return true;
  if (token.kind === 'mark') return token.value !== '%' && token.value !== '€' && token.value !== "'";
  if (token.kind === 'number') return false;
  return (
    OF.has(token.value) ||
    separatorAt(lexer, at) !== null ||
    RANGE.has(token.value) ||
    isAbbreviation(lexer, at) ||
    startsLevel(lexer, at) ||
    ARTICLE.has(token.value) ||
    followingAt(lexer, at) > at
  );
}

export function startsLevel(lexer: Lexer, at: number): boolean {
  const { value } = lexer.at(at);
  return (
    value.length > 1 &&
    (PARAGRAPH.has(value) || POINT.has(value) || DROPPED.has(value) || ORDINAL.has(value) || value === '§')
  );
}

/** A word in capitals, such as the abbreviation of a law. */
export function isAbbreviation(lexer: Lexer, at: number): boolean {
  const token = lexer.at(at);
  return token.kind === 'word' && /^\p{Lu}.*\p{Lu}/u.test(lexer.written(token));
}

export function isLabelLetter(lexer: Lexer, at: number): boolean {
  return /^[a-z]$/.test(lexer.written(lexer.at(at))) && endsItem(lexer, at + 1);
}

export function ordinalAt(lexer: Lexer, at: number): { value: number; next: number } | null {
  const token = lexer.at(at);
  const spelled = token.kind === 'word' ? ORDINAL.get(token.value) : undefined;
  if (spelled) return { value: spelled, next: at + 1 };
  const suffix = lexer.at(at + 1);
  if (token.kind !== 'number' || token.value.length > 2 || suffix.gap > 0) return null;
  return /^(?:st|nd|rd|th|er|ere|e|eme)$/.test(suffix.value) ? { value: Number(token.value), next: at + 2 } : null;
}

/** "alinéa premier", "párrafo segundo": the ordinal stands behind. */
export function ordinalAfter(lexer: Lexer, at: number, word: string): number {
  return DROPPED.has(word) && ORDINAL.has(lexer.at(at).value) && lexer.at(at).gap <= 1 ? at + 1 : 0;
}
