import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** A few files are read before anybody would look. */
const SHOWN_FROM = 10;
/** Milliseconds between two reports. */
const PAUSE = 200;

/** What is called: when reading turns out to take a while, and when the user stops it. */
interface Calls {
  begun(): void;
  cancel(): void;
}

/** Shows how far the reading of folders is, where the client can show it. */
export class ReadingProgress {
  readonly #connection: Connection;
  readonly #title: string;
  readonly #calls: Calls;
  #shown: Promise<WorkDoneProgressServerReporter | undefined> | undefined;
  #reporter: WorkDoneProgressServerReporter | undefined;
  #last = 0;

  constructor(connection: Connection, title: string, calls: Calls) {
    this.#connection = connection;
    this.#title = title;
    this.#calls = calls;
  }

  report({ done, total }: { readonly done: number; readonly total: number }): void {
    if (total < SHOWN_FROM) return;
    if (!this.#shown) this.#calls.begun();
    this.#shown ??= this.begin();
    if (!this.#reporter || performance.now() - this.#last < PAUSE) return;
    this.#last = performance.now();
    this.#reporter.report(Math.floor((100 * done) / total), `${done} / ${total}`);
  }

  end(): void {
    void this.#shown?.then((reporter) => reporter?.done());
  }

  /** Undefined where the client does not show it after all. */
  private async begin(): Promise<WorkDoneProgressServerReporter | undefined> {
    const reporter = await this.#connection.window.createWorkDoneProgress().catch(() => undefined);
    reporter?.begin(this.#title, 0, undefined, true);
    reporter?.token.onCancellationRequested(this.#calls.cancel);
    this.#reporter = reporter;
    return reporter;
  }
}
