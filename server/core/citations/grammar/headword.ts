import type { Lexer } from '../words/lexer.ts';
import { ARTICLE, CHAPTER, RECITAL, SECTION } from '../words/words.ts';
import type { Head } from './reader.ts';

/** The word "Article" and what may stand between it and its number: "(s)", a full stop, a colon. */
export function headAt(lexer: Lexer, from: number, start: number): { head: Head; next: number } {
  const word = lexer.at(from).value;
  let many = ARTICLE.get(word) ?? RECITAL.get(word) ?? CHAPTER.get(word) ?? SECTION.get(word) ?? false;
  let next = from + 1;
  if (
    lexer.at(next).value === '(' &&
    lexer.at(next).gap === 0 &&
    /^(?:s|n|en|i)$/.test(lexer.at(next + 1).value) &&
    lexer.at(next + 2).value === ')'
  ) {
    next += 3;
    many = true;
  }
  const short = word.length < 6 || word === 'erwgr';
  // A full stop after a whole word ends the sentence: "this article.37. Thirdly".
  while (lexer.at(next).gap <= 1 && next < from + 6 && (short ? /^[.:'’-]$/ : /^[:-]$/).test(lexer.at(next).value))
    next++;
  return { head: { many, start, short: /^art/.test(word) && short }, next };
}
