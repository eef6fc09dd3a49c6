import {
  commands,
  Disposable,
  l10n,
  type Memento,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { withKind } from '../kinds-in-config.ts';
import { SCHEME } from '../pages.ts';
import { type AskedKind, KindRequest, KindsNotification } from '../protocol.ts';
import { quoted } from '../quoted.ts';
import { shownDocument } from '../shown-document.ts';
import { FOLDER } from '../workspace-files.ts';

const REMEMBERED = 'kinds';

interface Choice extends QuickPickItem {
  /** Undefined: to be guessed. */
  readonly value?: string;
}

/**
 * `gdprLens.setKind`: asks what kind of document the one shown is. For a document of a folder it is kept in the folder's
 * `config.yaml`, where the command line reads it too; for any other it is remembered here.
 */
export function registerSetKind(client: BaseLanguageClient, memory: Memento): Disposable {
  const tell = (): void => {
    if (client.state === State.Running)
      void client.sendNotification(KindsNotification, { kinds: memory.get<Record<string, string>>(REMEMBERED, {}) });
  };
  const remember = async (uri: string, kind: string | undefined): Promise<void> => {
    const { [uri]: _, ...others } = memory.get<Record<string, string>>(REMEMBERED, {});
    await memory.update(REMEMBERED, kind === undefined ? others : { ...others, [uri]: kind });
    tell();
  };
  return Disposable.from(
    client.onDidChangeState(tell),
    commands.registerCommand('gdprLens.setKind', async () => {
      const document = shownDocument();
      const uri = document && client.code2ProtocolConverter.asUri(document.uri);
      const asked = uri && document.uri.scheme !== SCHEME ? await client.sendRequest(KindRequest, { uri }) : null;
      if (!document || !uri || !asked) {
        void window.showInformationMessage(l10n.t('Open a document first.'));
        return;
      }
      const title = l10n.t('What kind of document is this?');
      const placeHolder = l10n.t('It decides which findings are reported');
      const chosen = await window.showQuickPick(choices(asked), { title, placeHolder, matchOnDescription: true });
      if (!chosen) return;
      if (await keepInFolder(document, chosen.value)) await remember(uri, undefined);
      else await remember(uri, chosen.value);
    }),
  );
}

function choices({ kind, name, said, words, all }: AskedKind): Choice[] {
  const guessed = words.length > 0 ? l10n.t('{0}, from {1}', name, quoted(words)) : name;
  const guess: Choice = {
    label: l10n.t('Guess from the text'),
    ...(said ? {} : { description: [l10n.t('now'), guessed].join(' · ') }),
  };
  const others = all.map((one): Choice => {
    const now = said && one.kind === kind ? l10n.t('now') : '';
    return { label: one.name, description: [now, one.effect].filter(Boolean).join(' · '), value: one.kind };
  });
  return [guess, { label: '', kind: QuickPickItemKind.Separator }, ...others];
}

/** Says it in the `config.yaml` of the document's folder; false where there is none, or it cannot be written. */
async function keepInFolder(document: TextDocument, kind: string | undefined): Promise<boolean> {
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (!folder || !workspace.isTrusted || document.uri.scheme !== folder.uri.scheme) return false;
  const file = Uri.joinPath(folder.uri, FOLDER, 'config.yaml');
  const known = await workspace.openTextDocument(file).then(
    (opened) => opened,
    () => undefined,
  );
  const before = known?.getText() ?? '';
  const after = withKind(before, document.uri.path.slice(folder.uri.path.length + 1), kind);
  if (after === undefined) return false;
  if (after === before) return true;
  const change = new WorkspaceEdit();
  if (known) change.replace(file, known.validateRange(new Range(0, 0, known.lineCount, 0)), after);
  else change.createFile(file, { contents: new TextEncoder().encode(after) });
  const done = await workspace.applyEdit(change);
  return done && (known ? known.save() : true);
}
