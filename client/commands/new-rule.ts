import { commands, type Disposable, l10n, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { FOLDER } from '../workspace-files.ts';

/** `gdprLens.newRule`: asks for a rule's name and opens a file for it, filled with an example that works as it is. */
export function registerNewRule(extension: Uri): Disposable {
  return commands.registerCommand('gdprLens.newRule', async () => {
    const folder = workspace.workspaceFolders?.[0];
    if (!folder) {
      void window.showInformationMessage(l10n.t('Open a folder first: rules are kept in its {0}/rules.', FOLDER));
      return;
    }
    const id = await window.showInputBox({
      title: l10n.t('New rule'),
      prompt: l10n.t('A name in small letters and hyphens, such as visitor-book-open.'),
      value: 'visitor-book-open',
      validateInput: (value) =>
        /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value) ? undefined : l10n.t('Small letters, digits and hyphens.'),
    });
    if (!id) return;
    const file = Uri.joinPath(folder.uri, FOLDER, 'rules', `${id}.yaml`);
    const exists = await workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (!exists) {
      const change = new WorkspaceEdit();
      change.createFile(file, {
        contents: await workspace.fs.readFile(Uri.joinPath(extension, 'client/media/new-rule.yaml')),
      });
      await workspace.applyEdit(change);
    }
    await window.showTextDocument(await workspace.openTextDocument(file));
  });
}
