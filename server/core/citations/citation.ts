import type { Instruments } from '../instruments.ts';
import type { Statute } from '../statute.ts';
import { romanValue } from './labels.ts';
import { lawAfter } from './lawafter.ts';
import type { Lexer } from './lexer.ts';
import { type Mention, type MentionFound, mentionAt } from './mention.ts';
import { articleList, innerList } from './provisions.ts';
import type { Head, List, Piece } from './reader.ts';
import { separatorAt, skipOf } from './separators.ts';
import {
  ARTICLE,
  CHAPTER,
  DROPPED,
  ORDINAL,
  PARAGRAPH,
  POINT,
  POINTING,
  PROVISION,
  RECITAL,
  SECTION,
  THEREOF,
} from './words.ts';

/** What is cited by number: an article, a section or paragraph of an act, a recital, a chapter, or a part of an article named before. */
export type Cited = 'article' | 'section' | 'paragraph' | 'recital' | 'chapter' | 'part';

/** One head with its list and, perhaps, its law: `Articles 28, paragraph 3, 29 and 32 of the GDPR`. */
export interface Citation {
  readonly cited: Cited;
  readonly start: number;
  readonly pieces: readonly Piece[];
  /** The law named beside it, or after a later citation of the same list. */
  readonly law: Mention | null;
  /** Whether the law stands after a later citation of the list. */
  readonly inherited: boolean;
  /** Whether it points back ("that article", "thereof"): to one article, to several, or without a word for it. */
  readonly back: 'one' | 'many' | 'silent' | null;
  readonly next: number;
  /** What the word says a part is. */
  readonly part?: 'paragraph' | 'point';
  /** Whether it stands as a heading of its own, as articles of a contract do. */
  readonly heading?: boolean;
  /** Whether the official title of that article of the GDPR stands behind its number. */
  readonly titled?: boolean;
  /** Whether it points back from inside a quotation: "this article" is then the one quoted. */
  readonly quoted?: boolean;
}

/** What the grammar needs to know of the world. */
export interface Grammar {
  readonly statute: Statute;
  readonly instruments: Instruments;
}

/** Citations joined by commas and "and", and the index after them. */
export interface Chain {
  readonly citations: readonly Citation[];
  readonly next: number;
}

/**
 * Reads the citations that begin at a token; null where none does.
 * @param start where the first one's span begins (a word before the head may belong to it)
 */
export function chainAt(lexer: Lexer, from: number, start: number, grammar: Grammar): Chain | null {
  const first = citationAt(lexer, from, start, grammar);
  if (!first) return null;
  const citations = [first];
  const joints = [false];
  let next = first.next;
  for (;;) {
    const last = citations.at(-1) as Citation;
    const more = continued(lexer, last, grammar) ?? joined(lexer, last, grammar);
    if (!more) break;
    citations.push(more.citation);
    joints.push(more.loose);
    next = more.citation.next;
  }
  return { citations: inherit(citations, joints), next };
}

interface More {
  readonly citation: Citation;
  readonly loose: boolean;
}

/** A bare number after a law, with a law of its own: "Articles 32 GDPR, 13 Wbp and 7:457 of the Civil Code". */
function continued(lexer: Lexer, last: Citation, grammar: Grammar): More | null {
  if (!last.law || (last.cited !== 'article' && last.cited !== 'section')) return null;
  const separator = separatorAt(lexer, last.next);
  if (!separator) return null;
  const at = skipOf(lexer, separator.next, 2);
  const head: Head = { many: false, short: true, start: lexer.at(at).start };
  const list = lexer.at(at).kind === 'number' ? articleList(lexer, at, head, grammar.statute) : null;
  const law = list && lawAfter(lexer, list.next, grammar.instruments, last.cited);
  if (!list || !law) return null;
  return { loose: true, citation: make(last.cited, head.start, list, law.mention, law.next) };
}

