import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Base } from '../base.ts';
import type { Shell } from '../shell.ts';
import { styleFor } from './style.ts';

/** The exit status of a program that writes to a pipe which nobody reads any more: 128 and the number of SIGPIPE. */
const CLOSED_PIPE = 141;

/** The shell around this process. */
export function nodeShell(base: Base, version: string, script: string): Shell {
  const { stdin, stdout, stderr, env } = process;
  let shown = 0;
  const status = (line: string): void => {
    if (!stderr.isTTY || (line === '' && shown === 0)) return;
    const cut = line.slice(0, (stderr.columns || 80) - 1);
    stderr.write(`\r${cut}${' '.repeat(Math.max(0, shown - cut.length))}${cut === '' ? '\r' : ''}`);
    shown = cut.length;
  };
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Nobody reads on: that is no failure of ours, and nothing more is to be done.
    if (error.code === 'EPIPE') process.exit(CLOSED_PIPE);
    stderr.write(`gdpr-lens: the output cannot be written: ${error.message}\n`);
    process.exit(2);
  });
  stderr.on('error', () => {});
  return {
    cwd: process.cwd(),
    base,
    version,
    now: new Date(),
    stdin,
    cores: availableParallelism(),
    script,
    style: (colour) => styleFor(stdout, colour, env),
    print: async (text) => {
      status('');
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    say: (message) => {
      status('');
      stderr.write(`gdpr-lens: ${message}${message.endsWith('\n') ? '' : '\n'}`);
    },
    status,
  };
}
