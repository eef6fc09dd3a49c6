// What of the libraries no server of ours uses is left out of the bundles, or loaded when it is used.
import { readFileSync } from 'node:fs';

/** Modules that are replaced: notebooks, and looking for modules on the disk. */
const replaced = [
  [/vscode-languageserver\/lib\/common\/notebook\.js$/, 'exports.NotebookSyncFeature = (Base) => Base;'],
  [/vscode-languageserver\/lib\/node\/files\.js$/, ''],
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
    onLoad({ filter: /node_modules\/vscode-(languageserver|jsonrpc)\b.*\.m?js$/ }, ({ path }) => {
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
