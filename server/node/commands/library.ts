import { chooseFolders, chosenFolders } from '../library/chosen-folders.ts';
import { folderNamed, openFolders } from '../library/shell-library.ts';
import { oneOf, type Shell, UsageError } from '../shell.ts';
import { readArgs } from './command.ts';
import { libraryList } from './library-list.ts';

/** `gdpr-lens library index FOLDER…` and `gdpr-lens library list`: the user's own decisions. */
export async function library([name, ...rest]: readonly string[], shell: Shell): Promise<number> {
  if (name === undefined) throw new UsageError('library takes index or list');
  return oneOf(['index', 'list'], name, 'library') === 'index' ? libraryIndex(rest, shell) : libraryList(rest, shell);
}

/** Reads folders, or again those of last time, so that they are the library of the other commands. */
async function libraryIndex(args: readonly string[], shell: Shell): Promise<number> {
  const { positionals } = readArgs(args, {});
  const folders = positionals.map((folder) => folderNamed(folder, shell));
  if (folders.length === 0 && chosenFolders().length === 0) throw new UsageError('library index needs a folder');
  if (folders.length > 0 && !chooseFolders(folders))
    shell.say('the folders cannot be remembered: name them by --library');
  const { decisions, problems } = await openFolders(folders, shell);
  const own = decisions.filter(({ path }) => path !== undefined).length;
  await shell.print(`${own} ${own === 1 ? 'decision' : 'decisions'} read, ${decisions.length} in the library\n`);
  return problems.length > 0 ? 2 : 0;
}
