import { decisionLibrary } from '../../core/decisions/library.ts';
import { PassageIndex } from '../../core/decisions/related.ts';
import type { Knowledge } from '../../core/knowledge.ts';
import type { Library } from '../../core/library.ts';
import type { Message } from '../../core/messages.ts';
import { readyKnowledge } from '../../core/ready.ts';
import type { FolderLibrary } from '../../lsp/library/door.ts';
import { knowledgeFolder, readyFolder } from '../knowledge.ts';
import { copiesIn, noticeOf } from './copies.ts';
import { discover, type LibraryProblem } from './discover.ts';
import { contentKey } from './documents.ts';
import { LazyAnalyses } from './lazy-analyses.ts';
import { type LibraryDecision, libraryDecision, Texts } from './library-decision.ts';
import { type Changes, type Following, LIMIT, type LibraryOptions, Turn } from './options.ts';
import { readSources } from './read-sources.ts';
import { DecisionReader, textPath } from './reader.ts';
import { decodeRecord } from './record.ts';
import { fileSource, type Source, seedSources } from './sources.ts';
import { Store } from './store.ts';
import { watchFolders } from './watch.ts';

/** Opens a library: what is kept is taken from the cache, what is new or changed is read. */
export async function openLibrary(options: LibraryOptions): Promise<OpenLibrary> {
  const library = new OpenLibrary(options);
  await library.refresh(options);
  return library;
}

/** A library of decisions in folders, brought up to date by `refresh`. */
export class OpenLibrary implements FolderLibrary {
  /** What hovers, lenses and searches read from; another value after each change. */
  library: Library;
  /** What could not be read, and why. */
  problems: readonly LibraryProblem[] = [];
  /** In the order of their paths, after those that ship with the program. */
  decisions: readonly LibraryDecision[] = [];
  readonly #options: LibraryOptions;
  readonly #knowledge: Knowledge;
  readonly #store: Store;
  readonly #reader: DecisionReader;
  readonly #seeds: readonly Source[];
  readonly #index = new PassageIndex();
  readonly #texts = new Texts();
  readonly #entries = new Map<string, Entry>();
  #running: Promise<unknown> = Promise.resolve();
  #stopWatching: (() => void) | undefined;
  /** What is told of files that say the same. */
  #copies: Message | undefined;

  constructor(options: LibraryOptions) {
    const { storage, engine, seeds, limit = LIMIT } = options;
    this.#options = options;
    this.#knowledge = options.knowledge ?? readyKnowledge(readyFolder(options.knowledgeFolder));
    this.#store = new Store(storage, contentKey([engine]));
    // Other forms than texts are read by workers alone.
    const loadExtract = () => Promise.reject(new Error('is read by a worker'));
    const load = knowledgeFolder(options.knowledgeFolder);
    this.#reader = new DecisionReader(this.#knowledge, load, { texts: this.#store.texts, limit, loadExtract });
    this.#seeds = seedSources(seeds);
    this.library = this.assembled();
  }

