import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Message } from '../../core/messages.ts';
import { cacheFolder } from '../cache-folder.ts';
import { type Shell, UsageError } from '../shell.ts';
import { printablePath } from '../terminal/printable.ts';
import { chosenFolders } from './chosen-folders.ts';
import { locations } from './door.ts';
import { type OpenLibrary, openLibrary } from './open.ts';
import { reasonOf } from './reason.ts';

/**
 * The library of folders that a command was given, else of those last indexed, else the decisions that ship alone.
 * What cannot be read is said; the rest is there.
 */
export async function openFolders(given: readonly string[], shell: Shell): Promise<OpenLibrary> {
  const { base, version } = shell;
  const folders = given.length > 0 ? given.map((folder) => folderNamed(folder, shell)) : chosenFolders();
  const dist = dirname(shell.script);
  const program = {
    version,
    knowledgeFolder: join(dist, 'knowledge'),
    worker: join(dist, 'library-worker.js'),
  };
  const library = await openLibrary({
    ...locations(program, folders, cacheFolder()),
    folders,
    seeds: base.library.decisions.decisions,
    knowledge: base.knowledge,
    onProgress: ({ done, total }) => shell.status(`${done} of ${total} ${total === 1 ? 'document' : 'documents'}`),
  });
  shell.status('');
  const messages = base.messages();
  for (const notice of library.notices) shell.say(messages.tell(notice));
  for (const { path, problem } of library.problems) shell.say(`${printablePath(path)} ${messages.tell(problem)}`);
  return library;
}

/** The path of a folder that was named; a usage error where there is none: nothing is done with the others then. */
export function folderNamed(folder: string, { cwd, base }: Shell): string {
  const path = resolve(cwd, folder);
  const wrong = (problem: Message) => new UsageError(`${printablePath(folder)} ${base.messages().tell(problem)}`);
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (error) {
    throw wrong(reasonOf(error));
  }
  if (!isFolder) throw wrong({ key: 'unread.no-folder' });
  return path;
}

/** `--library A --library B`, as `readArgs` takes it. */
export const LIBRARY_OPTION = { library: { type: 'string', multiple: true } } as const;
