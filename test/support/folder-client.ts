import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LibraryState } from '../../server/lsp/library-protocol.ts';
import { eventually } from './eventually.ts';
import { LspClient } from './lsp-client.ts';

const CAPABILITIES = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    codeLens: { refreshSupport: true },
  },
  window: { workDoneProgress: true },
};

/** A client with a workspace folder of its own, its settings, and folders of decisions. */
export class FolderClient {
  readonly root = mkdtempSync(join(tmpdir(), 'gdpr lens '));
  /** What the log said, and how progress was shown, since the last start. */
  logged: string[] = [];
  progress: string[] = [];
  /** Cancels progress as soon as it is shown. */
  cancelsProgress = false;
  /** How often the server asked for its code lenses to be asked for again. */
  lensesRefreshed = 0;
  /** Fails to show progress. */
  refusesProgress = false;
  #client: LspClient | undefined;
  #folders: readonly string[] | undefined;
  #states: LibraryState[] = [];

  /** Writes a file of the workspace. */
  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), content);
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  /** @param folders what the setting names; undefined: a client without settings */
  async start(
    folders: readonly string[] | undefined,
    rootUri: string | null = pathToFileURL(this.root).href,
    options: object = {},
  ): Promise<void> {
    this.#folders = folders;
    const client = new LspClient(undefined, { XDG_CACHE_HOME: join(this.root, 'cache') });
    this.#client = client;
    const { connection } = client;
    connection.onRequest('workspace/configuration', () => [{ library: { folders: this.#folders } }]);
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/codeLens/refresh', () => {
      this.lensesRefreshed++;
      return null;
    });
    connection.onRequest('workspace/workspaceFolders', () => null);
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => this.logged.push(message));
    connection.onRequest('window/workDoneProgress/create', () => {
      if (this.refusesProgress) throw new Error('no progress is shown here');
      return null;
    });
    connection.onNotification('$/progress', ({ token, value }: { token: string; value: { kind: string } }) => {
      this.progress.push(value.kind);
      if (this.cancelsProgress && value.kind === 'begin')
        void connection.sendNotification('window/workDoneProgress/cancel', { token });
    });
    connection.onNotification('gdprLens/library/changed', (state: LibraryState) => this.#states.push(state));
    await client.start({ virtualDocuments: true, ...options }, folders && CAPABILITIES, rootUri);
  }

  /** Ends the server and starts another with the same files. */
  async restart(folders: readonly string[]): Promise<void> {
    await this.#client?.stop();
    this.logged = [];
    this.progress = [];
    this.#states = [];
    await this.start(folders);
  }

  /** Changes the setting. */
  async configure(folders: readonly string[]): Promise<void> {
    this.#folders = folders;
    this.#states = [];
    await this.#client?.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  /** The state when the folders are read. */
  ready(): Promise<LibraryState> {
    return this.changed(({ state }) => state === 'ready');
  }

  /** The first state told of which something is so; those before are forgotten. */
  async changed(isSo: (state: LibraryState) => boolean): Promise<LibraryState> {
    const found = (): number => this.#states.findIndex(isSo);
    if (!(await eventually(() => found() >= 0)))
      throw new Error(`no such state among ${JSON.stringify(this.#states)}; the log: ${this.logged.join('\n')}`);
    const state = this.#states[found()] as LibraryState;
    this.#states = this.#states.slice(found() + 1);
    return state;
  }

  open(uri: string, text: string): Promise<void> {
    return this.client.open(uri, text);
  }

  request<T>(method: string, params: object): Promise<T> {
    return this.client.request<T>(method, params);
  }

  /** Ends the server and takes the folder away. */
  async stop(): Promise<void> {
    await this.#client?.stop();
    rmSync(this.root, { recursive: true, force: true });
  }

  private get client(): LspClient {
    if (!this.#client) throw new Error('the client was not started');
    return this.#client;
  }
}
