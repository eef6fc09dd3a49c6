import type { Occurrences } from './occurrences.ts';
import { CLOSE, COMMA, OPEN, STOP, type Tokens } from './tokens.ts';

/** A step of a fixed expression: one of these words, or any word. */
export type Step = ReadonlySet<number> | null;

/** A fixed expression and the symbol it stands for. */
export interface Expression {
  readonly steps: readonly Step[];
  readonly symbol: number;
}

/** Expressions do not reach over these marks. */
const BORDER = COMMA | STOP | OPEN | CLOSE;

interface Node {
  readonly id: number;
  /** By the words of the step that leads there. */
  readonly children: Map<string, Node>;
  readonly links: { readonly words: ReadonlySet<number>; readonly child: Node }[];
  readonly ends: number[];
  any: Node | null;
}

/**
 * All fixed expressions as one automaton over words. What it costs to read a text does not depend on how many there
 * are: a word is looked up once, and once more with the word after it.
 */
export class Automaton {
  /** Symbols that are one word, by word. */
  private readonly words: Lists;
  /** Those of them that patterns cannot do without. */
  private readonly needed: Lists;
  /** Nodes after the first word of an expression whose second word may be any, by word. */
  private readonly loose: Lists;
  /** Symbols that end at a node. */
  private readonly ends: Lists;
  private readonly any: Int32Array;
  private readonly steps: Steps;
  /** Words that begin an expression of several words. */
  private readonly begins: Uint8Array;
  private readonly nodes: number;

  /**
   * @param size how many words there are
   * @param isNeeded whether a pattern cannot do without the symbol
   */
  constructor(expressions: readonly Expression[], size: number, isNeeded: (symbol: number) => boolean = () => true) {
    const root = node(0);
    const nodes: Node[] = [];
    const words: number[][] = [];
    for (const { steps, symbol } of expressions) {
      const [first] = steps;
      if (!first) continue;
      if (steps.length === 1) for (const word of first) push(words, word, symbol);
      else insert(root, steps, symbol, nodes);
    }
    const loose: number[][] = [];
    this.begins = new Uint8Array(size);
    this.nodes = nodes.length;
    this.any = Int32Array.from(nodes, ({ any }) => any?.id ?? -1);
    this.ends = new Lists(nodes.map(({ ends }) => ends));
    const pairs = new Map<number, number[]>();
    const link = (state: number, word: number, child: number): void => {
      const key = state * size + word;
      const list = pairs.get(key);
      if (!list) pairs.set(key, [child]);
      else if (!list.includes(child)) list.push(child);
    };
    for (const { words: firsts, child } of root.links)
      for (const first of firsts) {
        this.begins[first] = 1;
        if (child.any) push(loose, first, child.any.id);
        for (const { words: seconds, child: grandchild } of child.links)
          for (const second of seconds) link(nodes.length + first, second, grandchild.id);
      }
    for (const { id, links } of nodes)
      for (const { words: next, child } of links) for (const word of next) link(id, word, child.id);
    const all = filled(words, size);
    this.words = new Lists(all);
    this.needed = new Lists(all.map((symbols) => symbols.filter(isNeeded)));
    this.loose = new Lists(filled(loose, size));
    this.steps = new Steps(pairs, size);
  }

  /** Tells each occurrence of a symbol in the sentence. */
  scan(tokens: Tokens, found: Occurrences): void {
    this.notice(tokens, found);
    this.fill(tokens, found);
  }

  /** Tells which symbols stand in the sentence, and where its expressions stand; `fill` tells the rest. */
  notice(tokens: Tokens, found: Occurrences): void {
    const { needed, begins } = this;
    for (let i = 0; i < tokens.length; i++) {
      const word = tokens.word[i] as number;
      for (let k = needed.from(word); k < needed.to(word); k++) found.see(needed.at(k));
      if (begins[word] === 0 || i + 1 >= tokens.length || (tokens.mark[i + 1] as number) & BORDER) continue;
      this.step(this.nodes + word, i, i + 1, tokens, found);
      for (let k = this.loose.from(word); k < this.loose.to(word); k++)
        this.follow(this.loose.at(k), i, i + 2, tokens, found);
    }
  }

