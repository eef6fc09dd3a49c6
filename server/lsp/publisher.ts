import type { Connection, Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { diagnostics, type Problem, reported } from '../core/features/diagnostics.ts';
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
    const { library, settings } = this.#session;
    const { analysis, judgement, knowledge, policy, own } = read;
    const problems = diagnostics(analysis, judgement, knowledge, library, policy.severities, own);
    const shown = problems.slice(0, settings.maxProblems).map((problem) => toDiagnostic(problem, read, this.#session));
    if (shown.length < problems.length) shown.unshift(capped(shown.length, problems.length));
    void this.#connection.sendDiagnostics({ uri, version: read.document.version, diagnostics: shown });
    void this.#connection.sendNotification(StatusNotification, {
      uri,
      references: read.analysis.references.filter(({ instrument }) => instrument === 'gdpr' || instrument === 'uk-gdpr')
        .length,
      findings: reported(judgement).length,
    });
  }
}

const SEVERITY: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Nothing is dropped in silence: the first line says how many problems are not shown. */
function capped(shown: number, all: number): Diagnostic {
  const start = { line: 0, character: 0 };
  const message = `Showing ${shown} of ${all} problems. The setting gdprLens.maxProblems says how many are shown.`;
  return { range: { start, end: start }, severity: DiagnosticSeverity.Information, source: SOURCE, message };
}

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
