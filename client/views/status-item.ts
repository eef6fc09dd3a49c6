import { commands, Disposable, type LogOutputChannel, l10n, StatusBarAlignment, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type DocumentStatus, StatusNotification } from '../protocol.ts';

/** The item in the status bar: whether GDPR Lens is on, and what it sees in the document shown. It opens the log. */
export function registerStatusItem(client: BaseLanguageClient, log: LogOutputChannel): Disposable {
  const item = window.createStatusBarItem('gdprLens.status', StatusBarAlignment.Right, 100);
  const seen = new Map<string, DocumentStatus>();
  item.name = 'GDPR Lens';
  item.command = 'gdprLens.showLog';

  const show = (): void => {
    const document = window.activeTextEditor?.document;
    const status = document && seen.get(client.code2ProtocolConverter.asUri(document.uri));
    const { text, tooltip } = wording(client.state, status);
    item.text = text;
    item.tooltip = tooltip;
    if (document && (status || client.state !== State.Running)) item.show();
    else item.hide();
  };

  return Disposable.from(
    item,
    commands.registerCommand('gdprLens.showLog', () => log.show()),
    client.onNotification(StatusNotification, (status) => {
      seen.set(status.uri, status);
      show();
    }),
    client.onDidChangeState(show),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument((document) => seen.delete(client.code2ProtocolConverter.asUri(document.uri))),
  );
}

function wording(state: State, status: DocumentStatus | undefined): { text: string; tooltip: string } {
  if (state === State.Starting) return { text: '$(loading~spin) GDPR Lens', tooltip: l10n.t('GDPR Lens is starting.') };
  if (state !== State.Running) {
    return {
      text: '$(error) GDPR Lens',
      tooltip: l10n.t('The server of GDPR Lens is not running. Open the log to see why.'),
    };
  }
  if (!workspace.getConfiguration('gdprLens').get<boolean>('enable', true)) {
    return { text: '$(law) GDPR Lens: off', tooltip: l10n.t('GDPR Lens is switched off in the settings.') };
  }
  if (!status) return { text: '$(law) GDPR Lens', tooltip: l10n.t('GDPR Lens is on.') };
  const { references, findings } = status;
  return {
    text: `$(law) ${references} $(warning) ${findings}`,
    tooltip: l10n.t('GDPR Lens is on: {0} references to the GDPR, {1} findings. Open the log.', references, findings),
  };
}
