import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Kept } from '../../lsp/library/door.ts';
import { unwritten } from './reason.ts';

/** What no file system of ours takes in a name, and what would lead out of the folder. */
const UNFIT = /[/\\:*?"<>|\p{Cc}]|^\.+$|^\s*$/u;

/** Writes files into a new folder below a folder given by its address; nothing is written over. */
export function keepFiles(folder: string, name: string, files: Readonly<Record<string, string>>): Kept {
  if (UNFIT.test(name)) return { problem: { key: 'adding.no-name', values: { name } } };
  if (!folder.startsWith('file:')) return { problem: { key: 'adding.elsewhere', values: { folder } } };
  const parent = fileURLToPath(folder);
  const own = join(parent, name);
  try {
    mkdirSync(parent, { recursive: true });
    mkdirSync(own);
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    return exists ? { problem: { key: 'adding.exists', values: { path: own } }, exists } : failed(own, error);
  }
  try {
    const written = Object.entries(files).map(([file, text]) => {
      writeFileSync(join(own, file), text, { flag: 'wx' });
      return pathToFileURL(join(own, file)).href;
    });
    return { files: written };
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    return failed(own, error);
  }
}

function failed(path: string, error: unknown): Kept {
  return { problem: { key: 'adding.unwritten', values: { path, reason: unwritten(error) } } };
}
