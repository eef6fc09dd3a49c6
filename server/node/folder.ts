import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER, type FolderFiles } from '../workspace/folder.ts';

/** A rule or a list of suppressions is written by hand: a larger file is none, and is left out. */
export const LARGEST_MB = 5;

/**
 * The files in the `.gdpr-lens` of a folder; none where it has none.
 * @param unread is told each path in it that may not be read, with the system's error; with none for one too large
 */
export function readFolder(root: string, unread: (path: string, error?: unknown) => void = () => {}): FolderFiles {
  const files: Record<string, string> = {};
  const attempt = <T>(path: string, work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') unread(path, error);
      return undefined;
    }
  };
  const rules = attempt('rules', () => readdirSync(join(root, FOLDER, 'rules'))) ?? [];
  const own = rules.filter((name) => /\.ya?ml$/.test(name)).sort();
  for (const path of ['config.yaml', 'suppressions.yaml', 'baseline.json', ...own.map((name) => `rules/${name}`)]) {
    const file = join(root, FOLDER, path);
    attempt(path, () => {
      if (statSync(file).size > LARGEST_MB * 1_000_000) unread(path);
      else files[path] = readFileSync(file, 'utf8');
    });
  }
  return files;
}
