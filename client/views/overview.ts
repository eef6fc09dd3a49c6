import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  type Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type DocumentOverview, type DocumentStatus, OverviewRequest } from '../protocol.ts';
import { shownDocument } from '../shown-document.ts';

/** Milliseconds of quiet before the views ask again. */
const QUIET = 100;

/** What the document shown cites and states, kept fresh for the views that show it. */
export class OverviewModel implements Disposable {
  document: TextDocument | undefined;
  overview: DocumentOverview | null = null;
  /** Fires when the overview is another one. */
  readonly onDidChange;
  /** Fires when the cursor moves in the document. */
  readonly onDidMove;
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<void>();
  readonly #moved = new EventEmitter<Range>();
  readonly #listening: Disposable;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #watched = 0;
  #shown = '';

  constructor(client: BaseLanguageClient, onDidRead: Event<DocumentStatus>) {
    this.#client = client;
    this.onDidChange = this.#changed.event;
    this.onDidMove = this.#moved.event;
    this.document = shownDocument();
    this.#listening = Disposable.from(
      this.#changed,
      this.#moved,
      client.onDidChangeState(() => this.refresh()),
      onDidRead(({ uri }) => {
        if (this.document && client.code2ProtocolConverter.asUri(this.document.uri) === uri) this.refresh();
      }),
      window.onDidChangeActiveTextEditor(() => {
        const document = shownDocument();
        if (document !== this.document) setKnown(false);
        this.document = document;
        this.refresh();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor.document === this.document && selections[0]) this.#moved.fire(selections[0]);
      }),
      workspace.onDidCloseTextDocument((closed) => {
        if (closed === this.document) this.document = undefined;
        this.refresh();
      }),
    );
  }

  /** Nobody is served while no view is visible. */
  watch(visible: boolean): void {
    this.#watched += visible ? 1 : -1;
    if (visible) this.refresh();
  }

  refresh(): void {
    clearTimeout(this.#waiting);
    if (this.#watched > 0) this.#waiting = setTimeout(() => void this.ask(), QUIET);
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    this.#listening.dispose();
  }

  private async ask(): Promise<void> {
    const mine = ++this.#asked;
    const { document } = this;
    const uri = document && this.#client.code2ProtocolConverter.asUri(document.uri);
    const running = this.#client.state === State.Running;
    const overview = running && uri ? await this.#client.sendRequest(OverviewRequest, { uri }).catch(() => null) : null;
    // What is the same is not drawn again: a tree that is redrawn under the pointer loses its click.
    const shown = `${uri}\n${JSON.stringify(overview)}`;
    if (mine !== this.#asked || shown === this.#shown) return;
    this.#shown = shown;
    this.overview = overview;
    setKnown(overview !== null);
    this.#changed.fire();
  }
}

/** The context key `gdprLens.known`: what the document shown holds is known, so that nothing there means nothing. */
function setKnown(known: boolean): void {
  void commands.executeCommand('setContext', 'gdprLens.known', known);
}