  /** What the user should know: that the cache was broken or cannot be written, that files say the same. */
  get notices(): readonly Message[] {
    return [...this.#store.notices, ...(this.#copies ? [this.#copies] : [])];
  }

  /** Looks through the folders again and reads what is new or changed. A refresh waits for the one before. */
  refresh(following: Following = {}): Promise<Changes> {
    const fresh = this.#running.then(() => this.update(following));
    this.#running = fresh.catch(() => undefined);
    return fresh;
  }

  /** Calls when something has changed in the folders and a refresh would find it, until `dispose`. */
  watch(changed: () => void): void {
    this.#stopWatching?.();
    this.#stopWatching = watchFolders(this.#options.folders, changed);
  }

  /** Stops watching, and waits for what is running. */
  async dispose(): Promise<void> {
    this.#stopWatching?.();
    await this.#running;
  }

  private async update(following: Following): Promise<Changes> {
    const { files, problems } = await discover(this.#options.folders);
    const sources = [...this.#seeds, ...files.map(fileSource)];
    const changes = { added: [] as string[], changed: [] as string[], removed: [] as string[], left: 0 };
    const unread: Source[] = [];
    const turn = new Turn();
    for (const source of sources) {
      const known = this.#store.known(source.place, source.stamp);
      if (!known) unread.push(source);
      else if ('problem' in known) problems.push({ path: source.place, problem: known.problem });
      else this.enter(source, known.key, changes);
      await turn.over();
    }
    const parts = { reader: this.#reader, store: this.#store };
    changes.left = await readSources(unread, this.#options, following, parts, (source, outcome) => {
      const known = this.#store.keep(source.place, source.stamp, outcome);
      if ('key' in known) this.enter(source, known.key, changes);
      else {
        problems.push({ path: source.place, problem: known.problem });
        this.leave(source.place, changes);
      }
    });
    const present = new Set(sources.map(({ place }) => place));
    for (const place of [...this.#entries.keys()]) if (!present.has(place)) this.leave(place, changes);
    this.#store.retain(present);
    this.#store.flush();
    if (isAny(changes)) this.arrange(sources);
    this.problems = [...problems, ...this.cardProblems()];
    return changes;
  }

  private enter(source: Source, key: string, changes: Changing): void {
    const known = this.#entries.get(source.place);
    const bytes = this.#store.records.get(key);
    if (known?.key === key || !bytes) return;
    const record = decodeRecord(bytes);
    const path = record.extracted ? textPath(this.#store.texts, key) : source.path;
    if (path !== undefined) this.#texts.forget(path);
    const text = (): string => source.text ?? (path === undefined ? '' : this.#texts.at(path));
    const decision = libraryDecision(source.id, source.path, record, text);
    this.#index.add(decision, record.columns, source.place);
    const { place, card } = source;
    this.#entries.set(place, { place, key, decision, cardProblem: record.cardProblem, card });
    (known ? changes.changed : changes.added).push(source.id);
  }

  /** Takes a document into the index that was left out of it as a copy. */
  private index({ place, key, decision }: Entry): void {
    const bytes = this.#store.records.get(key);
    if (bytes) this.#index.add(decision, decodeRecord(bytes).columns, place);
  }

  private leave(place: string, { removed }: Changing): void {
    const known = this.#entries.get(place);
    if (!known) return;
    this.#entries.delete(place);
    this.#index.delete(place);
    removed.push(known.decision.id);
  }

  /** Puts all into the order of the sources and makes a new value of it. */
  private arrange(sources: readonly Source[]): void {
    const entries = sources.flatMap(({ place }) => this.#entries.get(place) ?? []);
    const copies = copiesIn(entries);
    this.#copies = noticeOf(copies);
    for (const entry of entries) {
      if (copies.has(entry)) this.#index.delete(entry.place);
      else if (!this.#index.get(entry.place)) this.index(entry);
    }
    this.#index.arrange(sources.map(({ place }) => place));
    this.decisions = entries.flatMap((entry) => (copies.has(entry) ? [] : [entry.decision]));
    this.library = this.assembled();
  }

  private assembled(): Library {
    const decisions = decisionLibrary(this.decisions);
    const analyses = new LazyAnalyses((id) => decisions.byId(id)?.text, this.#knowledge);
    return { knowledge: this.#knowledge, decisions, analyses, index: this.#index };
  }

  private cardProblems(): LibraryProblem[] {
    return [...this.#entries.values()].flatMap(({ card, cardProblem }) =>
      card && cardProblem ? [{ path: card, problem: cardProblem }] : [],
    );
  }
}

interface Entry {
  readonly place: string;
  readonly key: string;
  readonly decision: LibraryDecision;
  readonly card: string | undefined;
  readonly cardProblem: Message | undefined;
}

interface Changing {
  readonly added: string[];
  readonly changed: string[];
  readonly removed: string[];
}

function isAny({ added, changed, removed }: Changes): boolean {
  return added.length + changed.length + removed.length > 0;
}
