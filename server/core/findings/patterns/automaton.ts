import { CLOSE, COMMA, OPEN, STOP, type Tokens } from '../words/tokens.ts';
import { Lists, Steps } from './lists.ts';

/** A step of a fixed expression: one of these words, or any word. */
export type Step = ReadonlySet<number> | null;

/** A fixed expression. */
export type Expression = readonly Step[];

/** Takes what stands in a sentence: words that are symbols by themselves, and expressions. Symbols are told as a list of many. */
export interface Sink {
  see(lists: Lists, word: number, token: number): void;
  add(lists: Lists, node: number, start: number, end: number): void;
}

/** Expressions do not reach over these marks. */
const BORDER = COMMA | STOP | OPEN | CLOSE;

/** The bit of a word among those that may follow, and the one that says that any may. */
const bitOf = (word: number): number => 1 << (word % 31);
const LOOSE = 1 << 31;

/** What may follow the same words: the beginnings of many expressions, and where they end in the same ways, one node. */
interface Node {
  /** By the step that leads there, in the order of the expressions. */
  readonly children: Map<Step, Node>;
  readonly ends: number[];
}

/**
 * All fixed expressions as one automaton over words. What it costs to read a text does not depend on how many there
 * are: a word is looked up once, and once more with the word after it.
 */
export class Automaton {
  /** Symbols that are one word, by word. */
  private readonly words: Lists;
  /** Nodes after the first word of an expression whose second word may be any, by word. */
  private readonly loose: Lists;
  /** Symbols that end at a node. */
  private readonly ends: Lists;
  private readonly any: Int32Array;
  private readonly steps: Steps;
  /**
   * For words that begin an expression of several words, and for nodes from which one goes on: a bit for each word that
   * may follow, shared by many. Most pairs are told apart by it, without a look at the large table of steps. The highest
   * bit says of a word that any word may follow.
   */
  private readonly begins: Int32Array;
  private readonly goesOn: Int32Array;
  private readonly nodes: number;

  /**
   * @param symbols the expressions of each symbol
   * @param size how many words there are
   */
  constructor(symbols: readonly (readonly Expression[])[], size: number) {
    const root: Node = { children: new Map(), ends: [] };
    const alike = new Map<string, Step>();
    // the expressions of a word class are those of many symbols
    const places = new Map<Expression, Node>();
    const words: number[][] = [];
    symbols.forEach((expressions, symbol) => {
      for (const steps of expressions) {
        const [first] = steps;
        if (!first) continue;
        if (steps.length === 1) for (const word of first) push(words, word, symbol);
        else {
          let node = places.get(steps);
          if (!node) {
            node = reached(root, steps, alike);
            places.set(steps, node);
          }
          add(node.ends, symbol);
        }
      }
    });
    const nodes = folded(root);
    const ids = new Map(nodes.map((node, id) => [node, id]));
    const idOf = (node: Node | undefined): number => (node ? (ids.get(node) as number) : -1);
    this.nodes = nodes.length;
    this.begins = new Int32Array(size);
    this.goesOn = new Int32Array(nodes.length);
    this.any = Int32Array.from(nodes, ({ children }) => idOf(children.get(null)));
    this.ends = new Lists(nodes.map(({ ends }) => ends));
    const loose: number[][] = [];
    const pairs = new Map<number, number[]>();
    const link = (state: number, { children }: Node): number => {
      let bits = 0;
      for (const [step, child] of children)
        for (const word of step ?? []) {
          bits |= bitOf(word);
          last(pairs, state * size + word, idOf(child));
        }
      return bits;
    };
    nodes.forEach((node, id) => {
      this.goesOn[id] = link(id, node);
    });
    for (const [step, child] of root.children)
      for (const word of step ?? []) {
        const any = idOf(child.children.get(null));
        if (any >= 0) push(loose, word, any);
        this.begins[word] = (this.begins[word] as number) | link(nodes.length + word, child) | (any >= 0 ? LOOSE : 0);
      }
    this.words = new Lists(filled(words, size));
    this.loose = new Lists(filled(loose, size));
    this.steps = new Steps(pairs, size);
  }

  /** What a word, and a node where expressions end, lead to by the symbols that they are. */
  leading(to: (symbol: number) => readonly number[]): { words: Lists; ends: Lists } {
    return { words: this.words.mapped(to), ends: this.ends.mapped(to) };
  }

