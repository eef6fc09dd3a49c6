import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import type { Severity } from '../core/findings/finding.ts';
import type { Library } from '../core/library.ts';
import { writeBaseline } from '../core/policy/baseline.ts';
import { baselineOf } from '../core/policy/judgement.ts';
import { readyKnowledge, readyLibrary } from '../core/ready.ts';
import { type CheckedDocument, check } from './check.ts';
import { knowledgeFolder, readyFolder } from './knowledge.ts';
import { jsonReport } from './report-json.ts';
import { textReport } from './report-text.ts';
import { testRules } from './test-rules.ts';
import { type NodeWorkspace, openWorkspace, policyOf } from './workspace.ts';

const HELP = `gdpr-lens ${version}: references to the GDPR and breach patterns in texts. Nothing leaves the machine.

  gdpr-lens check [options] PATH…    read files and folders; - is standard input
      --format text|json             how to print (text)
      --all                          in JSON: also what is not flagged, with the words that decided
      --min-severity SEVERITY        error, warning, information or hint: what counts for the exit status (warning)
      --baseline FILE                report only what FILE does not know yet (.gdpr-lens/baseline.json where it is)
      --write-baseline FILE          write what is found now to FILE, and exit with 0
  gdpr-lens test-rules               run the tests of the rules in .gdpr-lens/rules
  gdpr-lens --version
  gdpr-lens --help

Exit status: 0 nothing at or above --min-severity, 1 something is, 2 bad usage or a path that cannot be read.
`;

/** Bad usage: what is wrong, in one line. */
class UsageError extends Error {}

const FORMATS = ['text', 'json'] as const;
const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

process.exitCode = main(process.argv.slice(2));

/** Runs one command; returns the exit status. */
function main(args: readonly string[]): number {
  try {
    return run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`gdpr-lens: ${error.message}. gdpr-lens --help lists the commands.\n`);
    return 2;
  }
}

function run(args: readonly string[]): number {
  const { values, positionals } = parse(args);
  if (values.version) return print(`${version}\n`);
  const [command, ...paths] = positionals;
  if (values.help || command === 'help') return print(HELP);
  if (command === undefined) throw new UsageError('no command given');
  const folder = join(__dirname, 'knowledge');
  const common = readyKnowledge(readyFolder(folder));
  const workspace = openWorkspace(process.cwd(), knowledgeFolder(folder), common);
  if (command === 'test-rules') return runTestRules(workspace);
  if (command !== 'check') throw new UsageError(`no command named ${JSON.stringify(command)}`);
  if (paths.length === 0) throw new UsageError('check needs a path');
  return runCheck(paths, values, workspace, readyLibrary(readyFolder(folder), common));
}

function runTestRules(workspace: NodeWorkspace): number {
  const { lines, failed } = testRules(workspace);
  print(`${lines.join('\n')}\n`);
  return failed > 0 ? 1 : 0;
}

function runCheck(paths: readonly string[], values: Values, workspace: NodeWorkspace, library: Library): number {
  const format = oneOf(FORMATS, values.format, '--format');
  const minimum = oneOf(SEVERITIES, values['min-severity'], '--min-severity');
  const { root, knowledge, files } = workspace;
  for (const { path, start, message } of workspace.problems) {
    complain(`.gdpr-lens/${path}:${(files[path] ?? '').slice(0, start).split('\n').length}: ${message}`);
  }
  const today = new Date().toISOString().slice(0, 10);
  const { policy, problem } = policyOf(
    workspace,
    today,
    values['write-baseline'] === undefined ? values.baseline : undefined,
  );
  if (problem) complain(problem);
  const { documents, unreadable } = check(paths, { root, knowledge, library, policy });
  for (const { path, problem } of unreadable) complain(`${path}: ${problem}`);
  if (values['write-baseline'] !== undefined) return writeBaselineFile(values['write-baseline'], documents);
  print(format === 'json' ? jsonReport(documents, knowledge, values.all === true, version) : textReport(documents));
  if (unreadable.length > 0 || problem) return 2;
  const severe = new Set<Severity>(SEVERITIES.slice(0, SEVERITIES.indexOf(minimum) + 1));
  return documents.some(({ problems }) => problems.some(({ severity }) => severe.has(severity))) ? 1 : 0;
}

function writeBaselineFile(file: string, documents: readonly CheckedDocument[]): number {
  const entries = documents.flatMap(({ judgement, analysis, file: path }) =>
    baselineOf(judgement, analysis.text, path),
  );
  try {
    writeFileSync(file, writeBaseline(entries));
  } catch (error) {
    complain(`${file} cannot be written: ${(error as Error).message}`);
    return 2;
  }
  return print(`${entries.reduce((sum, { count }) => sum + count, 0)} findings written to ${file}\n`);
}

function complain(message: string): void {
  process.stderr.write(`gdpr-lens: ${message}\n`);
}

type Values = ReturnType<typeof parse>['values'];

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        all: { type: 'boolean' },
        'min-severity': { type: 'string', default: 'warning' },
        baseline: { type: 'string' },
        'write-baseline': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message.replace(/\.$/, ''));
  }
}

function oneOf<const T extends readonly string[]>(allowed: T, value: string, option: string): T[number] {
  if (!allowed.includes(value))
    throw new UsageError(`${option} takes ${allowed.join(', ')}, not ${JSON.stringify(value)}`);
  return value;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
