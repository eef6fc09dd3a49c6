import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Hover, Location, MarkupContent } from 'vscode-languageserver';
import { LspClient } from '../support/lsp-client.ts';

const SHARED = 'All the nurses of the ward use one shared account to open the patient files.';

describe('a client without virtual documents', function () {
  this.timeout(30_000);
  let cache: string;
  let client: LspClient;

  before(async () => {
    cache = mkdtempSync(join(tmpdir(), 'gdpr lens cache '));
    client = await start();
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(cache, { recursive: true, force: true });
  });

  async function start(env: NodeJS.ProcessEnv = { XDG_CACHE_HOME: cache }): Promise<LspClient> {
    return new LspClient(['dist/cli.js', 'lsp', '--stdio'], env).start({}, { textDocument: {} });
  }

  async function definition(of: LspClient, text: string): Promise<Location> {
    const uri = `file:///texts/${encodeURIComponent(text)}.txt`;
    await of.open(uri, text);
    const found = await of.request<Location[]>('textDocument/definition', {
      textDocument: { uri },
      position: { line: 0, character: 2 },
    });
    return found[0] ?? assert.fail('no definition');
  }

  it('is led to a file that holds the page, at the line of the provision', async () => {
    const { uri, range } = await definition(client, 'Article 32(1)(b) GDPR');
    const file = fileURLToPath(uri);
    assert.ok(file.startsWith(cache));
    assert.match(readFileSync(file, 'utf8').split('\n')[range.start.line] ?? '', /\*\*\(b\)\*\*/);
    assert.match(fileURLToPath((await definition(client, 'Recital 83 GDPR')).uri), /provisions[/\\]recital 83\.md$/);
  });

  it('finds in every page and hover only links that lead to what is there', async () => {
    await client.open('file:///texts/a.txt', `${SHARED} See Article 32 GDPR.`);
    const [problem] = await client.diagnostics('file:///texts/a.txt');
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri: 'file:///texts/a.txt' },
      position: { line: 0, character: SHARED.length + 10 },
    });
    const rule = readFileSync(fileURLToPath(problem?.codeDescription?.href ?? ''), 'utf8');
    const texts = [(hover.contents as MarkupContent).value, rule];
    const links = texts.flatMap((text) => [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, address = '']) => address));
    const places = problem?.relatedInformation?.map(({ location }) => location.uri) ?? [];
    const files = [...links, ...places].filter((address) => !/^https?:/.test(address));
    assert.ok(files.length > 5 && places.length > 0);
    for (const address of files) {
      assert.match(address, /^file:/);
      assert.ok(statSync(new URL(address.replace(/#.*/, ''))).size > 100, address);
    }
  });

  it('is shown the reading view of a decision where the passage stands', async () => {
    const [problem] = await client.diagnostics('file:///texts/a.txt');
    const { location } = problem?.relatedInformation?.[0] ?? assert.fail('no passage');
    const line = readFileSync(fileURLToPath(location.uri), 'utf8').split('\n')[location.range.start.line] ?? '';
    assert.match(line.slice(location.range.start.character, location.range.end.character), /account/);
  });

  it('has references in the pages, and no findings', async () => {
    const { uri } = await definition(client, 'Article 33 GDPR');
    const text = `${readFileSync(fileURLToPath(uri), 'utf8')}\n\n${SHARED}\n`;
    await client.open(uri, text, 'markdown');
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  it('finds a page that was changed whole again, and a second server writes nothing anew', async () => {
    const { uri } = await definition(client, 'Article 45 GDPR');
    const file = fileURLToPath(uri);
    const before = { text: readFileSync(file, 'utf8'), time: statSync(file).mtimeMs };
    const second = await start();
    await definition(second, 'Article 45 GDPR');
    assert.equal(await second.stop(), 0);
    assert.equal(statSync(file).mtimeMs, before.time);
    writeFileSync(file, 'torn');
    const third = await start();
    await definition(third, 'Article 45 GDPR');
    assert.equal(await third.stop(), 0);
    assert.equal(readFileSync(file, 'utf8'), before.text);
  });

  it('has a passing folder where the cache cannot be written, and it goes with the server', async () => {
    const blocked = join(cache, 'blocked');
    writeFileSync(blocked, '');
    const other = await start({ XDG_CACHE_HOME: blocked });
    const { uri } = await definition(other, 'Article 34 GDPR');
    assert.ok(fileURLToPath(uri).startsWith(tmpdir()));
    const folder = fileURLToPath(uri).split('provisions')[0] ?? '';
    assert.ok(readdirSync(folder).length > 0);
    assert.equal(await other.stop(), 0);
    assert.throws(() => readdirSync(folder));
    assert.ok(pathToFileURL(folder).href.startsWith('file:'));
  });
});
