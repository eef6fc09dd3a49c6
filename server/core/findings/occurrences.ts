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
  private readonly isSmall: Uint8Array;
  private readonly wakes: Uint8Array | null;
  /** The sentence. */
  private tokens: Tokens | null = null;
  /** The symbols of the sentence, each once; with `wakes`, those alone. */
  readonly present: number[] = [];

  /**
   * @param symbols how many symbols there are
   * @param small those that are looked up only when asked for
   * @param wakes 1 for symbols that `present` is to tell
   */
  constructor(symbols: number, small: SmallSymbols = new Map(), wakes: Uint8Array | null = null) {
    this.small = small;
    this.wakes = wakes;
    this.isSmall = new Uint8Array(symbols);
    for (const symbol of small.keys()) this.isSmall[symbol] = 1;
    this.heads = new Int32Array(symbols);
    this.turns = new Int32Array(symbols);
    this.before = new Int32Array(symbols);
  }

  /**
   * Begins another sentence; what stood in it is still known to `had`, unless a new passage begins.
   * @param tokens its words
   */
  clear(tokens: Tokens, passage = false): void {
    this.tokens = tokens;
    this.turn += passage ? 2 : 1;
    this.count = 0;
    this.present.length = 0;
  }

  /** Notices that the symbol stands in the sentence. */
  see(symbol: number): void {
    if (this.turns[symbol] === this.turn) return;
    this.before[symbol] = this.turns[symbol] as number;
    this.turns[symbol] = this.turn;
    this.heads[symbol] = -1;
    if (this.wakes === null || this.wakes[symbol] === 1) this.present.push(symbol);
  }

  add(symbol: number, start: number, end: number): void {
    this.see(symbol);
    const ref = this.count++;
    if (ref >= this.links.length) this.grow();
    this.links[ref] = this.heads[symbol] as number;
    this.symbols[ref] = symbol;
    this.starts[ref] = start;
    this.ends[ref] = end;
    this.heads[symbol] = ref;
  }

  /** Whether the symbol stands in the sentence; a small one may. */
  has(symbol: number): boolean {
    return this.turns[symbol] === this.turn || this.isSmall[symbol] === 1;
  }

  /** What stands before a word of the sentence. */
  mark(token: number): number {
    return this.tokens?.mark[token] ?? 0;
  }

  /** Whether the symbol stood in the sentence before, in the same passage. */
  had(symbol: number): boolean {
    const last = this.turns[symbol] === this.turn ? this.before[symbol] : this.turns[symbol];
    return last === this.turn - 1 || this.isSmall[symbol] === 1;
  }

  /** The symbol's first occurrence, to be followed with `next`; -1 when there is none. */
  first(symbol: number): number {
    if (this.isSmall[symbol] === 1 && this.turns[symbol] !== this.turn) this.lookUp(symbol);
    return this.turns[symbol] === this.turn ? (this.heads[symbol] as number) : -1;
  }

  next(ref: number): number {
    return this.links[ref] as number;
  }

  start(ref: number): number {
    return this.starts[ref] as number;
  }

  end(ref: number): number {
    return this.ends[ref] as number;
  }

  private lookUp(symbol: number): void {
    const words = this.small.get(symbol);
    this.see(symbol);
    const length = this.tokens?.length ?? 0;
    for (let i = 0; i < length; i++) if (words?.has(this.tokens?.word[i] as number)) this.add(symbol, i, i + 1);
  }

  /** Tells all of them, in the order of the sentence. */
  visit(each: (symbol: number, start: number, end: number) => void): void {
    for (let ref = 0; ref < this.count; ref++)
      each(this.symbols[ref] as number, this.starts[ref] as number, this.ends[ref] as number);
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
