import assert from 'node:assert/strict';
import { LspClient } from '../support/lsp-client.ts';
import { assertRanges, openPicture } from '../support/lsp-pictures.ts';

interface Place {
  words: string;
  paragraph: string;
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
  status?: string;
  cue?: string;
}

interface Overview {
  references: { name: string; title: string; page: string | null; places: Place[] }[];
  findings: { rule: string; title: string; page: string; places: Place[] }[];
}

describe('the overview of a document over the protocol', function () {
  this.timeout(30_000);
  let client: LspClient;

  before(async () => {
    client = await new LspClient().start();
  });

  after(() => client.stop());

  it('groups references by article in the order of the law, other laws after them', async () => {
    const opened = await openPicture(
      client,
      `
      1. Under Article 32 GDPR and Articles 12 to 14 GDPR, and recital 83 of the GDPR.
               ^^^^^^^^^^^^^^^ Article 32
                                   ^^^^^^^^^^^^^^^^^^^^^^ Article 12
                                   ^^^^^^^^^^^^^^^^^^^^^^ Article 13
                                   ^^^^^^^^^^^^^^^^^^^^^^ Article 14
                                                               ^^^^^^^^^^^^^^^^^^^^^^ Recital 83
      2. Again Art. 32(1)(b) GDPR, and article 20 of the amended law of January 6, 1978.
               ^^^^^^^^^^^^^^^^^^ Article 32
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Data Protection Act
      3. Nothing more was said.
      `,
    );
    const { references } = await client.request<Overview>('gdprLens/overview', { uri: opened.uri });
    const short = (name: string): string => (/Article|Recital/.test(name) ? name : 'Data Protection Act');
    const order = (places: readonly Place[]) => places.map(({ range }) => range);
    assertRanges(
      opened,
      references.flatMap(({ name, places }) => order(places).map((range) => ({ range, label: short(name) }))),
    );
    const names = references.map(({ name }) => name);
    assert.deepEqual(names.slice(0, 5), ['Article 12', 'Article 13', 'Article 14', 'Article 32', 'Recital 83']);
    const security = references[3];
    assert.deepEqual(
      [security?.title, security?.page, security?.places.map(({ paragraph }) => paragraph)],
      ['Security of processing', 'gdpr-lens:/provisions/32.md', ['¶1', '¶2']],
    );
    assert.equal(references[5]?.page, null);
  });

  it('groups findings by rule, those not reported too, with the words that decided', async () => {
    const { uri } = await openPicture(
      client,
      'Accounts are not shared here.\n\nAccounts must not be shared.\n\nAll clerks used one shared account.',
    );
    const { findings } = await client.request<Overview>('gdprLens/overview', { uri });
    const [group] = findings;
    assert.equal(group?.rule, 'shared-account');
    assert.equal(group?.page, 'gdpr-lens:/rules/shared-account.md');
    const told = group?.places.map(({ status, cue }) => `${status} ${cue}`.trim());
    assert.deepEqual(told, ['negated not', 'required must', 'asserted']);
  });

  it('is null for a document that is not open, and empty for one that says nothing', async () => {
    assert.equal(await client.request('gdprLens/overview', { uri: 'untitled:none' }), null);
    const { uri } = await openPicture(client, 'Nothing.');
    const kind = { kind: 'other', name: 'none of these', effect: '', said: false, words: [] };
    assert.deepEqual(await client.request('gdprLens/overview', { uri }), { kind, references: [], findings: [] });
  });

  it('lists the decisions of the library, each with its place', async () => {
    const decisions = await client.request<{ name: string; location: { uri: string } }[]>(
      'gdprLens/decisions',
      undefined as never,
    );
    assert.ok(decisions.some(({ name }) => name === 'CNIL SAN-2022-009'));
    const page = await client.request<{ text: string } | null>('gdprLens/page', {
      uri: decisions[0]?.location.uri ?? '',
    });
    assert.ok(page);
  });
});
