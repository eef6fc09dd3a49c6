import { commands, type Disposable, l10n, type QuickPickItem, QuickPickItemKind, Uri, window } from 'vscode';
import type { BaseLanguageClient, Position } from 'vscode-languageclient';
import { type RelatedItem, RelatedRequest } from '../protocol.ts';
import { shownEditor } from '../shown-document.ts';
import { openLocation } from './open.ts';

interface Choice extends QuickPickItem {
  readonly item?: RelatedItem;
}

/**
 * `gdprLens.relatedDecisions`: lists the passages of decisions that have to do with a place, and opens the chosen one.
 * Without arguments the place is the cursor, or the whole document where the cursor is at nothing.
 */
export function registerRelatedDecisions(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('gdprLens.relatedDecisions', async (uri?: string, position?: Position) => {
    const place = uri === undefined ? cursor(client) : { uri: Uri.parse(uri, true).toString(), position };
    if (!place) {
      void window.showInformationMessage(l10n.t('Open a document to see the decisions related to it.'));
      return;
    }
    const items = await client.sendRequest(RelatedRequest, place);
    if (items.length === 0) {
      void window.showInformationMessage(l10n.t('No decision of the library has to do with this place.'));
      return;
    }
    const chosen = await window.showQuickPick(choices(items), {
      title: l10n.t('Related decisions'),
      placeHolder: items.every(({ same }) => same)
        ? l10n.t('Passages: {0}, all of them in this decision', items.length)
        : l10n.t('Passages: {0}, the best first', items.length),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (chosen?.item) await openLocation(client, chosen.item.location);
  });
}

function cursor(client: BaseLanguageClient): { uri: string; position: Position } | undefined {
  const editor = shownEditor();
  if (!editor) return undefined;
  const { asUri, asPosition } = client.code2ProtocolConverter;
  return { uri: asUri(editor.document.uri), position: asPosition(editor.selection.active) };
}

/** Passages of other decisions first, then those of the document itself under a heading of their own. */
function choices(items: readonly RelatedItem[]): Choice[] {
  const choice = (item: RelatedItem): Choice => ({
    label: item.label,
    // The reason first: in a narrow window the rest is cut off.
    description: `${item.reason} · ${item.facts}`,
    detail: item.excerpt,
    item,
  });
  const others = items.filter(({ same }) => !same).map(choice);
  const own = items.filter(({ same }) => same).map(choice);
  const separator = { label: l10n.t('In this decision'), kind: QuickPickItemKind.Separator };
  return own.length > 0 ? [...others, separator, ...own] : others;
}
