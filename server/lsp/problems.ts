import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { firstProblems, type Problem } from '../core/features/diagnostics.ts';
import type { Severity } from '../core/findings/finding.ts';
import type { Messages, Values } from '../core/messages.ts';
import { decisionOfUri } from './pages.ts';
import { toRange } from './positions.ts';
import type { ReadDocument } from './read-document.ts';
import type { Session } from './session.ts';
import { lasting, type Told } from './written.ts';

/** The name under which problems stand in the Problems panel. */
export const SOURCE = 'GDPR Lens';

/** What is told of a document. */
export interface Shown {
  readonly diagnostics: Diagnostic[];
  /** How many findings the document has, shown or not. */
  readonly findings: number;
}

/** The problems of a document, not more than are wished for. */
export function problemsOf(read: ReadDocument, session: Session): Shown {
  const { library, settings, messages } = session;
  const { knowledge, policy, own } = read;
  const most = settings.maxProblems;
  const report = read.firstReported(most);
  if (isReadElsewhere(read, session))
    return { diagnostics: [notice('problem.read-elsewhere', messages)], findings: report.all };
  const problems = firstProblems(most, report, knowledge, library, messages, policy.severities, own);
  const diagnostics = problems.shown.map((problem) => toDiagnostic(problem, read, session));
  const { all } = problems;
  const shown = diagnostics.length;
  // Nothing is dropped in silence: the first line says how many problems are not shown.
  if (shown < all) diagnostics.unshift(notice('problem.capped', messages, { shown, all }));
  return { diagnostics, findings: report.all };
}

const SEVERITY: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * Whether a document is a decision whose reading view is open too: the same findings would be listed twice, and there
 * they stand in numbered paragraphs.
 */
function isReadElsewhere({ document, own }: ReadDocument, { documents, places }: Session): boolean {
  const shown = (uri: string): string | undefined => decisionOfUri(places.pageAt(uri));
  if (own === undefined || shown(document.uri) !== undefined) return false;
  return documents.keys().some((uri) => shown(uri) === own);
}

function notice(key: string, { say }: Messages, values: Values = {}): Diagnostic {
  const start = { line: 0, character: 0 };
  const message = say(key, values);
  return { range: { start, end: start }, severity: DiagnosticSeverity.Information, source: SOURCE, message };
}

function toDiagnostic(problem: Problem, { document }: ReadDocument, session: Session): Diagnostic {
  return { range: toRange(document, problem), ...told(problem, session) };
}

/** Most problems of a rule say the same. */
function told(problem: Problem, session: Session): Told {
  const { severity, code, message, related } = problem;
  const known = lastingly.get(related);
  if (known?.severity === SEVERITY[severity] && known.message === message) return known;
  const fresh = lasting({
    severity: SEVERITY[severity],
    source: SOURCE,
    code,
    codeDescription: { href: session.places.rule(code) },
    message,
    relatedInformation: relatedInformation(related, session),
  });
  lastingly.set(related, fresh);
  return fresh;
}

function relatedInformation(related: Problem['related'], { places }: Session): DiagnosticRelatedInformation[] {
  return related.flatMap(({ decision, span, message }) => {
    const location = places.locate(decision, span);
    return location ? [{ location, message }] : [];
  });
}

/** By the one value that says for all problems of a rule where they lead. */
const lastingly = new WeakMap<Problem['related'], Told>();
