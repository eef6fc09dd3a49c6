import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from '../.tools/npm.mjs';

const LANGUAGES = ['', '.fr', '.de', '.it', '.es'];

/** Commands that a link, a lens or the light bulb runs with arguments; nobody could run them from the palette. */
const INTERNAL = ['gdprLens.open', 'gdprLens.suppressHere', 'gdprLens.suppressInFile', 'gdprLens.showMoreDecisions'];

interface Manifest {
  contributes: {
    commands: { command: string; title: string; category: string }[];
    menus: Record<string, { command: string; when?: string }[]>;
    keybindings: { command: string; key: string; when: string }[];
    views: Record<string, { id: string }[]>;
    viewsContainers: { activitybar: { id: string; icon: string }[] };
    yamlValidation: { fileMatch: string; url: string }[];
    viewsWelcome: { view: string; when: string; contents: string }[];
    walkthroughs: {
      icon: string;
      steps: { media: { svg: string }; description: string; completionEvents: string[] }[];
    }[];
    configuration: { properties: Record<string, { markdownDescription: string }> };
  };
}

const text = read('package.json');
const manifest = JSON.parse(text) as Manifest;
const {
  commands,
  menus,
  keybindings,
  views,
  viewsContainers,
  viewsWelcome,
  walkthroughs,
  configuration,
  yamlValidation,
} = manifest.contributes;
const code = sources('client').map(read).join('\n');
const server = sources('server/lsp').map(read).join('\n');
const readme = read('README.md');
const ids = commands.map(({ command }) => command);

