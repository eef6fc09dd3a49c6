import type { Decision } from '../../core/decisions/decision.ts';
import type { Knowledge } from '../../core/knowledge.ts';

/** What a library is opened with. */
export interface LibraryOptions {
  /** Folders of decisions; nothing outside of them is read. */
  readonly folders: readonly string[];
  /** A folder of the program's own, for the cache. */
  readonly storage: string;
  /** The decisions that ship with the program; they come first. */
  readonly seeds: readonly Decision[];
  /** The folder of the built knowledge, for the workers and the words of cards. */
  readonly knowledgeFolder: string;
  /** The worker's bundle; that of the readers of other forms stands beside it. */
  readonly worker: string;
  /** Changes with every release: what another engine kept is read anew. */
  readonly engine: string;
  /** Knowledge that is in use anyway: with it a few changed texts are read at once, without a worker. */
  readonly knowledge?: Knowledge | undefined;
  /** Bytes a document has at most. */
  readonly limit?: number | undefined;
  readonly workers?: number | undefined;
  /** Reading gives way to typing, where the system can tell them apart. */
  readonly background?: boolean | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Stops indexing; what was read by then is kept. */
  readonly signal?: AbortSignal | undefined;
}

/** How a refresh is followed and stopped. */
export type Following = Pick<LibraryOptions, 'onProgress' | 'signal'>;

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What came of a refresh: ids of decisions. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** How many documents were left unread because it was stopped. */
  readonly left: number;
}

export const LIMIT = 50 * 1024 * 1024;

/** Gives others their turn when work in one go has taken long enough to be felt while typing. */
export class Turn {
  #since = performance.now();

  async over(): Promise<void> {
    if (performance.now() - this.#since < TURN_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#since = performance.now();
  }
}

const TURN_MS = 12;
