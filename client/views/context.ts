import { commands, Disposable, languages, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { shownDocument } from '../shown-document.ts';
import { OWN_FILES } from '../workspace-files.ts';

/** Keeps the context key `gdprLens.reads`: whether the document shown is one that GDPR Lens reads. */
export function registerContext(client: BaseLanguageClient): Disposable {
  const update = (): void => {
    const document = shownDocument();
    const known = document !== undefined && languages.match(client.clientOptions.documentSelector ?? [], document) > 0;
    const reads = known && languages.match({ pattern: OWN_FILES, language: 'yaml' }, document) === 0;
    void commands.executeCommand('setContext', 'gdprLens.reads', reads);
  };
  update();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidOpenTextDocument(update),
    client.onDidChangeState(update),
  );
}
