import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSeeds } from '../../server/core/library.ts';
import { openLibrary } from '../../server/node/library/open.ts';
import type { LibraryOptions } from '../../server/node/library/options.ts';
import { domain } from './knowledge.ts';
import { bundleLibrary, writeKnowledgeFolder } from './library-bundles.ts';

let built: Promise<{ worker: string; knowledgeFolder: string }> | undefined;
const folders: string[] = [];

/** The bundles and the knowledge, built once for all tests. */
function build(): Promise<{ worker: string; knowledgeFolder: string }> {
  built ??= (async () => {
    const folder = temporaryFolder();
    const knowledgeFolder = join(folder, 'knowledge');
    await writeKnowledgeFolder(knowledgeFolder);
    return { worker: await bundleLibrary(folder), knowledgeFolder };
  })();
  return built;
}

/** A fresh folder that `removeFolders` takes away. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gdpr-lens-library-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  built = undefined;
}

/** Opens a library of folders as the extension does, with one worker; without the seeds unless asked for. */
export async function open(given: Partial<LibraryOptions> & { folders: string[]; storage: string }, seeds = false) {
  const { worker, knowledgeFolder } = await build();
  const all = seeds ? readSeeds(domain('seeds')) : [];
  return openLibrary({ seeds: all, knowledgeFolder, worker, engine: 'test', workers: 1, ...given });
}
