import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type FileProblem, FOLDER, type FolderFiles } from '../workspace/folder.ts';
import { reasonOf } from './library/reason.ts';

/** A rule or a list of suppressions is written by hand: a larger file is none, and is left out. */
const LARGEST_MB = 5;

/** The files in the `.gdpr-lens` of a folder; none where it has none or it may not be read. */
export function readFolder(root: string): FolderFiles {
  return openFolder(root).files;
}

/** The same, with what is there and cannot be read. */
export function openFolder(root: string): { files: FolderFiles; problems: FileProblem[] } {
  const files: Record<string, string> = {};
  const problems: FileProblem[] = [];
  const tell = (path: string, message: FileProblem['message']) => problems.push({ path, start: 0, end: 0, message });
  const attempt = <T>(path: string, work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') tell(path, reasonOf(error));
      return undefined;
    }
  };
  const rules = attempt('rules', () => readdirSync(join(root, FOLDER, 'rules'))) ?? [];
  const own = rules.filter((name) => /\.ya?ml$/.test(name)).sort();
  for (const path of ['config.yaml', 'suppressions.yaml', 'baseline.json', ...own.map((name) => `rules/${name}`)]) {
    const file = join(root, FOLDER, path);
    const size = attempt(path, () => statSync(file).size);
    if (size === undefined) continue;
    if (size > LARGEST_MB * 1_000_000) tell(path, { key: 'unread.large', values: { size: LARGEST_MB } });
    else {
      const text = attempt(path, () => readFileSync(file, 'utf8'));
      if (text !== undefined) files[path] = text;
    }
  }
  return { files, problems };
}
