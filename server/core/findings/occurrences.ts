import type { Tokens } from './tokens.ts';

/** Symbols that a small word such as "of" stands for: their words. They are everywhere, and looked up only when asked for. */
export type SmallSymbols = ReadonlyMap<number, ReadonlySet<number>>;

/** Where each symbol stands in the sentence at hand: linked lists in arrays that are used again and again. */
export class Occurrences {
  private readonly heads: Int32Array;
  private readonly turns: Int32Array;
  private readonly before: Int32Array;
  private links = new Int32Array(1024);
  private symbols = new Int32Array(1024);
  private starts = new Int32Array(1024);
  private ends = new Int32Array(1024);
  private count = 0;
  private turn = 1;
  private readonly small: SmallSymbols;
  /** The sentence. */
  private tokens: Tokens | null = null;
  /** The symbols of the sentence, each once. */
  present: number[] = [];

  /** @param symbols how many symbols there are */
  constructor(symbols: number, small: SmallSymbols = new Map()) {
    this.small = small;
    this.heads = new Int32Array(symbols);
    this.turns = new Int32Array(symbols);
    this.before = new Int32Array(symbols);
  }

  /**
   * Begins another sentence; what stood in it is still known to `had`, unless a new passage begins.
   * @param tokens its words
   */
  clear(tokens: Tokens, passage = false): void {
    const { present } = this;
    this.tokens = tokens;
    for (let i = 0; i < present.length; i++) this.before[present[i] as number] = this.turn;
    this.turn += passage ? 2 : 1;
    this.count = 0;
    this.present.length = 0;
  }

  add(symbol: number, start: number, end: number): void {
    const ref = this.count++;
    if (ref >= this.links.length) this.grow();
    if (this.turns[symbol] !== this.turn) {
      this.turns[symbol] = this.turn;
      this.heads[symbol] = -1;
      this.present.push(symbol);
    }
    this.links[ref] = this.heads[symbol] as number;
    this.symbols[ref] = symbol;
    this.starts[ref] = start;
    this.ends[ref] = end;
    this.heads[symbol] = ref;
  }

  /** Whether the symbol stands in the sentence; a small one may. */
  has(symbol: number): boolean {
    return this.turns[symbol] === this.turn || this.small.has(symbol);
  }

  /** What stands before a word of the sentence. */
  mark(token: number): number {
    return this.tokens?.mark[token] ?? 0;
  }

  /** The ends of the symbol's occurrences that begin at a word. */
  endsAt(symbol: number, token: number): readonly number[] {
    const words = this.small.get(symbol);
    if (words) return words.has(this.tokens?.word[token] ?? -1) ? [token + 1] : NONE;
    let found: number[] | null = null;
    for (let ref = this.first(symbol); ref >= 0; ref = this.next(ref)) {
      if (this.starts[ref] !== token) continue;
      found ??= [];
      found.push(this.ends[ref] as number);
    }
    return found ?? NONE;
  }

  /** Whether the symbol stood in the sentence before, in the same passage. */
  had(symbol: number): boolean {
    return this.before[symbol] === this.turn - 1 || this.small.has(symbol);
  }

  each(symbol: number, visit: (start: number, end: number) => void): void {
    const words = this.small.get(symbol);
    if (words && this.tokens) {
      for (let i = 0; i < this.tokens.length; i++) if (words.has(this.tokens.word[i] as number)) visit(i, i + 1);
      return;
    }
    for (let ref = this.first(symbol); ref >= 0; ref = this.next(ref))
      visit(this.starts[ref] as number, this.ends[ref] as number);
  }

  /** Tells all of them, in the order of the sentence. */
  visit(each: (symbol: number, start: number, end: number) => void): void {
    for (let ref = 0; ref < this.count; ref++)
      each(this.symbols[ref] as number, this.starts[ref] as number, this.ends[ref] as number);
  }

  private first(symbol: number): number {
    return this.turns[symbol] === this.turn ? (this.heads[symbol] as number) : -1;
  }

  private next(ref: number): number {
    return this.links[ref] as number;
  }

  private grow(): void {
    const bigger = (old: Int32Array) => {
      const fresh = new Int32Array(old.length * 2);
      fresh.set(old);
      return fresh;
    };
    this.links = bigger(this.links);
    this.symbols = bigger(this.symbols);
    this.starts = bigger(this.starts);
    this.ends = bigger(this.ends);
  }
}

const NONE: readonly number[] = [];
