import type { Span } from '../../text.ts';
import type { Finding } from '../finding.ts';
import type { LanguageBook } from '../rulebook/language.ts';
import { Tokens, tokenise } from '../words/tokens.ts';
import { Antecedents, type Thing } from './antecedents.ts';
import { type ProForm, ProForms } from './pro-forms.ts';

/** A sentence with what it takes up from the one before it written out: "The laptop was not encrypted." */
export interface WrittenOut {
  readonly text: string;
  /** Where the words stand that were written in. */
  readonly from: number;
  readonly to: number;
  /** What they stand for, in the sentence as it was. */
  readonly start: number;
  readonly end: number;
  /** Whether only what is told by words on both sides of `from` counts. */
  readonly joined: boolean;
}

/** Reads what a sentence takes up from the one right before it. */
export class Passage {
  private readonly book: LanguageBook;
  private readonly forms: ProForms;
  private readonly antecedents: Antecedents;
  private readonly earlier = new Tokens();

  constructor(book: LanguageBook) {
    this.book = book;
    this.forms = new ProForms(book);
    this.antecedents = new Antecedents(book);
  }

  /** The words by which a sentence may take something up; null when there are none. */
  takingUp(tokens: Tokens): ProForm | null {
    return this.forms.find(tokens);
  }

  /**
   * The sentence with what it takes up written out, in each way that it may be meant, the likeliest first.
   * @param before the sentence before
   * @param words the sentence
   * @param form where in it the words stand by which it takes something up
   */
  writtenOut(before: string, words: string, { kind }: ProForm, { start, end }: Span): WrittenOut[] {
    if (before.endsWith('?')) return [];
    tokenise(before, 0, before.length, this.book.vocabulary, this.earlier);
    if ((kind === 'none' || UNMET.has(kind)) && this.forms.isNeedless(this.earlier)) return [];
    if (UNMET.has(kind)) return this.unmet(before, kind === 'untrue').map((one) => ({ ...one, start, end }));
    const named = words.slice(start, end).toLowerCase();
    const fits = (thing: Thing) => (kind === 'such' ? named.endsWith(` ${thing.noun}`) : mayMean(kind, thing));
    const things = this.antecedents.of(before, this.earlier).filter(fits);
    return things.map((thing) => {
      const written = start === 0 ? opening(this.name(kind, thing)) : inside(this.name(kind, thing));
      const text = words.slice(0, start) + written + words.slice(end);
      return { text, from: start, to: start + written.length, start, end, joined: false };
    });
  }

  /** "It says that it must be tested. This was not done.", "It requires a test. This was not done." as one sentence. */
  private unmet(before: string, unless: boolean): Omit<WrittenOut, 'start' | 'end'>[] {
    const { unmet, missing } = this.book.passages;
    if (unless && this.antecedents.isConditional(this.earlier)) return [];
    const joined = (from: string, rest: string) => {
      const text = `${from}${rest}.`;
      return { text, from: from.length, to: text.length, joined: true };
    };
    if (this.antecedents.demands(this.earlier)) return [joined(before.replace(/[\s.!]+$/, ''), unmet)];
    // "the policy requires a test": the test
    const things = this.antecedents.of(before, this.earlier).slice(-1);
    return things.map(({ known }) => joined(known, ` ${missing}`));
  }

  private name(kind: ProForm['kind'], { known, bare }: Thing): string {
    if (kind === 'none') return `${this.book.passages.no} ${bare}`;
    return kind === 'such' ? bare : known;
  }
}

const UNMET: ReadonlySet<ProForm['kind']> = new Set(['undone', 'untrue']);

function mayMean(kind: ProForm['kind'], { one, several }: Thing): boolean {
  return kind === 'none' || (kind === 'one' ? one : several);
}

function opening(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A name in the middle of a sentence: "The laptop" is "the laptop". */
function inside(name: string): string {
  return /^\p{Lu}\p{Ll}*\s/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Whether something is told with the words that were written in. */
export function isTakenUp({ start, end }: Span, { from, joined }: WrittenOut): boolean {
  return !joined || (start < from && from < end);
}

/** What is told of a sentence written out, in the places of the sentence as it was. */
export function takenBack(finding: Finding, { from, to, start, end, joined }: WrittenOut): Finding {
  const at = (place: number, inside: number): number => {
    if (joined) return inside;
    return place <= from ? place : place >= to ? place - to + end : inside;
  };
  const back = <T extends Span>(span: T): T => ({ ...span, start: at(span.start, start), end: at(span.end, end) });
  const { cue, clause, speaker } = finding;
  // what is told by the words alone that were written in is told by the clause
  const alone = !joined && from <= finding.start && finding.end <= to;
  const place = back(alone ? clause : finding);
  const moved = { ...finding, ...place, cue: cue && back(cue), clause: back(clause) };
  return speaker ? { ...moved, speaker: back(speaker) } : moved;
}
