import { commands, l10n, type QuickInputButton, type QuickPickItem, ThemeIcon, window } from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import { openLocation } from '../commands/open.ts';
import { shownEditor } from '../shown-document.ts';
import type { LibraryItem } from './protocol.ts';

/** A decision to choose, and the place in it that matters. */
export interface ListedDecision {
  readonly decision: Pick<LibraryItem, 'name' | 'title' | 'facts' | 'page'>;
  readonly location: Location;
  /** Why it is listed, and the words of the place. */
  readonly reason?: string;
  readonly excerpt?: string;
}

interface Choice extends QuickPickItem {
  readonly listed: ListedDecision;
}

/**
 * Lists decisions with number, date, fine and reason, and opens the chosen one. A button on each peeks at its place from
 * where the cursor is, without leaving the text.
 */
export function pickDecision(
  client: BaseLanguageClient,
  title: string,
  all: readonly ListedDecision[],
  total = all.length,
): void {
  const peek: QuickInputButton = { iconPath: new ThemeIcon('eye'), tooltip: l10n.t('Peek') };
  const pick = window.createQuickPick<Choice>();
  pick.title = title;
  pick.placeholder =
    total > all.length ? l10n.t('Decisions: {0} of {1}', all.length, total) : l10n.t('Decisions: {0}', all.length);
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = all.map((listed): Choice => {
    const { decision, reason, excerpt } = listed;
    const description = [reason, decision.facts].filter(Boolean).join(' · ');
    return { label: decision.name, description, detail: excerpt || decision.title, buttons: [peek], listed };
  });
  pick.onDidTriggerItemButton(async ({ item }) => {
    pick.hide();
    await peekAt(client, item.listed.location);
  });
  pick.onDidAccept(async () => {
    const [chosen] = pick.selectedItems;
    pick.hide();
    if (chosen) await openLocation(client, chosen.listed.location);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

/** The beginning of a decision, as the place to open. */
export function beginning({ page }: Pick<LibraryItem, 'page'>): Location {
  const start = { line: 0, character: 0 };
  return { uri: page, range: { start, end: start } };
}

/** Shows a place inside the text that the user reads; opens it where there is none. */
async function peekAt(client: BaseLanguageClient, location: Location): Promise<void> {
  const editor = shownEditor();
  if (!editor) {
    await openLocation(client, location);
    return;
  }
  await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
  const { asLocation } = client.protocol2CodeConverter;
  const { document, selection } = editor;
  const places = [asLocation(location)];
  await commands.executeCommand('editor.action.peekLocations', document.uri, selection.active, places, 'peek');
}
