import { commands, Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { shownEditor } from '../shown-document.ts';
import { counted } from './library-node.ts';
import { pickDecision } from './pick-decision.ts';
import {
  type LibraryItem,
  type LibraryRelated,
  type LibraryRelatedParams,
  LibraryRelatedRequest,
  LibraryTreeRequest,
} from './protocol.ts';

/** What a menu gives: a node of the Decisions view, or a group of the References and Findings views. */
interface Target {
  readonly article?: string;
  readonly finding?: string;
  readonly decision?: LibraryItem;
  readonly group?: { readonly rule?: string; readonly page?: string | null };
}

/**
 * `gdprLens.decisionsOnArticle`, `gdprLens.decisionsWithFinding` and `gdprLens.decisionsLikeDocument`: what the library
 * has on the provision or finding of a menu or at the cursor, else on one that is asked for; and what it has like the
 * document shown, or like one of its own decisions.
 */
export function registerRelatedLists(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('gdprLens.decisionsOnArticle', (target?: Target | string) =>
      listAbout(client, 'article', typeof target === 'string' ? target : articleOf(target)),
    ),
    commands.registerCommand('gdprLens.decisionsWithFinding', (target?: Target | string) =>
      listAbout(client, 'finding', typeof target === 'string' ? target : (target?.finding ?? target?.group?.rule)),
    ),
    commands.registerCommand('gdprLens.decisionsLikeDocument', (target?: Target) => listLike(client, target?.decision)),
  );
}

async function listAbout(client: BaseLanguageClient, about: 'article' | 'finding', id?: string): Promise<void> {
  const here = id === undefined ? placeShown(client) : undefined;
  const asked = id === undefined ? (here ? { about, ...here } : undefined) : { about, id };
  const found = asked && (await client.sendRequest(LibraryRelatedRequest, asked));
  if (found) return list(client, found);
  const chosen = await ask(client, about);
  if (chosen !== undefined) await listAbout(client, about, chosen);
}

async function listLike(client: BaseLanguageClient, decision: LibraryItem | undefined): Promise<void> {
  // The server knows a page of the library as a document once it is open.
  if (decision) await workspace.openTextDocument(Uri.parse(decision.page, true));
  const uri = decision?.page ?? placeShown(client)?.uri;
  const asked: LibraryRelatedParams | undefined = uri === undefined ? undefined : { about: 'document', uri };
  const found = asked && (await client.sendRequest(LibraryRelatedRequest, asked));
  if (found) return list(client, found);
  void window.showInformationMessage(l10n.t('Open a document to see the decisions like it.'));
}

function list(client: BaseLanguageClient, { subject, total, decisions }: LibraryRelated): void {
  if (decisions.length === 0) {
    void window.showInformationMessage(l10n.t('No decision of the library has to do with {0}.', subject));
    return;
  }
  const listed = decisions.map((decision) => {
    const { reason, paragraph, excerpt, location } = decision;
    return { decision, location, reason: [paragraph, reason].filter(Boolean).join(' '), excerpt };
  });
  pickDecision(client, l10n.t('Decisions: {0}', subject), listed, total);
}

/** Where the cursor is neither on a provision nor on a finding, the library's own are offered, with their counts. */
async function ask(client: BaseLanguageClient, by: 'article' | 'finding'): Promise<string | undefined> {
  const { groups } = await client.sendRequest(LibraryTreeRequest, { by });
  const items = groups.map(({ id, label, detail, count }) => {
    const decisions = l10n.t('Decisions: {0}', counted(count));
    return { label, description: [decisions, detail].filter(Boolean).join(' · '), id };
  });
  const title = by === 'article' ? l10n.t('Decisions on which article?') : l10n.t('Decisions with which finding?');
  const placeHolder = by === 'article' ? l10n.t('Number or title') : l10n.t('Words, or the name of a rule');
  const chosen = await window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
  return chosen?.id;
}

function placeShown(client: BaseLanguageClient): Pick<LibraryRelatedParams, 'uri' | 'position'> | undefined {
  const editor = shownEditor();
  if (!editor) return undefined;
  const { asUri, asPosition } = client.code2ProtocolConverter;
  return { uri: asUri(editor.document.uri), position: asPosition(editor.selection.active) };
}

/** The provision of a node; that of a group of references is named by its page. */
function articleOf(target: Target | undefined): string | undefined {
  const [, page] = /\/provisions\/(.+)\.md/.exec(target?.group?.page ?? '') ?? [];
  return target?.article ?? (page === undefined ? undefined : decodeURIComponent(page));
}
