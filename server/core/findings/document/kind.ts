import { blocks } from '../../sentences.ts';
import type { Span } from '../../text.ts';
import type { Automaton } from '../patterns/automaton.ts';
import type { Lists } from '../patterns/lists.ts';
import type { DocumentKind } from '../rulebook/kinds.ts';
import type { LanguageBook } from '../rulebook/language.ts';
import { Tokens, tokenise } from '../words/tokens.ts';
import { RESERVED } from '../words/vocabulary.ts';

/** What kind of document a text is taken for, and the words it was taken from, in the order of their weight. */
export interface KindGuess {
  readonly kind: DocumentKind;
  readonly reason: readonly Span[];
}

/** How much of a text is read to tell its kind, and how much of that is its title. */
export const HEAD = 20_000;
const TITLE_LINES = 3;
const TITLE_LENGTH = 120;
const TITLE_WEIGHT = 3;
const MOST_REASONS = 4;
/** So many different words of programming at least, with none of data protection and few of people. */
const PROGRAM = 4;

/** Guesses the kind of a document from its first lines and its words. */
export function kindOf(text: string, book: LanguageBook): KindGuess {
  const { kinds } = book;
  const tokens = new Tokens();
  const weights = new Map<DocumentKind, { weight: number; reason: Span[] }>();
  const seen = new Set<string>();
  const told = new Set<number>();
  const about = new Set<string>();
  const people = new Set<string>();
  const program = new Map<string, Span>();
  const count = (kind: DocumentKind, weight: number, span: Span, key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    const known = weights.get(kind) ?? { weight: 0, reason: [] };
    if (weight > 1) known.reason.unshift(span);
    else known.reason.push(span);
    weights.set(kind, { ...known, weight: known.weight + weight });
  };
  const head = text.length > HEAD ? text.slice(0, HEAD) : text;
  blocks(head).forEach((block, line) => {
    tokenise(head, block.start, block.end, book.vocabulary, tokens);
    const title =
      line < TITLE_LINES &&
      block.end - block.start < TITLE_LENGTH &&
      !/[.;,]$/.test(head.slice(block.start, block.end));
    const titles: Title[] = [];
    symbolsIn(tokens, book.kindWords.automaton, (symbol, from, to) => {
      const word = to - from === 1 && !title && !kinds.program.has(symbol) ? (tokens.word[from] as number) : 0;
      // a word that was told says no more the second time
      if (word >= RESERVED && told.has(symbol * book.vocabulary.size + word)) return;
      if (word >= RESERVED) told.add(symbol * book.vocabulary.size + word);
      const span = { start: tokens.start[from] as number, end: tokens.end[to - 1] as number };
      const words = head.slice(span.start, span.end).toLowerCase();
      const entitled = title ? kinds.title.get(symbol) : undefined;
      if (entitled) titles.push({ ...span, kind: entitled });
      const kind = kinds.body.get(symbol);
      if (kind) count(kind, 1, span, `${kind} ${words}`);
      if (kinds.about.has(symbol)) about.add(words);
      if (kinds.people.has(symbol)) people.add(words);
      if (kinds.program.has(symbol)) program.set(words, span);
    });
    for (const { kind, ...span } of titles.filter((one) => !titles.some((other) => holds(other, one))))
      count(kind, kinds.weights.get(kind) ?? TITLE_WEIGHT, span, `title ${kind}`);
  });
  for (const code of head.matchAll(CODE)) program.set(code[0], { start: code.index, end: code.index + code[0].length });
  if (about.size === 0 && program.size >= PROGRAM && program.size > 2 * people.size)
    return { kind: 'unrelated', reason: [...program.values()].slice(0, MOST_REASONS) };
  const ranked = [...weights].sort(([, a], [, b]) => b.weight - a.weight);
  const [best] = ranked;
  if (!best || best[1].weight < kinds.enough) return { kind: 'other', reason: [] };
  return { kind: best[0], reason: best[1].reason.slice(0, MOST_REASONS) };
}

/** Words of a title that name a kind. */
interface Title extends Span {
  readonly kind: DocumentKind;
}

/** Whether the words of one name hold those of the other: an “incident response plan” is no “incident”. */
function holds(longer: Title, name: Title): boolean {
  return longer.end - longer.start > name.end - name.start && longer.start <= name.start && name.end <= longer.end;
}

/** Program text inside a line of Markdown. */
const CODE = /`[^`\n]+`/g;

/** Tells all symbols of a stretch: the expressions, then the single words. */
export function symbolsIn(
  tokens: Tokens,
  automaton: Automaton,
  each: (symbol: number, from: number, to: number) => void,
): void {
  let words: Lists | null = null;
  const all = (lists: Lists, list: number, from: number, to: number): void => {
    for (let k = lists.from(list); k < lists.to(list); k++) each(lists.at(k), from, to);
  };
  const see = (lists: Lists): void => {
    words = lists;
  };
  automaton.scan(tokens, { see, add: all });
  if (words) for (let i = 0; i < tokens.length; i++) all(words, tokens.word[i] as number, i, i + 1);
}
