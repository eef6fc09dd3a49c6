import type { Lists } from './lists.ts';

/** Where symbols stand in one sentence: bits for each of them, and what set them, so that they can be taken back. */
export class Places {
  /** Where words stand that are the symbol, and where expressions begin that are: a bit for each place. */
  readonly bits: Int32Array;
  lists: Lists | null = null;
  private words = new Int32Array(256);
  private count = 0;
  /** The expressions of the sentence: each is the symbols of one of the lists. */
  ends: Lists | null = null;
  expressions = 0;
  nodes = new Int32Array(256);
  begins = new Int32Array(256);
  stops = new Int32Array(256);

  constructor(symbols: number) {
    this.bits = new Int32Array(symbols + 1);
    this.bits[symbols] = 1;
  }

  see(lists: Lists, word: number, bit: number): void {
    if (this.count === this.words.length) this.words = grown(this.words);
    this.words[this.count++] = word;
    this.lists = lists;
    this.set(lists, word, bit);
  }

  add(lists: Lists, node: number, bit: number, start: number, end: number): void {
    if (this.expressions === this.nodes.length) {
      this.nodes = grown(this.nodes);
      this.begins = grown(this.begins);
      this.stops = grown(this.stops);
    }
    const last = this.expressions++;
    this.ends = lists;
    this.nodes[last] = node;
    this.begins[last] = start;
    this.stops[last] = end;
    this.set(lists, node, bit);
  }

  private set(lists: Lists, list: number, bit: number): void {
    const { bits } = this;
    const { values } = lists;
    const to = lists.to(list);
    for (let k = lists.from(list); k < to; k++) {
      const symbol = values[k] as number;
      bits[symbol] = (bits[symbol] as number) | bit;
    }
  }

  wipe(): void {
    for (let i = 0; i < this.count; i++) this.unset(this.lists as Lists, this.words[i] as number);
    for (let i = 0; i < this.expressions; i++) this.unset(this.ends as Lists, this.nodes[i] as number);
    this.count = 0;
    this.expressions = 0;
  }

  private unset(lists: Lists, list: number): void {
    const { bits } = this;
    const { values } = lists;
    const to = lists.to(list);
    for (let k = lists.from(list); k < to; k++) bits[values[k] as number] = 0;
  }

  /**
   * Those of the symbols that stand there, each once: those of the first word, of the expressions that begin there, of
   * the second word, and so on.
   */
  inOrder(wanted: ReadonlyMap<number, unknown>): readonly number[] {
    const found: number[] = [];
    let expression = 0;
    const tell = (lists: Lists | null, list: number) => {
      if (!lists) return;
      for (let k = lists.from(list); k < lists.to(list); k++)
        if (wanted.has(lists.at(k)) && !found.includes(lists.at(k))) found.push(lists.at(k));
    };
    for (let i = 0; i < this.count; i++) {
      tell(this.lists, this.words[i] as number);
      for (; expression < this.expressions && this.begins[expression] === i; expression++)
        tell(this.ends, this.nodes[expression] as number);
    }
    return found;
  }
}

/** A copy with twice the room. */
export function grown(old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const bigger = new Int32Array(old.length * 2);
  bigger.set(old);
  return bigger;
}
