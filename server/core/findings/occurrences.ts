import type { Lists } from './automaton.ts';
import type { Tokens } from './tokens.ts';

/** Symbols that a small word such as "of" stands for: their words. They are everywhere, and looked up only when asked for. */
export type SmallSymbols = ReadonlyMap<number, ReadonlySet<number>>;

/** The same, made ready: 1 for each of those symbols, and for each word those that it stands for. */
export interface SmallWords {
  readonly isSmall: Uint8Array;
  readonly byWord: Lists;
}

/** Where each symbol stands in the sentence at hand: linked lists in arrays that are used again and again. */
export class Occurrences {
  /** The last expression that is the symbol, to be followed by links; -1 for none. */
  private readonly heads: Int32Array;
  /** The first word that is the symbol, until that is told; -1 for none. */
  private readonly single: Int32Array;
  /** The last word that is the symbol, where there are several, and the first of them, by their links; -1 for none. */
  private readonly last: Int32Array;
  private readonly earliest: Int32Array;
  private readonly turns: Int32Array;
  private readonly before: Int32Array;
  private links = new Int32Array(1024);
  private starts = new Int32Array(1024);
  private ends = new Int32Array(1024);
  private count = 0;
  private turn = 1;
  private readonly small: SmallWords | null;
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
  constructor(symbols: number, small: SmallWords | null = null, wakes: Uint8Array | null = null) {
    this.small = small;
    this.wakes = wakes;
    this.heads = new Int32Array(symbols);
    this.single = new Int32Array(symbols);
    this.last = new Int32Array(symbols);
    this.earliest = new Int32Array(symbols);
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

  /** Notices that a word of the sentence is the symbol. Most are never asked for: the first is not told before. */
  see(symbol: number, token: number): void {
    if (this.turns[symbol] !== this.turn) this.begin(symbol, token);
    else if ((this.last[symbol] as number) >= 0)
      this.last[symbol] = this.link(token, token + 1, this.last[symbol] as number);
    else if ((this.single[symbol] as number) < 0) this.single[symbol] = token;
    else {
      const first = this.single[symbol] as number;
      this.earliest[symbol] = this.link(first, first + 1, -1);
      this.last[symbol] = this.link(token, token + 1, this.earliest[symbol] as number);
    }
  }

  /** Notices where an expression stands that is the symbol. */
  add(symbol: number, start: number, end: number): void {
    if (this.turns[symbol] !== this.turn) this.begin(symbol, -1);
    this.heads[symbol] = this.link(start, end, this.heads[symbol] as number);
  }

  private begin(symbol: number, token: number): void {
    this.before[symbol] = this.turns[symbol] as number;
    this.turns[symbol] = this.turn;
    this.heads[symbol] = -1;
    this.last[symbol] = -1;
    this.single[symbol] = token;
    if (this.wakes === null || this.wakes[symbol] === 1) this.present.push(symbol);
  }

  private link(start: number, end: number, next: number): number {
    const ref = this.count++;
    if (ref >= this.links.length) this.grow();
    this.links[ref] = next;
    this.starts[ref] = start;
    this.ends[ref] = end;
    return ref;
  }

  /** Whether the symbol stands in the sentence; a small one may. */
  has(symbol: number): boolean {
    return this.turns[symbol] === this.turn || this.small?.isSmall[symbol] === 1;
  }

  /** What stands before a word of the sentence. */
  mark(token: number): number {
    return this.tokens?.mark[token] ?? 0;
  }

  /** Whether the symbol stood in the sentence before, in the same passage. */
  had(symbol: number): boolean {
    const last = this.turns[symbol] === this.turn ? this.before[symbol] : this.turns[symbol];
    return last === this.turn - 1 || this.small?.isSmall[symbol] === 1;
  }

  /** The symbol's first occurrence, to be followed with `next`: the words from the last on, then the expressions; -1 for none. */
  first(symbol: number): number {
    if (this.turns[symbol] !== this.turn) {
      if (this.small?.isSmall[symbol] !== 1) return -1;
      this.lookUp(symbol, this.small.byWord);
    }
    const single = this.single[symbol] as number;
    if (single >= 0) {
      this.single[symbol] = -1;
      if ((this.last[symbol] as number) < 0)
        this.heads[symbol] = this.link(single, single + 1, this.heads[symbol] as number);
      else {
        this.links[this.earliest[symbol] as number] = this.heads[symbol] as number;
        this.heads[symbol] = this.last[symbol] as number;
      }
    }
    return this.heads[symbol] as number;
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

  private lookUp(symbol: number, byWord: Lists): void {
    this.begin(symbol, -1);
    const { word, length } = this.tokens as Tokens;
    for (let i = 0; i < length; i++) if (byWord.has(word[i] as number, symbol)) this.add(symbol, i, i + 1);
  }

  private grow(): void {
    const bigger = (old: Int32Array) => {
      const fresh = new Int32Array(old.length * 2);
      fresh.set(old);
      return fresh;
    };
    this.links = bigger(this.links);
    this.starts = bigger(this.starts);
    this.ends = bigger(this.ends);
  }
}
