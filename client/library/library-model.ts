import { Disposable, EventEmitter } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  LibraryChangedNotification,
  LibraryProblemsRequest,
  type LibrarySelection,
  type LibraryState,
} from './protocol.ts';

/** The state of the library, kept fresh for whatever shows it. */
export class LibraryModel implements Disposable {
  /** Undefined until the server has told it. */
  state: LibraryState | undefined;
  /** What the user has chosen to see of it, in the view and in the picture. */
  selection: LibrarySelection = {};
  /** Fires when decisions, problems or the state have changed, and when the server has started again. */
  readonly onDidChange;
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable;

  constructor(client: BaseLanguageClient) {
    this.onDidChange = this.#changed.event;
    const take = (state: LibraryState | undefined): void => {
      this.state = state;
      this.#changed.fire();
    };
    this.#listening = Disposable.from(
      this.#changed,
      client.onNotification(LibraryChangedNotification, take),
      client.onDidChangeState(async ({ newState }) => {
        if (newState === State.Running) take(await client.sendRequest(LibraryProblemsRequest).catch(() => undefined));
        else if (newState === State.Stopped) take(undefined);
      }),
    );
  }

  dispose(): void {
    this.#listening.dispose();
  }
}
