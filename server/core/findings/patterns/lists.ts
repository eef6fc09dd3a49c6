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
    const slots = 16 + Math.ceil(pairs.size * 1.2);
    let bytes = 16;
    while (bytes < pairs.size) bytes *= 2;
    this.size = size;
    this.keys = new Int32Array(slots).fill(-1);
    this.values = new Int32Array(slots);
    this.bits = new Uint8Array(bytes);
    const lists: (readonly number[])[] = [];
    for (const [key, nodes] of pairs) {
      const hashed = hash(key);
      const byte = (hashed >>> 3) & (bytes - 1);
      this.bits[byte] = (this.bits[byte] as number) | (1 << (hashed & 7));
      let slot = hashed % slots;
      while (this.keys[slot] !== -1) slot = slot + 1 === slots ? 0 : slot + 1;
      this.keys[slot] = key;
      this.values[slot] = nodes.length === 1 ? (nodes[0] as number) : -1 - lists.push(nodes);
    }
    this.lists = new Lists(lists);
  }

  /** The node the word leads to; -1 for none; less for a list of them: `-2` minus its number. */
  find(state: number, word: number): number {
    const key = state * this.size + word;
    const hashed = hash(key);
    if (((this.bits[(hashed >>> 3) & (this.bits.length - 1)] as number) & (1 << (hashed & 7))) === 0) return -1;
    const slots = this.keys.length;
    for (let slot = hashed % slots; ; slot = slot + 1 === slots ? 0 : slot + 1) {
      const known = this.keys[slot] as number;
      if (known === key) return this.values[slot] as number;
      if (known === -1) return -1;
    }
  }
}

/** A number below 2³¹. */
function hash(key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) & 0x7fffffff;
}
