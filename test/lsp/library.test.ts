import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeLens, Hover, Location, LocationLink, MarkupContent, SymbolInformation } from 'vscode-languageserver';
import { eventually } from '../support/eventually.ts';
import { FolderClient } from '../support/folder-client.ts';
import { pdf } from '../support/pdf.ts';

const CLINIC = `The Supervisory Authority of Northland, decision of 3 March 2021

1. The clinic's nurses shared one user account between them, which infringes Article 32(1)(b) of the GDPR.

2. The authority imposed a fine of EUR 25,000.
`;

interface Related {
  label: string;
  reason: string;
  location: Location;
}

describe('the library of folders over the protocol', function () {
  this.timeout(60_000);
  let client: FolderClient;

  beforeEach(() => {
    client = new FolderClient();
  });
  afterEach(() => client.stop());

  const hover = async (uri: string, character: number): Promise<string> => {
    const params = { textDocument: { uri }, position: { line: 0, character } };
    const shown = await client.request<Hover | null>('textDocument/hover', params);
    return shown === null ? '' : (shown.contents as MarkupContent).value;
  };

  it('is used by hovers, lenses, related passages and symbols', async () => {
    client.write('decisions/clinic.txt', CLINIC);
    await client.start([join(client.root, 'decisions')], null);
    const { decisions, problems, folders } = await client.ready();
    assert.deepEqual([decisions, problems, folders], [3, [], [pathToFileURL(join(client.root, 'decisions')).href]]);
    const uri = 'untitled:note';
    await client.open(uri, 'The nurses shared one account, against Art. 32(1)(b) GDPR.');
    assert.match(await hover(uri, 45), /clinic\.txt/);
    const related = await client.request<Related[]>('gdprLens/related', { uri, position: { line: 0, character: 14 } });
    const own = related.find(({ label }) => label.startsWith('clinic.txt'));
    assert.equal(own?.label, 'clinic.txt ¶1');
    const [lens] = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    const stated = related.filter(({ reason }) => reason.startsWith('same finding: shared-account'));
    assert.equal(lens?.command?.title, `shared-account: ${stated.length} related passages`);
    const page = await client.request<{ text: string }>('gdprLens/page', { uri: own?.location.uri });
    assert.match(page.text, /The clinic's nurses shared one user account/);
    const references = await client.request<{ uri: string }[]>('textDocument/references', {
      textDocument: { uri },
      position: { line: 0, character: 45 },
      context: { includeDeclaration: false },
    });
    assert.equal(references.filter((place) => place.uri === own?.location.uri).length, 1);
    const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'clinic' });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['clinic.txt'],
    );
  });

  it('leads from a number to the decision that a card beside the text names', async () => {
    client.write('decisions/kept/decision.txt', CLINIC);
    client.write('decisions/kept/card.yaml', 'short: SAN\nnumber: SAN-2021-044\n');
    await client.start(['decisions']);
    await client.ready();
    const uri = 'untitled:number';
    await client.open(uri, 'See deliberation SAN-2021-044 for more.');
    const [link] = await client.request<LocationLink[]>('textDocument/definition', {
      textDocument: { uri },
      position: { line: 0, character: 20 },
    });
    assert.match(
      decodeURIComponent(link?.targetUri ?? ''),
      /^gdpr-lens:\/decisions\/kept-[0-9a-f]{8}\/SAN SAN-2021-044/,
    );
  });

  it('leads editors that open files alone to the file itself', async () => {
    client.write('decisions/clinic.txt', CLINIC);
    client.write('decisions/scan.pdf', pdf([[{ x: 50, y: 700, text: CLINIC.split('\n')[2] ?? '' }]]));
    await client.start(['decisions'], undefined, { virtualDocuments: false });
    await client.ready();
    const uri = 'untitled:note';
    await client.open(uri, 'The nurses shared one account.');
    const related = await client.request<Related[]>('gdprLens/related', { uri, position: { line: 0, character: 14 } });
    const found = (name: string): Related | undefined => related.find(({ label }) => label.startsWith(name));
    const own = found('clinic.txt')?.location;
    assert.equal(own?.uri, pathToFileURL(join(client.root, 'decisions/clinic.txt')).href);
    assert.deepEqual(own?.range.start, { line: 2, character: CLINIC.split('\n')[2]?.indexOf('shared') });
    assert.match(found('scan.pdf')?.location.uri ?? '', /cache\/gdpr-lens\/.*scan\.pdf\.txt$/);
  });

  it('knows a document of its own again, and the passages of it as such', async () => {
    client.write('decisions/clinic.txt', CLINIC);
    const uri = pathToFileURL(join(client.root, 'decisions/clinic.txt')).href;
    await client.start(['decisions']);
    await client.open(uri, CLINIC);
    await client.ready();
    assert.doesNotMatch(await hover(uri, 0), /clinic/);
    const at = { uri, position: { line: 2, character: 30 } };
    const related = await client.request<(Related & { same: boolean })[]>('gdprLens/related', at);
    assert.ok(related.length > 0 && related.every(({ label, same }) => same === label.startsWith('clinic.txt')));
    assert.ok(!related.some(({ label }) => label === 'clinic.txt ¶1'), 'the passage itself is not related to itself');
  });

  it('follows files that come, change and go', async () => {
    client.write('decisions/clinic.txt', CLINIC);
    await client.start(['decisions']);
    await client.ready();
    client.write('decisions/more/second.txt', CLINIC.replace('nurses', 'doctors'));
    assert.equal((await client.changed(({ decisions }) => decisions === 4)).state, 'ready');
    client.write('decisions/empty.txt', '');
    const { problems } = await client.changed((state) => state.problems.length > 0);
    assert.deepEqual(
      problems.map(({ problem, uri }) => [problem, uri]),
      [['has no text', pathToFileURL(join(client.root, 'decisions/empty.txt')).href]],
    );
    assert.ok(await eventually(() => client.logged.some((line) => /empty\.txt has no text/.test(line))));
    rmSync(join(client.root, 'decisions/more/second.txt'));
    rmSync(join(client.root, 'decisions/empty.txt'));
    assert.deepEqual((await client.changed(({ decisions }) => decisions === 3)).problems, []);
  });

  it('takes other folders when the setting changes, and the seeds alone without any', async () => {
    client.write('one/clinic.txt', CLINIC);
    client.write('two/a.txt', CLINIC.replace('nurses', 'doctors'));
    client.write('two/b.txt', CLINIC.replace('nurses', 'porters'));
    await client.start(['one']);
    assert.equal((await client.ready()).decisions, 3);
    assert.ok(await eventually(() => client.lensesRefreshed === 1));
    await client.configure([join(client.root, 'one')]);
    await client.configure([join(client.root, 'two')]);
    assert.equal(
      (await client.changed(({ state, decisions }) => state === 'ready' && decisions === 4)).folders.length,
      1,
    );
    await client.configure([]);
    const { decisions, folders } = await client.changed(({ state }) => state === 'seeds');
    assert.deepEqual([decisions, folders], [2, []]);
  });

  it('starts from its cache without reading anew', async () => {
    for (let i = 0; i < 12; i++) client.write(`decisions/${i}.txt`, `${CLINIC}\n3. Case ${i}.\n`);
    await client.start(['decisions']);
    await client.ready();
    assert.ok(await eventually(() => client.progress.at(-1) === 'end'), client.progress.join());
    assert.ok(client.progress.includes('begin'), client.progress.join());
    await client.restart(['decisions']);
    assert.equal((await client.ready()).decisions, 14);
    assert.deepEqual(client.progress, []);
  });

  it('stops when the user cancels, keeps what was read, and goes on when asked', async () => {
    for (let i = 0; i < 200; i++) client.write(`decisions/${i}.txt`, `${CLINIC.repeat(20)}\n${i}\n`);
    client.cancelsProgress = true;
    await client.start(['decisions']);
    const stopped = await client.changed(({ state }) => state === 'stopped');
    assert.ok(stopped.decisions < 202);
    assert.match(stopped.notices.join(), /stopped; documents not read: \d+/);
    client.cancelsProgress = false;
    const { state, decisions, notices } = await client.request<typeof stopped>('gdprLens/library/refresh', []);
    assert.deepEqual([state, decisions, notices], ['ready', 202, []]);
  });

  it('stays up where the client fails to show progress', async () => {
    for (let i = 0; i < 30; i++) client.write(`decisions/${i}.txt`, `${CLINIC}\n3. Case ${i}.\n`);
    client.refusesProgress = true;
    await client.start(['decisions']);
    assert.equal((await client.ready()).decisions, 32);
    assert.equal((await client.request<{ state: string }>('gdprLens/library/problems', [])).state, 'ready');
  });

  it('says what is wrong with a folder that is not there, or relative without a workspace', async () => {
    await client.start(['nowhere', join(client.root, 'gone'), 'file://elsewhere/cases'], null);
    const { problems } = await client.ready();
    assert.deepEqual(
      problems.map(({ path, problem }) => `${path} ${problem}`),
      [
        'nowhere is relative, and no folder is open',
        'file://elsewhere/cases is no folder of this computer',
        `${join(client.root, 'gone')} does not exist`,
      ],
    );
    assert.ok(problems.every(({ isNamed }) => isNamed));
  });

  it('tells of every file and folder that it cannot read, and has the rest', async () => {
    client.write('decisions/clinic.txt', CLINIC);
    client.write('decisions/binary.txt', Uint8Array.of(1, 0, 2));
    client.write('decisions/scan.pdf', pdf([[]]));
    client.write('decisions/large.txt', '');
    truncateSync(join(client.root, 'decisions/large.txt'), 200 * 1024 * 1024);
    client.write('outside/secret.txt', CLINIC);
    symlinkSync(join(client.root, 'decisions'), join(client.root, 'decisions/loop'));
    symlinkSync(join(client.root, 'outside'), join(client.root, 'decisions/out'));
    await client.start(['decisions']);
    const { state, decisions, problems } = await client.ready();
    assert.deepEqual([state, decisions], ['ready', 3]);
    assert.ok(!problems.some(({ isNamed }) => isNamed));
    assert.deepEqual(problems.map(({ path, problem }) => `${path.slice(client.root.length + 11)} ${problem}`).sort(), [
      'binary.txt is a binary file, not a text',
      'large.txt is larger than 50 MB',
      'out is a link that leads out of the folders named',
      'scan.pdf is a PDF without text: its pages are pictures',
    ]);
  });

  it('keeps its cache where the client says, else in the user’s cache folder', async () => {
    client.write('decisions/clinic.txt', CLINIC);
    mkdirSync(join(client.root, 'storage'));
    await client.start(['decisions'], undefined, {
      library: { storage: pathToFileURL(join(client.root, 'storage')).href },
    });
    await client.ready();
    assert.ok(client.has('storage/library') && !client.has('cache/gdpr-lens/library'));
    await client.restart(['decisions']);
    await client.ready();
    assert.ok(client.has('cache/gdpr-lens/library'));
  });

  it('is the seeds alone for a client that knows nothing of it', async () => {
    writeFileSync(join(client.root, 'x.txt'), CLINIC);
    await client.start(undefined);
    assert.deepEqual(await client.request('gdprLens/library/problems', []), {
      state: 'seeds',
      decisions: 2,
      folders: [],
      problems: [],
      notices: [],
    });
  });
});
