import { commands, Disposable, type Event, l10n, type QuickPickItem, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DocumentStatus } from '../protocol.ts';
import { askWords } from './ask-words.ts';
import { Filter } from './filter.ts';
import { OverviewModel } from './overview.ts';
import { type Node, PlaceTree } from './place-tree.ts';
import { type ShownStatus, STATUSES, statusName } from './status-words.ts';

/** The views in the side bar: the references of the document shown by article, and its findings by rule. */
export function registerSideView(client: BaseLanguageClient, onDidRead: Event<DocumentStatus>): Disposable {
  const model = new OverviewModel(client, onDidRead);
  const references = new Filter();
  const findings = new Filter();
  return Disposable.from(
    model,
    new PlaceTree(client, model, 'references', references),
    new PlaceTree(client, model, 'findings', findings),
    commands.registerCommand('gdprLens.filterReferences', () => askFor(references)),
    commands.registerCommand('gdprLens.filterFindings', () => askFor(findings)),
    commands.registerCommand('gdprLens.filterFindingsByStatus', () => askStatuses(findings)),
    commands.registerCommand('gdprLens.clearReferencesFilter', () => references.clear()),
    commands.registerCommand('gdprLens.clearFindingsFilter', () => findings.clear()),
    commands.registerCommand('gdprLens.openPage', (node?: Node) => {
      const page = node?.group.page;
      return page ? commands.executeCommand('gdprLens.open', Uri.parse(page, true).toString()) : undefined;
    }),
  );
}

function askFor(filter: Filter): void {
  askWords(filter, l10n.t('Show only what contains'), l10n.t('Words, an article, a rule, a paragraph'));
}

async function askStatuses(filter: Filter): Promise<void> {
  const items = STATUSES.map((status): QuickPickItem & { status: ShownStatus } => {
    return { label: statusName(status), status, picked: filter.statuses?.has(status) ?? true };
  });
  const title = l10n.t('Show findings that are');
  const chosen = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t('None chosen: all are shown'),
    canPickMany: true,
  });
  if (!chosen) return;
  const all = chosen.length === STATUSES.length || chosen.length === 0;
  filter.statuses = all ? undefined : new Set(chosen.map(({ status }) => status));
}
