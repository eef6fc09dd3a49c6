import type { Match } from '../patterns/matcher.ts';
import type { LanguageBook } from '../rulebook/language.ts';
import { TAGS } from '../words/grammar.ts';
import { STOP, Tokens, tokenise } from '../words/tokens.ts';
import { NUMBER } from '../words/vocabulary.ts';
import type { ProForms } from './pro-forms.ts';

/** A date in a sentence: what it leaves unsaid is 0. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Its first word, and the one behind it. */
  readonly start: number;
  readonly end: number;
}

interface Dated {
  readonly tokens: Tokens;
  readonly days: readonly Day[];
}

/** In milliseconds. */
const ONE_DAY = 86_400_000;
/** In days. */
const YEAR = 365;
/** Stands for a year that is not said; no leap year. */
const SOME_YEAR = 2001;
/** How many words may stand between an event and its date. */
const NEAR = 14;

/** Reckons from the dates of two events whether the second came too late: "became aware on 3 May", "notified on 19 May". */
export class Delays {
  private readonly book: LanguageBook;
  private readonly forms: ProForms;
  private readonly answering: ReadonlySet<number>;
  private readonly figures: ReadonlySet<number>;
  private readonly otherDays: ReadonlySet<number>;
  private readonly dates: RegExp;
  private readonly now = new Tokens();
  private readonly earlier = new Tokens();

  constructor(book: LanguageBook, forms: ProForms) {
    const { answering, months, otherDays } = book.passages;
    this.book = book;
    this.forms = forms;
    this.answering = book.vocabulary.known(answering);
    this.figures = new Set([NUMBER, ...book.vocabulary.figures]);
    this.otherDays = book.vocabulary.known(otherDays);
    const day = '(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|°)?';
    this.dates = new RegExp(
      `\\b(?:${day}\\s(?:of\\s|de\\s)?)?(${Object.keys(months).join('|')})\\b\\.?(?:\\s${day}(?!\\d))?(?:,?\\s(?:of\\s|del?\\s)?((?:19|20)\\d\\d))?|\\b(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d\\d)`,
      'gi',
    );
  }

  /** Whether a sentence may tell when something was done that there is a time for. */
  mayTell({ word, length }: Tokens): boolean {
    let dated = false;
    let done = false;
    for (let i = 0; i < length && !(dated && done); i++) {
      dated ||= this.figures.has(word[i] as number);
      done ||= this.answering.has(word[i] as number);
    }
    return dated && done;
  }

  /** What is to be written behind a sentence that tells of something done too late, and how late; null for nothing. */
  late(before: string, words: string): { readonly words: string; readonly days: number } | null {
    const now = this.dated(words, this.now);
    const inOne = now.days.length === 2;
    const then = inOne ? now : this.dated(before, this.earlier);
    if (!inOne && (now.days.length !== 1 || then.days.length !== 1)) return null;
    for (const { since, done, about, unless, days, late } of this.book.passages.delays) {
      const has = (all: typeof about) => this.forms.first(all, now.tokens) ?? this.forms.first(all, then.tokens);
      if (!has(about) || has(unless)) continue;
      for (const [first, last] of inOne ? [now.days, [...now.days].reverse()] : [[then.days[0], now.days[0]]]) {
        const from = first as Day;
        const to = last as Day;
        const begun = this.forms.first(since, then.tokens, (event) => this.belongs(from, event, then.tokens));
        const ended = this.forms.first(done, now.tokens, (event) => this.belongs(to, event, now.tokens));
        // in one sentence the dates stand in the order of the events
        if (!begun || !ended || (inOne && begun.start < ended.start !== from.start < to.start)) continue;
        const passed = daysBetween(from, to);
        if (passed > days) return { words: late, days: passed };
      }
    }
    return null;
  }

  /** Whether a date says when an event was: nothing between the two begins another clause. */
  private belongs({ start, end }: Day, event: Match, tokens: Tokens): boolean {
    const from = Math.min(event.end, end);
    const to = Math.max(event.start, start);
    if (to - from > NEAR) return false;
    for (let i = from; i < to; i++) {
      const tag = this.book.grammar.of(tokens.word[i] as number);
      if (tag & OTHER_CLAUSE || (tokens.mark[i] as number) & STOP) return false;
    }
    // "the answer of 3 May", but not "answered the letter of 3 May"
    return start <= event.end || !this.otherDays.has(tokens.word[start - 1] as number);
  }

  private dated(text: string, tokens: Tokens): Dated {
    const { months } = this.book.passages;
    const all = [...text.matchAll(this.dates)];
    if (all.length > 0) tokenise(text, 0, text.length, this.book.vocabulary, tokens);
    const days = all.flatMap((found) => {
      const [words, before, name, behind, year, day, month, year2] = found;
      if (!(before || behind || year || day)) return [];
      let start = 0;
      while (start < tokens.length && (tokens.end[start] as number) <= found.index) start++;
      let end = start;
      while (end < tokens.length && (tokens.start[end] as number) < found.index + words.length) end++;
      return {
        year: Number(year ?? year2 ?? 0),
        month: name ? (months[name.toLowerCase()] as number) : Number(month),
        day: Number(before ?? behind ?? day ?? 0),
        start,
        end,
      };
    });
    return { tokens, days };
  }
}

const OTHER_CLAUSE = TAGS.that | TAGS.relative | TAGS.subordinator | TAGS.conjunction;

/** How many days lie between two at least; below 0 when that cannot be told. */
function daysBetween(from: Day, to: Day): number {
  const year = from.year || to.year || SOME_YEAR;
  // a month alone is its last day, or its first
  const first = Date.UTC(year, from.month - 1, from.day || 31);
  const days = (Date.UTC(to.year || year, to.month - 1, to.day || 1) - first) / ONE_DAY;
  if (days >= 0 || (from.year && to.year) || to.month >= from.month) return days;
  // over the turn of the year
  return days + YEAR < YEAR / 2 ? days + YEAR : -1;
}
