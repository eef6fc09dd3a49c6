import type { Problem } from '../../core/features/diagnostics.ts';
import type { Knowledge } from '../../core/knowledge.ts';
import type { CheckedDocument } from '../check/document.ts';
import { countsText } from '../check/tally.ts';
import { printablePath } from '../terminal/printable.ts';
import { LOOKS, paint, type Style } from '../terminal/style.ts';
import { Lines } from './lines.ts';
import { quote } from './quote.ts';
import type { Report, ReportContext, ReportOptions } from './report.ts';

/**
 * Problems for people: a line with place, severity, message and rule; the passage with carets under it; why it matters,
 * what to do, and the passages of decisions that show the same.
 */
export function textReport({ style }: ReportOptions, { knowledge }: ReportContext): Report {
  return {
    begin: () => '',
    document: (checked) => documentText(checked, knowledge, style),
    between: '',
    end: (total) => `${countsText(total)}\n`,
  };
}

function documentText(checked: CheckedDocument, knowledge: Knowledge, style: Style): string {
  const { problems, text } = checked;
  if (problems.length === 0) return '';
  const lines = new Lines(text);
  return problems.map((problem) => problemText(problem, checked, lines, knowledge, style)).join('');
}

function problemText(
  problem: Problem,
  checked: CheckedDocument,
  lines: Lines,
  knowledge: Knowledge,
  style: Style,
): string {
  const { severity, code, related } = problem;
  const { path, text } = checked;
  const span = checked.at(problem);
  const { line, column } = lines.place(span.start);
  const rule = knowledge.rules.byId.get(code);
  const message = rule ? [rule.message, problem.basis ?? []].flat().join(' ') : problem.message;
  const aside = (name: string, words: string) => `  ${paint(name.padEnd(4), 'dim', style)} ${words}`;
  return [
    `${paint(`${printablePath(path)}:${line}:${column}`, 'bold', style)} ${paint(severity, LOOKS[severity], style)} ${message} ${paint(`[${code}]`, 'dim', style)}`,
    ...quote(text, span, lines, style, LOOKS[severity]),
    ...(rule ? [aside('why', rule.why), aside('do', rule.fix)] : []),
    ...[...new Set(related.map((place) => place.message))].map((words, i) => aside(i === 0 ? 'see' : '', words)),
    '\n',
  ].join('\n');
}
