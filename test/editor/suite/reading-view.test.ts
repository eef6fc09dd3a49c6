import * as vscode from 'vscode';
import { equal, match, ok } from '../../support/vscode-assert.ts';
import { first, ready } from '../../support/vscode-document.ts';

describe('the reading view', () => {
  let view: vscode.TextDocument;

  before(async () => {
    await ready();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    ok(folder, 'no folder is open');
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, 'cnil-san-2022-009/decision.txt'));
    await vscode.commands.executeCommand('gdprLens.openReadingView');
    view = await first(vscode.window.onDidChangeActiveTextEditor, () => {
      const shown = vscode.window.activeTextEditor?.document;
      return shown?.uri.scheme === 'gdpr-lens' ? shown : undefined;
    });
  });

  it('lays a decision of one line out by its numbered paragraphs', () => {
    const numbers = lines()
      .map((line) => /^(\d+)\. /.exec(line)?.[1])
      .filter(Boolean);
    equal(
      [numbers.length >= 80, numbers.includes('1'), numbers.includes('64'), numbers.includes('88')],
      [true, true, true, true],
    );
  });

  it('has the findings of the decision in their paragraphs', async () => {
    const found = await first(vscode.languages.onDidChangeDiagnostics, () => {
      const shared = vscode.languages
        .getDiagnostics(view.uri)
        .filter(({ code }) => (typeof code === 'object' ? code.value : code) === 'shared-account');
      return shared.length ? shared : undefined;
    });
    const paragraphs = found.map(({ range }) => /^\d+/.exec(view.lineAt(range.start.line).text)?.[0]);
    ok(paragraphs.includes('64'), `shared accounts in paragraphs ${paragraphs.join(', ')}`);
  });

  it('has an outline', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      view.uri,
    );
    match(symbols.map(({ name }) => name).join('\n'), /procedure/i);
  });

  function lines(): string[] {
    return view.getText().split('\n');
  }
});
