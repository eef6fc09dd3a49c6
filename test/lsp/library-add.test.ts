import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type {
  LibraryCardProblem,
  LibraryKept,
  LibraryProposal,
  LibraryRefusal,
} from '../../server/lsp/library-protocol.ts';
import { readYaml } from '../../server/workspace/yaml.ts';
import { FolderClient } from '../support/folder-client.ts';
import { pdf } from '../support/pdf.ts';

const DECISION = `Deliberation SAN-2021-044 of 3 March 2021 of the Commission nationale de l'informatique et des libertés (CNIL)

1. The clinic's nurses shared one user account between them, which infringes Article 32 of the GDPR.

2. The restricted committee imposes an administrative fine of €25,000 on the clinic.
`;

describe('adding a decision to the library over the protocol', function () {
  this.timeout(60_000);
  let client: FolderClient;

  beforeEach(async () => {
    client = new FolderClient();
    client.write('cases/note.txt', 'Nothing of interest.');
    await client.start(['cases']);
    await client.ready();
  });
  afterEach(() => client.stop());

  const propose = (params: object) => client.request<LibraryProposal>('gdprLens/library/propose', params);
  const keep = (params: object) =>
    client.request<LibraryKept & LibraryRefusal & { exists?: boolean }>('gdprLens/library/keep', params);
  const folder = (): string => pathToFileURL(join(client.root, 'cases')).href;

  it('proposes a card with what could be read, and says what could not', async () => {
    const { name, card, values, told, known, folders, text } = await propose({ text: DECISION });
    assert.deepEqual([name, known, folders, text], ['cnil-san-2021-044', null, [folder()], DECISION]);
    const { number, decided, fine } = values;
    assert.deepEqual([number, decided, fine], ['SAN-2021-044', '2021-03-03', { amount: 25000, currency: 'EUR' }]);
    const read = readYaml(card);
    assert.ok('value' in read);
    const { short, dates, sector } = read.value as { short: string; dates: object; sector?: string };
    assert.deepEqual([short, dates, sector], ['CNIL', { decided: '2021-03-03' }, undefined]);
    assert.match(card, /^# source: the address where it is published$/m);
    assert.match(told.find(({ field }) => field === 'fine')?.excerpt ?? '', /25,000/);
    assert.deepEqual(await client.request('gdprLens/library/checkCard', { card }), []);
  });

  it('proposes one for files of other forms, and says why there is none', async () => {
    client.write('new.pdf', pdf([[{ x: 50, y: 700, text: DECISION.split('\n')[0] ?? '' }]]));
    client.write('scan.pdf', pdf([[]]));
    const address = (name: string): string => pathToFileURL(join(client.root, name)).href;
    assert.match((await propose({ uri: address('new.pdf') })).text, /SAN-2021-044/);
    const refused = async (params: object) =>
      (await client.request<LibraryRefusal>('gdprLens/library/propose', params)).problem;
    assert.match(await refused({ uri: address('scan.pdf') }), /^The document is a PDF without text/);
    assert.equal(await refused({ uri: address('gone.txt') }), 'The document does not exist.');
    assert.equal(await refused({ uri: 'vscode-vfs://host/x.txt' }), 'The document is no file of this computer.');
    assert.equal(await refused({ text: ' -- ' }), 'The document has no text.');
  });

  it('knows a decision that the library has already', async () => {
    const seed = readFileSync('seeds/cnil-san-2022-009/decision.txt', 'utf8');
    assert.equal((await propose({ text: seed })).known?.id, 'cnil-san-2022-009');
    const named = await propose({ text: DECISION.replace('SAN-2021-044', 'SAN-2022-009') });
    assert.equal(named.known?.id, 'cnil-san-2022-009');
  });

  it('says at its place what is wrong in a card', async () => {
    const card = 'short: CNIL\nnumber: 12\nfine: a lot\ndates:\n  decided: yesterday\nmistake: x\n';
    const problems = await client.request<LibraryCardProblem[]>('gdprLens/library/checkCard', { card });
    assert.deepEqual(
      problems.map(({ range, message }) => `${range.start.line} ${message}`),
      [
        '2 fine holds an amount and a currency, {amount: 50000, currency: EUR}, or null where none was imposed.',
        '3 dates holds decided and published, each as 2024-05-31.',
        '5 A card has no mistake.',
      ],
    );
    const [broken] = await client.request<LibraryCardProblem[]>('gdprLens/library/checkCard', { card: 'a: 1\nb: [' });
    assert.match(broken?.message ?? '', /not YAML/);
  });

  it('keeps text and card where the library finds them, and nothing over anything', async () => {
    const { name, text, card } = await propose({ text: DECISION });
    const kept = await keep({ folder: folder(), name, text, card });
    assert.deepEqual(
      kept.files.map((file) => fileURLToPath(file).slice(client.root.length + 1)),
      [`cases/${name}/decision.txt`, `cases/${name}/card.yaml`],
    );
    assert.equal(readFileSync(fileURLToPath(kept.files[0] ?? ''), 'utf8'), DECISION);
    assert.deepEqual([kept.decision.name, kept.decision.findings], ['CNIL SAN-2021-044', ['shared-account']]);
    const page = await client.request<{ text: string }>('gdprLens/page', { uri: kept.decision.page });
    assert.match(page.text, /nurses/);
    const again = await keep({ folder: folder(), name, text: 'other', card });
    assert.deepEqual([again.exists, again.files], [true, undefined]);
    assert.equal(readFileSync(fileURLToPath(kept.files[0] ?? ''), 'utf8'), DECISION);
  });

  it('keeps in a folder that is none of the library’s, and refuses what cannot be kept', async () => {
    const elsewhere = pathToFileURL(join(client.root, 'else/where')).href;
    const { decision } = await keep({ folder: elsewhere, name: 'x', text: DECISION, card: 'number: 1/2021\n' });
    assert.deepEqual([decision.name, decision.page], ['CNIL 1/2021', '']);
    assert.ok(client.has('else/where/x/card.yaml'));
    for (const name of ['..', 'a/b', '', ' ', 'c:d'])
      assert.match((await keep({ folder: folder(), name, text: DECISION, card: 'number: x' })).problem, /is no name/);
    const wrong = await keep({ folder: folder(), name: 'y', text: DECISION, card: 'fine: lots' });
    assert.match(wrong.problem, /^fine holds/);
    assert.ok(!client.has('cases/y'));
  });
});
