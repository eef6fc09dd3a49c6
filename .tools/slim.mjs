// What of the libraries no server of ours uses is left out of the bundles, or loaded when it is used.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as types from 'vscode-languageserver-types';

const root = fileURLToPath(new URL('..', import.meta.url));
const { resolve } = createRequire(import.meta.url);
const typesFile = join(resolve('vscode-languageserver-types'), '../../esm/main.js');

/** Features of the protocol that no server of ours has: what the library adds for them is nothing. */
const FEATURES = {
  callHierarchy: 'CallHierarchyFeature',
  fileOperations: 'FileOperationsFeature',
  inlineValue: 'InlineValueFeature',
  linkedEditingRange: 'LinkedEditingRangeFeature',
  moniker: 'MonikerFeature',
  notebook: 'NotebookSyncFeature',
  typeHierarchy: 'TypeHierarchyFeature',
};
const unused = Object.keys(FEATURES).join('|');

/** Modules that are replaced: those features and their messages, looking for modules on the disk, cancelling by memory that is shared. */
const replaced = [
  [
    new RegExp(`vscode-languageserver/lib/common/(${unused})\\.js$`),
    (name) => `exports.${FEATURES[name]} = (Base) => Base;`,
  ],
  [new RegExp(`vscode-languageserver-protocol/lib/common/protocol\\.(?:${unused}|colorProvider)\\.js$`), () => ''],
  [/vscode-languageserver\/lib\/node\/files\.js$/, () => ''],
  [/vscode-jsonrpc\/lib\/common\/sharedArrayCancellation\.js$/, () => ''],
];

/** Modules of Node that take time to load, and that the protocol library needs only for sockets and random names. */
const rare = /const (\w+) = require\("(crypto|child_process|net|os)"\);/g;

/** Hundreds of names go through four modules that export what others do: one assignment for each is enough. */
const star = /var __exportStar = .*\n.*\n\};/;
const quickStar = `var __exportStar = (from, to) => {
  for (const name in from) if (!(name in to)) to[name] = from[name];
};`;

/** Messages with more than two parameters, which the protocol has none of: their classes, and where they are passed on. */
const many =
  /class (\w+Type[3-9]) extends [\s\S]*?\n\}\nexports\.\1 = \1;|Object\.defineProperty\(exports, "\w+Type[3-9]", .*\);/g;

/** What a module only passes on of one that is loaded by then. */
const passedOn =
  /Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+\.\w+); \} \}\);/g;

/** How a connection is told what to do when it is asked for something, or told something. */
const handling =
  /^ {8}(on[A-Z]\w*): \(handler\) => connection\.on(?:Request|Notification)\(.*(?:\{\n[\s\S]*?\n {8}\}\))?,$/gm;

/** What stands in files of its own, which are loaded when they are used: by which imports, and what is taken of it. */
const APART = {
  yaml: { filter: /^js-yaml$/, names: ['load', 'CORE_SCHEMA'] },
  cards: { filter: /\/library\/cards\.ts$|^\.\/cards\.ts$/, names: ['readCard', 'readCardKnowledge'] },
  rules: { filter: /(?:^\.|\/rulebook)\/rulebook\.ts$/, names: ['compileRules', 'furtherRules'] },
  completion: { filter: /\/workspace\/completion\.ts$/, names: ['completeFile'] },
  ignore: { filter: /^ignore$/, names: ['default'] },
};

/**
 * A plugin of esbuild for the bundles of servers.
 * @param apart where the files of APART stand; what is not named is a part of the bundle
 */
export const slim = (apart = {}) => ({
  name: 'slim',
  setup({ onResolve, onLoad }) {
    onLoad({ filter: /node_modules\/vscode-(languageserver|jsonrpc)\b.*\.js$/ }, ({ path }) => {
      const file = path.replaceAll('\\', '/');
      for (const [pattern, contents] of replaced) {
        const found = pattern.exec(file);
        if (found) return { contents: contents(found[1]), loader: 'js' };
      }
      const source = libraryFile(path);
      if (file.includes('languageserver-types')) return { contents: divided(source), loader: 'js' };
      return { contents: whenUsed(file.endsWith('/protocol.js') ? named(source) : source), loader: 'js' };
    });
    // The types of the protocol are values too, and most are never used: our code takes the used ones from their module,
    // and so does the library, which would take them all.
    onResolve({ filter: /^vscode-languageserver$/ }, ({ path, namespace }) =>
      namespace === 'file' ? { path, namespace: 'slim', pluginData: used() } : undefined,
    );
    onResolve({ filter: /^vscode-languageserver-types$/ }, ({ path }) => ({
      path,
      namespace: 'slim',
      pluginData: INTERNAL,
    }));
    onLoad({ filter: /^vscode/, namespace: 'slim' }, ({ path, pluginData }) => {
      const ours = pluginData.filter((name) => name in types);
      const others = pluginData.filter((name) => !(name in types));
      const rest = others.length > 0 ? `export { ${others} } from ${JSON.stringify(path)};` : '';
      const contents = `export { ${ours} } from ${JSON.stringify(typesFile)};\n${rest}`;
      return { contents, resolveDir: root, loader: 'js' };
    });
    for (const [file, { filter, names }] of Object.entries(APART)) {
      const place = apart[file];
      if (!place) continue;
      const namespace = `slim-${file}`;
      onResolve({ filter }, ({ path }) => ({ path, namespace }));
      onResolve({ filter: /.*/, namespace }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /.*/, namespace }, () => {
        const getters = names.map((name) => `get ${name}() { return require('${place}').${name}; }`);
        return { contents: `module.exports = { __esModule: true, ${getters} };`, loader: 'js' };
      });
    }
  },
});

