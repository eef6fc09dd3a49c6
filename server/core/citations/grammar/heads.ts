import { type Mention, type MentionFound, mentionAt } from '../laws/mention.ts';
import type { Lexer } from '../words/lexer.ts';
import { ARTICLE, CHAPTER, RECITAL, REGULATION, SECTION, SHORT_SECTION } from '../words/words.ts';
import { chapterCitation, sectionOfChapter } from './chapters.ts';
import { type Citation, type Grammar, withLaw } from './citation.ts';
import { headAt } from './headword.ts';
import { partCitation } from './parts.ts';
import { articleList } from './provisions.ts';
import type { Head } from './reader.ts';
import { regulationCitation, sectionCitation, shortSectionCitation } from './sections.ts';

export function citationAt(lexer: Lexer, from: number, start: number, grammar: Grammar): Citation | null {
  const { value } = lexer.at(from);
  if (ARTICLE.has(value)) return articleCitation(lexer, from, start, grammar);
  if (SHORT_SECTION.has(value)) return shortSectionCitation(lexer, from, start, grammar);
  if (value === '§') return sectionCitation(lexer, from, start, grammar);
  if (RECITAL.has(value)) return recitalCitation(lexer, from, start, grammar);
  if (CHAPTER.has(value)) return chapterCitation(lexer, from, start, grammar);
  if (REGULATION.has(value)) return regulationCitation(lexer, from, start, grammar);
  if (SECTION.has(value)) {
    return (
      partCitation(lexer, from, start, grammar, true) ??
      sectionOfChapter(lexer, from, start, grammar) ??
      sectionCitation(lexer, from, start, grammar) ??
      partCitation(lexer, from, start, grammar, false)
    );
  }
  return partCitation(lexer, from, start, grammar, false);
}

function articleCitation(lexer: Lexer, from: number, start: number, grammar: Grammar): Citation | null {
  const { head, next } = headAt(lexer, from, start);
  const list = articleList(lexer, next, head, grammar.statute);
  return list ? withLaw(lexer, 'article', start, list, grammar) : headedCitation(lexer, next, head, grammar);
}

/** A heading and its list: "Articles infringed: 5(1)(f), 32", "Articles of the GDPR concerned: 5, 32". */
function headedCitation(lexer: Lexer, from: number, head: Head, grammar: Grammar): Citation | null {
  let law: Mention | null = null;
  for (let i = from; i < from + WORDS_IN_HEADING; i++) {
    const token = lexer.at(i);
    if (token.gap > 1) return null;
    if (token.value === ':') {
      const { start, kind } = lexer.at(i + 1);
      if (i === from || kind !== 'number' || lexer.at(i + 1).gap > 2) return null;
      const list = articleList(lexer, i + 1, { ...head, many: true, start }, grammar.statute);
      return list && withLaw(lexer, 'article', start, list, grammar, law);
    }
    if (token.kind !== 'word' && !/[()]/.test(token.value)) return null;
    const named: MentionFound | null = law ? null : mentionAt(lexer, i, grammar.instruments, 'direct');
    if (named?.mention.sort === 'own') law = named.mention;
  }
  return null;
}

const WORDS_IN_HEADING = 8;

function recitalCitation(lexer: Lexer, from: number, start: number, grammar: Grammar): Citation | null {
  const { head, next } = headAt(lexer, from, start);
  // "EG" is short for Erwägungsgrund, and for the European Community.
  if (lexer.at(from).value === 'eg' && (lexer.written(lexer.at(from)) !== 'EG' || lexer.at(from + 2).value === '/'))
    return null;
  const list = articleList(lexer, next, { ...head, short: true }, grammar.statute);
  if (!list) return null;
  const recital = (labels: readonly string[]): string[] => [labels[0] ?? ''];
  const pieces = list.pieces.map((piece) => ({
    ...piece,
    labels: recital(piece.labels),
    ...(piece.to ? { to: recital(piece.to) } : {}),
  }));
  return withLaw(lexer, 'recital', start, { ...list, pieces }, grammar);
}
