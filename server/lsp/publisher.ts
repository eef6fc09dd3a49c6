import type { Connection, Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { diagnostics, type Problem } from '../core/features/diagnostics.ts';
import type { Severity } from '../core/findings/finding.ts';
import { toRange } from './positions.ts';
import { StatusNotification } from './protocol.ts';
import type { ReadDocument, Session } from './session.ts';

/** The name under which problems stand in the Problems panel. */
export const SOURCE = 'GDPR Lens';

/** Milliseconds of quiet after a change before a document is read again: several keystrokes, one reading. */
const QUIET = 30;

/** Sends the problems of open documents after they changed, one reading for a burst of changes. */
export class Publisher {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(connection: Connection, session: Session) {
    this.#connection = connection;
    this.#session = session;
  }

  schedule(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.set(
      uri,
      setTimeout(() => {
        this.#waiting.delete(uri);
        this.#session.guard(`publishing ${uri}`, () => this.publish(uri));
      }, QUIET),
    );
  }

  /** Reads every open document again, when settings changed. */
  all(): void {
    for (const document of this.#session.documents.all()) this.schedule(document.uri);
  }

  clear(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  private publish(uri: string): void {
    const read = this.#session.read(uri);
    if (!read) {
      this.clear(uri);
      return;
    }
    const { knowledge, library, settings } = this.#session;
    const problems = diagnostics(read.analysis, knowledge, library, settings.severity, read.own);
    void this.#connection.sendDiagnostics({
      uri,
      version: read.document.version,
      diagnostics: problems.map((problem) => toDiagnostic(problem, read, this.#session)),
    });
    void this.#connection.sendNotification(StatusNotification, {
      uri,
      references: read.analysis.references.filter(({ instrument }) => instrument === 'gdpr' || instrument === 'uk-gdpr')
        .length,
      findings: read.analysis.findings.filter(({ status }) => status === 'asserted').length,
    });
  }
}

const SEVERITY: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function toDiagnostic(problem: Problem, { document }: ReadDocument, { places }: Session): Diagnostic {
  const related = problem.related.flatMap(({ decision, span, message }) => {
    const location = places.locate(decision, span);
    return location ? [{ location, message }] : [];
  });
  return {
    range: toRange(document, problem),
    severity: SEVERITY[problem.severity],
    source: SOURCE,
    code: problem.code,
    codeDescription: { href: places.rule(problem.code) },
    message: problem.message,
    relatedInformation: related,
  };
}
