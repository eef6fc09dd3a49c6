import { printablePath } from '../terminal/printable.ts';
import type { RunResult } from './run.ts';
import { problemCount, SEVERITIES } from './tally.ts';

/** Counts of a run in lines: how much was read, and the problems by rule, the most frequent first. */
export function statsText({ total, unreadable }: RunResult): string {
  const rules = Object.entries(total.problems)
    .map(([rule, counts]) => ({
      rule,
      count: SEVERITIES.reduce((sum, severity) => sum + (counts[severity] ?? 0), 0),
      severities: SEVERITIES.filter((severity) => counts[severity]).join(', '),
    }))
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
  return table([
    ['texts', total.texts],
    ['not read', unreadable.length],
    ['characters', total.characters],
    ['references', total.references],
    ['problems', problemCount(total)],
    ['suppressed', total.suppressed],
    ...rules.map(({ rule, count, severities }): [string, number, string] => [`  ${rule}`, count, severities]),
  ]);
}

/** Where the time of a run went; with several threads the parts are their sum and more than the whole. */
export function profileText(
  { total, slowest }: RunResult,
  { starting, whole, threads }: { starting: number; whole: number; threads: number },
): string {
  const { reading, analysing, reporting } = total.times;
  const speed = analysing > 0 ? `${(total.characters / 1000 / analysing).toFixed(2)} million characters a second` : '';
  return [
    table([
      ['milliseconds', Math.round(whole), threads > 1 ? `${threads} threads` : ''],
      ['  starting', Math.round(starting), 'options, workspace, finding the files'],
      ['  reading files', Math.round(reading)],
      ['  analysing', Math.round(analysing), speed],
      ['  reporting', Math.round(reporting)],
    ]),
    'slowest\n',
    ...slowest.map(({ path, time }) => `${String(Math.round(time)).padStart(10)} ms  ${printablePath(path)}\n`),
  ].join('');
}

function table(rows: readonly (readonly [name: string, count: number, remark?: string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows
    .map(([name, count, remark = '']) => `${name.padEnd(width)}${String(count).padStart(12)}  ${remark}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}
