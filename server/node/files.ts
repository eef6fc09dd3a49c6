import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A path that could not be read, and why, in words for the user. */
export interface Unreadable {
  readonly path: string;
  readonly problem: string;
}

/** The name by which standard input is given on the command line. */
const STANDARD_INPUT = '-';
const TEXT_FILES = /\.(txt|text|md|markdown)$/i;
const SKIPPED_FOLDERS = new Set(['node_modules', '.git']);

/** The files that paths name: a file is taken as it is, a folder gives its texts and Markdown files in stable order. */
export function findFiles(paths: readonly string[]): { files: string[]; unreadable: Unreadable[] } {
  const files: string[] = [];
  const unreadable: Unreadable[] = [];
  const seen = new Set<string>();
  for (const path of paths) collect(path, true, files, unreadable, seen);
  return { files, unreadable };
}

/**
 * The text of a file, a leading byte order mark left out.
 * UTF-8, or UTF-16 where its byte order mark says so; anything else is a problem rather than a wrong text.
 */
export function readText(path: string): { text: string } | { problem: string } {
  try {
    return decode(readFileSync(path === STANDARD_INPUT ? 0 : path));
  } catch (error) {
    return { problem: reason(error) };
  }
}

function collect(path: string, named: boolean, files: string[], unreadable: Unreadable[], seen: Set<string>): void {
  if (path === STANDARD_INPUT) {
    files.push(path);
    return;
  }
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) {
      // A folder reached again by a link is read once.
      const real = realpathSync(path);
      if (seen.has(real)) return;
      seen.add(real);
      for (const name of readdirSync(path).sort()) {
        if (!SKIPPED_FOLDERS.has(name)) collect(join(path, name), false, files, unreadable, seen);
      }
    } else if (named || (stats.isFile() && TEXT_FILES.test(path))) {
      files.push(path);
    }
  } catch (error) {
    unreadable.push({ path, problem: reason(error) });
  }
}

function decode(bytes: Uint8Array): { text: string } | { problem: string } {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.includes(0)) return { problem: 'is a binary file, not a text' };
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { problem: `is not valid ${encoding.toUpperCase()}` };
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  EISDIR: 'is a folder',
  ELOOP: 'is a link that leads in circles',
  ERR_FS_FILE_TOO_LARGE: 'is too large',
};

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
