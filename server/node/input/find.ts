import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ignores } from './ignores.ts';
import { reason, type Unreadable } from './read.ts';

/** Files that a folder gives are those whose names end so. */
const TEXT_FILES = /\.(txt|text|md|markdown)$/i;
const SKIPPED_FOLDERS = new Set(['node_modules', '.git']);

/** Which of the files in a folder are wanted. */
export interface Wanted {
  /** Takes a file's path by way of the folder's. */
  readonly matches?: (path: string) => boolean;
  /** Whatever its name ends in, as against texts and Markdown alone. */
  readonly anyEnding?: boolean;
}

/** Collects files: each once, folders in the order of names, ignored files left out. */
export class Finder {
  /** Named by way of the path that led to them. */
  readonly files: string[] = [];
  readonly unreadable: Unreadable[] = [];
  /** Files that were named and are left out by `.gdprlensignore`. */
  readonly leftOut: string[] = [];
  readonly #cwd: string;
  readonly #ignores: Ignores | null;
  readonly #seen = new Set<string>();

  /**
   * @param cwd what paths count from
   * @param ignoring false: nothing is ignored
   */
  constructor(cwd: string, ignoring = true) {
    this.#cwd = cwd;
    this.#ignores = ignoring ? new Ignores() : null;
  }

  /** Takes a file whatever its name; only the project's own list may leave it out. */
  addFile(path: string): void {
    const absolute = resolve(this.#cwd, path);
    if (this.#ignores?.byName(absolute)) this.leftOut.push(path);
    else this.keep(path, absolute);
  }

  /**
   * Takes the texts in a folder and those below. A folder reached again by a link is read once; one that may not be
   * read is told, the rest goes on.
   */
  addFolder(folder: string, wanted: Wanted = {}): void {
    try {
      const absolute = resolve(this.#cwd, folder);
      const real = realpathSync(absolute);
      if (this.#seen.has(real)) return;
      this.#seen.add(real);
      const entries = readdirSync(absolute, { withFileTypes: true }).sort(byName);
      for (const entry of entries) this.visit(join(folder, entry.name), entry, wanted);
    } catch (error) {
      this.unreadable.push({ path: folder, problem: reason(error) });
    }
  }

  private visit(path: string, entry: Dirent, wanted: Wanted): void {
    const absolute = resolve(this.#cwd, path);
    const target = entry.isSymbolicLink() ? this.targetOf(path, absolute) : entry;
    if (target?.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name) && !this.#ignores?.inWalk(absolute, true)) this.addFolder(path, wanted);
    } else if (target?.isFile()) {
      const { matches = () => true, anyEnding } = wanted;
      if (!(anyEnding || TEXT_FILES.test(path)) || !matches(path)) return;
      if (!this.#ignores?.inWalk(absolute, false)) this.keep(path, absolute);
    }
  }

  /** What a link leads to; one that leads nowhere is told when it looks like a text. */
  private targetOf(path: string, absolute: string) {
    try {
      return statSync(absolute);
    } catch (error) {
      if (TEXT_FILES.test(path)) this.unreadable.push({ path, problem: reason(error) });
      return undefined;
    }
  }

  private keep(path: string, absolute: string): void {
    const key = `file ${absolute}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.files.push(path);
  }
}

/** The order of names is that of their letters' numbers, the same on every machine. */
function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
