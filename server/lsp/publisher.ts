import type { Connection } from 'vscode-languageserver';
import { DocumentDiagnosticReportKind, RAL } from 'vscode-languageserver';
import { readNow } from '../core/analysis.ts';
import { countReferences } from '../core/glance.ts';
import { ownFile } from './own-files.ts';
import { problemsOf } from './problems.ts';
import { StatusNotification } from './protocol.ts';
import type { Session } from './session.ts';

/** A document whose problems are being told. */
interface Telling {
  /** How often it has changed since that began. */
  changes: number;
  closed: boolean;
}

/** Tells the problems of open documents after they changed: one message at a time for a document, of its last version. */
export class Publisher {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #tellings = new Map<string, Telling>();
  /** By document, how many milliseconds the longest slice of telling took the last two times. */
  readonly #lasted = new Map<string, readonly [number, number]>();

  constructor(connection: Connection, session: Session) {
    this.#connection = connection;
    this.#session = session;
    connection.languages.diagnostics.on(({ textDocument: { uri } }) => {
      const read = session.read(uri);
      return { kind: DocumentDiagnosticReportKind.Full, items: read ? problemsOf(read, session).diagnostics : [] };
    });
  }

  schedule(uri: string): void {
    if (this.#session.client.pullsProblems || ownFile(uri)) return;
    const known = this.#tellings.get(uri);
    if (known) {
      known.changes++;
      return;
    }
    const telling = { changes: 0, closed: false };
    this.#tellings.set(uri, telling);
    void this.follow(uri, telling);
  }

  /** Reads every open document again, when settings changed. */
  all(): void {
    if (this.#session.client.refreshesProblems) this.#connection.languages.diagnostics.refresh();
    for (const document of this.#session.documents.all()) this.schedule(document.uri);
  }

  clear(uri: string): void {
    const telling = this.#tellings.get(uri);
    if (telling) telling.closed = true;
    this.#tellings.delete(uri);
    this.#lasted.delete(uri);
    // The problems of the workspace's own files are told when the folder is read.
    if (!this.#session.client.pullsProblems && !ownFile(uri))
      void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Tells the problems of a document until nothing has changed meanwhile. */
  private async follow(uri: string, telling: Telling): Promise<void> {
    for (let told = -1; told !== telling.changes && !telling.closed; ) {
      // changes that wait are taken in first
      for (let seen = -1; seen !== telling.changes; await turns()) seen = telling.changes;
      told = await this.tell(uri, telling);
    }
    if (!telling.closed) this.#tellings.delete(uri);
  }

  /**
   * Reads, judges and sends, a slice at a time: what is asked meanwhile is answered in between. A client that is gone
   * takes nothing any more.
   * @returns the changes up to which all is told
   */
  private async tell(uri: string, telling: Telling): Promise<number> {
    const session = this.#session;
    await turns(this.wait(uri));
    session.guard(`reading ${uri}`, () => {
      const read = session.read(uri);
      if (read) readNow(read.analysis);
    });
    await turns();
    const begun = performance.now();
    session.guard(`seeing ${uri} together`, () => session.read(uri)?.firstReported(session.settings.maxProblems));
    this.#lasted.set(uri, [this.#lasted.get(uri)?.[1] ?? 0, performance.now() - begun]);
    await turns();
    const { changes } = telling;
    const read = telling.closed ? undefined : session.read(uri);
    const problems = read && session.guard(`showing ${uri}`, () => problemsOf(read, session));
    await turns();
    if (telling.closed) return changes;
    const { diagnostics = [], findings = 0 } = problems ?? {};
    const version = read?.document.version;
    await this.#connection.sendDiagnostics({ uri, version, diagnostics }).catch(() => {});
    if (!read) return changes;
    const status = { uri, references: countReferences(read.analysis), findings };
    await this.#connection.sendNotification(StatusNotification, status).catch(() => {});
    return changes;
  }

  /** How many milliseconds to wait for what is asked right behind a change: none where that is soon answered anyway. */
  private wait(uri: string): number {
    // a single time may have been long for other reasons
    return Math.min(...(this.#lasted.get(uri) ?? [0])) > LONG ? WAIT : 0;
  }
}

/** Milliseconds after which a slice is long for those who wait for an answer, and those waited for them to ask. */
const LONG = 4;
const WAIT = 2;

/** Three turns of the loop, in which what the client has sent is read, taken in and answered. */
async function turns(wait = 0): Promise<void> {
  const { setImmediate, setTimeout } = RAL().timer;
  if (wait > 0) await new Promise<void>((resolve) => setTimeout(resolve, wait));
  for (let i = 0; i < 3; i++) await new Promise<void>((resolve) => setImmediate(resolve));
}
