import { ConfigurationTarget, commands, type Disposable, l10n, Uri, window, workspace } from 'vscode';

/** `gdprLens.addLibraryFolder`: adds a folder of decisions to the setting. */
export function registerLibraryFolders(): Disposable {
  return commands.registerCommand('gdprLens.addLibraryFolder', async (folder?: Uri) => {
    const chosen = folder ?? (await askFolder());
    if (chosen) await addFolder(chosen);
  });
}

/** The folder in which a decision is kept: one that is set, else one that is chosen and set. Undefined: none. */
export async function chooseFolder(folders: readonly string[]): Promise<string | undefined> {
  if (folders.length === 1) return folders[0];
  const another = { label: l10n.t('Another folder…'), uri: undefined };
  const known = folders.map((uri) => ({ label: pathOf(Uri.parse(uri, true)), uri }));
  const title = l10n.t('Keep the decision in which folder?');
  const chosen = folders.length > 0 ? await window.showQuickPick([...known, another], { title }) : another;
  if (!chosen || chosen.uri !== undefined) return chosen?.uri;
  const folder = await askFolder();
  if (folder) await addFolder(folder);
  return folder && Uri.file(pathOf(folder)).toString();
}

async function askFolder(): Promise<Uri | undefined> {
  const label = l10n.t('Keep Decisions Here');
  const options = { title: l10n.t('A folder of decisions'), openLabel: label, canSelectFolders: true };
  const [folder] = (await window.showOpenDialog({ ...options, canSelectFiles: false })) ?? [];
  return folder;
}

/** In the settings of the workspace where it has some, else in those of the user. */
async function addFolder(folder: Uri): Promise<void> {
  const settings = workspace.getConfiguration('gdprLens');
  const inside = workspace.getWorkspaceFolder(folder) !== undefined;
  const { globalValue = [], workspaceValue = [] } = settings.inspect<string[]>('library.folders') ?? {};
  const [target, before] = inside
    ? [ConfigurationTarget.Workspace, workspaceValue.length > 0 ? workspaceValue : globalValue]
    : [
        workspaceValue.length > 0 ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
        settings.get<string[]>('library.folders', []),
      ];
  const path = inside ? insidePath(folder) : pathOf(folder);
  if (!before.includes(path)) await settings.update('library.folders', [...before, path], target);
}

/** From the first folder of the workspace on, so that the setting holds on every machine. */
function insidePath(folder: Uri): string {
  const first = workspace.workspaceFolders?.[0]?.uri;
  if (first?.path === folder.path) return '.';
  return first && folder.path.startsWith(`${first.path}/`) ? folder.path.slice(first.path.length + 1) : pathOf(folder);
}

function pathOf(folder: Uri): string {
  // A folder of a remote machine has the path that it has there, where the server is too.
  return Uri.file(folder.path).fsPath;
}
