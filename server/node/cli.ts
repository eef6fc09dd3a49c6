import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { version } from '../../package.json';
import { readBase } from './base.ts';
import type { Command } from './commands/command.ts';
import { HELP } from './help.ts';
import { UsageError } from './shell.ts';
import { nodeShell } from './terminal/node-shell.ts';

// Each command is loaded when it is asked for: the start of one does not wait for the others.
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).check,
  explain: async () => (await import('./commands/explain.ts')).explain,
  rules: async () => (await import('./commands/rules.ts')).rules,
  'test-rules': async () => (await import('./commands/test-rules.ts')).testRules,
  convert: async () => (await import('./commands/convert.ts')).convert,
  reading: async () => (await import('./commands/reading.ts')).reading,
  library: async () => (await import('./commands/library.ts')).library,
  related: async () => (await import('./commands/related.ts')).related,
  lsp: async () => (await import('./commands/lsp.ts')).lsp,
};

const base = readBase(join(__dirname, 'knowledge'));

if (isMainThread) void main(process.argv.slice(2));
else void import('./check/worker.ts').then(({ answerQuestions }) => answerQuestions(base));

/** Runs one command and leaves its exit status. */
async function main(args: readonly string[]): Promise<void> {
  const shell = nodeShell(base, version, __filename);
  try {
    process.exitCode = await run(args, shell);
  } catch (error) {
    // 1 would say that something was found.
    process.exitCode = 2;
    if (error instanceof UsageError) shell.say(`${error.message}. gdpr-lens --help lists the commands.`);
    else shell.say(`stopped by an error of its own: ${process.env.DEBUG ? (error as Error).stack : error}`);
  }
}

async function run([name, ...rest]: readonly string[], shell: ReturnType<typeof nodeShell>): Promise<number> {
  if (name === undefined) throw new UsageError('no command given');
  if (name === '--version' || name === '-v') {
    await shell.print(`${version}\n`);
    return 0;
  }
  if (name === 'help' || [name, ...rest].some((arg) => arg === '--help' || arg === '-h')) {
    await shell.print(HELP);
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) throw new UsageError(`no command named ${JSON.stringify(name)}`);
  return (await load())(rest, shell);
}
