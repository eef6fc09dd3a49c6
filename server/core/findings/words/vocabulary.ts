/** Words that are not in the vocabulary are known by their ending alone; `NUMBER` stands for any figure. */
export const UNKNOWN = 0;
export const NUMBER = 1;
export const UNKNOWN_LY = 2;
export const UNKNOWN_ED = 3;
export const UNKNOWN_ING = 4;
/** The first number of a word of its own. */
export const RESERVED = 5;

/** The figures that a pattern may name: those of up to three digits, and years. Any other is only a figure. */
const NAMED_FIGURE = /^(?:\d{1,3}|(?:19|20)\d\d)$/;

/**
 * The words that rules and cues speak of, each with a number. Texts are looked up letter by letter, without making
 * strings: case, soft hyphens and curly apostrophes make no difference.
 */
export class Vocabulary {
  /** Words that are figures. */
  readonly figures: number[] = [];
  private count = RESERVED;
  private table = new Int32Array(1 << 12);
  private letters = new Uint16Array(1 << 14);
  private starts = new Int32Array(1 << 11);
  private lettersUsed = 0;

  get size(): number {
    return this.count;
  }

  /** The same words with the same numbers, to which others can be added without touching these. */
  copy(): Vocabulary {
    const copy = new Vocabulary();
    copy.figures.push(...this.figures);
    copy.count = this.count;
    copy.table = this.table.slice();
    copy.letters = this.letters.slice();
    copy.starts = this.starts.slice();
    copy.lettersUsed = this.lettersUsed;
    return copy;
  }

  /** The number of a word, given a new one when it is not known yet. Small letters only. */
  add(word: string): number {
    const known = this.of(word);
    if (known !== UNKNOWN) return known;
    const id = this.count++;
    // longer ones are never looked up
    if (NAMED_FIGURE.test(word)) this.figures.push(id);
    this.store(word, id);
    return id;
  }

  /** The number of a word, or `UNKNOWN`. */
  of(word: string): number {
    return this.find(word, 0, word.length);
  }

  /** The numbers of those of some words that are known. */
  known(words: readonly string[]): ReadonlySet<number> {
    return new Set(words.map((word) => this.of(word)).filter((word) => word !== UNKNOWN));
  }

  /** The number of the word that stands in `text` from `start` to `end`, or `UNKNOWN`. */
  find(text: string, start: number, end: number): number {
    let hash = SEED;
    let length = 0;
    for (let at = start; at < end; at++) {
      const code = fold(text.charCodeAt(at));
      if (code === 0) continue;
      hash = hashed(hash, code);
      length++;
    }
    return this.findHashed(hash, length, text, start, end);
  }

  /** The same where the word's letters are hashed and counted already. */
  findHashed(hash: number, length: number, text: string, start: number, end: number): number {
    const mask = this.table.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const id = this.table[slot] as number;
      if (id === 0) return UNKNOWN;
      if (this.same(id, length, text, start, end)) return id;
    }
  }

  /** What the ending of a known word tells of it: what an unknown word of that ending would be. */
  ending(id: number): number {
    const word = String.fromCharCode(...this.letters.subarray(this.starts[id], this.starts[id + 1]));
    return endingOf(word, 0, word.length);
  }

  private same(id: number, length: number, text: string, start: number, end: number): boolean {
    let from = this.starts[id] as number;
    if ((this.starts[id + 1] as number) - from !== length) return false;
    for (let at = start; at < end; at++) {
      const code = fold(text.charCodeAt(at));
      if (code === 0) continue;
      if (this.letters[from++] !== code) return false;
    }
    return true;
  }

  private store(word: string, id: number): void {
    if (this.lettersUsed + word.length > this.letters.length) this.letters = grown(this.letters, word.length);
    if (id + 2 > this.starts.length) this.starts = grown(this.starts, 2);
    this.starts[id] = this.lettersUsed;
    for (let i = 0; i < word.length; i++) this.letters[this.lettersUsed++] = word.charCodeAt(i);
    this.starts[id + 1] = this.lettersUsed;
    if (this.count * 2 > this.table.length) {
      this.table = new Int32Array(this.table.length * 2);
      for (let other = RESERVED; other < id; other++) this.insert(other);
    }
    this.insert(id);
  }

  private insert(id: number): void {
    let hash = SEED;
    const end = this.starts[id + 1] as number;
    for (let at = this.starts[id] as number; at < end; at++) hash = hashed(hash, this.letters[at] as number);
    const mask = this.table.length - 1;
    let slot = spread(hash) & mask;
    while (this.table[slot] !== 0) slot = (slot + 1) & mask;
    this.table[slot] = id;
  }
}

/** The hash of no letters. */
export const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** The hash of a word that goes on with a small letter. */
export function hashed(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, PRIME);
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** What a word's ending tells of it; `UNKNOWN` when it tells nothing. */
export function endingOf(text: string, from: number, to: number): number {
  if (to - from < 4) return UNKNOWN;
  const last = fold(text.charCodeAt(to - 1));
  const before = fold(text.charCodeAt(to - 2));
  if (last === 121 && before === 108) return UNKNOWN_LY;
  if (last === 100 && before === 101) return UNKNOWN_ED;
  if (last === 103 && before === 110 && fold(text.charCodeAt(to - 3)) === 105) return UNKNOWN_ING;
  return UNKNOWN;
}

/** A letter's small form; 0 for one that does not count (the soft hyphen). */
export function fold(code: number): number {
  if (code < FOLDED.length) return FOLDED[code] as number;
  return code === 0x2019 || code === 0x2bc ? 39 : code;
}

const FOLDED = Uint16Array.from({ length: 0x250 }, (_, code) => {
  if (code === 0xad) return 0;
  const small = String.fromCharCode(code).toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : code;
});

function grown<T extends Uint16Array | Int32Array>(old: T, more: number): T {
  const bigger = new (old.constructor as new (length: number) => T)(old.length * 2 + more);
  bigger.set(old as never);
  return bigger;
}
