import { Disposable, FileType, Uri, workspace } from 'vscode';
import { type BaseLanguageClient, DidChangeWatchedFilesNotification } from 'vscode-languageclient';
import { WorkspaceFilesRequest } from './protocol.ts';

/** The folder of a workspace that holds its own rules, suppressions and settings. */
export const FOLDER = '.gdpr-lens';

/** The files that say what a workspace has decided: the server helps with writing them. */
export const OWN_FILES = `**/{${FOLDER}/**,card.yaml}`;

/** Gives the server what stands in `.gdpr-lens`, on whatever file system it is; nothing of a workspace that is not trusted. */
export function registerWorkspaceFiles(client: BaseLanguageClient): Disposable {
  const changed = (): void => {
    void client.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [] });
  };
  const told = (files: readonly Uri[]): void => {
    if (files.some(({ path }) => path.includes(`/${FOLDER}/`))) changed();
  };
  const watcher = workspace.createFileSystemWatcher(`**/${FOLDER}/**`);
  return Disposable.from(
    watcher,
    watcher.onDidChange(changed),
    watcher.onDidCreate(changed),
    watcher.onDidDelete(changed),
    // A watcher may miss a file in a folder that is as new as the file, and some file systems have none.
    workspace.onDidSaveTextDocument(({ uri }) => told([uri])),
    workspace.onDidCreateFiles(({ files }) => told(files)),
    workspace.onDidDeleteFiles(({ files }) => told(files)),
    workspace.onDidGrantWorkspaceTrust(changed),
    workspace.onDidChangeWorkspaceFolders(changed),
    client.onRequest(WorkspaceFilesRequest, ({ folder }) =>
      workspace.isTrusted ? readFolder(Uri.parse(folder, true)) : {},
    ),
  );
}

/** Reads the folder entry by entry: a search would look through the whole workspace for it. */
async function readFolder(root: Uri): Promise<Record<string, string>> {
  const folder = Uri.joinPath(root, FOLDER);
  const rules = (await entries(Uri.joinPath(folder, 'rules'))).filter((name) => /\.ya?ml$/.test(name));
  const paths = ['config.yaml', 'suppressions.yaml', 'baseline.json', ...rules.sort().map((name) => `rules/${name}`)];
  const contents = await Promise.all(paths.map((path) => content(Uri.joinPath(folder, path))));
  const found = paths.map((path, i): [string, string | undefined] => [path, contents[i]]);
  return Object.fromEntries(found.filter((file): file is [string, string] => file[1] !== undefined));
}

/** The files in a folder; none where it is missing. */
async function entries(folder: Uri): Promise<string[]> {
  const all = await workspace.fs.readDirectory(folder).then(
    (found) => found,
    () => [],
  );
  return all.filter(([, type]) => (type & FileType.Directory) === 0).map(([name]) => name);
}

/** What a file holds; undefined where it is missing or has vanished meanwhile. */
function content(file: Uri): Thenable<string | undefined> {
  return workspace.fs.readFile(file).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}