/** Another head after a separator: "Article 6(1)(e) and Article 9(2)(g)". */
function joined(lexer: Lexer, last: Citation, grammar: Grammar): More | null {
  const separator = separatorAt(lexer, last.next);
  if (!separator) return null;
  let at = skipOf(lexer, separator.next, 3);
  while (POINTING.has(lexer.at(at).value) && at < separator.next + 5) at++;
  const token = lexer.at(at);
  if (token.gap > 2 || !isHead(token.value)) return null;
  const citation = citationAt(lexer, at, token.start, grammar);
  return citation ? { citation, loose: separator.loose } : null;
}

/** Gives the law after a list to those before it in the list that have none. */
function inherit(citations: readonly Citation[], joints: readonly boolean[]): Citation[] {
  const done = [...citations];
  for (let i = done.length - 2; i >= 0; i--) {
    const [here, after] = [done[i], done[i + 1]];
    if (!here || !after || here.law || !after.law || joints[i + 1] || here.back) continue;
    const alike = here.cited === after.cited || (here.cited !== 'section' && after.cited !== 'section');
    if (alike) done[i] = { ...here, law: after.law, inherited: true };
  }
  return done;
}

function isHead(word: string): boolean {
  return (
    ARTICLE.has(word) ||
    RECITAL.has(word) ||
    CHAPTER.has(word) ||
    SECTION.has(word) ||
    word === '§' ||
    (word.length > 1 && (PARAGRAPH.has(word) || POINT.has(word))) ||
    ORDINAL.has(word)
  );
}

