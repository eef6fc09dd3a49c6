import { commands, type Disposable, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Log } from '../log.ts';

/** `gdprLens.showLog`, and `gdprLens.restart`, for a server that does not answer. */
export function registerServerCommands(client: BaseLanguageClient, log: Log): Disposable[] {
  return [
    commands.registerCommand('gdprLens.showLog', () => log.channel.show()),
    commands.registerCommand('gdprLens.restart', async () => {
      // A server that does not end within a moment is left behind; the next one starts all the same.
      await client.stop().catch((error: unknown) => log.channel.error(String(error)));
      await client.start();
      void window.setStatusBarMessage(l10n.t('GDPR Lens has started again.'), 3000);
    }),
    commands.registerCommand('gdprLens.walkthrough', () =>
      commands.executeCommand('workbench.action.openWalkthrough', 'gdpr-lens.gdpr-lens#gdprLens.start', false),
    ),
  ];
}
