import type { Severity } from '../../core/findings/finding.ts';
import type { CheckedDocument } from '../check/document.ts';
import { countsText } from '../check/tally.ts';
import { Lines } from './lines.ts';
import type { Report } from './report.ts';

/** The workflow commands that exist for annotations. */
const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** GitHub's workflow commands: each problem is an annotation at its place in the files of a pull request. */
export function githubReport(): Report {
  return {
    begin: () => '',
    document: annotations,
    between: '',
    end: (total, unreadable) => {
      const failed = unreadable.map(({ path, problem }) => command('error', { file: path }, `${path}: ${problem}`));
      return `${failed.join('')}${countsText(total)}\n`;
    },
  };
}

function annotations(checked: CheckedDocument): string {
  const { place, text, problems } = checked;
  if (problems.length === 0) return '';
  const lines = new Lines(text);
  return problems
    .map(({ start, end, severity, code, message, related }) => {
      const span = checked.at({ start, end });
      const from = lines.place(span.start);
      const to = lines.place(span.end);
      // Columns count only within one line; the end is inclusive.
      const columns: Record<string, number> =
        from.line === to.line ? { col: from.column, endColumn: Math.max(from.column, to.column - 1) } : {};
      const at = { file: place, line: from.line, endLine: to.line, ...columns, title: code };
      return command(COMMANDS[severity], at, [message, ...related.map((other) => other.message)].join('\n'));
    })
    .join('');
}

/** A workflow command, escaped as the runner reads it back. */
function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${written.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
