import * as vscode from 'vscode';
import { FAX_RULE } from '../../support/own-rule.ts';
import { equal, ok } from '../../support/vscode-assert.ts';
import { diagnostics, first, ready } from '../../support/vscode-document.ts';

describe('the files of a workspace', () => {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;

  it('bring rules of their own to its documents, and show where they are wrong', async () => {
    ok(root, 'no workspace folder');
    await ready();
    const rule = vscode.Uri.joinPath(root, '.gdpr-lens/rules/fax.yaml');
    const note = vscode.Uri.joinPath(root, 'fax-note.md');
    await write(rule, FAX_RULE);
    await write(note, 'The clinic sent the files of its patients by fax.');
    const document = await vscode.workspace.openTextDocument(note);
    await vscode.window.showTextDocument(document);
    const all = await diagnostics(document);
    const found = all.find(({ code }) => (typeof code === 'object' ? code.value : code) === 'fax');
    equal(found?.severity, vscode.DiagnosticSeverity.Error);

    await write(rule, FAX_RULE.replace('fax/n', '{faxes}'));
    const [mistake] = await first(vscode.languages.onDidChangeDiagnostics, () => {
      const shown = vscode.languages.getDiagnostics(rule);
      return shown.length > 0 ? shown : undefined;
    });
    equal(mistake?.range.start.line, 9);
    await vscode.workspace.fs.delete(rule);
  });

  it('are helped with while they are written', async () => {
    ok(root, 'no workspace folder');
    await ready();
    const config = vscode.Uri.joinPath(root, '.gdpr-lens/config.yaml');
    await write(config, 'severity:\n  \n');
    const document = await vscode.workspace.openTextDocument(config);
    await vscode.window.showTextDocument(document);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      config,
      new vscode.Position(1, 2),
    );
    ok(
      items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'shared-account'),
      'no rule is offered',
    );
    await vscode.workspace.fs.delete(config);
  });
});

/** Writes a file as the editor itself does, which tells of it at once. */
function write(uri: vscode.Uri, content: string): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: true, contents: new TextEncoder().encode(content) });
  return vscode.workspace.applyEdit(edit);
}