/** The file that holds the YAML library, to be bundled by itself. */
export const yamlEntry = relative(root, resolve('js-yaml'));

/** The types that the library itself looks at. */
const INTERNAL = ['URI', 'DocumentUri', 'WorkspaceFolder', 'integer', 'uinteger'];

/** The file that reads lists of files to ignore, to be bundled by itself. */
export const ignoreEntry = relative(root, resolve('ignore'));

/** A file of the library, without what connections are never told to do. */
function libraryFile(path) {
  const source = readFileSync(path, 'utf8');
  if (!/vscode-languageserver\/lib\/common\/server\.js$/.test(path.replaceAll('\\', '/'))) return source;
  const documents = readFileSync(join(path, '../textDocuments.js'), 'utf8');
  const told = new Set([documents, ...ourFiles()].join('\n').match(/\bon[A-Z]\w*/g));
  return source.replace(handling, (whole, name) => (told.has(name) ? whole : ''));
}

function ourFiles() {
  const files = readdirSync(join(root, 'server'), { recursive: true }).filter((file) => file.endsWith('.ts'));
  return files.map((file) => readFileSync(join(root, 'server', file), 'utf8'));
}

/** The values that our code imports from the library. */
function used() {
  const names = ourFiles().flatMap((source) => {
    const imports = source.matchAll(/^import \{([^}]*)\} from 'vscode-languageserver';/gm);
    return [...imports].flatMap(([, list]) => list.split(',').map((name) => name.trim()));
  });
  return [...new Set(names)].filter((name) => name !== '' && !name.startsWith('type '));
}

/** Each type an expression of its own, so that those that are not used can be left out. */
function divided(source) {
  return source.replace(
    /var (\w+);\n\(function \(\1\) \{([\s\S]*?)\n\}\)\(\1 \|\| \(\1 = \{\}\)\);/g,
    'var $1 = /* @__PURE__ */ (function ($1) {$2\nreturn $1;\n})({});',
  );
}

/** The protocol without the names that neither the library nor our code speaks of. */
function named(source) {
  const files = ['vscode-languageserver', 'vscode-languageserver-protocol'].flatMap((name) => {
    const folder = join(root, 'node_modules', name, 'lib');
    const inside = ['common', 'node'].flatMap((part) =>
      readdirSync(join(folder, part)).map((file) => `${part}/${file}`),
    );
    return inside
      .filter((file) => /\.js$/.test(file) && !/\/protocol\.js$/.test(file))
      .map((file) => join(folder, file));
  });
  const words = new Set(used());
  for (const file of files) for (const [word] of libraryFile(file).matchAll(/\b[A-Z]\w+/g)) words.add(word);
  return source.replace(
    /var (\w+);\n\(function \(\1\) \{[\s\S]*?\n\}\)\(\1 \|\| \(exports\.\1 = \1 = \{\}\)\);/g,
    (whole, name, at) => {
      const elsewhere = source.slice(0, at) + source.slice(at + whole.length);
      const isUsed = words.has(name) || new RegExp(`\\b${name}\\.`).test(elsewhere);
      return isUsed ? whole : '';
    },
  );
}

function whenUsed(whole) {
  const source = whole
    .replace(star, quickStar)
    .replace(many, '')
    .replace(passedOn, 'exports.$1 = $2;')
    .replace('__exportStar(require("vscode-languageserver-types"), exports);', '');
  const names = new Map([...source.matchAll(rare)].map(([, name, module]) => [name, module]));
  if (names.size === 0) return source;
  const uses = new RegExp(`\\b(?:${[...names.keys()].join('|')})\\.`, 'g');
  return source.replace(rare, '').replace(uses, (use) => `require("${names.get(use.slice(0, -1))}").`);
}
