import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeKnowledge } from '../../.tools/knowledge.mjs';
import { readyParts, writeReady } from '../../.tools/ready.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Bundles what the library runs in workers as the extension has it. @returns the worker's bundle */
export async function bundleLibrary(folder: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
  const entries = {
    'library-worker': 'server/node/library/worker.ts',
    extract: 'server/node/library/extract/extract.ts',
    ...others,
  };
  await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: folder,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
  });
  return join(folder, 'library-worker.js');
}

/** Writes the knowledge as the build does. */
export async function writeKnowledgeFolder(folder: string): Promise<void> {
  writeKnowledge(folder);
  writeReady(await readyParts(), folder);
}
