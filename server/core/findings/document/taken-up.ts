import type { Span } from '../../text.ts';
import type { Finding } from '../finding.ts';
import type { LanguageBook } from '../rulebook/language.ts';
import { Tokens, tokenise } from '../words/tokens.ts';
import { Ages } from './ages.ts';
import { Antecedents, type Thing } from './antecedents.ts';
import { Delays } from './delays.ts';
import { type ProForm, ProForms } from './pro-forms.ts';

/** A sentence with what it takes up from the one before it written out: "The laptop was not encrypted." */
export interface WrittenOut {
  readonly text: string;
  /** Where the words stand that were written in. */
  readonly from: number;
  readonly to: number;
  /** The words of the sentence in whose place they stand. */
  readonly start: number;
  readonly end: number;
  /** Where the sentence before ends in it: only what is told by words on both sides counts; null where a name was put in. */
  readonly border: number | null;
  /** How many days lie between the dates that the words behind it were reckoned from. */
  readonly days?: number;
}

/** Reads what a sentence takes up from the one right before it. */
export class Passage {
  private readonly book: LanguageBook;
  private readonly forms: ProForms;
  private readonly antecedents: Antecedents;
  private readonly ages: Ages;
  private readonly delays: Delays;
  private readonly earlier = new Tokens();

  constructor(book: LanguageBook) {
    this.book = book;
    this.forms = new ProForms(book);
    this.antecedents = new Antecedents(book);
    this.ages = new Ages(book);
    this.delays = new Delays(book, this.forms);
  }

  /** The words by which a sentence may take something up. */
  takingUp(tokens: Tokens): readonly ProForm[] {
    const all = this.forms.find(tokens);
    if (this.ages.mayTell(tokens)) all.push({ kind: 'aged', start: 0, end: 1 });
    if (this.delays.mayTell(tokens)) all.push({ kind: 'dated', start: 0, end: 1 });
    return all;
  }

  /**
   * The sentence with what it takes up written out, in each way that it may be meant, the likeliest first.
   * @param before the sentence before, empty for none
   * @param words the sentence
   * @param form where in it the words stand by which it takes something up
   */
  writtenOut(before: string, words: string, { kind }: ProForm, { start, end }: Span): WrittenOut[] {
    if (kind === 'dated') {
      const late = this.delays.late(before, words);
      return late ? behind(words, late.words).map((one) => ({ ...one, border: null, days: late.days })) : [];
    }
    if (before === '' || before.endsWith('?')) return [];
    tokenise(before, 0, before.length, this.book.vocabulary, this.earlier);
    if ((KINDS.has(kind) || UNMET.has(kind)) && this.forms.isNeedless(this.earlier)) return [];
    if (UNMET.has(kind)) return this.unmet(before, kind === 'untrue').map((one) => ({ ...one, start, end }));
    if (kind === 'aged') return this.overdue(before, words);
    if (kind === 'unheeded') return [this.unheeded(before, words)];
    if (kind === 'deed') return this.deed(before, words, { start, end });
    const named = words.slice(start, end);
    const fits = (thing: Thing) =>
      kind === 'such' ? named.toLowerCase().endsWith(` ${thing.noun}`) : mayMean(kind, thing);
    const things = this.antecedents.of(before, this.earlier).filter(fits);
    return things.map((thing) => instead(words, { start, end }, this.name(kind, thing, named)));
  }

  /** "It says that it must be tested. This was not done.", "It requires a test. This was not done." as one sentence. */
  private unmet(before: string, unless: boolean): Omit<WrittenOut, 'start' | 'end'>[] {
    const { unmet, missing, required } = this.book.passages;
    if (unless && this.antecedents.isConditional(this.earlier)) return [];
    const joined = (from: string, rest: string) => {
      const text = `${from}${rest}.`;
      return { text, from: 0, to: text.length, border: from.length };
    };
    if (this.antecedents.demands(this.earlier)) return [joined(this.demandOf(before), unmet)];
    // "the policy requires a test": the test
    const things = this.antecedents.of(before, this.earlier).slice(-1);
    const all = things.map(({ known }) => joined(known, ` ${missing}`));
    // "Files are deleted after a year."
    return this.antecedents.isPast(this.earlier)
      ? all
      : [...all, joined(`${required} ${inside(this.demandOf(before))}`, unmet)];
  }

  /** "The period is a month. Recordings of March were found in June." as one sentence. */
  private overdue(before: string, words: string): WrittenOut[] {
    const now = new Tokens();
    tokenise(words, 0, words.length, this.book.vocabulary, now);
    if (!this.ages.isOverdue(words, now, before, this.earlier) || !this.forms.isHeld(now)) return [];
    return behind(words, this.book.passages.overdue);
  }

