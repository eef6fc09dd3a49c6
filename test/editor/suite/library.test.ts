import * as vscode from 'vscode';
import { match, ok } from '../../support/vscode-assert.ts';
import { first, ready, show } from '../../support/vscode-document.ts';

describe('the library', () => {
  before(() => ready());

  it('has a view', async () => {
    await vscode.commands.executeCommand('gdprLens.decisions.focus');
  });

  it('lists the decisions on an article, and opens the one that is chosen', async () => {
    await show('A note without any reference.');
    await vscode.commands.executeCommand('gdprLens.decisionsOnArticle', '32');
    match(await chosen(), /shared accounts|user accounts/);
  });

  it('lists the decisions on the article at the cursor', async () => {
    const { position } = await show('Our contracts follow Article $028(3) GDPR.');
    const editor = vscode.window.activeTextEditor;
    if (editor) editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('gdprLens.decisionsOnArticle');
    match(await chosen(), /DEDALUS/);
  });

  it('lists the decisions with a finding, and those like a document', async () => {
    await show('A note about a release.');
    await vscode.commands.executeCommand('gdprLens.decisionsWithFinding', 'release-error');
    match(await chosen(), /INAIL/);
    await show('The staff of the laboratory used one shared account. This infringes Article 32 GDPR.');
    await vscode.commands.executeCommand('gdprLens.decisionsLikeDocument');
    match(await chosen(), /DEDALUS/);
  });

  it('has the decisions in the folders of the setting', async () => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(root, 'no workspace folder');
    const settings = vscode.workspace.getConfiguration('gdprLens');
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(vscode.Uri.joinPath(root, 'practice/one.txt'), { contents: new TextEncoder().encode(DECISION) });
    await vscode.workspace.applyEdit(edit);
    await settings.update('library.folders', ['practice'], vscode.ConfigurationTarget.Workspace);
    try {
      while ((await named('SAN-2031-004')).length === 0) await new Promise((resolve) => setTimeout(resolve, 200));
    } finally {
      await settings.update('library.folders', undefined, vscode.ConfigurationTarget.Workspace);
    }
    while ((await named('SAN-2031-004')).length > 0) await new Promise((resolve) => setTimeout(resolve, 200));
  });

  it('has a picture', async () => {
    await vscode.commands.executeCommand('gdprLens.showPicture');
    const type = await first(vscode.window.tabGroups.onDidChangeTabs, () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputWebview ? input.viewType : undefined;
    });
    match(type, /gdprLens\.picture$/);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});

const DECISION = `Commission nationale de l'informatique et des libertés (CNIL)

Deliberation of the restricted committee no. SAN-2031-004 of 9 March 2031 concerning the company NORDWIND

1. The clerks of the company shared one user account between them.

2. The company breached Article 32 of the GDPR.
`;

/** The decisions that the search for symbols finds by a name. */
async function named(name: string): Promise<vscode.SymbolInformation[]> {
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    name,
  );
  return found.filter((symbol) => symbol.name.includes(name));
}

/** Chooses the first entry of the list that is open, and gives the text of the decision that it leads to. */
async function chosen(): Promise<string> {
  const shown = first(vscode.window.onDidChangeActiveTextEditor, () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.path.startsWith('/decisions/') ? document : undefined;
  });
  // The list is drawn after the command is done.
  const trying = setInterval(() => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'), 200);
  try {
    return (await shown).getText();
  } finally {
    clearInterval(trying);
  }
}