  /** Tells which symbols stand in the sentence, and where its expressions stand. */
  scan(tokens: Tokens, found: Sink): void {
    const { words, begins, loose, steps, nodes } = this;
    const { word: ids, mark, length } = tokens;
    for (let i = 0; i < length; i++) {
      const word = ids[i] as number;
      found.see(words, word, i);
      const followers = begins[word] as number;
      if (followers === 0 || i + 1 >= length || (mark[i + 1] as number) & BORDER) continue;
      const follower = ids[i + 1] as number;
      const next = followers & bitOf(follower) ? steps.find(nodes + word, follower) : -1;
      if (next !== -1) this.reach(next, i, i + 2, tokens, found);
      if ((followers & LOOSE) === 0) continue;
      for (let k = loose.from(word); k < loose.to(word); k++) this.follow(loose.at(k), i, i + 2, tokens, found);
    }
  }

  /** Goes on to what a step leads to: a node, or a list of them. */
  private reach(next: number, start: number, at: number, tokens: Tokens, found: Sink): void {
    if (next >= 0) this.follow(next, start, at, tokens, found);
    else {
      const { lists } = this.steps;
      for (let k = lists.from(-2 - next); k < lists.to(-2 - next); k++)
        this.follow(lists.at(k), start, at, tokens, found);
    }
  }

  private follow(id: number, start: number, at: number, tokens: Tokens, found: Sink): void {
    if (this.ends.from(id) < this.ends.to(id)) found.add(this.ends, id, start, at);
    if (at >= tokens.length || (tokens.mark[at] as number) & BORDER) return;
    const word = tokens.word[at] as number;
    const next = (this.goesOn[id] as number) & bitOf(word) ? this.steps.find(id, word) : -1;
    if (next !== -1) this.reach(next, start, at + 1, tokens, found);
    const any = this.any[id] as number;
    if (any >= 0) this.follow(any, start, at + 1, tokens, found);
  }
}

/**
 * The node that steps lead to; made where there is none yet.
 * @param alike by their words, so that equal steps are one
 */
function reached(root: Node, steps: Expression, alike: Map<string, Step>): Node {
  let at = root;
  for (const step of steps) {
    const key = known(step, alike);
    let child = at.children.get(key);
    if (!child) {
      child = { children: new Map(), ends: [] };
      at.children.set(key, child);
    }
    at = child;
  }
  return at;
}

function known(step: Step, alike: Map<string, Step>): Step {
  if (!step) return null;
  let key = keys.get(step);
  if (key === undefined) {
    key = [...step].join(' ');
    keys.set(step, key);
  }
  const first = alike.get(key) ?? step;
  alike.set(key, first);
  return first;
}

const keys = new WeakMap<ReadonlySet<number>, string>();

/** Makes nodes from which the same may follow one node; gives all that are left, but the root. */
function folded(root: Node): Node[] {
  const kept = new Map<string, Node>();
  const ids = new Map<Node | Step, number>();
  const id = (one: Node | Step): number => {
    const number = ids.get(one) ?? ids.size;
    ids.set(one, number);
    return number;
  };
  const fold = (node: Node): Node => {
    for (const [step, child] of node.children) node.children.set(step, fold(child));
    const key = `${node.ends} ${[...node.children].map(([step, child]) => `${id(step)}:${id(child)}`)}`;
    const first = kept.get(key) ?? node;
    kept.set(key, first);
    return first;
  };
  for (const [step, child] of root.children) root.children.set(step, fold(child));
  return [...kept.values()];
}

/** Puts a value at the end of a list, once: what is tried last is found first. */
function last(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [value]);
  else if (list.includes(value)) list.push(...list.splice(list.indexOf(value), 1));
  else list.push(value);
}

function push(lists: number[][], index: number, value: number): void {
  lists[index] ??= [];
  add(lists[index], value);
}

/** Puts a value into a list, once. It mostly is there as the last, if at all. */
function add(list: number[], value: number): void {
  if (list.at(-1) !== value && !list.includes(value)) list.push(value);
}

function filled(lists: readonly number[][], size: number): number[][] {
  return Array.from({ length: size }, (_, i) => lists[i] ?? []);
}
