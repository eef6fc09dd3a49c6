import { Disposable, RelativePattern, Uri, workspace } from 'vscode';
import { type BaseLanguageClient, DidChangeWatchedFilesNotification } from 'vscode-languageclient';
import { WorkspaceFilesRequest } from './protocol.ts';

/** The folder of a workspace that holds its own rules, suppressions and settings. */
export const FOLDER = '.gdpr-lens';

/** Gives the server what stands in `.gdpr-lens`, on whatever file system it is; nothing of a workspace that is not trusted. */
export function registerWorkspaceFiles(client: BaseLanguageClient): Disposable {
  const changed = (): void => {
    void client.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [] });
  };
  const watcher = workspace.createFileSystemWatcher(`**/${FOLDER}/**`);
  return Disposable.from(
    watcher,
    watcher.onDidChange(changed),
    watcher.onDidCreate(changed),
    watcher.onDidDelete(changed),
    workspace.onDidGrantWorkspaceTrust(changed),
    workspace.onDidChangeWorkspaceFolders(changed),
    client.onRequest(WorkspaceFilesRequest, ({ folder }) =>
      workspace.isTrusted ? readFolder(Uri.parse(folder, true)) : {},
    ),
  );
}

async function readFolder(root: Uri): Promise<Record<string, string>> {
  const pattern = new RelativePattern(
    root,
    `${FOLDER}/{config.yaml,suppressions.yaml,baseline.json,rules/*.{yaml,yml}}`,
  );
  const found = await workspace.findFiles(pattern, null, 20_000);
  const base = Uri.joinPath(root, FOLDER).path.length + 1;
  const entries = await Promise.all(
    found.map(async (uri): Promise<[string, string]> => {
      const content = await workspace.fs.readFile(uri).then(
        (bytes) => new TextDecoder().decode(bytes),
        // A file that vanished meanwhile is none.
        () => '',
      );
      return [uri.path.slice(base), content];
    }),
  );
  return Object.fromEntries(entries.filter(([, content]) => content !== ''));
}
