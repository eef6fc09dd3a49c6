import { commands, Disposable, languages, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { shownDocument } from '../shown-document.ts';

/** Keeps the context key `gdprLens.reads`: whether the document shown is one that GDPR Lens reads. */
export function registerContext(client: BaseLanguageClient): Disposable {
  const update = (): void => {
    const document = shownDocument();
    const reads = document !== undefined && languages.match(client.clientOptions.documentSelector ?? [], document) > 0;
    void commands.executeCommand('setContext', 'gdprLens.reads', reads);
  };
  update();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidOpenTextDocument(update),
    client.onDidChangeState(update),
  );
}
