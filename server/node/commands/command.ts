import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Shell, UsageError } from '../shell.ts';

/** A command of the program: takes what stands behind its name, gives the exit status. */
export type Command = (args: readonly string[], shell: Shell) => Promise<number>;

/** Reads the options of a command; a mistake is a usage error. */
export function readArgs<const T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]?.replace(/\.$/, '') ?? 'an option is wrong');
  }
}

/** The one thing that a command is about. */
export function onlyOne(positionals: readonly string[], what: string): string {
  const [only, ...more] = positionals;
  if (only === undefined || more.length > 0) throw new UsageError(`this command takes ${what}`);
  return only;
}
