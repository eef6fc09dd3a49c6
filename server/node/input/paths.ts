import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import picomatch from 'picomatch';
import { Finder, type Given } from './find.ts';
import { reason } from './read.ts';

/** The name by which standard input is given on the command line. */
export const STANDARD_INPUT = '-';

/**
 * The files that paths name: a file is taken as it is, a folder gives its texts and Markdown files, and a pattern with
 * `*`, `**`, `?`, `[…]` or `{…}` the files that match it. What exists under its name is never taken for a pattern.
 * @param ignoring false: nothing is ignored
 */
export function filesNamed(paths: Iterable<string>, cwd: string, ignoring: boolean): Finder {
  const finder = new Finder(cwd, ignoring);
  for (const path of paths) add(finder, path, resolve(cwd, path));
  return finder;
}

function add(finder: Finder, path: string, absolute: string): void {
  try {
    if (path === STANDARD_INPUT) finder.files.push(path);
    else if (!existsSync(absolute) && picomatch.scan(path).isGlob) addMatches(finder, path);
    else if (statSync(absolute).isDirectory()) addTexts(finder, path);
    else finder.addFile(path);
  } catch (error) {
    finder.unreadable.push({ path, problem: reason(error) });
  }
}

function addTexts(finder: Finder, folder: string): void {
  const before = finder.unreadable.length;
  const given = finder.addFolder(folder);
  if (given.files === 0 && finder.unreadable.length === before)
    finder.unreadable.push({ path: folder, problem: nothing('holds no text', given) });
}

/** Why there is nothing to read. */
function nothing(what: string, { leftOutBy }: Given): string {
  if (leftOutBy.length === 0) return what;
  const leave = leftOutBy.length === 1 ? 'leaves' : 'leave';
  return `${what} beside what ${leftOutBy.join(' and ')} ${leave} out; --no-ignore reads all`;
}

function addMatches(finder: Finder, pattern: string): void {
  const { base } = picomatch.scan(pattern);
  const isMatch = picomatch(undotted(pattern));
  // "**/*.html" asks for that ending; "docs/**" for texts.
  const anyEnding = /\.[\w{},]+$/.test(pattern);
  const before = finder.unreadable.length;
  const given = finder.addFolder(base || '.', { matches: (path) => isMatch(undotted(path)), anyEnding });
  if (given.files === 0 && finder.unreadable.length === before)
    finder.unreadable.push({ path: pattern, problem: nothing('matches no file', given) });
}

function undotted(path: string): string {
  return path.replace(/^\.\//, '');
}
