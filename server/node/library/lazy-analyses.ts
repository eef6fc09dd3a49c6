import { type Analysis, analyse } from '../../core/analysis.ts';
import type { Knowledge } from '../../core/knowledge.ts';

/** The analyses of decisions by id, each made when first asked for and kept only as long as few others are. */
export class LazyAnalyses extends Map<string, Analysis> {
  readonly #text: (id: string) => string | undefined;
  readonly #knowledge: Knowledge;

  constructor(text: (id: string) => string | undefined, knowledge: Knowledge) {
    super();
    this.#text = text;
    this.#knowledge = knowledge;
  }

  override get(id: string): Analysis | undefined {
    const known = super.get(id);
    if (known) return known;
    const text = this.#text(id);
    if (text === undefined) return undefined;
    const read = analyse(text, this.#knowledge);
    const [oldest] = this.keys();
    if (this.size >= KEPT && oldest !== undefined) this.delete(oldest);
    this.set(id, read);
    return read;
  }
}

const KEPT = 8;
