// Compiles server/knowledge (YAML) and seeds into plain JSON, one file a domain:
// { "<path in the domain's folder, without extension>": content }.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CORE_SCHEMA, load } from 'js-yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'server/knowledge');

/** One domain's files, parsed: a folder of server/knowledge, or the seed decisions. A file that is no YAML fails the build with its name. */
export function compile(domain) {
  return domain === 'seeds' ? seeds() : yamlFiles(join(folder, domain));
}

/** The domains that are read as they are; the others are worked out when building (ready.mjs). */
export const kept = subfolders(folder).filter((domain) => !['instruments', 'statute'].includes(domain));

/** Writes <domain>.json for the domains that are read as they are. */
export function writeKnowledge(target = join(root, 'dist/knowledge')) {
  mkdirSync(target, { recursive: true });
  for (const domain of kept) writeFileSync(join(target, `${domain}.json`), JSON.stringify(compile(domain)));
}

function subfolders(parent) {
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function yamlFiles(parent) {
  const found = {};
  for (const entry of readdirSync(parent, { recursive: true }).sort()) {
    if (entry.endsWith('.yaml'))
      found[entry.slice(0, -'.yaml'.length).replaceAll('\\', '/')] = readYaml(join(parent, entry));
  }
  return found;
}

function readYaml(file) {
  try {
    return load(readFileSync(file, 'utf8'), { schema: CORE_SCHEMA });
  } catch (error) {
    throw new Error(`${relative(root, file)}: ${error.message}`);
  }
}

function seeds() {
  const parent = join(root, 'seeds');
  return Object.fromEntries(
    subfolders(parent).map((id) => [
      id,
      { card: readYaml(join(parent, id, 'card.yaml')), text: readFileSync(join(parent, id, 'decision.txt'), 'utf8') },
    ]),
  );
}
