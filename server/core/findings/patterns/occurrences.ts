import type { Tokens } from '../words/tokens.ts';
import type { Lists } from './lists.ts';
import { grown, Places } from './places.ts';
import { SmallPlaces, type SmallWords } from './small-words.ts';

/** The bits of all words. */
export const ALL = -1;

/**
 * Where each symbol stands in the sentence at hand, in arrays that are used again and again. Of most symbols nothing is
 * asked but whether they stand in it, so that only bits are kept; occurrences are linked into lists when asked for.
 */
export class Occurrences {
  /** The sentence at hand, and the one before. */
  private now: Places;
  private earlier: Places;
  /** Whether the sentence goes on with the one before. */
  private goesOn = false;
  /** How many words share a bit, as a power of two: a long sentence has more of them than there are bits. */
  private shift = 0;
  private readonly small: SmallWords | null;
  /** 1 for each symbol that is looked up only when asked for. */
  private readonly isSmall: Uint8Array;
  private readonly smallPlaces: SmallPlaces | null;
  /** The turn in which the small words of the sentence were read last. */
  private smallTurn = 0;
  /** The first occurrence of each symbol, for those that were asked for in a turn. */
  private readonly heads: Int32Array;
  private readonly linked: Int32Array;
  private links = new Int32Array(1024);
  private starts = new Int32Array(1024);
  private endings = new Int32Array(1024);
  private count = 0;
  private turn = 1;
  private tokens: Tokens | null = null;

  /**
   * @param symbols how many symbols there are
   * @param small those that are looked up only when asked for
   */
  constructor(symbols: number, small: SmallWords | null = null) {
    this.small = small;
    this.isSmall = small?.isSmall ?? new Uint8Array(symbols);
    this.now = new Places(symbols);
    this.earlier = new Places(symbols);
    this.smallPlaces = small && new SmallPlaces(small);
    this.heads = new Int32Array(symbols);
    this.linked = new Int32Array(symbols);
  }

  /**
   * Begins another sentence; what stood in it is still known to `had`, unless a new passage begins.
   * @param tokens its words
   */
  clear(tokens: Tokens, passage = false): void {
    const { now, earlier } = this;
    this.earlier = now;
    this.now = earlier;
    this.now.wipe();
    this.goesOn = !passage;
    this.tokens = tokens;
    this.turn++;
    this.count = 0;
    this.shift = 0;
    while (tokens.length >> this.shift > 32) this.shift++;
  }

  /** Notices that a word of the sentence is the symbols of a list. */
  see(lists: Lists, word: number, token: number): void {
    this.now.see(lists, word, 1 << (token >> this.shift));
  }

  /** Notices where an expression stands that is the symbols of a list. */
  add(lists: Lists, node: number, start: number, end: number): void {
    this.now.add(lists, node, 1 << (start >> this.shift), start, end);
  }

  /** Whether the symbol stands in the sentence; a small one may. */
  has(symbol: number): boolean {
    return this.now.bits[symbol] !== 0 || this.isSmall[symbol] === 1;
  }

  /** Whether these symbols, none of them small, all stand in the sentence; the one behind the last stands for none. */
  may(symbols: Int32Array, from: number, to: number): boolean {
    const { bits } = this.now;
    for (let k = from; k < to; k++) if (bits[symbols[k] as number] === 0) return false;
    return true;
  }

  /** Whether the symbol stood in the sentence before, in the same passage. */
  had(symbol: number): boolean {
    return (this.goesOn && this.earlier.bits[symbol] !== 0) || this.isSmall[symbol] === 1;
  }

  /** Those of the symbols, none of them small, that stand in the sentence, in the order in which they do. */
  inOrder(wanted: ReadonlyMap<number, unknown>): readonly number[] {
    for (const symbol of wanted.keys()) if (this.now.bits[symbol] !== 0) return this.now.inOrder(wanted);
    return NONE;
  }

  /** What stands before a word of the sentence. */
  mark(token: number): number {
    return this.tokens?.mark[token] ?? 0;
  }

