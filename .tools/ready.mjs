// Works out when building what depends on the knowledge alone, with the server's own code: see server/core/ready.ts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compile } from './knowledge.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The packed parts by name: { numbers: Int32Array, text }; squeezed for a bundle that is sent. */
export async function readyParts({ squeezes = false } = {}) {
  const { packReady, lazyKnowledge, buildLibrary, readSeeds } = await core();
  const knowledge = lazyKnowledge(compile);
  return packReady(knowledge, buildLibrary(readSeeds(compile('seeds')), knowledge), squeezes);
}

/** Writes a file for each part: how many numbers there are, the numbers, the text in UTF-8. */
export function writeReady(parts, folder) {
  for (const [part, { numbers, text }] of Object.entries(parts)) {
    const bytes = [Int32Array.of(numbers.length), numbers].map(({ buffer }) => new Uint8Array(buffer));
    writeFileSync(join(folder, `${part}.bin`), Buffer.concat([...bytes, Buffer.from(text)]));
  }
}

async function core() {
  const contents = ['ready', 'knowledge', 'library']
    .map((name) => `export * from './server/core/${name}.ts';`)
    .join('');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'node20',
    write: false,
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
