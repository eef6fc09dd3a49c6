import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activate as activateAnywhere } from './extension.ts';

/** The door for the desktop and for remote hosts: the server is a Node process beside. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server/node.js');
  // Over the standard streams the server sends what it has written before; Node's channel makes the JSON of all each time.
  return activateAnywhere(
    context,
    (options) => new LanguageClient('gdprLens', 'GDPR Lens', { module, transport: TransportKind.stdio }, options),
    true,
  );
}
