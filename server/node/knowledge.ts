import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files, Load } from '../core/knowledge.ts';

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
