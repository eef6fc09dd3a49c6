import type { Severity } from '../../core/findings/finding.ts';
import type { CheckedDocument } from './document.ts';

/** The severities, the gravest first. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

/** Milliseconds that a document took, or all of them together. */
export interface Times {
  readonly reading: number;
  readonly analysing: number;
  readonly reporting: number;
}

/** Counts of one document, or of many. */
export interface Tally {
  readonly texts: number;
  /** In UTF-16 code units. */
  readonly characters: number;
  readonly references: number;
  /** Problems by rule and severity. */
  readonly problems: Readonly<Record<string, Readonly<Partial<Record<Severity, number>>>>>;
  /** Findings that are asserted and silenced. */
  readonly suppressed: number;
  readonly times: Times;
}

export const NOTHING: Tally = {
  texts: 0,
  characters: 0,
  references: 0,
  problems: {},
  suppressed: 0,
  times: { reading: 0, analysing: 0, reporting: 0 },
};

/** The counts of one document. */
export function tallyOf({ analysis, judgement, problems }: CheckedDocument, times: Times): Tally {
  const counts: Record<string, Partial<Record<Severity, number>>> = {};
  for (const { code, severity } of problems) {
    const known = counts[code] ?? {};
    counts[code] = { ...known, [severity]: (known[severity] ?? 0) + 1 };
  }
  return {
    texts: 1,
    characters: analysis.text.length,
    references: analysis.references.length,
    problems: counts,
    suppressed: [...judgement.findings, ...judgement.missing].filter(({ silence }) => silence).length,
    times,
  };
}

/** The sum of two tallies. */
export function sum(a: Tally, b: Tally): Tally {
  const problems: Record<string, Partial<Record<Severity, number>>> = { ...a.problems };
  for (const [rule, counts] of Object.entries(b.problems)) {
    const known = { ...problems[rule] };
    for (const severity of SEVERITIES) {
      const count = (known[severity] ?? 0) + (counts[severity] ?? 0);
      if (count > 0) known[severity] = count;
    }
    problems[rule] = known;
  }
  return {
    texts: a.texts + b.texts,
    characters: a.characters + b.characters,
    references: a.references + b.references,
    problems,
    suppressed: a.suppressed + b.suppressed,
    times: {
      reading: a.times.reading + b.times.reading,
      analysing: a.times.analysing + b.times.analysing,
      reporting: a.times.reporting + b.times.reporting,
    },
  };
}

/** “1 problem in 3 texts” */
export function countsText(total: Tally): string {
  const count = problemCount(total);
  return `${count} ${count === 1 ? 'problem' : 'problems'} in ${total.texts} ${total.texts === 1 ? 'text' : 'texts'}`;
}

/** How many problems there are at or above a severity. */
export function problemCount({ problems }: Tally, minimum: Severity = 'hint'): number {
  const counted = SEVERITIES.slice(0, SEVERITIES.indexOf(minimum) + 1);
  return Object.values(problems)
    .flatMap((counts) => counted.map((severity) => counts[severity] ?? 0))
    .reduce((total, count) => total + count, 0);
}
