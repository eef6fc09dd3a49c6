import { commands, Disposable, type ExtensionContext, l10n, type QuickPickItem, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askWords } from '../views/ask-words.ts';
import { DecisionTree } from './decision-tree.ts';
import type { LibraryModel } from './library-model.ts';
import { counted } from './library-node.ts';
import { LibraryCancelRequest, type LibraryGrouping, LibraryRefreshRequest, type LibraryState } from './protocol.ts';

/** The view of the library: its decisions by authority, article, finding or year, filtered by words, with counts. */
export function registerDecisionsView(
  client: BaseLanguageClient,
  model: LibraryModel,
  { globalState }: ExtensionContext,
): Disposable {
  const tree = new DecisionTree(client, model, globalState);
  const view = window.createTreeView('gdprLens.decisions', { treeDataProvider: tree, showCollapseAll: true });
  let reading: (() => void) | undefined;
  const follow = (): void => {
    view.message = messageOf(model.state);
    const isReading = model.state?.state === 'reading';
    void commands.executeCommand('setContext', 'gdprLens.library.reading', isReading);
    if (!isReading) {
      reading?.();
      reading = undefined;
    } else if (!reading) {
      const done = new Promise<void>((resolve) => {
        reading = resolve;
      });
      void window.withProgress({ location: { viewId: 'gdprLens.decisions' } }, () => done);
    }
  };
  follow();
  const filter = {
    get words() {
      return tree.words;
    },
    set words(words: string) {
      tree.words = words;
      void commands.executeCommand('setContext', 'gdprLens.decisions.filtered', tree.words !== '');
    },
  };
  return Disposable.from(
    tree,
    view,
    model.onDidChange(follow),
    tree.onDidCount(({ selected, total }) => {
      const count = selected === total ? counted(total) : l10n.t('{0} of {1}', counted(selected), counted(total));
      view.description = `${count} · ${groupingName(tree.by)}`;
    }),
    commands.registerCommand('gdprLens.groupDecisions', () => askGrouping(tree)),
    commands.registerCommand('gdprLens.filterDecisions', () =>
      askWords(
        filter,
        l10n.t('Show only decisions that contain'),
        l10n.t('Authority, number, party, outcome or words'),
      ),
    ),
    commands.registerCommand('gdprLens.clearDecisionsFilter', () => {
      filter.words = '';
    }),
    commands.registerCommand('gdprLens.showMoreDecisions', (group: string) => tree.showMore(group)),
    commands.registerCommand('gdprLens.refreshLibrary', () => client.sendRequest(LibraryRefreshRequest)),
    commands.registerCommand('gdprLens.stopReading', () => client.sendRequest(LibraryCancelRequest)),
  );
}

/** What the view says above its decisions, where they are not all there yet. */
function messageOf(state: LibraryState | undefined): string | undefined {
  if (state?.state === 'reading') return l10n.t('The folders of the library are being read.');
  if (state?.state === 'stopped') return l10n.t('Reading was stopped: some decisions are missing. Refresh goes on.');
  if (state?.state === 'seeds') return l10n.t('These decisions ship with GDPR Lens. Add your own.');
  return undefined;
}

async function askGrouping(tree: DecisionTree): Promise<void> {
  const all: readonly LibraryGrouping[] = ['authority', 'article', 'finding', 'year'];
  const items = all.map((by): QuickPickItem & { by: LibraryGrouping } => {
    return { label: groupingName(by), ...(by === tree.by && { description: l10n.t('shown now') }), by };
  });
  const chosen = await window.showQuickPick(items, { title: l10n.t('Group decisions') });
  if (chosen) await tree.group(chosen.by);
}

function groupingName(by: LibraryGrouping): string {
  switch (by) {
    case 'authority':
      return l10n.t('by authority');
    case 'article':
      return l10n.t('by article infringed');
    case 'finding':
      return l10n.t('by finding');
    case 'year':
      return l10n.t('by year');
  }
}
