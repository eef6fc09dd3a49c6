/** Lists of numbers in two flat arrays. */
export class Lists {
  private readonly starts: Int32Array;
  readonly values: Int32Array;

  constructor(lists: readonly (readonly number[])[]) {
    this.starts = new Int32Array(lists.length + 1);
    lists.forEach((list, i) => {
      this.starts[i + 1] = (this.starts[i] as number) + list.length;
    });
    this.values = Int32Array.from(lists.flat());
  }

  from(list: number): number {
    return this.starts[list] as number;
  }

  to(list: number): number {
    return this.starts[list + 1] as number;
  }

  /** The same number of lists, each value replaced by several. */
  mapped(to: (value: number) => readonly number[]): Lists {
    const list = (_: number, i: number) => [...this.values.subarray(this.from(i), this.to(i))].flatMap(to);
    return new Lists(Array.from({ length: this.starts.length - 1 }, list));
  }

  at(place: number): number {
    return this.values[place] as number;
  }

  /** Whether a list that ascends holds the value. */
  has(list: number, value: number): boolean {
    const { values } = this;
    let low = this.from(list);
    let high = this.to(list);
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = values[middle] as number;
      if (found === value) return true;
      if (found < value) low = middle + 1;
      else high = middle;
    }
    return false;
  }
}

/** Where a word leads from a state: a hash table in flat arrays. */
export class Steps {
  /** Where a word leads to several nodes. */
  readonly lists: Lists;
  private readonly size: number;
  private readonly keys: Int32Array;
  private readonly values: Int32Array;
  /** A bit for each hash: most pairs of words are told apart by it alone. */
  private readonly bits: Uint8Array;

  constructor(pairs: ReadonlyMap<number, readonly number[]>, size: number) {
    let slots = 16;
    while (slots < pairs.size * 1.15) slots *= 2;
    this.size = size;
    this.keys = new Int32Array(slots).fill(-1);
    this.values = new Int32Array(slots);
    this.bits = new Uint8Array(slots);
    const lists: (readonly number[])[] = [];
    for (const [key, nodes] of pairs) {
      const bit = hash(key) >>> 3;
      this.bits[bit & (slots - 1)] = (this.bits[bit & (slots - 1)] as number) | (1 << (hash(key) & 7));
      let slot = hash(key) & (slots - 1);
      while (this.keys[slot] !== -1) slot = (slot + 1) & (slots - 1);
      this.keys[slot] = key;
      this.values[slot] = nodes.length === 1 ? (nodes[0] as number) : -1 - lists.push(nodes);
    }
    this.lists = new Lists(lists);
  }

  /** The node the word leads to; -1 for none; less for a list of them: `-2` minus its number. */
  find(state: number, word: number): number {
    const key = state * this.size + word;
    const mask = this.keys.length - 1;
    const hashed = hash(key);
    if (((this.bits[(hashed >>> 3) & mask] as number) & (1 << (hashed & 7))) === 0) return -1;
    for (let slot = hashed & mask; ; slot = (slot + 1) & mask) {
      const known = this.keys[slot] as number;
      if (known === key) return this.values[slot] as number;
      if (known === -1) return -1;
    }
  }
}

function hash(key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
