import { createHash } from 'node:crypto';
import type { Severity } from '../../core/findings/finding.ts';
import type { CheckedDocument } from '../check/document.ts';
import { Fingerprints } from './fingerprint.ts';
import { Lines } from './lines.ts';
import type { Report } from './report.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
};

/** GitLab's code quality report: a list of issues, each with a fingerprint of its own. */
export function gitlabReport(): Report {
  return { begin: () => '[\n', document: issues, between: ',\n', end: () => '\n]\n' };
}

function issues(checked: CheckedDocument): string {
  const { place, analysis, problems } = checked;
  const lines = new Lines(analysis.text);
  const fingerprints = new Fingerprints(checked);
  return problems
    .map(({ start, end, severity, code, message }) =>
      JSON.stringify({
        description: message,
        check_name: code,
        fingerprint: createHash('sha256')
          .update(`${place}\n${fingerprints.next(code, { start, end })}`)
          .digest('hex'),
        severity: SEVERITIES[severity],
        location: { path: place, lines: { begin: lines.place(start).line, end: lines.place(end).line } },
      }),
    )
    .join(',\n');
}
