import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
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

/** What a folder gave. */
export interface Given {
  /** How many files, those that were there before too. */
  readonly files: number;
  /** The ignore files that left something out of it. */
  readonly leftOutBy: readonly string[];
}

/** A folder that is being read, with all below. */
interface Walk {
  readonly wanted: Wanted;
  /** Its path without links: what leads out of it is not followed. */
  readonly top: string;
  readonly found: Found[];
  readonly leftOutBy: Set<string>;
}

interface Found {
  readonly path: string;
  /** The path without links, by which each file is read once. */
  readonly real: string;
  readonly linked: boolean;
}

/** Collects files: each once, folders in the order of names, ignored files left out. */
export class Finder {
  /** Named by way of the path that led to them. */
  readonly files: string[] = [];
  readonly unreadable: Unreadable[] = [];
  /** Files that were named and are left out by `.gdprlensignore`. */
  readonly leftOut: string[] = [];
  /** Links to folders elsewhere, which are not followed. */
  readonly leadOut: string[] = [];
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
    else this.keep({ path, real: realOf(absolute) });
  }

  /**
   * Takes the texts in a folder and those below. The folder itself may be a link; links below to other folders are not
   * followed, and a file that is linked too is taken where it stands. What may not be read is told, the rest goes on.
   */
  addFolder(folder: string, wanted: Wanted = {}): Given {
    const found: Found[] = [];
    const leftOutBy = new Set<string>();
    try {
      const top = realpathSync(resolve(this.#cwd, folder));
      this.read(folder, top, { wanted, top, found, leftOutBy });
    } catch (error) {
      this.unreadable.push({ path: folder, problem: reason(error) });
    }
    const standing = new Set(found.flatMap(({ linked, real }) => (linked ? [] : [real])));
    for (const file of found) if (!(file.linked && standing.has(file.real))) this.keep(file);
    return { files: found.length, leftOutBy: [...leftOutBy].sort() };
  }

  private read(folder: string, real: string, walk: Walk): void {
    try {
      const entries = readdirSync(real, { withFileTypes: true }).sort(byName);
      for (const entry of entries) this.visit(join(folder, entry.name), join(real, entry.name), entry, walk);
    } catch (error) {
      this.unreadable.push({ path: folder, problem: reason(error) });
    }
  }

  private visit(path: string, real: string, entry: Dirent, walk: Walk): void {
    const linked = entry.isSymbolicLink();
    const target = linked ? this.targetOf(path, real) : { kind: entry, real };
    if (target?.kind.isDirectory()) {
      if (SKIPPED_FOLDERS.has(entry.name) || this.isLeftOut(path, true, walk)) return;
      if (!linked) this.read(path, real, walk);
      else if (!isIn(target.real, walk.top)) this.leadOut.push(path);
    } else if (target?.kind.isFile()) {
      const { matches = () => true, anyEnding } = walk.wanted;
      if (!(anyEnding || TEXT_FILES.test(path)) || !matches(path)) return;
      if (!this.isLeftOut(path, false, walk)) walk.found.push({ path, real: target.real, linked });
    }
  }

  private isLeftOut(path: string, folder: boolean, { leftOutBy }: Walk): boolean {
    const list = this.#ignores?.inWalk(resolve(this.#cwd, path), folder);
    if (list !== undefined) leftOutBy.add(list);
    return list !== undefined;
  }

  /** What a link leads to; one that leads nowhere is told when it looks like a text. */
  private targetOf(path: string, link: string) {
    try {
      return { kind: statSync(link), real: realpathSync(link) };
    } catch (error) {
      if (TEXT_FILES.test(path)) this.unreadable.push({ path, problem: reason(error) });
      return undefined;
    }
  }

  private keep({ path, real }: Pick<Found, 'path' | 'real'>): void {
    if (this.#seen.has(real)) return;
    this.#seen.add(real);
    this.files.push(path);
  }
}

/** The path without links; a pipe such as /dev/fd/63 has no other. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Whether a path is a folder or stands in it. */
export function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The order of names is that of their letters' numbers, the same on every machine. */
function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
