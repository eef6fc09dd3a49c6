import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LibraryDoor, PathProblem } from '../../lsp/library/door.ts';
import { cacheFolder } from '../cache-folder.ts';
import { documentText } from './document-text.ts';
import { contentKey } from './documents.ts';
import { keepFiles } from './keep.ts';
import { OpenLibrary } from './open.ts';

/** Where what the library runs and reads is. */
export interface Program {
  readonly version: string;
  readonly knowledgeFolder: string;
  /** The worker's bundle. */
  readonly worker: string;
}

/** The library of decisions in folders on the disk. */
export function libraryDoor(program: Program): LibraryDoor {
  return {
    resolve: resolveFolders,
    open: ({ folders, storage, seeds, knowledge }) => {
      const kept = storage?.startsWith('file:') ? fileURLToPath(storage) : cacheFolder();
      return new OpenLibrary({ ...locations(program, folders, kept), folders, seeds, knowledge, background: true });
    },
    textOf: async (uri) =>
      uri.startsWith('file:') ? documentText(fileURLToPath(uri), program) : { problem: { key: 'unread.elsewhere' } },
    keep: keepFiles,
    uriOf: (path) => (isAbsolute(path) ? pathToFileURL(path).href : path),
  };
}

/** What a library of these folders is opened with. @param cache the folder in which each set of folders has its own */
export function locations({ version, knowledgeFolder, worker }: Program, folders: readonly string[], cache: string) {
  const storage = join(cache, 'library', contentKey([...folders].sort()).slice(0, 16));
  return { storage, knowledgeFolder, worker, engine: `${version} ${sizes(knowledgeFolder)}` };
}

/** The paths of folders as a person writes them: absolute, from the home folder (`~`), or from a folder that is open. */
export function resolveFolders(written: readonly string[], base: string | undefined) {
  const folders: string[] = [];
  const problems: PathProblem[] = [];
  for (const folder of written) {
    try {
      const path = pathOf(folder.trim(), base);
      if (path === undefined) problems.push({ path: folder, problem: { key: 'unread.relative' } });
      else if (!folders.includes(path)) folders.push(path);
    } catch {
      problems.push({ path: folder, problem: { key: 'unread.folder-elsewhere' } });
    }
  }
  return { folders, problems };
}

function pathOf(folder: string, base: string | undefined): string | undefined {
  if (folder.startsWith('file:')) return fileURLToPath(folder);
  if (/^~(?:[/\\]|$)/.test(folder)) return join(homedir(), folder.slice(1));
  if (isAbsolute(folder)) return resolve(folder);
  return base?.startsWith('file:') && folder !== '' ? resolve(fileURLToPath(base), folder) : undefined;
}

/** What was read with other knowledge is read anew, also where the version is the same. */
function sizes(folder: string): string {
  return readdirSync(folder)
    .sort()
    .map((name) => `${name} ${statSync(join(folder, name)).size}`)
    .join(' ');
}
