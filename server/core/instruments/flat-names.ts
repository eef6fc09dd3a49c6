import type { Named, NameNode } from '../instruments.ts';

/**
 * The tree of names in flat arrays, with the interface of the tree it was made of: a node is made when it is first come
 * to. Thousands of names cost nothing then but their bytes.
 */
export class FlatNames {
  /** Per node the place of its first edge; its last is before the first of the next node. */
  readonly edges: Int32Array;
  /** Per node the place of its first law. */
  readonly laws: Int32Array;
  /** Per edge the place of its word in `words` and the node it leads to. */
  readonly wordAt: Int32Array;
  readonly targets: Int32Array;
  /** Per place of a law the place in `named` where it is written. */
  readonly lawAt: Int32Array;
  readonly words: string;
  /** Laws, each on a line of its own: its id, then perhaps `+` where the name is shared, or `=` and the letters. */
  readonly named: string;

  constructor(root: NameNode) {
    const nodes = [root];
    const edges: number[] = [];
    const laws: number[] = [];
    const wordAt: number[] = [0];
    const targets: number[] = [];
    const lawAt: number[] = [];
    const words: string[] = [];
    const named = new Map<string, number>();
    let written = 0;
    // nodes grows while it is read: breadth first
    for (const { next, laws: own } of nodes) {
      edges.push(targets.length);
      laws.push(lawAt.length);
      for (const [word, child] of next) {
        words.push(word);
        wordAt.push((wordAt.at(-1) as number) + word.length);
        targets.push(nodes.push(child) - 1);
      }
      for (const law of own) {
        const line = writeLaw(law);
        const known = named.get(line);
        lawAt.push(known ?? written);
        if (known !== undefined) continue;
        named.set(line, written);
        written += line.length;
      }
    }
    this.edges = Int32Array.from([...edges, targets.length]);
    this.laws = Int32Array.from([...laws, lawAt.length]);
    this.wordAt = Int32Array.from(wordAt);
    this.targets = Int32Array.from(targets);
    this.lawAt = Int32Array.from(lawAt);
    this.words = words.join('');
    this.named = [...named.keys()].join('');
  }

  get root(): NameNode {
    return new FlatNode(this, 0);
  }
}

class FlatNode implements NameNode {
  readonly #names: FlatNames;
  readonly #index: number;
  #next: Map<string, NameNode> | null = null;
  #laws: Named[] | null = null;

  constructor(names: FlatNames, index: number) {
    this.#names = names;
    this.#index = index;
  }

  get next(): Map<string, NameNode> {
    if (this.#next) return this.#next;
    const { edges, wordAt, words, targets } = this.#names;
    const next = new Map<string, NameNode>();
    for (let edge = edges[this.#index] as number; edge < (edges[this.#index + 1] as number); edge++) {
      const word = words.slice(wordAt[edge], wordAt[edge + 1]);
      next.set(word, new FlatNode(this.#names, targets[edge] as number));
    }
    this.#next = next;
    return next;
  }

  get laws(): Named[] {
    const { laws, lawAt, named } = this.#names;
    this.#laws ??= Array.from(lawAt.subarray(laws[this.#index], laws[this.#index + 1]), (at) => readLaw(named, at));
    return this.#laws;
  }
}

function writeLaw({ id, shared, letters }: Named): string {
  return `${id}${shared ? '+' : ''}${letters === null ? '' : `=${letters}`}\n`;
}

function readLaw(lines: string, at: number): Named {
  const line = lines.slice(at, lines.indexOf('\n', at));
  const [, id = '', shared, letters] = /^([^+=]*)(\+?)(?:=(.*))?$/.exec(line) ?? [];
  return { id, shared: shared === '+', letters: letters ?? null };
}
