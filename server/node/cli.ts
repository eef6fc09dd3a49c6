import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import type { Severity } from '../core/findings/finding.ts';
import { lazyKnowledge } from '../core/knowledge.ts';
import { buildLibrary, readSeeds } from '../core/library.ts';
import { check } from './check.ts';
import { knowledgeFolder } from './knowledge.ts';
import { jsonReport } from './report-json.ts';
import { textReport } from './report-text.ts';

const HELP = `gdpr-lens ${version}: references to the GDPR and breach patterns in texts. Nothing leaves the machine.

  gdpr-lens check [options] PATH…    read files and folders; - is standard input
      --format text|json             how to print (text)
      --all                          in JSON: also what is not flagged, with the words that decided
      --min-severity SEVERITY        error, warning, information or hint: what counts for the exit status (warning)
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
  if (command !== 'check') throw new UsageError(`no command named ${JSON.stringify(command)}`);
  if (paths.length === 0) throw new UsageError('check needs a path');
  const format = oneOf(FORMATS, values.format, '--format');
  const minimum = oneOf(SEVERITIES, values['min-severity'], '--min-severity');

  const load = knowledgeFolder(join(__dirname, 'knowledge'));
  const knowledge = lazyKnowledge(load);
  const library = buildLibrary(readSeeds(load('seeds')), knowledge);
  const { documents, unreadable } = check(paths, knowledge, library);
  for (const { path, problem } of unreadable) process.stderr.write(`gdpr-lens: ${path}: ${problem}\n`);
  print(format === 'json' ? jsonReport(documents, knowledge, values.all === true, version) : textReport(documents));
  if (unreadable.length > 0) return 2;
  const severe = new Set<Severity>(SEVERITIES.slice(0, SEVERITIES.indexOf(minimum) + 1));
  return documents.some(({ problems }) => problems.some(({ severity }) => severe.has(severity))) ? 1 : 0;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        all: { type: 'boolean' },
        'min-severity': { type: 'string', default: 'warning' },
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
