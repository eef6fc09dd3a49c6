import type { Reference } from '../core/citations/reference.ts';
import { canonical } from '../core/citations/write.ts';
import { findingMessage } from '../core/features/diagnostics.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { JudgedFinding } from '../core/policy/judgement.ts';
import type { CheckedDocument } from './check.ts';

/**
 * The documents as one JSON object.
 * @param all whether findings that are not asserted are given too, with the words that decided
 */
export function jsonReport(
  documents: readonly CheckedDocument[],
  knowledge: Knowledge,
  all: boolean,
  version: string,
): string {
  const report = {
    schema: 1,
    tool: { name: 'gdpr-lens', version },
    documents: documents.map((document) => jsonDocument(document, knowledge, all)),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function jsonDocument(
  { path, analysis, judgement, problems }: CheckedDocument,
  knowledge: Knowledge,
  all: boolean,
): object {
  const { text, references } = analysis;
  return {
    path,
    references: references.map((reference) => jsonReference(reference, text, knowledge)),
    findings: judgement.findings
      .filter(({ finding, silence }) => all || (finding.status === 'asserted' && !silence))
      .map((judged) => jsonFinding(judged, text, knowledge, problems)),
    problems: problems
      .filter(({ code }) => !knowledge.rules.byId.has(code))
      .map(({ start, end, code, severity, message }) => ({ start, end, code, severity, message })),
  };
}

function jsonReference(reference: Reference, text: string, { instruments }: Knowledge): object {
  const { start, end, instrument, provision, exists, via } = reference;
  const named = instrument !== null && instrument !== 'self' && provision !== null;
  return {
    start,
    end,
    text: text.slice(start, end),
    instrument,
    provision,
    canonical: named ? canonical(provision, instrument, 'en', instruments) : null,
    exists,
    via,
  };
}

function jsonFinding(
  { finding, silence }: JudgedFinding,
  text: string,
  knowledge: Knowledge,
  problems: CheckedDocument['problems'],
): object {
  const { start, end, status, cue } = finding;
  const rule = knowledge.rules.byId.get(finding.rule);
  const problem = problems.find((other) => other.code === finding.rule && other.start === start && other.end === end);
  return {
    start,
    end,
    text: text.slice(start, end),
    rule: finding.rule,
    severity: problem?.severity ?? rule?.severity,
    status: silence ? 'suppressed' : status,
    ...(silence ? { suppressed: silence } : {}),
    cue: cue && { start: cue.start, end: cue.end, text: text.slice(cue.start, cue.end) },
    message: rule && findingMessage(rule),
    provisions: rule?.provisions ?? [],
    decisions: (problem?.related ?? []).map(({ decision, paragraph }) => ({ id: decision, paragraph })),
  };
}
