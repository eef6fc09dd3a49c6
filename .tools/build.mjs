// Bundles the extension, the servers and the command line into dist/, one file each. `--watch` keeps them fresh.
import { existsSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { compile, kept, writeKnowledge } from './knowledge.mjs';
import { buildDivided } from './later.mjs';
import { notices } from './notices.mjs';
import { readyParts, writeReady } from './ready.mjs';
import { ignoreEntry, slim, yamlEntry } from './slim.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const node = { platform: 'node', target: 'node20', format: 'cjs' };
const browser = { platform: 'browser', target: 'es2022' };
const page = { ...browser, format: 'iife' };

/** Where bundles of dist/ find what stands apart. */
const names = ['yaml', 'cards', 'rules', 'completion', 'ignore'];
const inServer = Object.fromEntries(names.map((name) => [name, `./server/${name}.js`]));
const beside = Object.fromEntries(names.map((name) => [name, `./${name}.js`]));

/** What is built: the entry, the file it becomes, where that runs, and where it finds what stands apart; `divided` in two. */
export const bundles = [
  { entry: 'client/node.ts', outfile: 'dist/client/node.js', ...node, external: ['vscode'] },
  { entry: 'client/browser.ts', outfile: 'dist/client/browser.js', ...browser, format: 'cjs', external: ['vscode'] },
  { entry: 'client/webview/scripts/card-form.ts', outfile: 'dist/client/webview/card-form.js', ...page },
  { entry: 'client/webview/scripts/picture.ts', outfile: 'dist/client/webview/picture.js', ...page },
  {
    entry: 'server/node/main.ts',
    outfile: 'dist/server/node.js',
    ...node,
    apart: beside,
    divided: true,
  },
  { entry: yamlEntry, outfile: 'dist/server/yaml.js', ...node },
  { entry: ignoreEntry, outfile: 'dist/server/ignore.js', ...node },
  { entry: 'server/core/library/cards.ts', outfile: 'dist/server/cards.js', ...node },
  { entry: 'server/core/findings/rulebook/rulebook.ts', outfile: 'dist/server/rules.js', ...node },
  { entry: 'server/workspace/completion.ts', outfile: 'dist/server/completion.js', ...node },
  { entry: 'server/browser/main.ts', outfile: 'dist/server/browser.js', ...browser, format: 'iife' },
  {
    entry: 'server/node/cli.ts',
    outfile: 'dist/cli.js',
    ...node,
    apart: inServer,
    banner: { js: '#!/usr/bin/env node' },
  },
  { entry: 'server/node/library/worker.ts', outfile: 'dist/library-worker.js', ...node, apart: inServer },
  { entry: 'server/node/library/extract/extract.ts', outfile: 'dist/extract.js', ...node },
  { entry: 'server/node/api/index.ts', outfile: 'dist/index.js', ...node, apart: inServer },
];

/** Builds everything into dist/. Fails on the first error, with its place. */
export async function buildAll() {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await writeAll();
  const built = await Promise.all(
    present(bundles).map((bundle) => (bundle.divided ? buildDivided : build)({ ...options(bundle), metafile: true })),
  );
  const texts = notices(
    built.map(({ metafile }) => metafile),
    root,
  );
  writeFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), texts);
  writeDeclarations();
}

/** The contract holds types alone and so is a declaration as it stands; what the library gives is of its types. */
function writeDeclarations() {
  const given = ['analyse', 'explain', 'convert'].map(
    (name) => `export declare const ${name}: ${name[0].toUpperCase()}${name.slice(1)};\n`,
  );
  const contract = readFileSync(join(root, 'server/node/api/contract.ts'), 'utf8');
  writeFileSync(join(root, 'dist/index.d.ts'), `${contract}\n${given.join('')}`);
}

/** Writes the knowledge that is read as it is, and what is worked out of it. */
async function writeAll() {
  const folder = join(root, 'dist/knowledge');
  writeKnowledge(folder);
  writeReady(await readyParts(), folder);
}

function options({ entry, apart, divided, ...rest }, minify = true) {
  return {
    ...rest,
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify,
    sourcemap: minify ? 'external' : 'linked',
    logLevel: 'error',
    plugins: [...(entry.startsWith('server/') ? [slim(apart)] : []), embeddedKnowledge],
    legalComments: 'none',
  };
}

// A worker has no files: there the knowledge stands in the bundle, each part read when first asked for.
// import { load, ready } from 'knowledge:embedded'; load('rules') is what dist/knowledge/rules.json holds.
const embeddedKnowledge = {
  name: 'embedded-knowledge',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^knowledge:embedded$/ }, ({ path }) => ({ path, namespace: 'knowledge' }));
    onLoad({ filter: /.*/, namespace: 'knowledge' }, async () => {
      const texts = Object.fromEntries(kept.map((domain) => [domain, JSON.stringify(compile(domain))]));
      const parts = Object.entries(await readyParts({ squeezes: true })).map(([part, { numbers, text }]) => {
        return [part, { numbers: Buffer.from(numbers.buffer).toString('base64'), text }];
      });
      const contents = `const texts = ${JSON.stringify(texts)};
        const parts = ${JSON.stringify(Object.fromEntries(parts))};
        export const load = (domain) => JSON.parse(texts[domain]);
        export const ready = (part) => {
          const bytes = Uint8Array.from(atob(parts[part].numbers), (letter) => letter.charCodeAt(0));
          return { numbers: new Int32Array(bytes.buffer), text: parts[part].text };
        };`;
      return { contents, loader: 'js' };
    });
  },
};

async function watchAll() {
  await writeAll();
  for (const bundle of present(bundles)) await (await context(options(bundle, false))).watch();
  for (const folder of ['server/knowledge', 'seeds']) {
    let timer;
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(refreshKnowledge, 200);
    });
  }
  console.log('Watching; Ctrl-C ends it.');
}

// Half-saved YAML is a moment's error while watching, not the end.
async function refreshKnowledge() {
  try {
    await writeAll();
  } catch (error) {
    console.error(error.message);
  }
}

function present(all) {
  const missing = all.filter(({ entry }) => !existsSync(join(root, entry)));
  for (const { entry } of missing) console.log(`Not yet there: ${relative('.', join(root, entry))}`);
  return all.filter((bundle) => !missing.includes(bundle));
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await (process.argv.includes('--watch') ? watchAll() : buildAll());
