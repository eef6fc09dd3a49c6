import { FileType, Uri, workspace } from 'vscode';

/** Folders that hold no documents of the user's. */
const SKIPPED = ['node_modules', '.git'];

/** Entries that a walk through folders looks at; more is the work of a search program. */
const MOST_ENTRIES = 50_000;

/** The files of the workspace with one of these endings, in stable order. */
export async function findTexts(endings: readonly string[]): Promise<Uri[]> {
  const found = await workspace.findFiles(`**/*.{${endings.join(',')}}`, `**/{${SKIPPED.join(',')}}/**`).then(
    (files) => files,
    // A build of VS Code may lack the program that searches; a virtual file system may have no search.
    () => walk(endings),
  );
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function walk(endings: readonly string[]): Promise<Uri[]> {
  const found: Uri[] = [];
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  let left = MOST_ENTRIES;
  for (let folder = folders.shift(); folder && left > 0; folder = folders.shift()) {
    const entries = await workspace.fs.readDirectory(folder).then(
      (all) => all,
      () => [],
    );
    left -= entries.length;
    for (const [name, type] of entries) {
      // A link to a folder may lead in circles.
      if (type === FileType.Directory && !SKIPPED.includes(name)) folders.push(Uri.joinPath(folder, name));
      else if (type & FileType.File && endings.some((ending) => name.endsWith(`.${ending}`)))
        found.push(Uri.joinPath(folder, name));
    }
  }
  return found;
}
