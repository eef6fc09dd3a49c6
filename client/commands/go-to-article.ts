import { commands, type Disposable, l10n, type QuickPickItem, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FindProvisionRequest, type FoundProvision } from '../protocol.ts';
import { openLocation } from './open.ts';

interface Choice extends QuickPickItem {
  /** Undefined where nothing was found. */
  readonly found?: FoundProvision;
}

/** `gdprLens.goToArticle`: finds a provision by number, title, definition, term or words, and opens its page. */
export function registerGoToArticle(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('gdprLens.goToArticle', (query = '') => {
    const pick = window.createQuickPick<Choice>();
    let asked = 0;
    const search = async (value: string): Promise<void> => {
      const mine = ++asked;
      pick.busy = true;
      const found = await client.sendRequest(FindProvisionRequest, { query: value });
      if (mine !== asked) return;
      pick.items = found.length > 0 ? found.map(choice) : [nothing(value)];
      pick.busy = false;
    };
    pick.title = l10n.t('Go to Article');
    pick.placeholder = l10n.t('Number, title, definition or words, such as 28 or 72 hours');
    pick.value = query;
    pick.onDidChangeValue(search);
    pick.onDidAccept(async () => {
      const chosen = pick.selectedItems[0];
      pick.hide();
      if (!chosen?.found) return;
      const { uri, line } = chosen.found;
      const at = { line, character: 0 };
      await openLocation(client, { uri, range: { start: at, end: at } });
    });
    pick.onDidHide(() => pick.dispose());
    pick.show();
    return search(query);
  });
}

/** Says that a search came to nothing: an empty list would not. */
function nothing(query: string): Choice {
  return { label: l10n.t('Nothing was found'), description: query, alwaysShow: true };
}

/** The server has searched; the editor must not filter its answer once more. */
function choice(found: FoundProvision): Choice {
  return { label: found.name, description: found.title, detail: found.summary, alwaysShow: true, found };
}
