import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { Message } from '../../core/messages.ts';
import { Turn } from './options.ts';
import { reasonOf } from './reason.ts';

/** A path that could not be read, and why, to go on after it. */
export interface LibraryProblem {
  readonly path: string;
  readonly problem: Message;
}

/** A document found in a folder. */
export interface FoundFile {
  readonly path: string;
  /** The folder named by the user that it was found in. */
  readonly root: string;
  /** The card written by hand that stands beside it. */
  readonly card: string | undefined;
  /** Changes whenever the file or its card does. */
  readonly stamp: string;
  /** Bytes of the document. */
  readonly size: number;
}

const DOCUMENTS = /\.(?:txt|text|md|markdown|html?|xhtml|pdf|docx)$/i;
const SKIPPED_FOLDERS = new Set(['node_modules', '.git']);

/**
 * The documents in folders and all below, in the order of their paths. A link is followed where it stays inside the
 * folders named; each folder and file is read once, however many ways lead to it.
 */
export async function discover(
  folders: readonly string[],
): Promise<{ files: FoundFile[]; problems: LibraryProblem[] }> {
  const problems: LibraryProblem[] = [];
  const roots = folders.flatMap((folder) => {
    const path = resolve(folder);
    const real = attempt(path, problems, () => realpathSync(path));
    return real === undefined ? [] : [{ path, real, root: path }];
  });
  const isInside = (real: string): boolean =>
    roots.some((root) => real === root.real || real.startsWith(withSep(root.real)));
  const files: FoundFile[] = [];
  const seen = new Set<string>();
  const waiting = [...roots].reverse();
  const turn = new Turn();
  for (let folder = waiting.pop(); folder; folder = waiting.pop()) {
    if (seen.has(folder.real)) continue;
    seen.add(folder.real);
    const { path, real, root } = folder;
    const entries = attempt(path, problems, () => entriesOf(path, real, problems, isInside)) ?? [];
    // A card is a file of this folder itself: nothing is read through a link that was not looked at.
    const cards = new Set(entries.flatMap(({ name, linked }) => (linked ? [] : [name])));
    for (const entry of entries) {
      if (entry.isFolder || seen.has(entry.real) || !DOCUMENTS.test(entry.name)) continue;
      seen.add(entry.real);
      const file = attempt(entry.path, problems, () => found(entry.path, root, cards));
      if (file) files.push(file);
      await turn.over();
    }
    waiting.push(
      ...entries
        .filter(({ isFolder }) => isFolder)
        .map((entry) => ({ ...entry, root }))
        .reverse(),
    );
  }
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), problems };
}

interface Entry {
  readonly name: string;
  readonly path: string;
  /** The path without links, by which each is read once. */
  readonly real: string;
  readonly isFolder: boolean;
  readonly linked: boolean;
}

/** What stands in a folder, links followed; those that lead nowhere or out of the folders named are problems. */
function entriesOf(
  path: string,
  real: string,
  problems: LibraryProblem[],
  isInside: (real: string) => boolean,
): Entry[] {
  const entries = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !SKIPPED_FOLDERS.has(name));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry): Entry[] => {
    const at = join(path, entry.name);
    const { name } = entry;
    if (!entry.isSymbolicLink())
      return [{ name, path: at, real: join(real, name), isFolder: entry.isDirectory(), linked: false }];
    const target = attempt(at, problems, () => realpathSync(at));
    if (target === undefined) return [];
    if (!isInside(target)) {
      problems.push({ path: at, problem: { key: 'unread.out' } });
      return [];
    }
    const isFolder = attempt(at, problems, () => statSync(at).isDirectory());
    return isFolder === undefined ? [] : [{ name, path: at, real: target, isFolder, linked: true }];
  });
}

/** The id of a document in the library: its name and a mark of its whole path, fit for addresses. */
export function idOf({ path, root }: FoundFile): string {
  const name = basename(path, extname(path));
  const told = name.toLowerCase() === 'decision' && dirname(path) !== root ? basename(dirname(path)) : name;
  const slug = told
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${slug || 'decision'}-${mark(path)}`;
}

/** Eight figures that tell paths apart (FNV-1a). */
function mark(path: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < path.length; i++) hash = Math.imul(hash ^ path.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** What stands at a path, when it is a file: to read a pipe would wait for ever. */
function found(path: string, root: string, names: ReadonlySet<string>): FoundFile | undefined {
  const name = basename(path, extname(path));
  const beside = [`${name}.card.yaml`, name.toLowerCase() === 'decision' ? 'card.yaml' : ''].find((one) =>
    names.has(one),
  );
  const card = beside && join(dirname(path), beside);
  const own = statSync(path);
  if (!own.isFile()) return undefined;
  const stamp = `${stampOf(own)} ${card ? stampOf(statSync(card)) : ''}`;
  return { path, root, card, stamp, size: own.size };
}

function stampOf({ size, mtimeMs }: Stats): string {
  return `${size}-${mtimeMs}`;
}

function attempt<T>(path: string, problems: LibraryProblem[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    problems.push({ path, problem: reasonOf(error) });
    return undefined;
  }
}

function withSep(path: string): string {
  return path.endsWith(sep) ? path : path + sep;
}
