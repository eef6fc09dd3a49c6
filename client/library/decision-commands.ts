import { commands, Disposable, env, l10n, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { openLocation } from '../commands/open.ts';
import { shownDocument } from '../shown-document.ts';
import { fieldName } from './field-names.ts';
import type { LibraryNode } from './library-node.ts';
import { type LibraryCard, LibraryDecisionRequest } from './protocol.ts';

/**
 * `gdprLens.showCard`, `gdprLens.copyCitation` and `gdprLens.openDecisionSource`: for a decision of the view, or for the
 * one whose reading view is shown.
 */
export function registerDecisionCommands(client: BaseLanguageClient): Disposable {
  const on = (command: (card: LibraryCard, client: BaseLanguageClient) => unknown) => async (node?: LibraryNode) => {
    const id = node?.decision?.id ?? shownDecision();
    const card = id === undefined ? null : await client.sendRequest(LibraryDecisionRequest, { id });
    if (card) await command(card, client);
    else void window.showInformationMessage(l10n.t('Open a decision of the library first.'));
  };
  return Disposable.from(
    commands.registerCommand('gdprLens.showCard', on(showCard)),
    commands.registerCommand('gdprLens.copyCitation', on(copyCitation)),
    commands.registerCommand('gdprLens.openDecisionSource', on(openSource)),
  );
}

/** The fields of the card; a field leads to the words that tell it. */
async function showCard(card: LibraryCard, client: BaseLanguageClient): Promise<void> {
  const items = [
    ...card.fields.map(({ field, value, location }) => {
      return { label: fieldName(field), description: value, detail: '', location };
    }),
    { label: l10n.t('Summary'), description: '', detail: card.summary, location: null },
  ].filter(({ description, detail }) => description !== '' || detail !== '');
  const chosen = await window.showQuickPick(items, {
    title: card.name,
    placeHolder: l10n.t('Choose a field to see the words that tell it'),
    matchOnDescription: true,
  });
  if (chosen?.location) await openLocation(client, chosen.location);
}

async function copyCitation({ citation }: LibraryCard): Promise<void> {
  await env.clipboard.writeText(citation);
  void window.setStatusBarMessage(l10n.t('Copied: {0}', citation), 5000);
}

/** The file that the text was read from, a PDF and the like in its own program; else the address on the card. */
async function openSource({ file, extracted, published, name }: LibraryCard): Promise<void> {
  if (file && !extracted) await window.showTextDocument(Uri.parse(file, true));
  else if (file) await env.openExternal(Uri.parse(file, true));
  else if (published) await env.openExternal(Uri.parse(published, true));
  else void window.showInformationMessage(l10n.t('The card of {0} names no source.', name));
}

/** The id of the decision whose reading view is shown. */
function shownDecision(): string | undefined {
  const { scheme, path } = shownDocument()?.uri ?? {};
  return scheme === 'gdpr-lens' ? /^\/decisions\/([^/]+)\//.exec(path ?? '')?.[1] : undefined;
}
