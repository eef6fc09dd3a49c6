import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Severity } from '../../core/findings/finding.ts';
import { writeBaseline } from '../../core/policy/baseline.ts';
import type { CheckSetup } from '../check/checker.ts';
import { inputOf, threadsFor } from '../check/input.ts';
import { type CheckOptions, checkOptions } from '../check/options.ts';
import { progress } from '../check/progress.ts';
import { checkHere, type RunResult, runReport } from '../check/run.ts';
import { profileText, statsText } from '../check/summary.ts';
import { problemCount } from '../check/tally.ts';
import { checkInThreads } from '../check/threads.ts';
import { repositoryOf } from '../input/ignores.ts';
import type { Unreadable } from '../input/read.ts';
import { reportOf } from '../reports/report.ts';
import { type Shell, UsageError } from '../shell.ts';
import { printablePath } from '../terminal/printable.ts';
import { type NodeWorkspace, openWorkspace, policyOf } from '../workspace.ts';
import { ruleIds } from './rules.ts';

/** `gdpr-lens check`: reads documents and tells what is found. Exit status as in the contract. */
export async function check(args: readonly string[], shell: Shell): Promise<number> {
  const begun = performance.now();
  const options = checkOptions(args);
  const workspace = openWorkspace(shell.cwd, shell.base);
  tellMistakes(workspace, shell);
  const { setup, problem } = setupOf(options, workspace, shell);
  if (problem) shell.say(problem);
  const input = await inputOf(options, setup.root, shell);
  const threads = threadsFor(options, input, shell);
  const started = performance.now();
  const outcomes =
    threads > 1
      ? checkInThreads(input.sources, setup, threads, shell.script)
      : checkHere(input.sources, setup, shell.base);
  const unreadable = ({ path, problem: why }: Unreadable) => shell.say(`${printablePath(path)}: ${why}`);
  input.unreadable.forEach(unreadable);
  const result = await runReport(
    outcomes,
    setup.baseline
      ? null
      : reportOf(setup.report, {
          knowledge: workspace.knowledge,
          library: shell.base.library,
          messages: shell.base.messages(),
        }),
    { print: shell.print, unreadable, progress: progress(input.count, shell.status, () => performance.now()) },
    input.unreadable,
  );
  shell.status('');
  if (options.stats) shell.say(`counts\n${statsText(result)}`);
  if (options.profile) {
    const whole = performance.now() - begun;
    shell.say(`where the time went\n${profileText(result, { starting: started - begun, whole, threads })}`);
  }
  const written = options.writeBaseline === undefined || (await write(options.writeBaseline, result, shell));
  if (result.unreadable.length > 0 || problem || !written) return 2;
  return !setup.baseline && problemCount(result.total, setup.report.minimum) > 0 ? 1 : 0;
}

function tellMistakes({ problems, files }: NodeWorkspace, { say, base }: Shell): void {
  for (const { path, start, message } of problems)
    say(
      `.gdpr-lens/${path}:${(files[path] ?? '').slice(0, start).split('\n').length}: ${base.messages().tell(message)}`,
    );
}

/** What is checked with; and what is wrong with the baseline, when something is. */
function setupOf(
  options: CheckOptions,
  workspace: NodeWorkspace,
  shell: Shell,
): { setup: CheckSetup; problem?: string } {
  const { root, files } = workspace;
  const today = shell.now.toISOString().slice(0, 10);
  // What is written anew does not depend on what was there.
  const baselineFile = options.writeBaseline === undefined ? options.baseline : undefined;
  const { policy, problem } = policyOf(
    workspace,
    today,
    shell.base.messages(),
    baselineFile && resolve(shell.cwd, baselineFile),
  );
  const unknown = options.rules?.find((rule) => !ruleIds(workspace.knowledge).includes(rule));
  if (unknown !== undefined)
    throw new UsageError(`there is no rule ${JSON.stringify(unknown)}; gdpr-lens rules lists them`);
  const minimum: Severity = options.minimum ?? workspace.workspace.minSeverity ?? 'warning';
  const setup: CheckSetup = {
    cwd: shell.cwd,
    root,
    repository: repositoryOf(shell.cwd) ?? root,
    files,
    policy,
    rules: options.rules,
    kinds: options.kinds,
    baseline: options.writeBaseline !== undefined,
    report: {
      format: options.format,
      all: options.all,
      minimum,
      version: shell.version,
      begun: shell.now.toISOString(),
      style: shell.style(options.colour),
    },
  };
  return problem ? { setup, problem } : { setup };
}

/** Writes the baseline as a whole or not at all: whoever reads it meanwhile sees the old one. */
async function write(file: string, { baseline }: RunResult, shell: Shell): Promise<boolean> {
  const path = resolve(shell.cwd, file);
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, writeBaseline(baseline));
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    shell.say(`${printablePath(file)} cannot be written: ${(error as Error).message}`);
    return false;
  }
  const count = baseline.reduce((sum, entry) => sum + entry.count, 0);
  await shell.print(`${count} ${count === 1 ? 'finding' : 'findings'} written to ${printablePath(file)}\n`);
  return true;
}
