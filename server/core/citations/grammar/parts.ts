import type { Statute } from '../../statute.ts';
import { lawAfter } from '../laws/lawafter.ts';
import type { Lexer } from '../words/lexer.ts';
import { ARTICLE, DROPPED, ORDINAL, PARAGRAPH, POINTING, PROVISION, THEREOF } from '../words/words.ts';
import { type Citation, type Grammar, make, withLaw } from './citation.ts';
import { headAt } from './headword.ts';
import { placeAfter } from './place.ts';
import { articleList, innerList } from './provisions.ts';
import type { List, Piece } from './reader.ts';
import { provisionId, readProvision } from './reading.ts';
import { sectionCitation } from './sections.ts';
import { skipOf } from './separators.ts';

/**
 * A part named before its article, or without it: "points (a) and (b) of Article 6(1)", "paragraph 2 thereof".
 * @param whole only when its article follows
 */
export function partCitation(
  lexer: Lexer,
  from: number,
  start: number,
  grammar: Grammar,
  whole: boolean,
): Citation | null {
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
    if (ARTICLE.has(token.value) && (linked || comma === 0)) return ofArticle(lexer, at, start, inner, linked, grammar);
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
  // "Section 4.2" is one of the document.
  const [dot, digits] = [lexer.at(inner.next), lexer.at(inner.next + 1)];
  if (dot.value === '.' && digits.kind === 'number' && dot.gap + digits.gap === 0 && !isClosed(lexer, inner))
    return null;
  // "paragraph 3 below" is one of the document.
  if (placeAfter(lexer, inner.next)) return null;
  const law = lawAfter(lexer, inner.next, grammar.instruments, 'section');
  // "para. 2 of the same law" translates "Abs. 2 leg. cit.": of the provision just cited.
  if (law?.mention.pointing && law.mention.class === 'law') return pointingBack(lexer, start, inner, law.next, 'one');
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
  linked: boolean,
  grammar: Grammar,
): Citation | null {
  const { head, next } = headAt(lexer, at, lexer.at(at).start);
  const list = articleList(lexer, next, head, grammar.statute);
  if (!list) {
    if (!inner || !linked) return null;
    return pointingBack(lexer, start, inner, at + 1, head.many ? 'many' : 'one');
  }
  const citation = withLaw(lexer, 'article', start, list, grammar);
  const pieces = combine(list.pieces, inner, start, head.many, grammar.statute);
  // "On point 2 Art. 32 GDPR says": the point of something else, when the article has none.
  if (!linked && !pieces.every((piece) => isCalled(piece, lexer.at(0).value, grammar.statute)))
    return { ...citation, start: head.start, pieces: list.pieces };
  return { ...citation, pieces };
}

function isClosed(lexer: Lexer, { next }: List): boolean {
  return lexer.at(next - 1).kind === 'mark';
}

/** Whether the law has that part and it may be called so: a "point 3" of Article 17, which has paragraphs, may be anything's. */
function isCalled({ labels }: Piece, word: string, statute: Statute): boolean {
  const kind = statute.provisions.get(readProvision(statute, labels))?.kind;
  return kind !== undefined && (kind !== 'paragraph' || !/^(?:point|punt|punkt|pkt)/.test(word));
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
    const parts = many
      ? inner.pieces.filter(({ labels }) => statute.provisions.has(provisionId(under(piece, labels))))
      : [];
    if (parts.length === 0) combined.push(piece);
    for (const { labels, to } of parts) {
      combined.push({ ...piece, labels: under(piece, labels), ...(to ? { to: under(piece, to) } : {}) });
    }
  }
  return combined;
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
