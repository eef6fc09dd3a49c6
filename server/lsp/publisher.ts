import type { Connection, Diagnostic, DiagnosticRelatedInformation, Disposable } from 'vscode-languageserver';
import { DiagnosticSeverity, DocumentDiagnosticReportKind, RAL } from 'vscode-languageserver';
import { firstProblems, type Problem } from '../core/features/diagnostics.ts';
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
  /** What takes the place of a plan, so that nothing comes of it. */
  readonly #waiting = new Map<string, Disposable>();
  /** Documents whose problems are on their way; true where they have changed since. */
  readonly #sending = new Map<string, boolean>();

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
    const { setTimeout, setImmediate } = RAL().timer;
    const then = (next: () => void) => () => this.#waiting.set(uri, setImmediate(next));
    this.#waiting.get(uri)?.dispose();
    // two turns of the loop: in the first, what the client has asked meanwhile is read, in the second it is answered
    const send = () => {
      this.#waiting.delete(uri);
      void this.send(uri);
    };
    this.#waiting.set(uri, setTimeout(then(then(send)), QUIET));
  }

  /** Reads every open document again, when settings changed. */
  all(): void {
    if (this.#session.client.refreshesProblems) this.#connection.languages.diagnostics.refresh();
    for (const document of this.#session.documents.all()) this.schedule(document.uri);
  }

  clear(uri: string): void {
    this.#waiting.get(uri)?.dispose();
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
    const problems = this.#session.guard(`showing ${uri}`, () => problemsOf(read, this.#session)) ?? NONE;
    const { diagnostics, findings } = problems;
    const references = countReferences(read.analysis);
    await this.#connection.sendDiagnostics({ uri, version, diagnostics });
    await this.#connection.sendNotification(StatusNotification, { uri, references, findings });
  }
}

interface Told {
  readonly diagnostics: Diagnostic[];
  /** How many findings the document has, shown or not. */
  readonly findings: number;
}

const NONE: Told = { diagnostics: [], findings: 0 };

/** The problems of a document, not more than are wished for. */
function problemsOf(read: ReadDocument, session: Session): Told {
  const { library, settings, messages } = session;
  const { analysis, knowledge, policy, own } = read;
  const most = settings.maxProblems;
  const report = read.firstReported(most);
  const problems = firstProblems(most, report, analysis, knowledge, library, messages, policy.severities, own);
  const diagnostics = problems.shown.map((problem) => toDiagnostic(problem, read, session));
  if (diagnostics.length < problems.all) diagnostics.unshift(capped(diagnostics.length, problems.all, messages));
  return { diagnostics, findings: report.all };
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