function citationAt(lexer: Lexer, from: number, start: number, grammar: Grammar): Citation | null {
  const { value } = lexer.at(from);
  if (ARTICLE.has(value)) return articleCitation(lexer, from, start, grammar);
  if (value === '§') return sectionCitation(lexer, from, start, grammar);
  if (RECITAL.has(value)) return recitalCitation(lexer, from, start, grammar);
  if (CHAPTER.has(value)) return chapterCitation(lexer, from, start, grammar);
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

/** The word "Article" and what may stand between it and its number: "(s)", a full stop, a colon. */
function headAt(lexer: Lexer, from: number, start: number): { head: Head; next: number } {
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

function sectionCitation(lexer: Lexer, from: number, start: number, grammar: Grammar): Citation | null {
  const double = lexer.at(from).value === '§' && lexer.at(from + 1).value === '§';
  const { head, next } = headAt(lexer, double ? from + 1 : from, start);
  const several = double || SECTION.get(lexer.at(from).value) === true;
  const list = articleList(lexer, next, { ...head, many: several, short: true }, grammar.statute);
  if (!list) return null;
  const citation = withLaw(lexer, 'section', start, list, grammar);
  const section = lexer.at(from).value === '§' || (citation.law && citation.law.class !== 'decision');
  return section ? citation : null;
}

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

function chapterCitation(lexer: Lexer, from: number, start: number, grammar: Grammar): Citation | null {
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
  return pieces.length > 0 ? withLaw(lexer, 'chapter', start, { pieces, next: i }, grammar) : null;
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
function sectionOfChapter(lexer: Lexer, from: number, start: number, grammar: Grammar): Citation | null {
  const section = chapterSection(lexer, from);
  if (!section) return null;
  const word = skipOf(lexer, lexer.at(section.next).value === ',' ? section.next + 1 : section.next, 3);
  const chapter = CHAPTER.has(lexer.at(word).value) ? chapterNumber(lexer, word + 1) : '';
  if (!chapter) return null;
  const pieces = [{ labels: [chapter, section.value], start, end: lexer.at(word + 1).end }];
  return withLaw(lexer, 'chapter', start, { pieces, next: word + 2 }, grammar);
}

/**
 * A part named before its article, or without it: "points (a) and (b) of Article 6(1)", "paragraph 2 thereof".
 * @param whole only when its article follows
 */
function partCitation(lexer: Lexer, from: number, start: number, grammar: Grammar, whole: boolean): Citation | null {
  let inner = innerList(lexer, from, start, grammar.statute);
  let next = inner?.next ?? skipDropped(lexer, from);
  if (next === from) return null;
  for (let steps = 0; steps < 4; steps++) {
    const comma = lexer.at(next).value === ',' ? 1 : 0;
    let at = skipOf(lexer, next + comma, 3);
    let pointing = false;
    while (POINTING.has(lexer.at(at).value) && at < next + 7) {
      pointing = true;
      at = skipOf(lexer, at + 1, 1);
    }
    const token = lexer.at(at);
    if (token.gap > 2) break;
    const linked = at > next + comma;
    if (ARTICLE.has(token.value) && (linked || comma === 0))
      return ofArticle(lexer, at, start, inner, pointing, linked, grammar);
    if (token.value === '§' && linked) {
      const section = sectionCitation(lexer, at, token.start, grammar);
      return section && { ...section, start, pieces: combine(section.pieces, inner, start, true, grammar.statute) };
    }
    if (inner && pointing && PROVISION.has(token.value)) return pointingBack(lexer, start, inner, at + 1, 'one');
    if (inner && THEREOF.has(lexer.at(next).value)) return pointingBack(lexer, start, inner, next + 1, 'one');
    if (!linked) break;
    const dropped = skipDropped(lexer, at);
    if (dropped > at) {
      next = dropped;
      continue;
    }
    const outer = innerList(lexer, at, token.start, grammar.statute);
    if (!outer) break;
    inner = inner
      ? { pieces: combine(outer.pieces, inner, start, true, grammar.statute), next: outer.next }
      : { ...outer, pieces: outer.pieces.map((piece) => ({ ...piece, start })) };
    next = outer.next;
  }
  if (!inner || whole) return null;
  const law = lawAfter(lexer, inner.next, grammar.instruments, 'section');
  if (law && law.mention.class !== 'decision' && /^paragra|^para?$/.test(lexer.at(from).value)) {
    const pieces = inner.pieces.map((piece) => ({ ...piece, labels: piece.labels.slice(1) }));
    return make('paragraph', start, { pieces, next: law.next }, law.mention, law.next);
  }
  return law ? null : pointingBack(lexer, start, inner, inner.next, 'silent');
}

/** A part whose article is not named; the words that point to it belong to the last piece. */
function pointingBack(
  lexer: Lexer,
  start: number,
  inner: List,
  next: number,
  back: 'one' | 'many' | 'silent',
): Citation {
  const pieces = inner.pieces.map((piece, i) =>
    i === inner.pieces.length - 1 ? { ...piece, end: lexer.at(next - 1).end } : piece,
  );
  const part = PARAGRAPH.has(lexer.at(0).value) ? 'paragraph' : 'point';
  return { ...make('part', start, { pieces, next }, null, next, back), part };
}

/** The article after "of": its number, or none ("of the article"). */
function ofArticle(
  lexer: Lexer,
  at: number,
  start: number,
  inner: List | null,
  pointing: boolean,
  linked: boolean,
  grammar: Grammar,
): Citation | null {
  const { head, next } = headAt(lexer, at, lexer.at(at).start);
  const list = articleList(lexer, next, head, grammar.statute);
  if (!list) {
    if (!inner || !linked) return null;
    void pointing;
    return pointingBack(lexer, start, inner, at + 1, head.many ? 'many' : 'one');
  }
  const citation = withLaw(lexer, 'article', start, list, grammar);
  return { ...citation, pieces: combine(list.pieces, inner, start, head.many, grammar.statute) };
}

/** Puts inner parts below outer ones: (a), (b) below 6(1). Where several outer ones stand, each gets the parts. */
function combine(outer: readonly Piece[], inner: List | null, start: number, many: boolean, statute: Statute): Piece[] {
  if (!inner) return outer.map((piece, i) => (i === 0 ? { ...piece, start } : piece));
  const [first, ...others] = outer;
  if (!first) return [];
  const under = (piece: Piece, labels: readonly string[]): string[] => [...piece.labels, ...labels.slice(1)];
  const combined = inner.pieces.map((piece, i): Piece => {
    const end = i === inner.pieces.length - 1 ? first.end : piece.end;
    return {
      labels: under(first, piece.labels),
      ...(piece.to ? { to: under(first, piece.to) } : {}),
      start: piece.start,
      end,
    };
  });
  for (const piece of others) {
    const parts = many ? inner.pieces.filter(({ labels }) => statute.provisions.has(id(under(piece, labels)))) : [];
    if (parts.length === 0) combined.push(piece);
    for (const { labels, to } of parts) {
      combined.push({ ...piece, labels: under(piece, labels), ...(to ? { to: under(piece, to) } : {}) });
    }
  }
  return combined;
}

function id([article = '', ...rest]: readonly string[]): string {
  return article + rest.map((label) => `(${label})`).join('');
}

/** Past "first subparagraph", "second sentence", "alinéa 1er" and an "of the" after it; else the same index. */
function skipDropped(lexer: Lexer, from: number): number {
  const token = lexer.at(from);
  if (token.kind !== 'word') return from;
  const after = lexer.at(from + 1);
  if (ORDINAL.has(token.value) && DROPPED.has(after.value) && after.gap <= 2) return from + 2;
  if (
    DROPPED.has(token.value) &&
    token.value.length > 2 &&
    (after.kind === 'number' || ORDINAL.has(after.value)) &&
    after.gap <= 1
  )
    return from + 2;
  return from;
}

function withLaw(
  lexer: Lexer,
  cited: Cited,
  start: number,
  list: List,
  { instruments }: Grammar,
  front: Mention | null = null,
): Citation {
  const law =
    lawAfter(lexer, list.next, instruments, cited) ??
    lawAfterTitle(lexer, list.next, instruments, cited) ??
    lawAfterPage(lexer, list.next, instruments, cited);
  if (law) return make(cited, start, list, law.mention, law.next);
  const { certain } = list;
  const kept = certain ? { pieces: list.pieces.slice(0, certain.pieces), next: certain.next } : list;
  return { ...make(cited, start, kept, front, kept.next), inherited: front !== null };
}

/** The law after the title of the article: 'Article 5 "Principles" of the GDPR', 'Article 17 (right to erasure) GDPR'. */
function lawAfterTitle(
  lexer: Lexer,
  from: number,
  instruments: Instruments,
  cited: Cited,
): ReturnType<typeof lawAfter> {
  const open = lexer.at(from);
  const comma = open.value === ',' ? from + 1 : from;
  const closers = CLOSERS[lexer.at(comma).value];
  if (!closers || lexer.at(comma).gap > 2) return null;
  for (let i = comma + 1; i < comma + 30; i++) {
    const token = lexer.at(i);
    if (token.kind === 'end' || token.gap > 2) return null;
    if (!closers.includes(token.value)) continue;
    const law = lawAfter(lexer, i + 1, instruments, cited);
    if (law && law.mention.sort !== 'self') return law;
    if (token.value === ')' || !/["”]/.test(token.value)) return null;
  }
  return null;
}

/** The law after the number of a page or footnote that fell between: "Article 38 Paragraph 6 Sentence 2 23 GDPR". */
function lawAfterPage(lexer: Lexer, from: number, instruments: Instruments, cited: Cited): ReturnType<typeof lawAfter> {
  const page = lexer.at(from);
  if (page.kind !== 'number' || page.gap === 0 || page.gap > 2 || page.value.length > 3) return null;
  const law = lexer.at(from + 1).kind === 'word' ? lawAfter(lexer, from + 1, instruments, cited) : null;
  return law?.mention.sort === 'own' ? law : null;
}

const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"”“',
  '“': '”"“',
  '„': '“”"',
  '«': '»',
  '‘': '’',
  '(': ')',
  '–': '–',
};

function make(
  cited: Cited,
  start: number,
  { pieces }: List,
  law: Mention | null,
  next: number,
  back: Citation['back'] = null,
): Citation {
  return { cited, start, pieces, law, inherited: false, back, next };
}
