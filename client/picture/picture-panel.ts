import { commands, Disposable, env, l10n, type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { LibraryModel } from '../library/library-model.ts';
import type { LibraryNode } from '../library/library-node.ts';
import { beginning, pickDecision } from '../library/pick-decision.ts';
import {
  LibraryDecisionsRequest,
  type LibraryPicture,
  LibraryPictureRequest,
  type LibrarySelection,
} from '../library/protocol.ts';
import { page, panelOptions } from '../webview/page.ts';
import type { Mark } from './marks.ts';
import { pictureBody } from './picture-page.ts';
import { writer } from './written.ts';

/** Decisions listed for a mark at most; the list says how many there are. */
const MOST = 500;

/** What the page sends. */
type Message =
  | { readonly kind: 'mark'; readonly mark: Mark; readonly said: string }
  | { readonly kind: 'currency'; readonly currency: string };

/** `gdprLens.showPicture`: a page with the figures of the library, or of a group of the Decisions view. */
export function registerPicture(client: BaseLanguageClient, model: LibraryModel, extension: Uri): Disposable {
  let open: PicturePanel | undefined;
  return Disposable.from(
    commands.registerCommand('gdprLens.showPicture', async (node?: LibraryNode) => {
      open ??= new PicturePanel(client, extension, () => {
        open = undefined;
      });
      await open.show(node?.selection ?? model.selection, node ? String(node.item.label) : l10n.t('The library'));
    }),
    model.onDidChange(() => open?.refresh()),
    { dispose: () => open?.panel.dispose() },
  );
}

class PicturePanel {
  readonly panel: WebviewPanel;
  readonly #client: BaseLanguageClient;
  readonly #extension: Uri;
  #selection: LibrarySelection = {};
  #name = '';
  #currency: string | undefined;
  #picture: LibraryPicture | undefined;
  #shown = '';

  constructor(client: BaseLanguageClient, extension: Uri, onDidClose: () => void) {
    this.#client = client;
    this.#extension = extension;
    const title = l10n.t('Picture of the library');
    this.panel = window.createWebviewPanel('gdprLens.picture', title, ViewColumn.Active, panelOptions(extension));
    this.panel.onDidDispose(onDidClose);
    this.panel.webview.onDidReceiveMessage(async (message: Message) => {
      if (message.kind === 'mark') return this.list(message.mark, message.said);
      this.#currency = message.currency;
      await this.refresh();
    });
  }

  async show(selection: LibrarySelection, name: string): Promise<void> {
    this.#selection = selection;
    this.#name = name;
    this.#currency = undefined;
    this.panel.reveal();
    await this.refresh();
  }

  /** Draws the figures anew when they have changed: a page drawn anew under the pointer loses its click. */
  async refresh(): Promise<void> {
    if (this.#client.state !== State.Running) return;
    const selection = this.#selection;
    const currency = this.#currency;
    const asked = { selection, ...(currency !== undefined && { currency }) };
    this.#picture = await this.#client.sendRequest(LibraryPictureRequest, asked);
    const body = pictureBody(this.#picture, this.#name, selection);
    if (body.text === this.#shown) return;
    this.#shown = body.text;
    const { webview } = this.panel;
    webview.html = page(webview, this.#extension, 'picture', l10n.t('Picture of the library'), body);
  }

  /** The decisions of a mark, to choose one and read it. */
  private async list(mark: Mark, said: string): Promise<void> {
    if ('decisions' in mark) {
      const { amount, date } = writer(env.language, this.#picture?.currency ?? '');
      const ids = new Set(mark.decisions);
      const fines = this.#picture?.fines.filter(({ id }) => ids.has(id)) ?? [];
      const decisions = fines.map(({ name, page, ...fine }) => {
        return { name, page, title: '', facts: `${date(fine.date)} · ${amount(fine.amount)}` };
      });
      pickDecision(
        this.#client,
        said,
        decisions.map((decision) => ({ decision, location: beginning(decision) })),
      );
      return;
    }
    const asked = { selection: { ...this.#selection, ...mark }, limit: MOST };
    const { decisions, total } = await this.#client.sendRequest(LibraryDecisionsRequest, asked);
    const listed = decisions.map((decision) => ({ decision, location: beginning(decision) }));
    pickDecision(this.#client, said, listed, total);
  }
}
