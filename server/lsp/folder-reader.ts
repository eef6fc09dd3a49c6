import type { Connection } from 'vscode-languageserver';
import type { FolderFiles } from '../workspace/folder.ts';
import { OpenDocument } from './document.ts';
import { toRange } from './positions.ts';
import { SOURCE } from './problems.ts';
import { WorkspaceFilesRequest } from './protocol.ts';
import type { Session } from './session.ts';
import { type Folder, Workspaces } from './workspaces.ts';

/** Reads what stands in the `.gdpr-lens` of each workspace folder, and shows the mistakes at their places. */
export class FolderReader {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #fromDisk: (root: string) => FolderFiles;
  readonly #shown = new Set<string>();

  constructor(connection: Connection, session: Session, fromDisk: (root: string) => FolderFiles) {
    this.#connection = connection;
    this.#session = session;
    this.#fromDisk = fromDisk;
  }

  /** Reads all folders anew; every document is then to be judged again. */
  async readAll(): Promise<void> {
    const { client, workspaces } = this.#session;
    const folders = (await this.#connection.workspace.getWorkspaceFolders().catch(() => null)) ?? [];
    const roots = folders.length > 0 ? folders.map(({ uri }) => uri) : client.workspaceFolders;
    const before = [...this.#shown];
    this.#shown.clear();
    for (const root of roots) {
      const files = await this.filesOf(root);
      const folder = this.#session.guard(`reading the rules of ${root}`, () => workspaces.set(root, files));
      if (folder) this.show(root, folder);
    }
    for (const uri of before.filter((uri) => !this.#shown.has(uri)))
      void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    this.#session.forgetAll();
  }

  /** The folder's files; a client that fails to give them is logged, and the folder counts as empty. */
  private async filesOf(folder: string): Promise<FolderFiles> {
    if (!this.#session.client.workspaceFiles) {
      return this.#session.guard(`reading ${folder}`, () => this.#fromDisk(folder)) ?? {};
    }
    return this.#connection.sendRequest(WorkspaceFilesRequest, { folder }).catch((error: unknown) => {
      this.#connection.console.error(`reading ${folder} failed: ${String(error)}`);
      return {};
    });
  }

  private show(root: string, { files, problems }: Folder): void {
    for (const path of new Set(problems.map((problem) => problem.path))) {
      const uri = Workspaces.fileUri(root, path);
      const document = new OpenDocument(uri, 'yaml', 0, files[path] ?? '');
      const own = problems.filter((problem) => problem.path === path);
      this.#shown.add(uri);
      void this.#connection.sendDiagnostics({
        uri,
        diagnostics: own.map((problem) => ({
          range: toRange(document, problem),
          message: this.#session.messages.tell(problem.message),
          source: SOURCE,
          severity: problem.note ? 3 : 1,
        })),
      });
    }
  }
}
