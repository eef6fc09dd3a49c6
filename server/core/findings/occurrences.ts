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
  /** What stands before each word of the sentence. */
  marks: Uint16Array = new Uint16Array(1);
  /** The symbols of the sentence, each once. */
  present: number[] = [];

  /** @param symbols how many symbols there are */
  constructor(symbols: number) {
    this.heads = new Int32Array(symbols);
    this.turns = new Int32Array(symbols);
    this.before = new Int32Array(symbols);
  }

  /**
   * Begins another sentence; what stood in it is still known to `had`, unless a new passage begins.
   * @param marks what stands before each word
   */
  clear(marks: Uint16Array, passage = false): void {
    const { present } = this;
    this.marks = marks;
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

  has(symbol: number): boolean {
    return this.turns[symbol] === this.turn;
  }

  /** Whether the symbol stood in the sentence before, in the same passage. */
  had(symbol: number): boolean {
    return this.before[symbol] === this.turn - 1;
  }

  first(symbol: number): number {
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

  each(symbol: number, visit: (start: number, end: number) => void): void {
    for (let ref = this.first(symbol); ref >= 0; ref = this.next(ref)) visit(this.start(ref), this.end(ref));
  }

  /** Tells all of them, in the order of the sentence. */
  visit(each: (symbol: number, start: number, end: number) => void): void {
    for (let ref = 0; ref < this.count; ref++) each(this.symbols[ref] as number, this.start(ref), this.end(ref));
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
