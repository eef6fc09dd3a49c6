import { commands, type Disposable, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DecisionsRequest } from '../protocol.ts';
import { openLocation } from './open.ts';

/**
 * `gdprLens.openDecision`: opens a decision of the library in the reading view; with a part of its name, the first that
 * has it, beside what is no text, such as the first steps.
 */
export function registerOpenDecision(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('gdprLens.openDecision', async (named?: string) => {
    const decisions = await client.sendRequest(DecisionsRequest);
    const known = named === undefined ? undefined : decisions.find(({ name }) => name.includes(named));
    if (known) return openLocation(client, known.location, window.activeTextEditor === undefined);
    const items = decisions.map(({ name, title, facts, summary, location }) => {
      return { label: name, description: [title, facts].filter(Boolean).join(' · '), detail: summary, location };
    });
    const chosen = await window.showQuickPick(items, {
      title: l10n.t('Open a decision'),
      placeHolder: l10n.t('Number, authority, party or words'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    return chosen && openLocation(client, chosen.location);
  });
}
