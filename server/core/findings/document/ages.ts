import type { LanguageBook } from '../rulebook/language.ts';
import type { Tokens } from '../words/tokens.ts';

/** A period is overrun when what is kept is older by more than this: "about a year" is no overrun of twelve months. */
const MARGIN = 1.1;
const YEAR = 365;
/** The year in which the Regulation began to apply: no text that judges by it is older. */
const FIRST = 2018;
const OLDEST = 1950;
/** How many words a demand and its period may be apart. */
const NEAR = 12;

/** Reckons the spans of time that sentences name: how long things may be kept, and how old those are that were found. */
export class Ages {
  private readonly book: LanguageBook;
  private readonly periods: ReadonlySet<number>;
  private readonly held: ReadonlySet<number>;
  private readonly times: ReadonlySet<number>;

  constructor(book: LanguageBook) {
    const { passages, vocabulary } = book;
    this.book = book;
    this.periods = vocabulary.known(passages.periods);
    this.held = vocabulary.known(passages.held);
    const years = Array.from({ length: FIRST - OLDEST }, (_, i) => String(OLDEST + i));
    this.times = vocabulary.known([...years, ...Object.keys(passages.units)]);
  }

  /** Whether a sentence may say how old something is that is still there. */
  mayTell({ word, length }: Tokens): boolean {
    let held = false;
    let time = false;
    for (let i = 0; i < length && !(held && time); i++) {
      held ||= this.held.has(word[i] as number);
      time ||= this.times.has(word[i] as number);
    }
    return held && time;
  }

  /** Whether what a sentence finds is older than the period that the one before it states; `now` and `before` are their words. */
  isOverdue(sentence: string, now: Tokens, earlier: string, before: Tokens): boolean {
    const period = this.periodOf(earlier, before);
    return period > 0 && this.ageOf(sentence, now) > period * MARGIN;
  }

  /** The longest period in days that a sentence states; 0 for none. */
  private periodOf(text: string, tokens: Tokens): number {
    let longest = 0;
    for (let i = 0; i < tokens.length; i++) {
      const span = this.spanAt(text, tokens, i);
      if (span > longest && this.hasPeriod(tokens, i)) longest = span;
    }
    return longest;
  }

  private hasPeriod({ word, length }: Tokens, place: number): boolean {
    for (let i = Math.max(0, place - NEAR); i < Math.min(length, place + NEAR); i++)
      if (this.periods.has(word[i] as number)) return true;
    return false;
  }

  /** How old in days what a sentence speaks of is at least; 0 when it does not say. */
  private ageOf(text: string, tokens: Tokens): number {
    let oldest = 0;
    for (let i = 0; i < tokens.length; i++) {
      const year = this.figureAt(text, tokens, i);
      const isYear = year >= OLDEST && year < FIRST && tokens.end[i] === (tokens.start[i] as number) + 4;
      oldest = Math.max(oldest, isYear ? (FIRST - year) * YEAR : this.spanAt(text, tokens, i));
    }
    return oldest;
  }

  /** The days of a number with its unit behind it: "ten years", "72 hours", "a 31-day period"; 0 for none. */
  private spanAt(text: string, tokens: Tokens, place: number): number {
    if (place + 1 >= tokens.length) return 0;
    const { numbers, units } = this.book.passages;
    const unit = units[wordAt(text, tokens, place + 1)];
    if (unit === undefined) return 0;
    return (numbers[wordAt(text, tokens, place)] ?? this.figureAt(text, tokens, place)) * unit;
  }

  private figureAt(text: string, tokens: Tokens, place: number): number {
    const figure = wordAt(text, tokens, place);
    return /^\d{1,4}$/.test(figure) ? Number(figure) : 0;
  }
}

function wordAt(text: string, tokens: Tokens, place: number): string {
  return text.slice(tokens.start[place], tokens.end[place]).toLowerCase();
}
