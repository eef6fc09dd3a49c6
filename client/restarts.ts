import { commands, l10n, window } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
} from 'vscode-languageclient';

/** A server that ends this often in this time will not stay up. */
const MOST = 5;
const WITHIN = 180_000;

/**
 * Starts a server again that ended by itself. When it ends too often, or before it has ever answered, says so once and
 * offers the log.
 * @param isStarting whether the server has not yet answered since it was last started
 */
export function restarting(isStarting: () => boolean): ErrorHandler {
  const ends: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: (): CloseHandlerResult => {
      const now = Date.now();
      while ((ends[0] ?? now) < now - WITHIN) ends.shift();
      ends.push(now);
      if (isStarting()) {
        void say(l10n.t('The server of GDPR Lens could not be started.'));
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      if (ends.length < MOST) return { action: CloseAction.Restart, handled: true };
      void say(l10n.t('The server of GDPR Lens ended {0} times in three minutes and was not started again.', MOST));
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** Leaves what the client would tell of its errors to the log: it would tell the same once more, in English alone. */
export function quieten(client: BaseLanguageClient): void {
  const { error } = client;
  client.error = (message, data) => error.call(client, message, data, false);
}

async function say(message: string): Promise<void> {
  const open = l10n.t('Open Log');
  if ((await window.showErrorMessage(message, open)) === open) await commands.executeCommand('gdprLens.showLog');
}
