import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files, Load } from '../core/knowledge.ts';
import type { LoadReady } from '../core/ready.ts';

/**
 * Reads the compiled knowledge from a folder, each domain when first asked for.
 * @param folder holds `<domain>.json`, as the build writes them
 */
export function knowledgeFolder(folder: string): Load {
  const loaded = new Map<string, Files>();
  return (domain) => {
    const known = loaded.get(domain);
    if (known) return known;
    const files = JSON.parse(readFileSync(join(folder, `${domain}.json`), 'utf8')) as Files;
    loaded.set(domain, files);
    return files;
  };
}

/**
 * Reads what the build has worked out of the knowledge.
 * @param folder holds `<part>.bin`: how many numbers there are, the numbers, then a text in UTF-8
 */
export function readyFolder(folder: string): LoadReady {
  return (part) => {
    const bytes = readFileSync(join(folder, `${part}.bin`));
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    const numbers = words.subarray(1, 1 + (words[0] as number));
    return { numbers, text: bytes.toString('utf8', 4 + numbers.byteLength) };
  };
}
