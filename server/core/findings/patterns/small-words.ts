import type { Tokens } from '../words/tokens.ts';
import type { Lists } from './lists.ts';
import { grown } from './places.ts';

/** Symbols that a small word such as "of" stands for: their words. They are everywhere, and looked up only when asked for. */
export type SmallSymbols = ReadonlyMap<number, ReadonlySet<number>>;

/** The same, made ready: 1 for each of those symbols, and for each word those that it stands for. */
export interface SmallWords {
  readonly isSmall: Uint8Array;
  readonly byWord: Lists;
  /** A bit for each of a word's symbols: most are told apart by it alone. */
  readonly bits: Int32Array;
}

/** Where small symbols stand in the sentence at hand: each is looked up once, among the different small words of it. */
export class SmallPlaces {
  private readonly small: SmallWords;
  /** The places of each symbol, for those that were looked up in a turn. */
  private readonly places: Int32Array;
  private readonly lookedUp: Int32Array;
  private turn = 0;
  /** The different words of the sentence, the places of each, and for each word which of them it is, if it is one. */
  private words = new Int32Array(64);
  private wordPlaces = new Int32Array(64);
  private readonly ranks: Int32Array;
  private count = 0;

  constructor(small: SmallWords) {
    this.small = small;
    this.places = new Int32Array(small.isSmall.length);
    this.lookedUp = new Int32Array(small.isSmall.length);
    this.ranks = new Int32Array(small.bits.length);
  }

  /**
   * Begins another sentence.
   * @param shift how many words share a bit, as a power of two
   */
  read({ word, length }: Tokens, shift: number): void {
    const { bits } = this.small;
    this.turn++;
    this.count = 0;
    for (let i = 0; i < length; i++) {
      const id = word[i] as number;
      if (bits[id] === 0) continue;
      const rank = this.rankOf(id);
      this.wordPlaces[rank] = (this.wordPlaces[rank] as number) | (1 << (i >> shift));
    }
  }

  /** Where a small symbol stands, as bits. */
  of(symbol: number): number {
    if (this.lookedUp[symbol] === this.turn) return this.places[symbol] as number;
    const { bits, byWord } = this.small;
    const bit = smallBit(symbol);
    let places = 0;
    for (let i = 0; i < this.count; i++) {
      const word = this.words[i] as number;
      if ((bits[word] as number) & bit && byWord.has(word, symbol)) places |= this.wordPlaces[i] as number;
    }
    this.lookedUp[symbol] = this.turn;
    this.places[symbol] = places;
    return places;
  }

  /** Which of the different words one is; a new one where it was not met yet. */
  private rankOf(word: number): number {
    const known = this.ranks[word] as number;
    if (known < this.count && this.words[known] === word) return known;
    if (this.count === this.words.length) {
      this.words = grown(this.words);
      this.wordPlaces = grown(this.wordPlaces);
    }
    const rank = this.count++;
    this.ranks[word] = rank;
    this.words[rank] = word;
    this.wordPlaces[rank] = 0;
    return rank;
  }
}

/** The bit that stands for a small symbol. */
export function smallBit(symbol: number): number {
  return 1 << (Math.imul(symbol, 0x9e3779b1) >>> 27);
}
