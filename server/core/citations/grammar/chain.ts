import { lawAfter } from '../laws/lawafter.ts';
import type { Lexer } from '../words/lexer.ts';
import { ARTICLE, CHAPTER, LINKS, ORDINAL, PARAGRAPH, POINT, POINTING, RECITAL, SECTION } from '../words/words.ts';
import { type Citation, type Grammar, make } from './citation.ts';
import { citationAt } from './heads.ts';
import { articleList, innerList } from './provisions.ts';
import type { Head } from './reader.ts';
import { readProvision } from './reading.ts';
import { separatorAt, skipOf } from './separators.ts';

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
  const citations = [completed(lexer, first, grammar)];
  const joints = [false];
  let next = citations[0]?.next ?? first.next;
  for (;;) {
    const last = citations.at(-1) as Citation;
    const more = continued(lexer, last, grammar) ?? joined(lexer, last, grammar);
    if (!more) break;
    const citation = completed(lexer, more.citation, grammar);
    citations.push(citation);
    joints.push(more.loose);
    next = citation.next;
  }
  return { citations: inherit(citations, joints), next };
}

interface More {
  readonly citation: Citation;
  readonly loose: boolean;
}

/** Adds the parts that stand behind the law: "Article 6 GDPR, paragraph 1, point (f)", "Art. 6 DSGVO Abs. 1 lit. f". */
function completed(lexer: Lexer, citation: Citation, { statute }: Grammar): Citation {
  const piece = citation.pieces.at(-1);
  if (!citation.law || citation.inherited || citation.cited !== 'article' || !piece || piece.to) return citation;
  const from = lexer.at(citation.next).value === ',' ? citation.next + 1 : citation.next;
  const word = lexer.at(from).value;
  const named = piece.labels.length === 1 && word !== '§' && !SECTION.has(word);
  const list = named ? innerList(lexer, from, piece.start, statute) : null;
  if (!list || LINKS.has(lexer.at(list.next).value)) return citation;
  const under = (labels: readonly string[]): string[] => [...piece.labels, ...labels.slice(1)];
  const parts = list.pieces.map((part) => ({
    ...part,
    labels: under(part.labels),
    ...(part.to ? { to: under(part.to) } : {}),
  }));
  const exist = parts.every(({ labels }) => statute.provisions.has(readProvision(statute, labels)));
  return exist ? { ...citation, pieces: [...citation.pieces.slice(0, -1), ...parts], next: list.next } : citation;
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
    if (!here || !after || here.law || here.back) continue;
    if (after.place) done[i] = { ...here, place: after.place };
    if (!after.law || joints[i + 1]) continue;
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
