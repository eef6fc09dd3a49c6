import { kindOfDocument } from '../../core/analysis.ts';
import type { Reference } from '../../core/citations/reference.ts';
import { canonical } from '../../core/citations/write.ts';
import { findingMessage } from '../../core/features/diagnostics.ts';
import type { Knowledge } from '../../core/knowledge.ts';
import type { JudgedFinding, Silence } from '../../core/policy/judgement.ts';
import type { Span } from '../../core/text.ts';
import type {
  DocumentReport,
  FindingReport,
  ReferenceReport,
  UnreadableLine,
  UnreadableReport,
} from '../api/contract.ts';
import type { CheckedDocument } from '../check/document.ts';
import type { Unreadable } from '../input/read.ts';
import { Lines } from './lines.ts';
import type { Report, ReportContext, ReportOptions } from './report.ts';

/** One JSON object, as `contract.ts` has it, a document a line, so that it can be written as it grows. */
export function jsonReport(options: ReportOptions, context: ReportContext): Report {
  const tool = { name: 'gdpr-lens', version: options.version };
  const lines = jsonLinesReport(options, context);
  return {
    begin: () => `{\n  "schema": 1,\n  "tool": ${JSON.stringify(tool)},\n  "documents": [\n`,
    document: (checked, index) => `    ${lines.document(checked, index).trimEnd()}`,
    between: ',\n',
    end: ({ texts }, unreadable) =>
      `${texts > 0 ? '\n' : ''}  ],\n  "unreadable": ${JSON.stringify(unreadable.map(unreadableReport))}\n}\n`,
  };
}

/**
 * A document a line, each an object as in `documents` of the whole: lines of many runs can be put together. What could
 * not be read has a line without any content, at the end.
 */
export function jsonLinesReport({ all }: ReportOptions, { knowledge }: ReportContext): Report {
  return {
    begin: () => '',
    document: (checked) => `${JSON.stringify(documentReport(checked, knowledge, all))}\n`,
    between: '',
    end: (_, unreadable) =>
      unreadable
        .map(
          ({ path, problem }): UnreadableLine => ({
            path,
            unreadable: problem,
            references: [],
            findings: [],
            problems: [],
          }),
        )
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
  };
}

function unreadableReport({ path, problem }: Unreadable): UnreadableReport {
  return { path, problem };
}

/**
 * A document as the contract has it.
 * @param all whether findings that are not asserted are given too, with the words that decided
 */
export function documentReport(checked: CheckedDocument, knowledge: Knowledge, all: boolean): DocumentReport {
  const { path, analysis, judgement, problems } = checked;
  const place = placing(checked);
  const { kind, said, reason } = kindOfDocument(analysis, knowledge);
  const told = new Map(problems.map((problem) => [placeOf(problem.code, problem), problem]));
  return {
    path,
    kind: { name: kind, said, reason: reason.map((span) => place(span).words) },
    references: analysis.references.map((reference) => referenceReport(reference, place(reference), knowledge)),
    findings: judgement.findings
      .filter(({ finding, silence }) => all || (finding.status === 'asserted' && !silence))
      .map((judged) => findingReport(judged, place, knowledge, told)),
    problems: problems
      .filter(({ code }) => !knowledge.rules.byId.has(code))
      .map((problem) => {
        const { words, line, column } = place(problem);
        const { code, severity, message } = problem;
        return { start: words.start, end: words.end, line, column, code, severity, message };
      }),
  };
}

/** Where something stands in the text of the file. */
interface Placed {
  readonly words: { readonly start: number; readonly end: number; readonly text: string };
  readonly line: number;
  readonly column: number;
}

type Placing = (span: Span) => Placed;

function placing(checked: CheckedDocument): Placing {
  const lines = new Lines(checked.text);
  return (span) => {
    const { start, end } = checked.at(span);
    return { words: { start, end, text: checked.text.slice(start, end) }, ...lines.place(start) };
  };
}

function referenceReport(
  reference: Reference,
  { words, line, column }: Placed,
  { instruments }: Knowledge,
): ReferenceReport {
  const { instrument, provision, exists, via } = reference;
  const named = instrument !== null && instrument !== 'self' && provision !== null;
  return {
    ...words,
    line,
    column,
    instrument,
    provision,
    canonical: named ? canonical(provision, instrument, 'en', instruments) : null,
    exists,
    via,
  };
}

function findingReport(
  { finding, silence }: JudgedFinding,
  place: Placing,
  knowledge: Knowledge,
  told: ReadonlyMap<string, CheckedDocument['problems'][number]>,
): FindingReport {
  const { status, cue } = finding;
  const rule = knowledge.rules.byId.get(finding.rule);
  const problem = told.get(placeOf(finding.rule, finding));
  const { words, line, column } = place(finding);
  return {
    ...words,
    line,
    column,
    rule: finding.rule,
    severity: problem?.severity ?? rule?.severity ?? 'warning',
    status: silence ? 'suppressed' : status,
    ...(silence ? { suppressed: placedSilence(silence, place) } : {}),
    cue: cue && place(cue).words,
    message: problem?.message ?? (rule ? findingMessage(rule) : ''),
    provisions: rule?.provisions ?? [],
    decisions: (problem?.related ?? []).map(({ decision, paragraph }) => ({ id: decision, paragraph })),
  };
}

/** By what a problem is found again. */
function placeOf(rule: string, { start, end }: Span): string {
  return `${rule} ${start} ${end}`;
}

function placedSilence(silence: Silence, place: Placing): Silence {
  if (silence.by !== 'marker') return silence;
  const { start, end } = place(silence.at).words;
  return { ...silence, at: { start, end } };
}
