import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../cache-folder.ts';

/** The folders that `library index` was last given: the library of the commands that are given none. */
export function chosenFolders(): readonly string[] {
  try {
    const folders: unknown = JSON.parse(readFileSync(file(), 'utf8'));
    return Array.isArray(folders) ? folders.filter((folder) => typeof folder === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers folders; false where that cannot be. */
export function chooseFolders(folders: readonly string[]): boolean {
  try {
    mkdirSync(dirname(file()), { recursive: true });
    writeFileSync(file(), `${JSON.stringify(folders, null, 2)}\n`);
    return true;
  } catch {
    return false;
  }
}

function file(): string {
  return join(cacheFolder(), 'library', 'folders.json');
}