describe('the manifest and the code', () => {
  it('have the same commands', () => {
    const registered = [...code.matchAll(/(?:registerCommand|step)\(\s*'(gdprLens\.\w+)'/g)].map(
      ([, command = '']) => command,
    );
    assert.deepEqual(sorted(registered), sorted([...ids, ...INTERNAL]));
  });

  it('run only commands that are there', () => {
    const all = [code, server, JSON.stringify(viewsWelcome), JSON.stringify(walkthroughs)].join('\n');
    const run = [
      ...all.matchAll(/(?:command:|executeCommand(?:<[^>]*>)?\(\s*'|command: '|onCommand:)(gdprLens\.[\w.]+)/g),
    ];
    const focus = Object.values(views).flatMap((list) => list.map(({ id }) => `${id}.focus`));
    const known = [...ids, ...INTERNAL, ...focus];
    const used = [...new Set(run.map(([, command = '']) => command))];
    assert.ok(used.length > 5, 'nothing is run');
    assert.deepEqual(
      used.filter((command) => !known.includes(command)),
      [],
    );
  });

  it('show every command under one category, where it makes sense', () => {
    assert.deepEqual(
      commands.filter(({ category }) => category !== 'GDPR Lens'),
      [],
    );
    const own = keybindings.filter(({ command }) => command.startsWith('gdprLens.'));
    const placed = [...Object.values(menus).flat(), ...own].map(({ command }) => command);
    assert.deepEqual(
      placed.filter((command) => !ids.includes(command)),
      [],
    );
    assert.deepEqual(
      own.filter(({ when }) => !when.includes('gdprLens.reads')),
      [],
    );
  });

  it('know the same context keys', () => {
    const keys = [...code.matchAll(/'gdprLens\.(reads|known|library\.reading|\w+\.filtered)'/g)].map(
      ([, key = '']) => key,
    );
    const items = [...code.matchAll(/(?:context|contextValue)(?::| =) 'gdprLens\.(\w+)'/g)].map(
      ([, item = '']) => item,
    );
    const views = ['references', 'findings', 'decisions', ...items];
    const used = [...text.matchAll(/"when": "([^"]*)"/g)].flatMap(([, when = '']) =>
      [...when.matchAll(/(?<!config\.)gdprLens\.([\w.]+)/g)].map(([, key = '']) => key),
    );
    assert.deepEqual(sorted(used.filter((key) => !views.includes(key))), sorted(keys));
  });

  it('have the same settings', () => {
    const names = Object.keys(configuration.properties);
    const settings = read('server/lsp/settings.ts');
    for (const name of names.map((full) => full.replace('gdprLens.', '').split('.')))
      for (const part of name) {
        const used = new RegExp(`\\b${part}\\b`).test(settings) || code.includes(`'${part}'`);
        assert.ok(used, `nobody reads gdprLens.${name.join('.')}`);
      }
    const asked = [...code.matchAll(/getConfiguration\('gdprLens'\)\s*\.get(?:<[^>]*>+)?\('([\w.]+)'/g)].map(
      ([, name]) => `gdprLens.${name}`,
    );
    assert.ok(asked.length > 0);
    assert.deepEqual(
      asked.filter((name) => !names.includes(name)),
      [],
    );
  });

  it('have the same views, with something to say when they are empty', () => {
    const declared = Object.values(views)
      .flat()
      .map(({ id }) => id);
    const made = [...code.matchAll(/new PlaceTree\([^)]*'(\w+)'/g)].map(([, half]) => `gdprLens.${half}`);
    made.push(...[...code.matchAll(/createTreeView\('([\w.]+)'/g)].map(([, id = '']) => id));
    assert.deepEqual(sorted(declared), sorted(made));
    assert.deepEqual(sorted(viewsWelcome.map(({ view }) => view)), sorted(declared));
    assert.deepEqual(
      Object.keys(views),
      viewsContainers.activitybar.map(({ id }) => id),
    );
  });

  it('have the schemas that they name, each packed', () => {
    const named = yamlValidation.map(({ url }) => url.replace('./', ''));
    assert.equal(named.length, 4);
    assert.deepEqual(
      named.filter((path) => !existsSync(join(root, path))),
      [],
    );
    assert.match(read('.vscodeignore'), /^!server\/workspace\/\*\.schema\.json$/m);
  });

  it('have the pictures that they name, and they are packed', () => {
    const named = [...text.matchAll(/"(client\/media\/[^"]+)"/g)].map(([, path = '']) => path);
    const inCode = [...code.matchAll(/'(client\/media\/[^']+)'/g)].map(([, path = '']) => path);
    assert.deepEqual(
      [...named, ...inCode].filter((path) => !existsSync(join(root, path))),
      [],
    );
    const kept = readdirSync(join(root, 'client/media'), { recursive: true, encoding: 'utf8' }).map(
      (path) => `client/media/${path.replaceAll('\\', '/')}`,
    );
    const files = kept.filter((path) => /\.\w+$/.test(path));
    assert.deepEqual(
      files.filter((path) => ![...named, ...inCode].includes(path)),
      [],
    );
    assert.match(read('.vscodeignore'), /^!client\/media\/\*\*$/m);
  });
});

describe('README.md', () => {
  it('names every command that anyone can look for, and none that is not there', () => {
    const shown = JSON.parse(read('package.nls.json')) as Record<string, string>;
    const hidden = menus.commandPalette?.filter(({ when }) => when === 'false').map(({ command }) => command) ?? [];
    const named = [...readme.matchAll(/^\| GDPR Lens: (.+?) \|/gm)].flatMap(([, titles = '']) => titles.split(' · '));
    const titles = commands
      .filter(({ command }) => !hidden.includes(command))
      .map(({ title }) => shown[title.replaceAll('%', '')] ?? title);
    assert.deepEqual(sorted(named), sorted(titles));
  });

  it('names every setting', () => {
    const named = [...readme.matchAll(/^\| `(gdprLens\.[\w.]+)`/gm)].map(([, name = '']) => name);
    assert.deepEqual(sorted(named), sorted(Object.keys(configuration.properties)));
  });
});

describe('every text', () => {
  it('of the manifest stands in five languages, and none is left over', () => {
    const used = sorted([...text.matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key));
    for (const language of LANGUAGES)
      assert.deepEqual(sorted(Object.keys(json(`package.nls${language}.json`))), used, language);
  });

  it('of the manifest is translated', () => {
    const plain = [
      ...text.matchAll(/"(?:title|description|markdownDescription|contents|altText|name)": "([^%"][^"]*)"/g),
    ].map(([, words = '']) => words);
    assert.deepEqual(
      plain.filter((words) => !/^GDPR Lens$|^gdpr-lens$/.test(words)),
      [],
    );
  });

  it('of the client stands in five languages, and none is left over', () => {
    const calls = code.match(/l10n\.t\(/g)?.length;
    const written = [...code.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, words = '']) => words);
    assert.equal(written.length, calls, 'a text is not written out where it is used');
    for (const language of LANGUAGES)
      assert.deepEqual(sorted(Object.keys(json(`client/l10n/bundle.l10n${language}.json`))), sorted(written), language);
  });

  it('keeps its placeholders and its links in every language', () => {
    const signs = (words = ''): string[] => sorted(words.match(/\{\d\}|command:[\w.?%]+|`[^`]+`/g) ?? []);
    for (const [folder, name] of [
      ['.', 'package.nls'],
      ['client/l10n', 'bundle.l10n'],
    ] as const) {
      const english = json(`${folder}/${name}.json`);
      for (const language of LANGUAGES.slice(1))
        for (const [key, words] of Object.entries(json(`${folder}/${name}${language}.json`))) {
          assert.deepEqual(signs(words), signs(english[key]), `${language} ${key}`);
          assert.notEqual(words.trim(), '', `${language} ${key}`);
        }
    }
  });
});

function sorted(all: readonly string[]): string[] {
  return [...new Set(all)].sort();
}

function json(path: string): Record<string, string> {
  return JSON.parse(read(path));
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')));
}
