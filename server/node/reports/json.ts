import type { Reference } from '../../core/citations/reference.ts';
import { canonical } from '../../core/citations/write.ts';
import { findingMessage } from '../../core/features/diagnostics.ts';
import type { Knowledge } from '../../core/knowledge.ts';
import type { JudgedFinding } from '../../core/policy/judgement.ts';
import type { DocumentReport, FindingReport, ReferenceReport } from '../api/contract.ts';
import type { CheckedDocument } from '../check/document.ts';
import type { Report, ReportContext, ReportOptions } from './report.ts';

/** One JSON object, as `contract.ts` has it, a document a line, so that it can be written as it grows. */
export function jsonReport(options: ReportOptions, context: ReportContext): Report {
  const tool = { name: 'gdpr-lens', version: options.version };
  const lines = jsonLinesReport(options, context);
  return {
    begin: () => `{\n  "schema": 1,\n  "tool": ${JSON.stringify(tool)},\n  "documents": [\n`,
    document: (checked, index) => `    ${lines.document(checked, index).trimEnd()}`,
    between: ',\n',
    end: ({ texts }) => `${texts > 0 ? '\n' : ''}  ]\n}\n`,
  };
}

/** A document a line, each an object as in `documents` of the whole: lines of many runs can be put together. */
export function jsonLinesReport({ all }: ReportOptions, { knowledge }: ReportContext): Report {
  return {
    begin: () => '',
    document: (checked) => `${JSON.stringify(documentReport(checked, knowledge, all))}\n`,
    between: '',
    end: () => '',
  };
}

/**
 * A document as the contract has it.
 * @param all whether findings that are not asserted are given too, with the words that decided
 */
export function documentReport(
  { path, analysis, judgement, problems }: CheckedDocument,
  knowledge: Knowledge,
  all: boolean,
): DocumentReport {
  const { text, references } = analysis;
  return {
    path,
    references: references.map((reference) => referenceReport(reference, text, knowledge)),
    findings: judgement.findings
      .filter(({ finding, silence }) => all || (finding.status === 'asserted' && !silence))
      .map((judged) => findingReport(judged, text, knowledge, problems)),
    problems: problems
      .filter(({ code }) => !knowledge.rules.byId.has(code))
      .map(({ start, end, code, severity, message }) => ({ start, end, code, severity, message })),
  };
}

function referenceReport(reference: Reference, text: string, { instruments }: Knowledge): ReferenceReport {
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

function findingReport(
  { finding, silence }: JudgedFinding,
  text: string,
  knowledge: Knowledge,
  problems: CheckedDocument['problems'],
): FindingReport {
  const { start, end, status, cue } = finding;
  const rule = knowledge.rules.byId.get(finding.rule);
  const problem = problems.find((other) => other.code === finding.rule && other.start === start && other.end === end);
  return {
    start,
    end,
    text: text.slice(start, end),
    rule: finding.rule,
    severity: problem?.severity ?? rule?.severity ?? 'warning',
    status: silence ? 'suppressed' : status,
    ...(silence ? { suppressed: silence } : {}),
    cue: cue && { start: cue.start, end: cue.end, text: text.slice(cue.start, cue.end) },
    message: rule ? findingMessage(rule) : '',
    provisions: rule?.provisions ?? [],
    decisions: (problem?.related ?? []).map(({ decision, paragraph }) => ({ id: decision, paragraph })),
  };
}
