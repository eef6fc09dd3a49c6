import type { Connection, Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver';
import { DiagnosticSeverity, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { diagnostics, type Problem, reported } from '../core/features/diagnostics.ts';
import type { Severity } from '../core/findings/finding.ts';
import { countReferences } from '../core/glance.ts';
import type { Messages } from '../core/messages.ts';
import { ownFile } from './own-files.ts';
import { toRange } from './positions.ts';
import { StatusNotification } from './protocol.ts';
import type { ReadDocument, Session } from './session.ts';

/** The name under which problems stand in the Problems panel. */
export const SOURCE = 'GDPR Lens';

/**
 * Milliseconds of quiet after a change before a document is read again: changes that wait to be taken in are taken in
 * first.
 */
const QUIET = 1;

/** Tells the problems of open documents after they changed: one message at a time for a document, of its last version. */
export class Publisher {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** Documents whose problems are on their way; true where they have changed since. */
  readonly #sending = new Map<string, boolean>();

  constructor(connection: Connection, session: Session) {
    this.#connection = connection;
    this.#session = session;
    connection.languages.diagnostics.on(({ textDocument: { uri } }) => {
      const read = session.read(uri);
      return { kind: DocumentDiagnosticReportKind.Full, items: read ? problemsOf(read, session) : [] };
    });
  }

  schedule(uri: string): void {
    if (this.#session.client.pullsProblems || ownFile(uri)) return;
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.set(
      uri,
      setTimeout(() => {
        this.#waiting.delete(uri);
        void this.send(uri);
      }, QUIET),
    );
  }

  /** Reads every open document again, when settings changed. */
  all(): void {
    if (this.#session.client.refreshesProblems) this.#connection.languages.diagnostics.refresh();
    for (const document of this.#session.documents.all()) this.schedule(document.uri);
  }

  clear(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    this.#sending.delete(uri);
    // The problems of the workspace's own files are told when the folder is read.
    if (!this.#session.client.pullsProblems && !ownFile(uri))
      void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Sends the problems when those sent before are gone. */
  private async send(uri: string): Promise<void> {
    if (this.#sending.has(uri)) {
      this.#sending.set(uri, true);
      return;
    }
    this.#sending.set(uri, false);
    // a connection that is closed takes nothing any more
    await this.#session.guard(`publishing ${uri}`, () => this.publish(uri))?.catch(() => {});
    const changed = this.#sending.get(uri);
    this.#sending.delete(uri);
    if (changed) this.schedule(uri);
  }

  private async publish(uri: string): Promise<void> {
    const read = this.#session.read(uri);
    if (!read) {
      this.clear(uri);
      return;
    }
    const { version } = read.document;
    const diagnostics = this.#session.guard(`showing ${uri}`, () => problemsOf(read, this.#session)) ?? [];
    const references = countReferences(read.analysis);
    const findings = reported(read.judgement).length;
    await this.#connection.sendDiagnostics({ uri, version, diagnostics });
    await this.#connection.sendNotification(StatusNotification, { uri, references, findings });
  }
}

/** The problems of a document, not more than are wished for. */
function problemsOf(read: ReadDocument, session: Session): Diagnostic[] {
  const { library, settings, messages } = session;
  const { analysis, judgement, knowledge, policy, own } = read;
  const problems = diagnostics(analysis, judgement, knowledge, library, messages, policy.severities, own);
  const shown = problems.slice(0, settings.maxProblems).map((problem) => toDiagnostic(problem, read, session));
  if (shown.length < problems.length) shown.unshift(capped(shown.length, problems.length, messages));
  return shown;
}

const SEVERITY: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Nothing is dropped in silence: the first line says how many problems are not shown. */
function capped(shown: number, all: number, { say }: Messages): Diagnostic {
  const start = { line: 0, character: 0 };
  const message = say('problem.capped', { shown, all });
  return { range: { start, end: start }, severity: DiagnosticSeverity.Information, source: SOURCE, message };
}

function toDiagnostic(problem: Problem, { document }: ReadDocument, session: Session): Diagnostic {
  return {
    range: toRange(document, problem),
    severity: SEVERITY[problem.severity],
    source: SOURCE,
    code: problem.code,
    codeDescription: { href: session.places.rule(problem.code) },
    message: problem.message,
    relatedInformation: relatedInformation(problem.related, session),
  };
}

/** Most problems of a rule lead to the same passages, whose places stay as they are. */
function relatedInformation(related: Problem['related'], { places }: Session): DiagnosticRelatedInformation[] {
  const known = written.get(related);
  if (known) return known;
  const fresh = related.flatMap(({ decision, span, message }) => {
    const location = places.locate(decision, span);
    return location ? [{ location, message }] : [];
  });
  written.set(related, fresh);
  return fresh;
}

const written = new WeakMap<Problem['related'], DiagnosticRelatedInformation[]>();
