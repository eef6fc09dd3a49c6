import { resolve } from 'node:path';
import { STANDARD_INPUT } from '../input/paths.ts';
import { decode, readStream, readText } from '../input/read.ts';
import type { Shell } from '../shell.ts';
import { printablePath } from '../terminal/printable.ts';

/** The text of a file or of standard input; null when it cannot be read, which the user is told. */
export async function textOf(path: string, { cwd, stdin, say }: Shell): Promise<string | null> {
  const read = path === STANDARD_INPUT ? decode(await readStream(stdin)) : readText(resolve(cwd, path));
  if ('text' in read) return read.text;
  say(`${printablePath(path)}: ${read.problem}`);
  return null;
}
