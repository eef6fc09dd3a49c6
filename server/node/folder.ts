import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER, type FolderFiles } from '../workspace/folder.ts';

/** A rule or a list of suppressions is written by hand: a larger file is none, and is left out. */
const LARGEST = 5_000_000;

/** The files in the `.gdpr-lens` of a folder; none where it has none or it may not be read. */
export function readFolder(root: string): FolderFiles {
  const found: Record<string, string> = {};
  for (const path of ['config.yaml', 'suppressions.yaml', 'baseline.json', ...ruleFiles(join(root, FOLDER, 'rules'))]) {
    const text = readSmall(join(root, FOLDER, path));
    if (text !== undefined) found[path] = text;
  }
  return found;
}

function ruleFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => `rules/${name}`);
  } catch {
    return [];
  }
}

function readSmall(file: string): string | undefined {
  try {
    return statSync(file).size > LARGEST ? undefined : readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
