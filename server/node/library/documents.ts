import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Message } from '../../core/messages.ts';
import type { Form } from './extract/extract.ts';
import { reasonOf } from './reason.ts';

/** The bytes of a file as they stood at one moment, or why there are none. */
export type Document = { readonly bytes: Uint8Array } | { readonly problem: Message };

/** How often a file that changes while it is read is tried. */
const TRIES = 2;

/** Reads a whole file of at most `limit` bytes. Whatever goes wrong is a problem; nothing is thrown. */
export async function readDocument(path: string, limit: number): Promise<Document> {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      const file = await open(path, 'r');
      try {
        const before = await file.stat();
        if (!before.isFile()) return { problem: { key: 'unread.no-file' } };
        if (before.size > limit)
          return { problem: { key: 'unread.large', values: { size: Math.round(limit / 1_048_576) } } };
        const bytes = await file.readFile();
        const after = await file.stat();
        const steady = bytes.length === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs;
        if (steady) return { bytes };
      } finally {
        await file.close();
      }
    } catch (error) {
      return { problem: reasonOf(error) };
    }
  }
  return { problem: { key: 'unread.changing' } };
}

/** What a document is by its first bytes, then by its name; `text` for whatever else. */
export function formOf(bytes: Uint8Array, path: string): Form | 'text' {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004') || /\.docx$/i.test(path)) return 'docx';
  if (/\.pdf$/i.test(path)) return 'pdf';
  return /\.x?html?$/i.test(path) || /^\s*(?:<!doctype html|<html)/i.test(head) ? 'html' : 'text';
}

/**
 * The text of bytes without a leading byte order mark: UTF-8, or UTF-16 where its mark says so. Anything else is a
 * problem rather than a wrong text.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly problem: Message } {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.includes(0)) return { problem: { key: 'unread.binary' } };
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { problem: { key: 'unread.encoding', values: { encoding: encoding.toUpperCase() } } };
  }
}

/** What the contents of a document are known by: the same for the same bytes, card and engine. */
export function contentKey(parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha1');
  for (const part of parts) {
    hash.update(`${part.length}:`);
    hash.update(part);
  }
  return hash.digest('hex').slice(0, KEY_LENGTH);
}

export const KEY_LENGTH = 32;
