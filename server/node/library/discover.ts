import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { reasonOf } from './reason.ts';

/** A path that could not be read, and why, in words for the user. */
export interface LibraryProblem {
  readonly path: string;
  readonly problem: string;
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
}

const DOCUMENTS = /\.(?:txt|text|md|markdown|html?|xhtml|pdf|docx)$/i;
const SKIPPED_FOLDERS = new Set(['node_modules', '.git']);
/** Folders are read in one go for at most so long; then others have their turn. */
const TURN_MS = 12;

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
    return real === undefined ? [] : [{ path, real }];
  });
  const inside = (real: string): boolean =>
    roots.some((root) => real === root.real || real.startsWith(withSep(root.real)));
  const files: FoundFile[] = [];
  const seen = new Set<string>();
  const waiting = roots.map(({ path }) => ({ path, root: path })).reverse();
  let turn = performance.now();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, root } = next;
    const real = attempt(path, problems, () => realpathSync(path));
    if (real === undefined || seen.has(real)) continue;
    seen.add(real);
    const entries = attempt(path, problems, () => readdirSync(path, { withFileTypes: true })) ?? [];
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const names = new Set(entries.map(({ name }) => name));
    const folders: { path: string; root: string }[] = [];
    for (const entry of entries) {
      const at = join(path, entry.name);
      if (SKIPPED_FOLDERS.has(entry.name)) continue;
      if (entry.isSymbolicLink()) {
        const target = attempt(at, problems, () => realpathSync(at));
        if (target === undefined || seen.has(target)) continue;
        if (!inside(target)) {
          problems.push({ path: at, problem: 'is a link that leads out of the folders named' });
          continue;
        }
      }
      const isFolder =
        entry.isDirectory() || (entry.isSymbolicLink() && attempt(at, problems, () => statSync(at).isDirectory()));
      if (isFolder) folders.push({ path: at, root });
      else if (DOCUMENTS.test(entry.name)) {
        const file = attempt(at, problems, () => found(at, root, names));
        if (file && !seen.has(file.real)) {
          seen.add(file.real);
          files.push(file.file);
        }
      }
      if (performance.now() - turn > TURN_MS) {
        await nextTurn();
        turn = performance.now();
      }
    }
    waiting.push(...folders.reverse());
  }
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), problems };
}

/** The id of a document in the library: its name and a mark of its whole path, fit for addresses. */
export function idOf({ path, root }: FoundFile, mark: (text: string) => string): string {
  const name = basename(path, extname(path));
  const told = name.toLowerCase() === 'decision' && dirname(path) !== root ? basename(dirname(path)) : name;
  const slug = told
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${slug || 'decision'}-${mark(relative(root, path).split(sep).join('/') + root).slice(0, 8)}`;
}

function found(path: string, root: string, names: ReadonlySet<string>): { file: FoundFile; real: string } {
  const stats = statSync(path);
  const name = basename(path, extname(path));
  const beside = [`${name}.card.yaml`, name.toLowerCase() === 'decision' ? 'card.yaml' : ''].find((one) =>
    names.has(one),
  );
  const card = beside && join(dirname(path), beside);
  const cardStats = card ? statSync(card) : undefined;
  const stamp = [stats, cardStats].map((one) => (one ? `${one.size}-${one.mtimeMs}-${one.ino}` : '')).join(' ');
  return { file: { path, root, card, stamp }, real: `${stats.dev}:${stats.ino}` };
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
