import {
  Disposable,
  type Event,
  l10n,
  MarkdownString,
  StatusBarAlignment,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { LibraryModel } from '../library/library-model.ts';
import type { LibraryState } from '../library/protocol.ts';
import type { DocumentStatus } from '../protocol.ts';
import { shownDocument } from '../shown-document.ts';

/** The item in the status bar: whether GDPR Lens is on, and what it sees in the document shown. It opens the side view. */
export function registerStatusItem(
  client: BaseLanguageClient,
  onDidRead: Event<DocumentStatus>,
  library: LibraryModel,
): Disposable {
  const item = window.createStatusBarItem('gdprLens.status', StatusBarAlignment.Right, 100);
  const seen = new Map<string, DocumentStatus>();
  item.name = 'GDPR Lens';

  const show = (): void => {
    const document = shownDocument();
    const status = document && seen.get(client.code2ProtocolConverter.asUri(document.uri));
    const { text, said, command, failed } = wording(client.state, status, library.state);
    item.text = text;
    item.tooltip = tooltip(said, library.state?.state === 'reading');
    item.command = command;
    item.accessibilityInformation = { label: said };
    item.backgroundColor = failed ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    if (document && (status || client.state !== State.Running)) item.show();
    else item.hide();
  };

  return Disposable.from(
    item,
    onDidRead((status) => {
      seen.set(status.uri, status);
      show();
    }),
    client.onDidChangeState(show),
    library.onDidChange(show),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument((document) => seen.delete(client.code2ProtocolConverter.asUri(document.uri))),
  );
}

interface Wording {
  readonly text: string;
  readonly said: string;
  readonly command: string;
  readonly failed?: boolean;
}

function wording(state: State, status: DocumentStatus | undefined, library: LibraryState | undefined): Wording {
  const command = 'gdprLens.findings.focus';
  if (state === State.Starting)
    return { text: '$(loading~spin) GDPR Lens', said: l10n.t('GDPR Lens is starting.'), command };
  if (state !== State.Running) {
    const said = l10n.t('The server of GDPR Lens is not running. Open the log to see why.');
    return { text: '$(error) GDPR Lens', said, command: 'gdprLens.showLog', failed: true };
  }
  if (!workspace.getConfiguration('gdprLens').get<boolean>('enable', true)) {
    return {
      text: `$(law) ${l10n.t('GDPR Lens: off')}`,
      said: l10n.t('GDPR Lens is switched off in the settings.'),
      command,
    };
  }
  if (!status) return { text: '$(law) GDPR Lens', said: l10n.t('GDPR Lens is on.'), command };
  const { references, findings } = status;
  const document = l10n.t('GDPR Lens is on. References to the GDPR: {0}. Findings: {1}.', references, findings);
  const text = `$(law) ${references} $(warning) ${findings}`;
  if (!library) return { text, said: document, command };
  return { text: `${text} $(library) ${library.decisions}`, said: `${document} ${libraryWords(library)}`, command };
}

function libraryWords({ state, decisions, problems }: LibraryState): string {
  const count = l10n.t('Decisions in the library: {0}.', decisions);
  if (state === 'reading') return `${count} ${l10n.t('The folders of the library are being read.')}`;
  return problems.length > 0 ? `${count} ${l10n.t('Files that could not be read: {0}.', problems.length)}` : count;
}

/** What is said, and the ways on from here. */
function tooltip(said: string, isReading: boolean): MarkdownString {
  const ways: (readonly [label: string, command: string])[] = [
    ...(isReading ? ([[l10n.t('Stop Reading'), 'gdprLens.stopReading']] as const) : []),
    [l10n.t('Side View'), 'gdprLens.findings.focus'],
    [l10n.t('Decisions'), 'gdprLens.decisions.focus'],
    [l10n.t('Log'), 'gdprLens.showLog'],
    [l10n.t('Restart'), 'gdprLens.restart'],
  ];
  const links = ways.map(([label, command]) => `[${label}](command:${command})`);
  const markdown = new MarkdownString(`${said}\n\n${links.join(' · ')}`);
  markdown.isTrusted = { enabledCommands: ways.map(([, command]) => command) };
  return markdown;
}
