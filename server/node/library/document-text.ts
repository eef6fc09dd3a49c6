import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Message } from '../../core/messages.ts';
import { decodeText, formOf, readDocument } from './documents.ts';
import { LIMIT } from './options.ts';
import { readAll } from './pool.ts';
import { textPath } from './reader.ts';

/** The text of a document; forms other than texts are read in a worker, which leaves the text in a folder. */
export async function documentText(
  path: string,
  { worker, knowledgeFolder }: { readonly worker: string; readonly knowledgeFolder: string },
): Promise<{ readonly text: string } | { readonly problem: Message }> {
  const document = await readDocument(path, LIMIT);
  if ('problem' in document) return document;
  if (formOf(document.bytes, path) === 'text') return decodeText(document.bytes);
  const texts = mkdtempSync(join(tmpdir(), 'gdpr-lens-'));
  try {
    const data = { knowledgeFolder, texts, limit: LIMIT, known: new Set<string>() };
    let read: { text: string } | { problem: Message } = { problem: { key: 'unread.died' } };
    await readAll([{ path, card: undefined }], { script: worker, data, workers: 1 }, (_, outcome) => {
      read = 'key' in outcome ? { text: readFileSync(textPath(texts, outcome.key), 'utf8') } : outcome;
    });
    return read;
  } finally {
    rmSync(texts, { recursive: true, force: true });
  }
}
