import * as vscode from 'vscode';
import { equal, match, ok } from '../../support/vscode-assert.ts';
import { first, ready, show } from '../../support/vscode-document.ts';

describe('navigation', () => {
  before(() => ready());

  it('finds a provision in the open text, in files of the workspace and in decisions', async () => {
    const { document, position } = await show('Our measures follow Article $032 GDPR.');
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      position,
    );
    const places = [...new Set(found.map(({ uri }) => uri.scheme))];
    ok(places.includes(document.uri.scheme), 'not in the document itself');
    ok(
      found.some(({ uri }) => uri.path.endsWith('garante-9771184/decision.txt')),
      `no file of the workspace: ${places}`,
    );
  });

  it('leads from the number of a decision to its reading view', async () => {
    const { document, position } = await show('As the CNIL held in SAN-2022$0-009.');
    const [target] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    ok(target, 'no definition');
    const page = await vscode.workspace.openTextDocument('targetUri' in target ? target.targetUri : target.uri);
    match(page.getText(), /^64\. /m);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    match(String(links[0]?.target), /^gdpr-lens:\/decisions\/cnil-san-2022-009\//);
  });

  it('steps through references', async () => {
    const { document } = await show('One: Article 5 GDPR. Two: Article 6 GDPR.');
    for (const expected of ['Article 5 GDPR', 'Article 6 GDPR', 'Article 5 GDPR']) {
      await vscode.commands.executeCommand('gdprLens.nextReference');
      equal(document.getText(vscode.window.activeTextEditor?.selection), expected);
    }
    await vscode.commands.executeCommand('gdprLens.previousReference');
    equal(document.getText(vscode.window.activeTextEditor?.selection), 'Article 6 GDPR');
  });

  it('finds decisions among the symbols of the workspace', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'DEDALUS',
    );
    ok(
      symbols.some(({ name }) => name.includes('SAN-2022-009')),
      symbols.map(({ name }) => name).join('\n'),
    );
  });

  it('grows the selection by clause and sentence', async () => {
    const { document, position } = await show('It was told so. It keeps addresses, as it $0says, for ten years.');
    const [innermost] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [position],
    );
    const texts: string[] = [];
    for (let at = innermost; at; at = at.parent as vscode.SelectionRange) texts.push(document.getText(at.range));
    ok(texts.includes('as it says'), texts.join('\n'));
    ok(texts.includes('It keeps addresses, as it says, for ten years.'), texts.join('\n'));
  });

  it('lists the points of a bracket while it is open', async () => {
    const { document, position } = await show('Under Article 28(3)($0');
    const help = await vscode.commands.executeCommand<vscode.SignatureHelp>(
      'vscode.executeSignatureHelpProvider',
      document.uri,
      position,
      '(',
    );
    equal(help.signatures[0]?.label, 'Article 28(3)( a | b | c | d | e | f | g | h )');
  });

  it('opens a decision, and the page of a rule', async () => {
    await vscode.commands.executeCommand('gdprLens.openDecision', '9771184');
    const decision = await first(vscode.window.onDidChangeActiveTextEditor, shown('/decisions/'));
    match(decision.getText(), /INAIL/);
    await vscode.commands.executeCommand('gdprLens.open', 'gdpr-lens:/rules/shared-account.md');
    match((await first(vscode.window.onDidChangeActiveTextEditor, shown('/rules/'))).getText(), /Why it matters/);
  });
});

function shown(path: string): () => vscode.TextDocument | undefined {
  return () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.path.startsWith(path) ? document : undefined;
  };
}
