// Divides a bundle in two: what starts, and what is seldom asked for and loaded when it first is. Both share their
// modules: the second takes from the first what stands there.
import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the server needs only for some documents, some folders, or when somebody asks for it. */
const LATER = [
  'server/core/citations/identifiers.ts',
  'server/core/citations/suggest.ts',
  'server/core/decisions/layout.ts',
  'server/core/features/actions.ts',
  'server/core/features/article-page.ts',
  'server/core/features/article-titles.ts',
  'server/core/features/completion.ts',
  'server/core/features/corrections.ts',
  'server/core/features/cross-references.ts',
  'server/core/features/definition.ts',
  'server/core/features/find-provision.ts',
  'server/core/features/hover.ts',
  'server/core/features/kinds.ts',
  'server/core/features/lenses.ts',
  'server/core/features/outline.ts',
  'server/core/features/provision-card.ts',
  'server/core/features/selection.ts',
  'server/core/features/signature.ts',
  'server/core/features/stepping.ts',
  'server/core/features/subject.ts',
  'server/core/features/symbols.ts',
  'server/core/features/title-completion.ts',
  'server/core/findings/document/retell.ts',
  'server/core/html.ts',
  'server/core/policy/markers.ts',
  'server/lsp/features/file-completion.ts',
  'server/lsp/features/find-references.ts',
  'server/lsp/html-document.ts',
  'server/lsp/library/add.ts',
  'server/lsp/library/decision.ts',
  'server/lsp/library/find.ts',
  'server/lsp/library/lists.ts',
  'server/lsp/library/related.ts',
  'server/lsp/library/sent.ts',
  'server/lsp/requests/decisions.ts',
  'server/lsp/requests/overview.ts',
  'server/lsp/requests/page.ts',
  'server/lsp/requests/reading-view.ts',
  'server/lsp/requests/related.ts',
  'server/lsp/requests/write-as.ts',
  'server/node/library/document-text.ts',
  'server/node/library/documents.ts',
  'server/node/library/keep.ts',
  'server/node/library/open.ts',
  'server/node/page-folder.ts',
  'server/node/texts.ts',
  'server/workspace/names.ts',
  'server/workspace/workspace.ts',
  'server/workspace/yaml.ts',
];

/**
 * Builds both, with a file of the same name and the ending `-later.js` beside the first.
 * @param options of esbuild for a bundle of its own
 * @returns what esbuild says of it
 */
export async function buildDivided({ outfile, entryPoints: [entry], plugins, ...options }) {
  const place = `./${basename(outfile, '.js')}-later.js`;
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: { starts: entry, later: 'later' },
    outdir: join(root, 'divided'),
    format: 'esm',
    splitting: true,
    chunkNames: 'shared',
    sourcemap: 'inline',
    write: false,
    plugins: [later(place), ...plugins],
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [`./${basename(path)}`, text]));
  const [, names = ''] = /import\s*\{([^}]*)\}\s*from\s*"\.\/shared\.js"/.exec(texts.get('./later.js')) ?? [];
  const taken = names.split(',').map((name) => name.trim().split(' as ')[0]);
  const first = `export { ${taken} } from './shared.js'; import './starts.js';`;
  const second = `export * from './later.js';`;
  for (const [contents, file, outside] of [
    [first, outfile, []],
    [second, join(dirname(outfile), place), ['./shared.js']],
  ]) {
    const joined = from(texts, outside, `./${basename(outfile)}`);
    await build({ ...options, stdin: { contents, resolveDir: root }, outfile: file, format: 'cjs', plugins: [joined] });
  }
  return { metafile };
}

/** A plugin that leaves those modules out, and loads them from `place` when something of them is used. */
function later(place) {
  const isLater = (file) => LATER.includes(relative(root, file).replaceAll('\\', '/'));
  return {
    name: 'later',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^later$/ }, ({ path }) => ({ path, namespace: 'later' }));
      onLoad({ filter: /^later$/, namespace: 'later' }, () => {
        const contents = LATER.map((file, i) => `export * as m${i} from './${file}';`).join('\n');
        return { contents, resolveDir: root };
      });
      onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, importer, namespace, resolveDir }) => {
        const file = join(resolveDir, path);
        if (namespace === 'later' || !isLater(file) || isLater(importer)) return undefined;
        return { path: file, namespace: 'called-later' };
      });
      onLoad({ filter: /.*/, namespace: 'called-later' }, ({ path }) => {
        const module = `m${LATER.indexOf(relative(root, path).replaceAll('\\', '/'))}`;
        const exported = readFileSync(path, 'utf8').matchAll(/^export (?:async )?(function|class|const) (\w+)/gm);
        return { contents: stub(`later().${module}`, [...exported]), loader: 'js' };
      });
      onResolve({ filter: /^door$/, namespace: 'called-later' }, ({ path }) => ({ path, namespace: 'door' }));
      onLoad({ filter: /.*/, namespace: 'door' }, () => ({
        contents: `export const later = () => require('${place}');`,
      }));
      onResolve({ filter: /.*/, namespace: 'door' }, ({ path }) => ({ path, external: true }));
    },
  };
}

/**
 * What stands in the place of a module: its exports, taken from where it is when they are used. A function may be handed
 * on long before it is called.
 * @param exported kind and name of each
 */
function stub(module, exported) {
  const call = (name) => `(...args) => ${module}.${name}(...args)`;
  const functions = exported.every(([, kind]) => kind === 'function');
  if (functions) {
    const members = exported.map(([, , name]) => `export const ${name} = ${call(name)};`);
    return `import { later } from 'door'; ${members.join(' ')}`;
  }
  const members = exported.map(([, kind, name]) =>
    kind === 'function' ? `${name}: ${call(name)}` : `get ${name}() { return ${module}.${name}; }`,
  );
  return `const { later } = require('door'); module.exports = { __esModule: true, ${members} };`;
}

/** A plugin that joins files again which were built before. @param outside those that stand in another file now */
function from(texts, outside, place) {
  return {
    name: 'joined',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\// }, ({ path }) => {
        if (outside.includes(path)) return { path: place, external: true };
        return texts.has(path) ? { path, namespace: 'joined' } : { path, external: true };
      });
      onLoad({ filter: /.*/, namespace: 'joined' }, ({ path }) => ({ contents: texts.get(path), resolveDir: root }));
    },
  };
}
