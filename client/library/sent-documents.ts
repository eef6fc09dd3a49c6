import { Disposable, FileType, Uri, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type LibraryDocument, LibraryDocumentsNotification } from './protocol.ts';

/** What a server without files reads; pages, PDF and Word need one that has them. */
const TEXTS = /^(.*)\.(?:txt|text|md|markdown)$/i;
/** Documents and bytes that are sent at most: all of them go through memory. */
const MOST_FILES = 2000;
const MOST_BYTES = 40_000_000;
/** Milliseconds of quiet before they are read again. */
const QUIET = 500;

/**
 * In a browser, where the server sees no files: sends it the texts in the folders of the setting, from whatever file
 * system the workspace is on, and again when they change.
 */
export function registerSentDocuments(client: BaseLanguageClient): Disposable {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let sent = 0;
  const send = async (): Promise<void> => {
    const found = client.state === State.Running ? await documents(client) : [];
    if (client.state !== State.Running || found.length + sent === 0) return;
    sent = found.length;
    await client.sendNotification(LibraryDocumentsNotification, { documents: found });
  };
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(send, QUIET);
  };
  return Disposable.from(
    { dispose: () => clearTimeout(waiting) },
    client.onDidChangeState(({ newState }) => newState === State.Running && soon()),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('gdprLens.library.folders') && soon()),
    workspace.onDidSaveTextDocument(soon),
    workspace.onDidCreateFiles(soon),
    workspace.onDidDeleteFiles(soon),
    workspace.onDidRenameFiles(soon),
    workspace.onDidGrantWorkspaceTrust(soon),
  );
}

async function documents(client: BaseLanguageClient): Promise<LibraryDocument[]> {
  const root = workspace.workspaceFolders?.[0]?.uri;
  const named = workspace.getConfiguration('gdprLens').get<string[]>('library.folders', []);
  if (!root || !workspace.isTrusted) return [];
  const found: LibraryDocument[] = [];
  let bytes = 0;
  const folders = named.map((path) => (path.startsWith('/') ? root.with({ path }) : Uri.joinPath(root, path)));
  for (let folder = folders.shift(); folder; folder = folders.shift()) {
    const entries = await workspace.fs.readDirectory(folder).then(
      (all) => all.sort(([a], [b]) => (a < b ? -1 : 1)),
      () => [],
    );
    const names = new Set(entries.map(([name]) => name));
    for (const [name, type] of entries) {
      const uri = Uri.joinPath(folder, name);
      // A link to a folder may lead in circles.
      if (type === FileType.Directory) folders.push(uri);
      const [, stem] = (type & FileType.File ? TEXTS.exec(name) : null) ?? [];
      if (stem === undefined) continue;
      const beside = [`${stem}.card.yaml`, ...(stem === 'decision' ? ['card.yaml'] : [])].find((one) => names.has(one));
      const card = beside ? await read(Uri.joinPath(folder, beside)) : '';
      const text = await read(uri);
      bytes += text.length;
      if (found.length === MOST_FILES || bytes > MOST_BYTES) return found;
      if (text !== '') found.push({ uri: client.code2ProtocolConverter.asUri(uri), text, ...(card && { card }) });
    }
  }
  return found;
}

/** What a file holds as text; nothing where it has vanished meanwhile. */
function read(file: Uri): Thenable<string> {
  return workspace.fs.readFile(file).then(
    (content) => new TextDecoder().decode(content),
    () => '',
  );
}
