import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activate as activateAnywhere } from './extension.ts';

/** The door for VS Code in a browser: the server is a web worker. */
export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  return activateAnywhere(
    context,
    (options) => new LanguageClient('gdprLens', 'GDPR Lens', options, new Worker(script)),
  );
}
