import { commands, l10n, window } from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** A server that ends this often in this time will not stay up. */
const MOST = 5;
const WITHIN = 180_000;

/** Starts a server again that ended by itself; when it ends too often, says so once and offers the log. */
export function restarting(): ErrorHandler {
  const ends: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: (): CloseHandlerResult => {
      const now = Date.now();
      while ((ends[0] ?? now) < now - WITHIN) ends.shift();
      ends.push(now);
      if (ends.length < MOST) return { action: CloseAction.Restart, handled: true };
      void sayStopped();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function sayStopped(): Promise<void> {
  const open = l10n.t('Open Log');
  const message = l10n.t('The server of GDPR Lens ended {0} times in three minutes and was not started again.', MOST);
  if ((await window.showErrorMessage(message, open)) === open) await commands.executeCommand('gdprLens.showLog');
}
