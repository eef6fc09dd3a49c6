import type { Span } from '../../text.ts';
import type { Finding } from '../finding.ts';
import type { Matcher } from '../patterns/matcher.ts';
import type { Tokens } from '../words/tokens.ts';

/** What was asked of the sentence before the one that was read: whether a part of a frame stood in it. */
export interface Asked {
  readonly part: Matcher;
  readonly stood: boolean;
  /** Who asked, and can tell whether the part stands in the sentence seen last. */
  readonly by: { stands(part: Matcher): boolean };
}

/** Whether the same would be answered of the sentence that was seen last. */
export function areStillSo(asked: readonly Asked[]): boolean {
  return asked.every(({ part, stood, by }) => by.stands(part) === stood);
}

/** Reads the sentences of a text one by one. */
export interface Reader {
  /** The words of the sentence seen last. */
  readonly tokens: Tokens;
  /**
   * The candidates of one sentence, each with its status. Their places count from its first character.
   * @param passage whether the sentence goes on with the one read before (same paragraph)
   */
  read(text: string, start: number, end: number, passage: boolean): readonly Finding[];
  /** Only takes notice of what stands in a sentence, for the one behind it. */
  see(text: string, start: number, end: number, passage: boolean): void;
  /** The words of the sentence read last that open the quotation of a law ("Article 32 provides"), or null. */
  quotation(): Span | null;
  /** Whether the sentence read last has a finite verb. */
  readonly hasVerb: boolean;
  /** What of the sentence before mattered for the one read last. */
  readonly asked: readonly Asked[];
}

/** Reads by the rules of a book and by further ones, some of which may take the place of the book's. */
export class FurtherReader implements Reader {
  private readonly first: Reader;
  private readonly further: Reader;
  private readonly replaced: ReadonlyMap<string, unknown>;

  /** @param replaced the rules, by their ids, by which the first reader does not read */
  constructor(first: Reader, further: Reader, replaced: ReadonlyMap<string, unknown>) {
    this.first = first;
    this.further = further;
    this.replaced = replaced;
  }

  get tokens(): Tokens {
    return this.first.tokens;
  }

  read(text: string, start: number, end: number, passage: boolean): readonly Finding[] {
    const found = this.first.read(text, start, end, passage);
    const more = this.further.read(text, start, end, passage);
    if (!found.some(({ rule }) => this.replaced.has(rule))) return more.length > 0 ? [...found, ...more] : found;
    return [...found.filter(({ rule }) => !this.replaced.has(rule)), ...more];
  }

  see(text: string, start: number, end: number, passage: boolean): void {
    this.first.see(text, start, end, passage);
    this.further.see(text, start, end, passage);
  }

  quotation(): Span | null {
    return this.first.quotation();
  }

  get hasVerb(): boolean {
    return this.first.hasVerb || this.further.hasVerb;
  }

  get asked(): readonly Asked[] {
    return [...this.first.asked, ...this.further.asked];
  }
}
