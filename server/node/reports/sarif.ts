import { missingProvision } from '../../core/features/diagnostics.ts';
import type { CheckedDocument } from '../check/document.ts';
import type { Unreadable } from '../input/read.ts';
import { Fingerprints } from './fingerprint.ts';
import { Lines } from './lines.ts';
import type { Report, ReportContext, ReportOptions } from './report.ts';
import { LEVELS, sarifRules } from './sarif-rules.ts';

/**
 * SARIF 2.1.0 (OASIS Standard, 27 March 2020) as code scanning takes it: results with fingerprints that survive edits,
 * the passages of decisions as related locations, and what is silenced marked as suppressed rather than dropped.
 */
export function sarifReport({ version, begun }: ReportOptions, context: ReportContext): Report {
  const driver = () => ({
    name: 'GDPR Lens',
    semanticVersion: version,
    rules: sarifRules(context),
  });
  return {
    begin: () =>
      `{
  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
  "version": "2.1.0",
  "runs": [{
    "tool": { "driver": ${JSON.stringify(driver())} },
    "columnKind": "utf16CodeUnits",
    "results": [
`,
    document: (checked) =>
      resultsOf(checked, context)
        .map((result) => `      ${JSON.stringify(result)}`)
        .join(',\n'),
    between: ',\n',
    end: (_, unreadable) =>
      `\n    ],\n    "invocations": [${JSON.stringify(invocation(unreadable, begun))}]\n  }]\n}\n`,
  };
}

function resultsOf(checked: CheckedDocument, context: ReportContext): object[] {
  const { problems, judgement } = checked;
  const shown = problems.map((problem) => ({ ...problem, suppressions: [] as object[], known: false }));
  const silenced = judgement.findings.flatMap(({ finding: { rule: code, start, end }, silence }) => {
    const rule = context.knowledge.rules.byId.get(code);
    // A rule that is off did not run.
    if (!silence || silence.by === 'off' || !rule) return [];
    const { severity, message, fix, provisions } = rule;
    const told = { start, end, code, severity, message: `${message} ${fix}`, provisions, related: [] };
    return [{ ...told, suppressions: [suppressionOf(silence)], known: silence.by === 'baseline' }];
  });
  const missing = judgement.missing.flatMap(({ reference, silence }) => {
    if (!silence || silence.by === 'off') return [];
    const told = missingProvision(reference, 'warning', context.messages);
    return [{ ...told, suppressions: [suppressionOf(silence)], known: silence.by === 'baseline' }];
  });
  const all = [...shown, ...silenced, ...missing].sort((a, b) => a.start - b.start || a.end - b.end);
  if (all.length === 0) return [];
  const lines = new Lines(checked.text);
  const fingerprints = new Fingerprints(checked);
  return all.map((problem) => result(problem, checked, lines, fingerprints, context));
}

type Problem = CheckedDocument['problems'][number] & { suppressions: object[]; known: boolean };
type Silence = NonNullable<CheckedDocument['judgement']['findings'][number]['silence']>;

function suppressionOf(silence: Silence): object {
  if (silence.by === 'marker') return { kind: 'inSource', justification: silence.reason };
  if (silence.by === 'file') return { kind: 'external', justification: silence.reason };
  if (silence.by === 'baseline') return { kind: 'external', justification: 'It is in the baseline.' };
  const justification = silence.by === 'party' ? 'Only a party states it.' : 'The document only touches on it.';
  return { kind: 'external', justification };
}

function result(
  problem: Problem,
  checked: CheckedDocument,
  lines: Lines,
  fingerprints: Fingerprints,
  { library }: ReportContext,
): object {
  const { code, severity, message, related, provisions, suppressions, known } = problem;
  const { text, place } = checked;
  const { start, end } = checked.at(problem);
  const from = lines.place(start);
  const to = lines.place(end);
  const region = {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
    snippet: { text: text.slice(start, end) },
  };
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(place), uriBaseId: '%SRCROOT%' }, region } }],
    // Code scanning follows an alert by this one through changes of the file.
    partialFingerprints: { primaryLocationLineHash: fingerprints.next(code, problem) },
    relatedLocations: related.map((other, i) => ({
      id: i + 1,
      ...sourceOf(library.decisions.byId(other.decision)?.card.source ?? '', other.message),
      logicalLocations: [{ fullyQualifiedName: `${other.decision}/${other.paragraph}` }],
    })),
    suppressions,
    ...(known ? { baselineState: 'unchanged' } : {}),
    properties: { provisions },
  };
}

/** Where a decision is published: its address where it has one, else the words for it stand in the message. */
function sourceOf(source: string, message: string): object {
  const uri = addressOf(source);
  if (uri !== undefined) return { message: { text: message }, physicalLocation: { artifactLocation: { uri } } };
  return { message: { text: source === '' ? message : `${message} (${source})` } };
}

/** An address of the web as RFC 3986 has it; undefined for any other words. */
export function addressOf(source: string): string | undefined {
  try {
    const { protocol, href } = new URL(source);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** A path as a relative reference of RFC 3986. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function invocation(unreadable: readonly Unreadable[], begun: string): object {
  return {
    executionSuccessful: unreadable.length === 0,
    startTimeUtc: begun,
    toolExecutionNotifications: unreadable.map(({ path, problem }) => ({
      level: 'error',
      message: { text: `${path}: ${problem}` },
    })),
  };
}