  /** A demand without what it stands in: "according to the policy". */
  private demandOf(sentence: string): string {
    const sources = this.book.passages.sources.join('|');
    const leading = new RegExp(`^(?:${sources})\\s[^,;:]{1,${SOURCE}},\\s*`, 'i');
    const ending = new RegExp(`,?\\s(?:${sources})\\s[^,;:]{1,${SOURCE}}$`, 'i');
    return sentence
      .replace(/[\s.!]+$/, '')
      .replace(leading, '')
      .replace(ending, '');
  }

  /** "He asked for a copy. Nobody answered." as one sentence. */
  private unheeded(before: string, words: string): WrittenOut {
    return joined(before, `${this.book.passages.but} `, inside(words), 0);
  }

  /** "It films the staff. This has no legal basis.", "… There is no legal basis for this.", "… It did so in secret." as one. */
  private deed(before: string, words: string, { start, end }: Span): WrittenOut[] {
    const { deed, which } = this.book.passages;
    if (!this.forms.tellsDeed(this.earlier)) return [];
    const named = words.slice(start, end).toLowerCase();
    if (deed.includes(named)) return [joined(before, `, ${which}`, words.slice(end), end)];
    const [preposition, last = ''] = named.split(' ');
    if (!deed.includes(last) || start === 0) return [joined(before, '', words.slice(end), end)];
    const rest = words.slice(0, start) + ' '.repeat(end - start) + words.slice(end);
    return [joined(before, `, ${preposition} ${which} `, inside(rest), 0)];
  }

  private name(kind: ProForm['kind'], { known, bare, several }: Thing, named: string): string {
    if (kind === 'part' || (kind === 'none' && several)) return `${named} ${this.book.passages.of} ${known}`;
    if (kind === 'none') return `${this.book.passages.no} ${bare}`;
    return kind === 'such' || kind === 'some' ? bare : known;
  }
}

/** A sentence with a name in place of other words. */
function instead(words: string, { start, end }: Span, name: string): WrittenOut {
  const written = start === 0 ? opening(name) : inside(name);
  const text = words.slice(0, start) + written + words.slice(end);
  return { text, from: start, to: start + written.length, start, end, border: null };
}

/** Two sentences as one; `rest` is the second from `end` on. */
function joined(before: string, link: string, rest: string, end: number): WrittenOut {
  const told = before.replace(/[\s.!]+$/, '') + link;
  return { text: told + rest, from: 0, to: told.length, start: 0, end, border: told.length };
}

/** A sentence with more written behind it. */
function behind(words: string, more: string | null): WrittenOut[] {
  if (more === null) return [];
  const border = words.replace(/[\s.!]+$/, '').length;
  const text = `${words.slice(0, border)}${more}.`;
  return [{ text, from: border, to: text.length, start: border, end: border, border }];
}

/** The longest name of what demands something, in letters. */
const SOURCE = 40;
const UNMET: ReadonlySet<ProForm['kind']> = new Set(['undone', 'untrue']);
/** Words for what is not there. */
const KINDS: ReadonlySet<ProForm['kind']> = new Set(['none', 'some', 'such']);

function mayMean(kind: ProForm['kind'], { one, several }: Thing): boolean {
  return kind === 'none' || (kind === 'one' || kind === 'some' ? one : several);
}

function opening(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A name in the middle of a sentence: "The laptop" is "the laptop". */
function inside(name: string): string {
  return /^\p{Lu}\p{Ll}*\s/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Whether something is told with the words that were written in. */
export function isTakenUp({ start, end }: Span, { border }: WrittenOut): boolean {
  return border === null || (start < border && border < end);
}

/** What is told of a sentence written out, in the places of the sentence as it was. */
export function takenBack(finding: Finding, { from, to, start, end, border, days }: WrittenOut): Finding {
  const at = (place: number, inside: number): number =>
    place <= from && from > 0 ? place : place >= to ? place - to + end : inside;
  const back = <T extends Span>(span: T): T => {
    const last = at(span.end, end);
    const first = at(span.start, start);
    // what is told by words behind the sentence alone is told by all of it
    return { ...span, start: first < last ? first : 0, end: last };
  };
  const { cue, clause, speaker } = finding;
  // what is told by a name alone that was put in is told by the clause
  const alone = border === null && from <= finding.start && finding.end <= to;
  const place = back(alone ? clause : finding);
  const moved = { ...finding, start: place.start, end: place.end, cue: cue && back(cue), clause: back(clause) };
  return { ...moved, ...(speaker && { speaker: back(speaker) }), ...(days !== undefined && { days }) };
}