  /** How many expressions stand in the sentence; where each begins, and by which number it was added. */
  get expressions(): number {
    return this.now.expressions;
  }

  beginOf(expression: number): number {
    return this.now.begins[expression] as number;
  }

  nodeOf(expression: number): number {
    return this.now.nodes[expression] as number;
  }

  /** The symbol's first occurrence, to be followed with `next`: the words from the last on, then the expressions; -1 for none. */
  first(symbol: number): number {
    if (this.linked[symbol] !== this.turn) {
      this.linked[symbol] = this.turn;
      this.heads[symbol] = this.linkedUp(symbol);
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
    return this.endings[ref] as number;
  }

  /** The bits of some words of the sentence: one for each, in a long sentence one for several. */
  bitsOf(words: readonly number[]): number {
    let bits = 0;
    for (let i = 0; i < words.length; i++) bits |= 1 << ((words[i] as number) >> this.shift);
    return bits;
  }

  /**
   * Whether the symbols all stand in the sentence, one behind the other; in a long one, whether they may.
   * @param among the bits of the words at which they may begin
   */
  mayStand(symbols: readonly number[], among: number): boolean {
    for (let k = 0; k < symbols.length; k++) if (!this.mayBegin(symbols[k] as number, among)) return false;
    return this.inPlaces(symbols, among, 0, symbols.length);
  }

  /** The same of some symbols of a flat array, at any words. */
  mayStandAnywhere(symbols: Int32Array, from: number, to: number): boolean {
    for (let k = from; k < to; k++) if (!this.mayBegin(symbols[k] as number, ALL)) return false;
    return this.inPlaces(symbols, ALL, from, to);
  }

  private mayBegin(symbol: number, among: number): boolean {
    return ((this.now.bits[symbol] as number) & among) !== 0 || this.isSmall[symbol] === 1;
  }

  private inPlaces(symbols: ArrayLike<number>, among: number, from: number, to: number): boolean {
    let left = among;
    for (let k = from; k < to; k++) {
      const places = this.places(symbols[k] as number) & left;
      if (places === 0) return false;
      const first = places & -places;
      left &= this.shift === 0 ? ~(first | (first - 1)) : ~(first - 1);
    }
    return true;
  }

  /** Where the symbol begins, as bits. */
  private places(symbol: number): number {
    const places = this.now.bits[symbol] as number;
    return places === 0 && this.isSmall[symbol] === 1 ? this.smallPlacesOf(symbol) : places;
  }

  private smallPlacesOf(symbol: number): number {
    const places = this.smallPlaces as SmallPlaces;
    if (this.smallTurn !== this.turn) places.read(this.tokens as Tokens, this.shift);
    this.smallTurn = this.turn;
    return places.of(symbol);
  }

  /** Links the occurrences of a symbol; gives the first. */
  private linkedUp(symbol: number): number {
    const { now, shift } = this;
    const isSmall = this.isSmall[symbol] === 1;
    const places = this.places(symbol);
    if (places === 0) return -1;
    let head = -1;
    if (!isSmall)
      for (let i = 0; i < now.expressions; i++) {
        const begin = now.begins[i] as number;
        if (places & (1 << (begin >> shift)) && now.ends?.has(now.nodes[i] as number, symbol))
          head = this.link(begin, now.stops[i] as number, head);
      }
    const lists = isSmall ? this.small?.byWord : now.lists;
    const { word, length } = this.tokens as Tokens;
    for (let left = places; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      const to = Math.min(length, (bit + 1) << shift);
      for (let token = bit << shift; token < to; token++)
        if (lists?.has(word[token] as number, symbol)) head = this.link(token, token + 1, head);
    }
    return head;
  }

  private link(start: number, end: number, next: number): number {
    const ref = this.count++;
    if (ref >= this.links.length) {
      this.links = grown(this.links);
      this.starts = grown(this.starts);
      this.endings = grown(this.endings);
    }
    this.links[ref] = next;
    this.starts[ref] = start;
    this.endings[ref] = end;
    return ref;
  }
}

const NONE: readonly number[] = [];