  /** Tells where the symbols that are one word stand. */
  fill(tokens: Tokens, found: Occurrences): void {
    const { words } = this;
    for (let i = 0; i < tokens.length; i++) {
      const word = tokens.word[i] as number;
      for (let k = words.from(word); k < words.to(word); k++) found.add(words.at(k), i, i + 1);
    }
  }

  private step(state: number, start: number, at: number, tokens: Tokens, found: Occurrences): void {
    const list = this.steps.find(state, tokens.word[at] as number);
    if (list < 0) return;
    for (let k = this.steps.lists.from(list); k < this.steps.lists.to(list); k++)
      this.follow(this.steps.lists.at(k), start, at + 1, tokens, found);
  }

  private follow(id: number, start: number, at: number, tokens: Tokens, found: Occurrences): void {
    for (let k = this.ends.from(id); k < this.ends.to(id); k++) found.add(this.ends.at(k), start, at);
    if (at >= tokens.length || (tokens.mark[at] as number) & BORDER) return;
    this.step(id, start, at, tokens, found);
    const any = this.any[id] as number;
    if (any >= 0) this.follow(any, start, at + 1, tokens, found);
  }
}

function node(id: number): Node {
  return { id, children: new Map(), links: [], ends: [], any: null };
}

function insert(root: Node, steps: readonly Step[], symbol: number, nodes: Node[]): void {
  let at = root;
  for (const step of steps) {
    const key = step ? [...step].join(' ') : '';
    let child = step ? at.children.get(key) : at.any;
    if (!child) {
      child = node(nodes.length);
      nodes.push(child);
      if (step) {
        at.children.set(key, child);
        at.links.push({ words: step, child });
      } else at.any = child;
    }
    at = child;
  }
  if (!at.ends.includes(symbol)) at.ends.push(symbol);
}

function push(lists: number[][], index: number, value: number): void {
  lists[index] ??= [];
  const list = lists[index];
  if (!list.includes(value)) list.push(value);
}

function filled(lists: readonly number[][], size: number): number[][] {
  return Array.from({ length: size }, (_, i) => lists[i] ?? []);
}

/** Lists of numbers in two flat arrays. */
export class Lists {
  private readonly starts: Int32Array;
  private readonly values: Int32Array;

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

  at(place: number): number {
    return this.values[place] as number;
  }
}

/** Where a word leads from a state: a hash table in flat arrays. */
export class Steps {
  readonly lists: Lists;
  private readonly states: Int32Array;
  private readonly words: Int32Array;
  private readonly values: Int32Array;

  constructor(pairs: ReadonlyMap<number, readonly number[]>, size: number) {
    let slots = 16;
    while (slots < pairs.size * 2) slots *= 2;
    this.states = new Int32Array(slots).fill(-1);
    this.words = new Int32Array(slots);
    this.values = new Int32Array(slots);
    this.lists = new Lists([...pairs.values()]);
    let list = 0;
    for (const key of pairs.keys()) {
      const state = Math.floor(key / size);
      const word = key % size;
      let slot = hash(state, word) & (slots - 1);
      while (this.states[slot] !== -1) slot = (slot + 1) & (slots - 1);
      this.states[slot] = state;
      this.words[slot] = word;
      this.values[slot] = list++;
    }
  }

  /** The list of nodes the word leads to, or -1. */
  find(state: number, word: number): number {
    const mask = this.states.length - 1;
    for (let slot = hash(state, word) & mask; ; slot = (slot + 1) & mask) {
      const known = this.states[slot] as number;
      if (known === -1) return -1;
      if (known === state && this.words[slot] === word) return this.values[slot] as number;
    }
  }
}

function hash(state: number, word: number): number {
  const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
