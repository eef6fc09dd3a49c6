import type { Connection } from 'vscode-languageserver';
import { DocumentDiagnosticReportKind, RAL } from 'vscode-languageserver';
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
  /** How many milliseconds it last took to find the problems of a document. */
  readonly #lasted = new Map<string, number>();

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
   * Reads, judges and sends, and lets requests through in between. A client that is gone takes nothing any more.
   * @returns the changes up to which all is told
   */
  private async tell(uri: string, telling: Telling): Promise<number> {
    const session = this.#session;
    session.read(uri);
    // what is asked right behind a change waits for no more than a little of it
    await turns(Math.min((this.#lasted.get(uri) ?? 0) / 2, LONGEST));
    const { changes } = telling;
    const read = telling.closed ? undefined : session.read(uri);
    const begun = performance.now();
    const problems = read && session.guard(`showing ${uri}`, () => problemsOf(read, session));
    if (read) this.#lasted.set(uri, performance.now() - begun);
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
}

/** Milliseconds that are waited at most for what is asked behind a change. */
const LONGEST = 10;

/** Three turns of the loop, in which what the client has sent is read, taken in and answered. */
async function turns(wait = 0): Promise<void> {
  const { setImmediate, setTimeout } = RAL().timer;
  if (wait >= 1) await new Promise<void>((resolve) => setTimeout(resolve, wait));
  for (let i = 0; i < 3; i++) await new Promise<void>((resolve) => setImmediate(resolve));
}
