import { statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Finder } from './input/find.ts';
import { readText } from './input/read.ts';

/** Texts of a workspace that are searched at most, and their size in bytes. */
const MOST_FILES = 2000;
const MOST_BYTES = 40_000_000;

/** The texts in a folder given by its address, and how many were left out; none for a folder that is no file's. */
export function folderTexts(root: string): { texts: { uri: string; text: string }[]; left: number } {
  if (!root.startsWith('file:')) return { texts: [], left: 0 };
  const folder = fileURLToPath(root);
  const finder = new Finder(folder);
  finder.addFolder(folder);
  const { files } = finder;
  const texts: { uri: string; text: string }[] = [];
  let bytes = 0;
  for (const file of files) {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (texts.length >= MOST_FILES || bytes + size > MOST_BYTES) continue;
    const read = readText(file);
    if (!('text' in read)) continue;
    bytes += size;
    texts.push({ uri: pathToFileURL(file).href, text: read.text });
  }
  return { texts, left: files.length - texts.length };
}
