import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Severity } from '../../core/findings/finding.ts';
import { writeBaseline } from '../../core/policy/baseline.ts';
import type { FileProblem } from '../../workspace/folder.ts';
import type { CheckSetup } from '../check/checker.ts';
import { entryRemarks } from '../check/entries.ts';
import { inputOf, threadsFor } from '../check/input.ts';
import { type CheckOptions, checkOptions } from '../check/options.ts';
import { progress } from '../check/progress.ts';
import { checkHere, type RunResult, runReport } from '../check/run.ts';
import { profileText, statsText } from '../check/summary.ts';
import { problemCount } from '../check/tally.ts';
import { checkInThreads } from '../check/threads.ts';
import { repositoryOf } from '../input/ignores.ts';
import { reason, type Unreadable } from '../input/read.ts';
import { reportOf } from '../reports/report.ts';
import { type Shell, UsageError } from '../shell.ts';
import { printablePath } from '../terminal/printable.ts';
import { type NodeWorkspace, openWorkspace, policyOf } from '../workspace.ts';
import { ruleIds } from './rules.ts';

/**
 * `gdpr-lens check`: reads documents and tells what is found. Exit status as in the contract; 2 too where a mistake in
 * the workspace's files means that they are not obeyed: a gate must not open because its configuration is broken.
 */
export async function check(args: readonly string[], shell: Shell): Promise<number> {
  const begun = performance.now();
  const options = checkOptions(args);
  const workspace = openWorkspace(shell.cwd, shell.base);
  // What is wrong with a baseline that is not read is no matter.
  const own = options.baseline === undefined && options.writeBaseline === undefined;
  const problems = workspace.problems.filter(({ path }) => own || path !== 'baseline.json');
  const mistakes = tellProblems(problems, workspace, shell);
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
  const whole = input.whole && !options.kinds;
  tellProblems(entryRemarks(workspace, result.entries, setup.policy, whole), workspace, shell);
  if (result.total.texts === 0 && result.unreadable.length === 0 && !options.shard) shell.say('no text was checked');
  if (options.stats) shell.say(`counts\n${statsText(result)}`);
  if (options.profile) {
    const whole = performance.now() - begun;
    shell.say(`where the time went\n${profileText(result, { starting: started - begun, whole, threads })}`);
  }
  const written = options.writeBaseline === undefined || (await write(options.writeBaseline, result, shell));
  if (result.unreadable.length > 0 || mistakes > 0 || problem || !written) return 2;
  return !setup.baseline && problemCount(result.total, setup.report.minimum) > 0 ? 1 : 0;
}

/** Says what is wrong or worth knowing in the workspace's files, and how many mistakes are among it. */
function tellProblems(problems: readonly FileProblem[], { files }: NodeWorkspace, { say, base }: Shell): number {
  for (const { path, start, message } of problems) {
    const line = (files[path] ?? '').slice(0, start).split('\n').length;
    say(`.gdpr-lens/${path}:${line}: ${base.messages().tell(message)}`);
  }
  return problems.filter(({ note }) => !note).length;
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
  const other = options.writeBaseline === undefined ? options.baseline : undefined;
  const baseline = other === undefined ? undefined : baselineIn(other, shell);
  const { policy, problem } = policyOf(workspace, today, shell.base.messages(), baseline);
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
    encoding: options.encoding,
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

/** A baseline that was named and is not there would make everything new: nothing is checked then. */
function baselineIn(file: string, { cwd }: Shell): { name: string; text: string } {
  try {
    return { name: printablePath(file), text: readFileSync(resolve(cwd, file), 'utf8') };
  } catch (error) {
    throw new UsageError(`--baseline: ${printablePath(file)} ${reason(error)}`);
  }
}

/**
 * Writes the baseline as a whole or not at all: whoever reads it meanwhile sees the old one. Where a path could not be
 * read what is known in it would be missing, so nothing is written.
 */
async function write(file: string, { baseline, unreadable }: RunResult, shell: Shell): Promise<boolean> {
  if (unreadable.length > 0) {
    const paths = unreadable.length === 1 ? 'a path' : `${unreadable.length} paths`;
    shell.say(`${printablePath(file)} is not written: ${paths} could not be read`);
    return false;
  }
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
