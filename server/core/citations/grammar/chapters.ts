import type { Lexer } from '../words/lexer.ts';
import { CHAPTER, SECTION } from '../words/words.ts';
import { type Citation, type Grammar, withLaw } from './citation.ts';
import { headAt } from './headword.ts';
import { romanValue } from './labels.ts';
import type { Piece } from './reader.ts';
import { separatorAt, skipOf } from './separators.ts';

/** "Chapter V", "Chapters II and III", "Chapter IV, Section 2". In plain digits it may be the document's own: then it needs its law. */
export function chapterCitation(lexer: Lexer, from: number, start: number, grammar: Grammar): Citation | null {
  const { next } = headAt(lexer, from, start);
  const pieces: Piece[] = [];
  let i = next;
  let pieceStart = start;
  for (;;) {
    const chapter = chapterNumber(lexer, i);
    if (!chapter) break;
    const section = chapterSection(lexer, i + 1);
    i = section?.next ?? i + 1;
    pieces.push({
      labels: section ? [chapter, section.value] : [chapter],
      start: pieceStart,
      end: lexer.at(i - 1).end,
    });
    const separator = separatorAt(lexer, i);
    if (!separator || !chapterNumber(lexer, separator.next)) break;
    i = separator.next;
    pieceStart = lexer.at(i).start;
  }
  // "Chapter II.2" is one of the document.
  if (
    pieces.length === 0 ||
    (lexer.at(i).value === '.' && lexer.at(i + 1).kind === 'number' && lexer.at(i + 1).gap === 0)
  )
    return null;
  const citation = withLaw(lexer, 'chapter', start, { pieces, next: i }, grammar);
  return citation.law || lexer.at(next).kind === 'word' ? citation : null;
}

/** The number of a chapter in Roman digits, or ''. */
function chapterNumber(lexer: Lexer, at: number): string {
  const token = lexer.at(at);
  if (token.gap > 1) return '';
  const written = lexer.written(token);
  if (token.kind === 'number') return ROMAN[Number(written)] ?? '';
  return /^[IVX]+$/.test(written) && romanValue(written) > 0 ? written : '';
}

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

/** ", Section 2" after a chapter. */
function chapterSection(lexer: Lexer, at: number): { value: string; next: number } | null {
  const word = lexer.at(at).value === ',' ? at + 1 : at;
  const number = lexer.at(word + 1);
  if (!SECTION.has(lexer.at(word).value) || number.kind !== 'number' || number.value.length > 1) return null;
  return { value: number.value, next: word + 2 };
}

/** "Section 2 of Chapter IV". */
export function sectionOfChapter(lexer: Lexer, from: number, start: number, grammar: Grammar): Citation | null {
  const section = chapterSection(lexer, from);
  if (!section) return null;
  const word = skipOf(lexer, lexer.at(section.next).value === ',' ? section.next + 1 : section.next, 3);
  const chapter = CHAPTER.has(lexer.at(word).value) ? chapterNumber(lexer, word + 1) : '';
  if (!chapter) return null;
  const pieces = [{ labels: [chapter, section.value], start, end: lexer.at(word + 1).end }];
  return withLaw(lexer, 'chapter', start, { pieces, next: word + 2 }, grammar);
}
