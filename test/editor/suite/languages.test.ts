import * as vscode from 'vscode';
import { equal, match, ok } from '../../support/vscode-assert.ts';
import { diagnostics, first, hover, ready, show } from '../../support/vscode-document.ts';

describe('documents of other kinds', () => {
  before(() => ready());

  it('are the Markdown cells of a notebook', async () => {
    const text = 'The staff of the clinic shared one account. See Article 100 GDPR.';
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, text, 'markdown');
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData([cell]));
    const document = notebook.cellAt(0).document;
    const found = await diagnostics(document);
    ok(found.length >= 2, found.map(({ message }) => message).join('\n'));
  });

  it('are web pages, as text, where the setting names them', async () => {
    const settings = vscode.workspace.getConfiguration('gdprLens');
    const shown = await show(
      '<p>We rely on Article <b>$032</b> GDPR and on&nbsp;<i>Article</i> 100&nbsp;GDPR.</p>',
      'html',
    );
    equal(vscode.languages.getDiagnostics(shown.document.uri).length, 0);
    await settings.update('languages', ['plaintext', 'markdown', 'html'], vscode.ConfigurationTarget.Global);
    try {
      const [found, ...more] = await diagnostics(shown.document);
      equal(more.length, 0);
      equal(found && shown.document.getText(found.range), 'Article</i> 100&nbsp;GDPR');
      match(await hover(shown), /Article 32/);
    } finally {
      await settings.update('languages', undefined, vscode.ConfigurationTarget.Global);
      // The server starts anew: what comes after waits until it answers.
      await diagnostics((await show('Article 100 GDPR.')).document);
    }
  });
});

describe('a report of a problem', () => {
  it('tells versions and settings, and nothing of any document', async () => {
    await ready();
    await show('The secret words of the client stand in Article 6 GDPR.');
    await vscode.commands.executeCommand('gdprLens.reportProblem');
    const report = await first(vscode.window.onDidChangeActiveTextEditor, () => {
      const text = vscode.window.activeTextEditor?.document.getText();
      return text?.startsWith('# ') ? text : undefined;
    });
    match(report, new RegExp(`VS Code: ${vscode.version.replaceAll('.', '\\.')}`));
    match(report, /GDPR Lens: \d/);
    match(report, /Server: Running/);
    ok(!report.includes('secret words'), 'the report quotes a document');
  });
});
