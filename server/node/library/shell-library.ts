import { dirname, join, resolve } from 'node:path';
import { cacheFolder } from '../cache-folder.ts';
import type { Shell } from '../shell.ts';
import { printablePath } from '../terminal/printable.ts';
import { chosenFolders } from './chosen-folders.ts';
import { locations } from './door.ts';
import { type OpenLibrary, openLibrary } from './open.ts';

/**
 * The library of folders that a command was given, else of those last indexed, else the decisions that ship alone.
 * What cannot be read is said; the rest is there.
 */
export async function openFolders(given: readonly string[], shell: Shell): Promise<OpenLibrary> {
  const { cwd, base, version } = shell;
  const folders = given.length > 0 ? given.map((folder) => resolve(cwd, folder)) : chosenFolders();
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
    onProgress: ({ done, total }) => shell.status(`${done} of ${total} documents`),
  });
  shell.status('');
  const messages = base.messages();
  for (const notice of library.notices) shell.say(messages.tell(notice));
  for (const { path, problem } of library.problems) shell.say(`${printablePath(path)} ${messages.tell(problem)}`);
  return library;
}

/** `--library A --library B`, as `readArgs` takes it. */
export const LIBRARY_OPTION = { library: { type: 'string', multiple: true } } as const;
