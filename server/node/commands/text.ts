import { resolve } from 'node:path';
import { STANDARD_INPUT } from '../input/paths.ts';
import { decode, readStream, readText } from '../input/read.ts';
import type { Shell } from '../shell.ts';
import { printablePath } from '../terminal/printable.ts';

/**
 * The text of a file or of standard input; null when it cannot be read, which the user is told.
 * @param marked whether a byte order mark is a part of it
 */
export async function textOf(path: string, { cwd, stdin, say }: Shell, marked = false): Promise<string | null> {
  const read = path === STANDARD_INPUT ? decode(await readStream(stdin)) : readText(resolve(cwd, path));
  if ('text' in read) return marked && read.marked ? `\ufeff${read.text}` : read.text;
  say(`${printablePath(path)}: ${read.problem}`);
  return null;
}
