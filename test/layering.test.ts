import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { root } from '../.tools/npm.mjs';

/** The core in the order of its imports: each layer may import itself and what stands before it. */
const core = [
  ['text', 'moved', 'pieces', 'sentences', 'html', 'squeezing', 'unpacking', 'packing'],
  ['statute', 'official', 'messages'],
  ['instruments'],
  ['citations'],
  ['findings'],
  ['decisions'],
  ['knowledge'],
  ['analysis', 'glance'],
  ['library'],
  ['ready'],
  ['policy'],
  ['features'],
];

/** The rooms of two large layers in the same way, by what they import beside types; what stands beside the rooms may import all. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  citations: ['words', 'laws', 'grammar', 'scan', 'resolve'],
  findings: ['words', 'patterns', 'rulebook', 'clauses', 'judging', 'document'],
};

/** What each part may import: folders of ours, and packages by their exact name. The first part that holds a file counts. */
const parts: { files: string; folders: string[]; packages: string[] }[] = [
  { files: 'server/core/', folders: ['server/core/'], packages: [] },
  { files: 'server/workspace/', folders: ['server/workspace/', 'server/core/'], packages: ['js-yaml'] },
  {
    files: 'server/lsp/',
    folders: ['server/lsp/', 'server/workspace/', 'server/core/'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  {
    files: 'server/node/library/extract/',
    folders: ['server/node/library/extract/', 'server/core/'],
    packages: ['htmlparser2', 'fflate', 'unpdf', 'node:*'],
  },
  {
    files: 'server/node/',
    folders: ['server/node/', 'server/lsp/', 'server/workspace/', 'server/core/', 'package.json'],
    packages: ['vscode-languageserver/node', 'ignore', 'picomatch', 'node:*'],
  },
  {
    files: 'server/browser/',
    folders: ['server/browser/', 'server/lsp/', 'server/core/', 'package.json'],
    packages: ['vscode-languageserver/browser', 'knowledge:embedded'],
  },
  { files: 'client/node.ts', folders: ['client/'], packages: ['vscode', 'vscode-languageclient/node'] },
  { files: 'client/browser.ts', folders: ['client/'], packages: ['vscode', 'vscode-languageclient/browser'] },
  { files: 'client/protocol.ts', folders: ['server/lsp/protocol.ts'], packages: ['vscode-languageclient'] },
  {
    files: 'client/library/protocol.ts',
    folders: ['server/lsp/library-protocol.ts'],
    packages: ['vscode-languageclient'],
  },
  { files: 'client/', folders: ['client/'], packages: ['vscode', 'vscode-languageclient'] },
];

describe('imports point one way', () => {
  const files = ['server', 'client'].flatMap(sources);

  it('between the parts', () => {
    assert.deepEqual(files.flatMap(strayImports), []);
  });

  it('and the client takes nothing but types from the server', () => {
    const client = files.filter((file) => file.startsWith('client/'));
    const taken = client.filter((file) => imports(file).some((target) => target.startsWith('server/')));
    assert.deepEqual(taken.sort(), ['client/library/protocol.ts', 'client/protocol.ts']);
    const values = taken.flatMap((file) => imports(file, withoutTypes(read(file))));
    assert.deepEqual(values, ['vscode-languageclient', 'vscode-languageclient']);
  });

  it('between the layers of the core', () => {
    assert.deepEqual(files.filter((file) => file.startsWith('server/core/')).flatMap(upwardImports), []);
  });

  it('between the rooms of a layer', () => {
    for (const [name, order] of Object.entries(rooms)) {
      const inside = files.filter((file) => file.startsWith(`server/core/${name}/`));
      const room = (file: string) => order.indexOf(file.split('/')[3] ?? '');
      const upward = inside.flatMap((file) =>
        imports(file, withoutTypes(read(file)))
          .filter((target) => room(file) >= 0 && room(target) > room(file))
          .map((target) => `${file} imports ${target}`),
      );
      assert.deepEqual(upward, []);
      assert.deepEqual([...new Set(inside.map(room))].sort(), [-1, ...order.keys()]);
    }
  });

  it('and the core sees no clock, no chance and no world', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bglobalThis\b|\bimport\.meta\b/;
    const found = files.filter((file) => file.startsWith('server/core/') && impure.test(read(file)));
    assert.deepEqual(found, []);
  });

  it('and the core is compiled without Node, the editor and the page', () => {
    const { compilerOptions } = JSON.parse(read('server/core/tsconfig.json').replace(/^\s*\/\/.*$/gm, ''));
    assert.deepEqual(compilerOptions, { types: [], lib: ['es2023'] });
  });
});

function strayImports(file: string): string[] {
  const part = parts.find(({ files }) => file.startsWith(files));
  if (!part) return [`${file} is in no part`];
  const allowed = (target: string): boolean =>
    isOurs(target)
      ? part.folders.some((folder) => target.startsWith(folder))
      : part.packages.some((name) => (name === 'node:*' ? target.startsWith('node:') : target === name));
  return imports(file)
    .filter((target) => !allowed(target))
    .map((target) => `${file} imports ${target}`);
}

function upwardImports(file: string): string[] {
  const own = layer(file);
  if (own === -1) return [`${file} is in no layer`];
  return imports(file)
    .filter((target) => layer(target) > own)
    .map((target) => `${file} imports ${target}`);
}

function layer(file: string): number {
  const name = /^server\/core\/([^/.]+)/.exec(file)?.[1] ?? '';
  return core.findIndex((names) => names.includes(name));
}

// Ours are paths from the root folder; packages have no slash-separated folder of ours in front.
function isOurs(target: string): boolean {
  return /^(server|client|test|\.tools)\/|^package\.json$/.test(target);
}

// `import { type … }` is no such statement: of it the import itself stays when the types are taken away.
function withoutTypes(text: string): string {
  return text.replace(/^(?:import|export) type\b[^;]*;/gm, '');
}

function imports(file: string, text = read(file)): string[] {
  const found = text.matchAll(/^(?:import|export)\b[^'";]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm);
  return [...found].map(([, from, bare, dynamic]) => {
    const target = from ?? bare ?? dynamic ?? '';
    return target.startsWith('.') ? posix.join(dirname(file), target) : target;
  });
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
