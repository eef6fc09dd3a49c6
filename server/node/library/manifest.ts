import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Message } from '../../core/messages.ts';

/** What a file was known to be when it last had a stamp: a record, or a problem. */
export type Known =
  | { readonly stamp: string; readonly key: string }
  | { readonly stamp: string; readonly problem: Message };

/** Reads what is known of files, by path; nothing where that cannot be read. */
export function readManifest(path: string, engine: string): Map<string, Known> {
  try {
    const { engine: written, files } = JSON.parse(readFileSync(path, 'utf8')) as {
      engine: string;
      files: Record<string, Known>;
    };
    return written === engine ? new Map(Object.entries(files)) : new Map();
  } catch {
    return new Map();
  }
}

/** Keeps what is known of files: written beside first, so that there always is a whole one. */
export function writeManifest(path: string, engine: string, files: ReadonlyMap<string, Known>): void {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}.new`;
  try {
    writeFileSync(fresh, JSON.stringify({ engine, files: Object.fromEntries(files) }));
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
