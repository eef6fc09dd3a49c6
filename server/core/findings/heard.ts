import type { Span } from '../text.ts';
import type { ToldSentence } from './told.ts';

/** A sentence that was told; with the one before it, or null at the beginning of a block, where that counted. */
interface Known {
  readonly sentence: Span;
  readonly behind: Span | null | undefined;
  readonly told: ToldSentence;
}

/** So many different sentences are kept in mind. */
const MOST = 50_000;
/** So many letters of a sentence tell it from most others. */
const LETTERS = 8;

/** What the sentences of a text told: templates, forms and archives say the same again and again. */
export class Heard {
  private readonly text: string;
  private readonly known = new Map<number, Known>();

  constructor(text: string) {
    this.text = text;
  }

  /** What the same words told before; where the sentence before counted, behind the same one. */
  find(sentence: Span, before: Span | null): ToldSentence | null {
    const key = this.key(sentence);
    const known = this.known.get(key) ?? this.known.get(key ^ this.key(before));
    if (!known || !this.same(known.sentence, sentence)) return null;
    return known.behind === undefined || this.same(known.behind, before) ? known.told : null;
  }

  /** @param lookedBack whether the sentence before counted */
  keep(sentence: Span, lookedBack: boolean, before: Span | null, told: ToldSentence): void {
    if (this.known.size >= MOST) return;
    const key = lookedBack ? this.key(sentence) ^ this.key(before) : this.key(sentence);
    this.known.set(key, { sentence, behind: lookedBack ? before : undefined, told });
  }

  private same(one: Span | null, other: Span | null): boolean {
    if (!one || !other) return one === other;
    const length = one.end - one.start;
    if (length !== other.end - other.start) return false;
    return this.text.slice(one.start, one.end) === this.text.slice(other.start, other.end);
  }

  private key(span: Span | null): number {
    if (!span) return 1;
    const length = span.end - span.start;
    let key = length;
    for (let i = 0; i < LETTERS; i++)
      key = (Math.imul(key, 31) + this.text.charCodeAt(span.end - 1 - ((length * i) >> 3))) | 0;
    return Math.imul(key, 0x9e3779b1) | 0;
  }
}
