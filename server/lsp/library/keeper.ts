import type { Connection } from 'vscode-languageserver';
import type { Load } from '../../core/knowledge.ts';
import type { Library } from '../../core/library.ts';
import { LibraryChangedNotification, type LibraryDocument, type LibraryState } from '../library-protocol.ts';
import type { World } from '../server.ts';
import type { Session } from '../session.ts';
import type { FolderLibrary, Kept, LibraryDoor, PathProblem } from './door.ts';
import { ReadingProgress } from './progress.ts';
import { readSent } from './sent.ts';

/** Keeps the session's library what the folders of the settings hold: opens, follows, tells. */
export class LibraryKeeper {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #door: LibraryDoor | undefined;
  readonly #load: Load;
  readonly #changed: () => void;
  #folders: readonly string[] = [];
  /** Folders of the settings that lead nowhere. */
  #astray: readonly PathProblem[] = [];
  #opened: FolderLibrary | undefined;
  #sent: readonly LibraryDocument[] = [];
  readonly #added: LibraryDocument[] = [];
  #shown: Library | undefined;
  #state: LibraryState['state'] = 'seeds';
  #left = 0;
  #stop = new AbortController();
  /** What the client was told last, of which library, and the lines that the log has. */
  #told = '';
  #library: Library | undefined;
  readonly #logged = new Set<string>();

  /** @param changed called when the session has another library */
  constructor(connection: Connection, session: Session, { library, load }: World, changed: () => void) {
    this.#connection = connection;
    this.#session = session;
    this.#door = library;
    this.#load = load;
    this.#changed = changed;
  }

  /** What a client is told of the library. */
  get state(): LibraryState {
    const uriOf = (path: string): string => this.#door?.uriOf(path) ?? path;
    const { say, tell } = this.#session.messages;
    const left = this.#left === 0 ? [] : [say('library.stopped', { count: this.#left })];
    return {
      state: this.#state,
      decisions: this.#session.library.decisions.decisions.length,
      folders: this.#folders.map(uriOf),
      problems: [...this.#astray, ...(this.#opened?.problems ?? [])].map((one) => {
        const { path, problem } = one;
        const isNamed = this.#folders.includes(path) || (this.#door !== undefined && this.#astray.includes(one));
        return { path, uri: uriOf(path), problem: tell(problem), isNamed };
      }),
      notices: [...(this.#opened?.notices ?? []).map(tell), ...left],
    };
  }

  /** Takes the folders that the settings name; where they are others than before, opens the library anew. */
  async follow(): Promise<void> {
    const door = this.#door;
    if (!door) return;
    const { settings, client } = this.#session;
    const { folders, problems } = door.resolve(settings.libraryFolders, client.workspaceFolders[0]);
    if (JSON.stringify([folders, problems]) === JSON.stringify([this.#folders, this.#astray])) return;
    this.#folders = folders;
    this.#astray = problems;
    await this.close();
    // The settings may have changed once more meanwhile.
    if (this.#folders !== folders) return;
    this.#session.useLibrary(undefined);
    if (folders.length === 0) {
      this.tell('seeds');
      return;
    }
    const { knowledge } = this.#session;
    const seeds = this.#session.seeds.decisions.decisions;
    const opened = this.#session.guard('opening the library', () =>
      door.open({ folders, storage: client.libraryStorage, seeds, knowledge }),
    );
    this.#opened = opened;
    if (!opened) {
      this.tell('stopped');
      return;
    }
    await this.refresh();
    if (this.#opened === opened) opened.watch(() => void this.refresh());
  }

  /** Reads what is new or changed, and tells what came of it. */
  async refresh(): Promise<LibraryState> {
    const opened = this.#opened;
    if (!opened) return this.state;
    if (this.#stop.signal.aborted) this.#stop = new AbortController();
    if (!this.#shown) this.tell('reading');
    const progress = new ReadingProgress(this.#connection, this.#session.messages.say('library.reading'), {
      begun: () => this.#opened === opened && this.tell('reading'),
      cancel: () => this.cancel(),
    });
    const { signal } = this.#stop;
    try {
      const { left } = await opened.refresh({ signal, onProgress: (now) => progress.report(now) });
      if (this.#opened !== opened) return this.state;
      this.#left = left;
      this.use(opened.library);
      this.tell(left > 0 ? 'stopped' : 'ready');
    } catch (error) {
      this.#connection.console.error(`reading the library failed: ${error instanceof Error ? error.stack : error}`);
      this.tell('stopped');
    } finally {
      progress.end();
    }
    return this.state;
  }

  /** Takes the documents of a client whose server sees no files, in place of those it sent before. */
  async take(documents: readonly LibraryDocument[]): Promise<void> {
    if (this.#door) return;
    this.#sent = documents;
    const all = [...documents, ...this.#added];
    const { library, problems } = await readSent(all, this.#session.seeds, this.#load);
    if (this.#sent !== documents) return;
    this.#astray = problems;
    this.use(library);
    this.tell(all.length > 0 ? 'ready' : 'seeds');
  }

  /** Takes in a document for as long as the server runs, where there are no files. */
  async add(document: LibraryDocument): Promise<Kept> {
    const { uri } = document;
    if (this.#added.some((one) => one.uri === uri))
      return { problem: { key: 'adding.exists', values: { path: uri } }, exists: true };
    this.#added.push(document);
    await this.take(this.#sent);
    return { files: [uri] };
  }

  /** Stops reading; what was read by then stays. */
  cancel(): void {
    this.#stop.abort();
  }

  async close(): Promise<void> {
    this.cancel();
    const opened = this.#opened;
    this.#opened = undefined;
    this.#shown = undefined;
    this.#left = 0;
    await opened?.dispose();
  }

  private use(library: Library): void {
    if (this.#shown === library) return;
    this.#shown = library;
    this.#session.useLibrary(library);
    this.#changed();
  }

  /** Tells the client what has changed, and the log of each problem once. */
  private tell(state: LibraryState['state']): void {
    this.#state = state;
    const now = this.state;
    const { decisions, problems, notices } = now;
    const written = JSON.stringify(now);
    if (written === this.#told && this.#library === this.#shown) return;
    this.#told = written;
    this.#library = this.#shown;
    // A connection that is closed takes nothing any more.
    void this.#connection.sendNotification(LibraryChangedNotification, now).catch(() => {});
    if (state === 'reading') return;
    const { console } = this.#connection;
    console.log(`Decisions in the library: ${decisions}.`);
    for (const line of [...notices, ...problems.map(({ path, problem }) => `${path} ${problem}.`)]) {
      if (!this.#logged.has(line)) console.warn(line);
      this.#logged.add(line);
    }
  }
}
