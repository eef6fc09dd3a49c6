// What of the libraries no server of ours uses is left out of the bundles, or loaded when it is used.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const yaml = dirname(createRequire(import.meta.url).resolve('js-yaml'));
const part = (name) => JSON.stringify(join(yaml, 'lib', `${name}.js`));

/** Modules that are replaced: notebooks, looking for modules on the disk, and writing YAML. */
const replaced = [
  [/vscode-languageserver\/lib\/common\/notebook\.js$/, 'exports.NotebookSyncFeature = (Base) => Base;'],
  [/vscode-languageserver\/lib\/node\/files\.js$/, ''],
  [
    /js-yaml\/(?:dist\/js-yaml\.mjs|index\.js)$/,
    `Object.defineProperty(exports, 'load', { enumerable: true, get: () => require(${part('loader')}).load });
     Object.defineProperty(exports, 'CORE_SCHEMA', { enumerable: true, get: () => require(${part('schema/core')}) });`,
  ],
];

/** Modules of Node that take time to load, and that the protocol library needs only for sockets and random names. */
const rare = /const (\w+) = require\("(crypto|child_process|net|os)"\);/g;

/** Hundreds of names go through four modules that export what others do: one assignment for each is enough. */
const star = /var __exportStar = .*\n.*\n\};/;
const quickStar = `var __exportStar = (from, to) => {
  for (const name in from) if (!(name in to)) to[name] = from[name];
};`;

/** A plugin of esbuild. */
export const slim = {
  name: 'slim',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/(vscode-(languageserver|jsonrpc)|js-yaml)\b.*\.m?js$/ }, ({ path }) => {
      const contents = replaced.find(([file]) => file.test(path.replaceAll('\\', '/')))?.[1];
      return { contents: contents ?? whenUsed(readFileSync(path, 'utf8')), loader: 'js' };
    });
  },
};

function whenUsed(whole) {
  const source = whole.replace(star, quickStar);
  const names = new Map([...source.matchAll(rare)].map(([, name, module]) => [name, module]));
  if (names.size === 0) return source;
  const uses = new RegExp(`\\b(?:${[...names.keys()].join('|')})\\.`, 'g');
  return source.replace(rare, '').replace(uses, (use) => `require("${names.get(use.slice(0, -1))}").`);
}
