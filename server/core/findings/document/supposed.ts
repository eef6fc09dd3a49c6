import type { Block } from '../../sentences.ts';
import type { Characters, Span } from '../../text.ts';
import type { LanguageBook } from '../rulebook/language.ts';
import { Tokens, tokenise } from '../words/tokens.ts';
import { symbolsIn } from './kind.ts';
import type { Blocks } from './zones.ts';

/** How far into a block the words before a colon may reach ("Risk R7: …"). */
const LONGEST_LABEL = 48;
const BETWEEN_HEADER_AND_BODY = /^\|?[\s|:-]+$/;

/** What a text says under some words it only supposes: "Risks", "Scenario", "Example of non-compliance". */
export class Supposing {
  private readonly language: LanguageBook;
  private readonly tokens = new Tokens();

  constructor(language: LanguageBook) {
    this.language = language;
  }

  /** All such words of a heading or of the header of a table, in the order of the text. */
  words(text: Characters, { start, end }: Span): Span[] {
    const { kinds, kindWords, vocabulary } = this.language;
    const { tokens } = this;
    const words = text.slice(start, end);
    tokenise(words, 0, words.length, vocabulary, tokens);
    const found: Span[] = [];
    symbolsIn(tokens, kindWords.automaton, (symbol, from, to) => {
      if (!kinds.supposed.has(symbol)) return;
      found.push({ start: start + (tokens.start[from] as number), end: start + (tokens.end[to - 1] as number) });
    });
    return found.sort((a, b) => a.start - b.start);
  }

  /** Such words as the label of a block, with a number at most behind them: "Risk R7: …", "**Examples**: …"; else null. */
  label(text: Characters, block: Span): Span | null {
    const begin = text.slice(block.start, Math.min(block.end, block.start + LONGEST_LABEL));
    const label = /^[^.;!?:|\n]*(?=:)/.exec(begin)?.[0];
    if (!label) return null;
    const end = block.start + label.length;
    const words = this.words(text, { start: block.start, end });
    return words.find((cue) => /^[\s*_]*\p{L}?\d*[\s*_]*$/u.test(text.slice(cue.end, end))) ?? null;
  }

  /** The columns of a table whose header says so, by their place in the row; null when the block is no header. */
  columns(text: Characters, list: Blocks, index: number): ReadonlyMap<number, Span> | null {
    const row = list.at(index) as Block;
    const next = list.at(index + 1);
    if (next?.kind !== 'row' || !BETWEEN_HEADER_AND_BODY.test(text.slice(next.start, next.end))) return null;
    return new Map(this.words(text, row).map((cue) => [columnOf(text, row, cue.start), cue]));
  }
}

/** The column of a table that a place in a row stands in, counted from the row's first mark. */
export function columnOf(text: Characters, row: Span, place: number): number {
  return text.slice(row.start, place).replaceAll('\\|', '').split('|').length - 1;
}
