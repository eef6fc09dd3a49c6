import { fold } from '../instruments/letters.ts';
import type { Characters, Span } from '../text.ts';
import { ARTICLE, CHAPTER, PARAGRAPH, POINT, RECITAL } from './words/words.ts';

/** A citation that is being typed: what stands before the caret, so far. */
export interface Partial {
  readonly kind: 'article' | 'recital' | 'chapter';
  /** The labels that are finished: `28`, `3` after "Article 28(3)(". */
  readonly labels: readonly string[];
  /** The label that is being typed, or "". */
  readonly typed: string;
  /** Where that label stands; empty at the caret when nothing of it is typed. */
  readonly span: Span;
  /** A bracket is open before the label. */
  readonly bracket: boolean;
}

/** How far before the caret a citation may begin. */
const REACH = 80;

/**
 * The citation that ends at the caret, unfinished: "Article 28(", "Art. 6 Abs. 1 lit. ", "recital 4". Null where none is
 * being typed. Reads one line, and at most 80 characters of it.
 */
export function partialBefore(text: Characters, caret: number): Partial | null {
  const line = lineStart(text, caret, REACH);
  const before = text.slice(line, caret);
  const words = [...before.matchAll(/\p{L}+|\d+|[^\p{L}\d]/gu)].map((match) => ({
    word: match[0],
    at: line + match.index,
  }));
  for (let i = words.length - 1; i >= 0; i--) {
    const kind = kindOf(words[i]?.word ?? '');
    if (kind) return readLabels(kind, words.slice(i + 1), caret);
  }
  return null;
}

/** Where the line of an offset begins, or so many characters before the offset. */
export function lineStart(text: Characters, offset: number, reach: number): number {
  const from = Math.max(0, offset - reach);
  return from + text.slice(from, offset).lastIndexOf('\n') + 1;
}

function kindOf(word: string): Partial['kind'] | null {
  const folded = fold(word);
  if (ARTICLE.has(folded)) return 'article';
  if (RECITAL.has(folded)) return 'recital';
  return CHAPTER.has(folded) ? 'chapter' : null;
}

interface Word {
  readonly word: string;
  readonly at: number;
}

/** What may stand between the labels of one citation. */
const BETWEEN = /^[\s.,()]$/;

function readLabels(kind: Partial['kind'], words: readonly Word[], caret: number): Partial | null {
  // "Article" alone is a word as any other: a citation begins with the space after it.
  if (words.length === 0) return null;
  const labels: Word[] = [];
  let bracket = false;
  let open = false;
  for (const [i, { word, at }] of words.entries()) {
    open = false;
    if (BETWEEN.test(word)) {
      if (word === '(') bracket = true;
      if (word === ')') bracket = false;
    } else if (isLabel(word)) {
      labels.push({ word, at });
      open = true;
    } else if (i > 0 && (PARAGRAPH.has(fold(word)) || POINT.has(fold(word)))) {
      bracket = false;
    } else {
      return null;
    }
  }
  if (labels.length > 0 && !/\d/.test(labels[0]?.word ?? '') && kind !== 'chapter') return null;
  const last = open ? labels.pop() : undefined;
  const finished = labels.map(({ word }) => word.toLowerCase());
  return { kind, labels: finished, typed: last?.word ?? '', span: { start: last?.at ?? caret, end: caret }, bracket };
}

function isLabel(word: string): boolean {
  return /^(\d{1,3}|[a-z]|[ivx]{1,4})$/i.test(word);
}
