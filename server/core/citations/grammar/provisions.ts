import type { Statute } from '../../statute.ts';
import type { Lexer } from '../words/lexer.ts';
import { FROM, NUMBER_SIGN } from '../words/words.ts';
import { descend } from './descend.ts';
import { articleNumberAt } from './labels.ts';
import { byWord } from './levels.ts';
import { range } from './ranges.ts';
import type { Head, List, ListReader, Piece } from './reader.ts';
import { followingAt } from './separators.ts';
import { type Sibling, sibling } from './siblings.ts';

/** Reads `28, paragraph 3, 29 and 32` from the first article's number on; null where no number stands. */
export function articleList(lexer: Lexer, from: number, head: Head, statute: Statute): List | null {
  let i = from;
  if (FROM.has(lexer.at(i).value)) i++;
  if (NUMBER_SIGN.has(lexer.at(i).value)) {
    i++;
    while (/^[.°º]$/.test(lexer.at(i).value)) i++;
  }
  const bracketed = lexer.at(i).value === '(' && lexer.at(i + 2).value === ')' ? 1 : 0;
  const number = articleNumberAt(lexer, i + bracketed, head.sign);
  if (!number) return null;
  const reader: ListReader = {
    lexer,
    statute,
    head: bracketed ? { ...head, bracketed: true } : head,
    last: { labels: [number.value], style: 'article', many: head.many },
    open: 0,
  };
  return read(reader, head.start, number.next + bracketed);
}

/** Reads `1, points (a) and (b)` after the word for a paragraph or point at `from`, the article not being named yet. */
export function innerList(lexer: Lexer, from: number, start: number, statute: Statute): List | null {
  const head: Head = { many: false, start, short: false };
  const reader: ListReader = { lexer, statute, head, last: { labels: [''], style: 'article', many: false }, open: 0 };
  const next = byWord(reader, from);
  return next > from && reader.last.labels.length > 1 ? read(reader, start, next) : null;
}

/** Reads on from the first label of a list: what stands below it, and its siblings. */
function read(reader: ListReader, start: number, from: number): List {
  const pieces: Piece[] = [];
  let certain: List['certain'];
  let pieceStart = start;
  let i = from;
  for (;;) {
    i = descend(reader, i);
    const { labels } = reader.last;
    const ranged = range(reader, i);
    i = followingAt(reader.lexer, ranged?.next ?? i);
    const end = reader.lexer.at(i - 1).end;
    pieces.push(ranged ? { labels, to: ranged.to, start: pieceStart, end } : { labels, start: pieceStart, end });
    let next = sibling(reader, i);
    if (!next && reader.head.many) {
      next = siblingAfterAside(reader, i);
      if (next) certain ??= { pieces: pieces.length, next: i };
    }
    if (!next) return certain ? { pieces, next: i, certain } : { pieces, next: i };
    pieceStart = reader.lexer.at(next.start).start;
    i = next.next;
  }
}

/** The next member after a remark on the last one: "Articles 16 (rectification), 17 (erasure) and 18". */
function siblingAfterAside(reader: ListReader, at: number): Sibling | null {
  const { lexer } = reader;
  const close = ASIDES[lexer.at(at).value];
  if (!close || lexer.at(at).gap > 2) return null;
  for (let i = at + 1; i < at + LONGEST_ASIDE; i++) {
    const token = lexer.at(i);
    if (token.kind === 'end' || token.gap > 2) return null;
    if (close.includes(token.value)) return sibling(reader, i + 1);
  }
  return null;
}

/** Tokens of a remark, such as an article's title. */
const LONGEST_ASIDE = 16;

const ASIDES: Readonly<Record<string, string>> = { '(': ')', '"': '"', '“': '”', '«': '»', '„': '“”' };
