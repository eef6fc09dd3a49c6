import { articleOf, columnsOf, INFRINGED, type PassageColumns, sizeOf } from './columns.ts';
import type { Decision } from './decision.ts';
import { Rarity } from './likeness.ts';
import type { Passage } from './passages.ts';

/** A decision's columns with the index's own numbers for names. */
export interface IndexedDecision {
  readonly decision: Decision;
  readonly columns: PassageColumns;
}

/**
 * The passages of a library by what they find, cite and say. Decisions come and go one by one; a search passes over
 * the columns of all, which takes a few milliseconds for a hundred thousand passages.
 */
export class PassageIndex {
  /** The names that all columns use numbers for. */
  readonly names: string[] = [];
  readonly rarity = new Rarity();
  readonly #numbers = new Map<string, number>();
  #decisions = new Map<string, IndexedDecision>();
  #size = 0;

  /** How many passages there are. */
  get size(): number {
    return this.#size;
  }

  /** The decisions in the order of the library. */
  get decisions(): Iterable<IndexedDecision> {
    return this.#decisions.values();
  }

  get(key: string): IndexedDecision | undefined {
    return this.#decisions.get(key);
  }

  /** Adds the passages of a decision, in place of those it had. @param key by which it can be taken out again */
  add(decision: Decision, columns: PassageColumns, key = decision.id): void {
    const numbers = Uint16Array.from(columns.names, (name) => this.number(name));
    const known = this.#decisions.get(key);
    if (known) this.count(known.columns, -1);
    const { names } = this;
    const own: PassageColumns = {
      names,
      // Read when a passage is asked for: kept columns take their texts from the disk as late as can be.
      get numbers() {
        return columns.numbers;
      },
      spans: columns.spans,
      findingsFrom: columns.findingsFrom,
      findings: columns.findings.map((one) => ((numbers[one >> 2] ?? 0) << 2) | (one & 3)),
      findingSpans: columns.findingSpans,
      provisionsFrom: columns.provisionsFrom,
      provisions: columns.provisions.map((one) => (numbers[one & ~INFRINGED] ?? 0) | (one & INFRINGED)),
      wordsFrom: columns.wordsFrom,
      words: columns.words,
      weights: columns.weights,
    };
    this.#decisions.set(key, { decision, columns: own });
    this.count(own, 1);
  }

  delete(key: string): void {
    const known = this.#decisions.get(key);
    if (!known) return;
    this.count(known.columns, -1);
    this.#decisions.delete(key);
  }

  /** Puts the decisions into an order; those not named come last, as they were. */
  arrange(keys: Iterable<string>): void {
    const old = this.#decisions;
    const arranged = new Map<string, IndexedDecision>();
    for (const key of [...keys, ...old.keys()]) {
      const known = old.get(key);
      if (known) arranged.set(key, known);
    }
    this.#decisions = arranged;
  }

  /** The number of a name, as columns have it; names that nobody uses get one too. */
  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.names.push(name);
    this.#numbers.set(name, this.names.length - 1);
    return this.names.length - 1;
  }

  /** The articles of the names, by their number. */
  articles(): string[] {
    for (let i = this.#articles.length; i < this.names.length; i++) this.#articles.push(articleOf(this.names[i] ?? ''));
    return this.#articles;
  }

  readonly #articles: string[] = [];

  private count(columns: PassageColumns, change: 1 | -1): void {
    this.rarity.count(columns.words, sizeOf(columns), change);
    this.#size += sizeOf(columns) * change;
  }
}

/** Indexes passages for `related`, in the order given; linear in their number. */
export function indexPassages(passages: readonly Passage[]): PassageIndex {
  const index = new PassageIndex();
  for (let from = 0, run = 0; from < passages.length; run++) {
    const decision = passages[from]?.decision;
    let to = from;
    while (to < passages.length && passages[to]?.decision === decision) to++;
    if (decision) index.add(decision, columnsOf(passages.slice(from, to), decision.text), `${decision.id} ${run}`);
    from = to;
  }
  return index;
}
