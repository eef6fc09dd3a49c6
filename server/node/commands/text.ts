import { resolve } from 'node:path';
import { STANDARD_INPUT } from '../input/paths.ts';
import { decode, ENCODINGS, readStream, readText } from '../input/read.ts';
import { oneOf, type Shell } from '../shell.ts';
import { printablePath } from '../terminal/printable.ts';

/** `--encoding latin1`, as `readArgs` takes it. */
export const ENCODING_OPTION = { encoding: { type: 'string', default: 'utf-8' } } as const;

/**
 * The text of a file or of standard input; null when it cannot be read, which the user is told.
 * @param encoding as the user has named it
 * @param marked whether a byte order mark is a part of it
 */
export async function textOf(
  path: string,
  encoding: string,
  { cwd, stdin, say }: Shell,
  marked = false,
): Promise<string | null> {
  const from = oneOf(ENCODINGS, encoding.toLowerCase(), '--encoding');
  const read = path === STANDARD_INPUT ? decode(await readStream(stdin), from) : readText(resolve(cwd, path), from);
  if ('text' in read) return marked && read.marked ? `\ufeff${read.text}` : read.text;
  say(`${printablePath(path)}: ${read.problem}`);
  return null;
}
