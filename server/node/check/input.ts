import { readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type Finder, isIn } from '../input/find.ts';
import { filesNamed, STANDARD_INPUT } from '../input/paths.ts';
import { readStream, reason, type Unreadable } from '../input/read.ts';
import { inShard, type Shard } from '../input/shard.ts';
import { fileSources, lineSources, namesIn, type Source } from '../input/sources.ts';
import { type Shell, UsageError } from '../shell.ts';
import { printablePath } from '../terminal/printable.ts';
import type { CheckOptions } from './options.ts';

/** The documents of a run. */
export interface Input {
  readonly sources: AsyncIterable<Source>;
  /** How many there are, where that is known before. */
  readonly count?: number;
  /** Whether a folder was named that holds the whole workspace. */
  readonly whole: boolean;
  /** The files among them. */
  readonly files: readonly string[];
  readonly unreadable: readonly Unreadable[];
}

/** The documents that the options name, each read when its turn comes. */
export async function inputOf(options: CheckOptions, root: string, shell: Shell): Promise<Input> {
  const { shard } = options;
  const found = await filesOf(options, shell);
  const { unreadable } = found;
  for (const path of found.leftOut)
    shell.say(`${printablePath(path)}: left out by .gdprlensignore; --no-ignore reads it`);
  for (const path of found.leadOut)
    shell.say(`${printablePath(path)}: a link to another folder is not followed; name it to read it`);
  if (options.lines) {
    const sources = lineSources(found.files, shell.cwd, shell.stdin);
    return { sources: shard ? only(sources, shard) : sources, whole: false, files: [], unreadable };
  }
  const place = (path: string) => relative(root, resolve(shell.cwd, path)).split(sep).join('/');
  const files = shard ? found.files.filter((path) => inShard(place(path), shard)) : found.files;
  const whole = !shard && options.paths.some((path) => isIn(root, resolve(shell.cwd, path)));
  return { sources: fileSources(files, shell.stdin, options.encoding), count: files.length, whole, files, unreadable };
}

/** A thread has to read this many bytes before its start has paid. */
const BYTES_A_THREAD = 2_000_000;

/** How many threads to read with: as many as asked for, else as many as pay. */
export function threadsFor({ jobs }: CheckOptions, { files, count }: Input, { cwd, cores }: Shell): number {
  if (jobs !== undefined) return Math.min(jobs, count ?? jobs);
  if (cores === 1) return 1;
  let bytes = 0;
  for (const path of files) {
    bytes += statSync(resolve(cwd, path), { throwIfNoEntry: false })?.size ?? 0;
    if (bytes > cores * BYTES_A_THREAD) break;
  }
  return Math.max(1, Math.min(cores, files.length, Math.floor(bytes / BYTES_A_THREAD)));
}

/** The files that the options name, in the order of naming; the list of `--files-from` is read here. */
async function filesOf({ paths, filesFrom, ignoring }: CheckOptions, shell: Shell): Promise<Finder> {
  if (filesFrom === undefined) return filesNamed(paths, shell.cwd, ignoring);
  if (filesFrom === STANDARD_INPUT && paths.includes(STANDARD_INPUT))
    throw new UsageError('standard input cannot be both a text and the list of files');
  const listed = await listIn(filesFrom, shell);
  return filesNamed([...paths, ...listed], shell.cwd, ignoring);
}

async function listIn(file: string, { cwd, stdin }: Shell): Promise<string[]> {
  try {
    const bytes = file === STANDARD_INPUT ? await readStream(stdin) : readFileSync(resolve(cwd, file));
    return namesIn(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    throw new UsageError(`--files-from: ${file} ${reason(error)}`);
  }
}

async function* only(sources: AsyncIterable<Source>, shard: Shard): AsyncGenerator<Source> {
  for await (const source of sources) if (inShard(source.path, shard)) yield source;
}
