import { setImmediate as breathe } from 'node:timers/promises';
import type { BaselineEntry } from '../../core/policy/baseline.ts';
import type { Base } from '../base.ts';
import type { Unreadable } from '../input/read.ts';
import type { Source } from '../input/sources.ts';
import type { Report } from '../reports/report.ts';
import { Checker, type CheckSetup, type Outcome } from './checker.ts';
import { bothUses, type EntryUse, NO_USE } from './entries.ts';
import { NOTHING, sum, type Tally } from './tally.ts';

/** What a run came to. */
export interface RunResult {
  readonly total: Tally;
  readonly unreadable: readonly Unreadable[];
  readonly baseline: readonly BaselineEntry[];
  readonly entries: EntryUse;
  /** The documents that took longest, the slowest first. */
  readonly slowest: readonly { readonly path: string; readonly time: number }[];
}

/** Where a run's words go. */
export interface RunOutput {
  print(text: string): Promise<void>;
  unreadable(what: Unreadable): void;
  progress(total: Tally): void;
}

const SLOWEST = 5;

/** Writes the report of outcomes as they come, and sums them up. Holds no document longer than it is written. */
export async function runReport(
  outcomes: AsyncIterable<Outcome>,
  report: Report | null,
  output: RunOutput,
  known: readonly Unreadable[],
): Promise<RunResult> {
  let total = NOTHING;
  let slowest: { path: string; time: number }[] = [];
  let between = '';
  const unreadable = [...known];
  const baseline: BaselineEntry[] = [];
  let entries = NO_USE;
  if (report) await output.print(report.begin());
  for await (const outcome of outcomes) {
    if ('problem' in outcome) {
      unreadable.push(outcome);
      output.unreadable(outcome);
      continue;
    }
    const { path, tally } = outcome;
    total = sum(total, tally);
    baseline.push(...outcome.baseline);
    entries = bothUses(entries, outcome.entries);
    slowest = [...slowest, { path, time: tally.times.analysing }].sort((a, b) => b.time - a.time).slice(0, SLOWEST);
    if (outcome.output !== '') {
      await output.print(between + outcome.output);
      between = report?.between ?? '';
    }
    output.progress(total);
  }
  if (report) await output.print(report.end(total, unreadable));
  return { total, unreadable, baseline, entries, slowest };
}

/** The outcomes of sources, in this thread. Lets others have a word after each: an output that was closed ends the run. */
export async function* checkHere(
  sources: AsyncIterable<Source>,
  setup: CheckSetup,
  base: Base,
): AsyncGenerator<Outcome> {
  const checker = new Checker(setup, base);
  let index = 0;
  for await (const source of sources) {
    yield checker.check(source, index++);
    await breathe();
  }
}
