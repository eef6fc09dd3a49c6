import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { STANDARD_INPUT } from './paths.ts';
import { decode, type Encoding, readStream, reason } from './read.ts';

/** A document to check: a file to be read, or a text that is given. */
export interface Source {
  readonly path: string;
  /** The text, where it is no file's. */
  readonly text?: string;
  /** Why there is no text. */
  readonly problem?: string;
}

/** The files as sources; standard input is read here, once. */
export async function* fileSources(
  files: readonly string[],
  stdin: NodeJS.ReadableStream,
  encoding: Encoding,
): AsyncGenerator<Source> {
  for (const path of files) {
    yield path === STANDARD_INPUT ? { path, ...decode(await readStream(stdin), encoding) } : { path };
  }
}

/**
 * The documents in files of lines, each `{"path": …, "text": …}`, one line in memory at a time.
 * A line of another form is a source with a problem, named by file and line.
 */
export async function* lineSources(
  files: readonly string[],
  cwd: string,
  stdin: NodeJS.ReadableStream,
): AsyncGenerator<Source> {
  for (const file of files) {
    try {
      const input = file === STANDARD_INPUT ? stdin : createReadStream(resolve(cwd, file));
      let number = 0;
      for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
        number++;
        if (line.trim() !== '') yield lineSource(line, `${file}:${number}`);
      }
    } catch (error) {
      yield { path: file, problem: reason(error) };
    }
  }
}

function lineSource(line: string, place: string): Source {
  const problem = 'is not of the form {"path": "…", "text": "…"}';
  try {
    const { path, text } = JSON.parse(line) ?? {};
    return typeof path === 'string' && typeof text === 'string' ? { path, text } : { path: place, problem };
  } catch {
    return { path: place, problem };
  }
}

/** The names in a list: one a line, or, where it holds a null character, ended by these (`find -print0`, `git ls-files -z`). */
export function namesIn(list: string): string[] {
  const names = list.includes('\0') ? list.split('\0') : list.split(/\r?\n/);
  return names.filter((name) => name !== '');
}
