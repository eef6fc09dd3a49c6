import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageFolder } from '../lsp/page-files.ts';
import { cacheFolder } from './cache-folder.ts';

/**
 * The folder in which pages are kept for editors that open files alone: in the user's own cache, so that nobody else can
 * put a file there, and so that a page that stands open is still there tomorrow. Where that cannot be written, a fresh
 * folder for this process, which goes with it.
 */
export function pageFolder(version: string, language: string): PageFolder {
  const folder = lasting(join(version, language)) ?? passing();
  return {
    uri: pathToFileURL(folder).href,
    keep: (path, text) => keep(join(folder, path), text),
  };
}

function lasting(name: string): string | undefined {
  const folder = join(cacheFolder(), name);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, '.writable'), '');
    return folder;
  } catch {
    return undefined;
  }
}

function passing(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gdpr-lens-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function keep(file: string, text: string): boolean {
  try {
    if (contentOf(file) === text) return true;
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // Two servers may write at once, and an editor read meanwhile: a page is there whole or not at all.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, text);
    renameSync(draft, file);
    return true;
  } catch {
    return false;
  }
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
