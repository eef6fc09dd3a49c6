// Builds and packs the extension: gdpr-lens-<version>.vsix in the root folder.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { buildAll } from './build.mjs';
import { root } from './npm.mjs';

/** Builds and packs; returns the .vsix and its size in KiB. */
export async function packageExtension() {
  await buildAll();
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const vsix = join(root, `${name}-${version}.vsix`);
  const log = console.log;
  console.log = () => {};
  try {
    await createVSIX({
      cwd: root,
      packagePath: vsix,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    });
  } finally {
    console.log = log;
  }
  return { vsix, size: Math.round(statSync(vsix).size / 1024) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { vsix, size } = await packageExtension();
  console.log(`${vsix} (${size} KiB)`);
}
