// The licences of the packages whose code stands in the bundles, as these licences ask for.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One text with the name, version and licence of each package that any of the bundles holds code of, in the order of
 * their names. Throws when a package brings no licence text: such code must not be shipped.
 * @param metafiles what esbuild says of each bundle
 * @param root the folder that holds node_modules
 */
export function notices(metafiles, root) {
  const folders = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs).map(packageFolder)));
  folders.delete(undefined);
  const parts = [...folders].sort().map((folder) => notice(join(root, folder)));
  return `GDPR Lens contains code of the packages below, each under its own licence.\n\n${parts.join('\n\n')}\n`;
}

/** The folder of the package that a file belongs to: the last node_modules of its path decides. */
function packageFolder(path) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} is bundled and brings no licence text.`);
  const line = '-'.repeat(80);
  return `${line}\n${name} ${version} (${license})\n${line}\n${readFileSync(join(folder, file), 'utf8').trim()}`;
}
