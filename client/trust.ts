import { commands, l10n, Uri, window, workspace } from 'vscode';
import { FOLDER } from './workspace-files.ts';

/** Says once that what stands in `.gdpr-lens` waits until the workspace is trusted, and leads to where that is done. */
export async function sayWaiting(): Promise<void> {
  if (workspace.isTrusted) return;
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => Uri.joinPath(uri, FOLDER));
  const there = await Promise.all(folders.map(exists));
  if (!there.includes(true)) return;
  const manage = l10n.t('Manage Workspace Trust');
  const message = l10n.t('The rules, suppressions and settings in {0} wait until you trust this workspace.', FOLDER);
  if ((await window.showInformationMessage(message, manage)) === manage)
    await commands.executeCommand('workbench.trust.manage');
}

function exists(uri: Uri): Thenable<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
