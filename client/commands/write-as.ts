import {
  commands,
  type Disposable,
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Rewriting, WriteAsRequest } from '../protocol.ts';

interface Choice extends QuickPickItem {
  readonly rewriting?: Rewriting;
}

/** `gdprLens.writeAs`: writes the reference at the cursor, or all of the document, in a style chosen from samples. */
export function registerWriteAs(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('gdprLens.writeAs', async () => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const { asUri, asPosition } = client.code2ProtocolConverter;
    const { document } = editor;
    const place = { uri: asUri(document.uri), position: asPosition(editor.selection.active) };
    const version = document.version;
    const rewritings = await client.sendRequest(WriteAsRequest, place);
    if (rewritings.length === 0) {
      void window.showInformationMessage(
        l10n.t('There is no reference to the GDPR here that could be written otherwise.'),
      );
      return;
    }
    const chosen = await window.showQuickPick(choices(rewritings), { title: l10n.t('Write references as') });
    if (!chosen?.rewriting) return;
    if (document.version !== version) {
      void window.showWarningMessage(l10n.t('The document has changed meanwhile. Nothing was written.'));
      return;
    }
    const change = new WorkspaceEdit();
    change.set(document.uri, await client.protocol2CodeConverter.asTextEdits([...chosen.rewriting.edits]));
    await workspace.applyEdit(change);
    const { left } = chosen.rewriting;
    if (left > 0)
      void window.showInformationMessage(
        l10n.t('References left as they are: {0} (ranges, short forms, and what would be read otherwise).', left),
      );
  });
}

function choices(rewritings: readonly Rewriting[]): Choice[] {
  const choice = (rewriting: Rewriting): Choice => ({
    label: rewriting.sample,
    description: rewriting.style,
    rewriting,
  });
  const here = rewritings.filter(({ whole }) => !whole).map(choice);
  const all = rewritings
    .filter(({ whole }) => whole)
    .map((rewriting) => {
      return { ...choice(rewriting), detail: l10n.t('Changes in the document: {0}', rewriting.edits.length) };
    });
  const heading = (label: string): Choice => ({ label, kind: QuickPickItemKind.Separator });
  return [
    ...(here.length > 0 ? [heading(l10n.t('This reference')), ...here] : []),
    ...(all.length > 0 ? [heading(l10n.t('All references in the document')), ...all] : []),
  ];
}
