import { createHash } from 'node:crypto';
import type { Severity } from '../../core/findings/finding.ts';
import type { CheckedDocument } from '../check/document.ts';
import { problemCount } from '../check/tally.ts';
import type { Unreadable } from '../input/read.ts';
import { Fingerprints } from './fingerprint.ts';
import { Lines } from './lines.ts';
import type { Report } from './report.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
};

/** GitLab's code quality report: a list of issues, each with a fingerprint of its own; what could not be read is one too. */
export function gitlabReport(): Report {
  return {
    begin: () => '[\n',
    document: issues,
    between: ',\n',
    end: (total, unreadable) => {
      const between = problemCount(total) > 0 && unreadable.length > 0 ? ',\n' : '';
      return `${between}${unreadable.map(unreadableIssue).join(',\n')}\n]\n`;
    },
  };
}

function issues(checked: CheckedDocument): string {
  const { place, text, problems } = checked;
  const lines = new Lines(text);
  const fingerprints = new Fingerprints(checked);
  return problems
    .map(({ start, end, severity, code, message }) => {
      const at = checked.at({ start, end });
      return JSON.stringify({
        description: message,
        check_name: code,
        fingerprint: createHash('sha256')
          .update(`${place}\n${fingerprints.next(code, { start, end })}`)
          .digest('hex'),
        severity: SEVERITIES[severity],
        location: { path: place, lines: { begin: lines.place(at.start).line, end: lines.place(at.end).line } },
      });
    })
    .join(',\n');
}

function unreadableIssue({ path, problem }: Unreadable): string {
  return JSON.stringify({
    description: `${path}: ${problem}`,
    check_name: 'unreadable',
    fingerprint: createHash('sha256').update(`unreadable\n${path}`).digest('hex'),
    severity: 'blocker',
    location: { path, lines: { begin: 1, end: 1 } },
  });
}
