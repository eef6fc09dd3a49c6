import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The project's own list of files to leave out, in the form of .gitignore; it holds for files that are named, too. */
export const OWN_IGNORE_FILE = '.gdprlensignore';
const GIT_IGNORE_FILE = '.gitignore';

/** Whether files are left out by the ignore files around them, as git has it: the deeper file wins, `!` takes back. */
export class Ignores {
  readonly #lists = new Map<string, Ignore | null>();
  readonly #tops = new Map<string, string>();

  /**
   * The name of the list that leaves out what is met in a folder, if one does.
   * @param path an absolute path
   * @param folder whether it is a folder
   */
  inWalk(path: string, folder: boolean): string | undefined {
    return [OWN_IGNORE_FILE, GIT_IGNORE_FILE].find((name) => this.ignored(name, path, folder));
  }

  /** Whether the project's own list leaves out a file, itself or by a folder that it stands in. */
  byName(path: string): boolean {
    const top = this.top(dirname(path));
    for (let at = dirname(path); at.length > top.length; at = dirname(at))
      if (this.ignored(OWN_IGNORE_FILE, at, true)) return true;
    return this.ignored(OWN_IGNORE_FILE, path, false);
  }

  private ignored(name: string, path: string, folder: boolean): boolean {
    const top = this.top(dirname(path));
    let verdict = false;
    for (const at of foldersDown(top, dirname(path))) {
      const list = this.list(join(at, name));
      if (!list) continue;
      const { ignored, unignored } = list.test(relative(at, path).split(sep).join('/') + (folder ? '/' : ''));
      verdict = ignored || (verdict && !unignored);
    }
    return verdict;
  }

  private list(file: string): Ignore | null {
    const known = this.#lists.get(file);
    if (known !== undefined) return known;
    const read = existsSync(file) ? readList(file) : null;
    this.#lists.set(file, read);
    return read;
  }

  /** The folder whose ignore files are the first to count: the repository's, else the file system's. */
  private top(folder: string): string {
    const known = this.#tops.get(folder);
    if (known !== undefined) return known;
    const above = dirname(folder);
    const top = above === folder || existsSync(join(folder, '.git')) ? folder : this.top(above);
    this.#tops.set(folder, top);
    return top;
  }
}

/** The nearest folder upwards that is a git repository's; undefined outside of any. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

function readList(file: string): Ignore | null {
  try {
    return ignore({ ignorecase: false }).add(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** The folders from the top one down to the last, both included. */
function foldersDown(top: string, last: string): string[] {
  const found = [last];
  for (let at = last; at !== top && dirname(at) !== at; ) {
    at = dirname(at);
    found.unshift(at);
  }
  return found;
}
