import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location } from 'vscode-languageserver';
import type {
  LibraryCard,
  LibraryDecisions,
  LibraryPassage,
  LibraryPicture,
  LibraryRelated,
  LibraryTree,
} from '../../server/lsp/library-protocol.ts';
import { FolderClient } from '../support/folder-client.ts';

const NURSES = 'The nurses shared one user account, which infringes Article 32(1)(b) of the GDPR.';

/** Cards of decisions that all hold the same text, each with what is said of it beside. */
const CARDS = {
  one: ['short: AoE', 'number: 1/2019', 'dates: {decided: "2019-05-02"}', 'fine: {amount: 1000, currency: EUR}'],
  two: ['short: AoE', 'number: 2/2021', 'dates: {decided: "2021-05-02"}', 'fine: {amount: 9000, currency: EUR}'],
  three: ['short: BoN', 'number: 3/2021', 'fine: {amount: 500, currency: PLN}', 'infringed: ["5(1)(f)", "32"]'],
  four: ['number: 4/2020', 'fine: null', 'infringed: ["32"]', 'parties: [{name: City Clinic, role: controller}]'],
};

describe('lists of the library over the protocol', function () {
  this.timeout(60_000);
  let client: FolderClient;

  before(async () => {
    client = new FolderClient();
    for (const [name, card] of Object.entries(CARDS)) {
      client.write(`cases/${name}/decision.txt`, `1. ${NURSES}\n\n2. Case ${name}.\n`);
      client.write(`cases/${name}/card.yaml`, `${card.join('\n')}\n`);
    }
    client.write('cases/plain note.txt', 'Nothing is told here of any authority.');
    await client.start(['cases']);
    await client.ready();
  });
  after(() => client.stop());

  const tree = async (by: string, selection?: object): Promise<string[]> => {
    const { total, selected, groups } = await client.request<LibraryTree>('gdprLens/library/tree', { by, selection });
    assert.equal(total, 7);
    return [`${selected}`, ...groups.map(({ id, label, count }) => `${id} (${label}): ${count}`)];
  };

  const names = async (selection?: object, limit?: number): Promise<string[]> => {
    const params = { selection, limit };
    const { total, decisions } = await client.request<LibraryDecisions>('gdprLens/library/decisions', params);
    return [...decisions.map(({ name }) => name), ...(total > decisions.length ? [`of ${total}`] : [])];
  };

  const idOf = async (words: string): Promise<string> => {
    const { decisions } = await client.request<LibraryDecisions>('gdprLens/library/decisions', {
      selection: { words },
    });
    assert.equal(decisions.length, 1);
    return decisions[0]?.id ?? '';
  };

  const wordsAt = async ({ uri, range }: Location): Promise<string> => {
    const { text } = await client.request<{ text: string }>('gdprLens/page', { uri });
    const line = text.split('\n')[range.start.line] ?? '';
    return line.slice(range.start.character, range.end.line === range.start.line ? range.end.character : undefined);
  };

  it('group decisions by authority, year, article and finding, what is not known last', async () => {
    assert.deepEqual(await tree('authority'), [
      '7',
      'AoE (AoE): 2',
      'BoN (BoN): 1',
      'CNIL (CNIL): 1',
      'Garante (Garante): 1',
      ' (): 2',
    ]);
    const years = ['2022 (2022): 2', '2021 (2021): 1', '2019 (2019): 1', ' (): 3'];
    assert.deepEqual((await tree('year')).slice(1), years);
    const articles = await tree('article', { authority: 'BoN' });
    assert.deepEqual(articles, ['1', '5 (Article 5): 1', '32 (Article 32): 1']);
    const [first] = (await tree('finding', { words: 'cases' })).slice(1);
    assert.match(first ?? '', /^shared-account \(.+\): 4$/);
  });

  it('hold what is selected, the latest first, and say how many there are', async () => {
    assert.deepEqual(await names({ authority: 'AoE' }), ['AoE 2/2021', 'AoE 1/2019']);
    assert.deepEqual(await names({ authority: 'AoE', year: '2019' }), ['AoE 1/2019']);
    assert.deepEqual(await names({ authority: 'AoE' }, 1), ['AoE 2/2021', 'of 2']);
    assert.deepEqual(await names({ words: 'CITY clinic' }), ['4/2020']);
    assert.deepEqual(await names({ words: 'plain' }), ['plain note.txt']);
    assert.deepEqual(await names({ finding: 'no-such-rule' }), []);
    assert.deepEqual(await names({ finding: '' }), ['plain note.txt']);
    assert.deepEqual(await names({ article: '5(1)', year: '' }), ['BoN 3/2021']);
    assert.deepEqual(await names({ article: '83' }), []);
    assert.ok((await names({ article: '83', cited: true })).includes('CNIL SAN-2022-009'));
    assert.equal((await names()).length, 7);
  });

  it('have the card of a decision with the places that tell it', async () => {
    const id = await idOf('dedalus');
    const card = await client.request<LibraryCard>('gdprLens/library/decision', { id });
    assert.equal(card.citation, 'CNIL, SAN-2022-009, 15 April 2022');
    assert.equal(card.published, null);
    assert.match(card.fields.find(({ field }) => field === 'source')?.value ?? '', /^Légifrance/);
    assert.ok(!card.extracted && card.file?.endsWith('seeds/cnil-san-2022-009/decision.txt') && card.summary);
    const fields = new Map(card.fields.map((field) => [field.field, field]));
    assert.equal(fields.get('fine')?.value, '€1,500,000');
    assert.equal(fields.get('infringed')?.value, '28(3), 29, 32');
    assert.match(fields.get('parties')?.value ?? '', /^DEDALUS BIOLOGY \(processor\)/);
    const location = fields.get('number')?.location;
    assert.ok(location);
    assert.match(await wordsAt(location), /SAN-2022-009/);
    const written = await client.request<LibraryCard>('gdprLens/library/decision', { id: await idOf('city clinic') });
    assert.equal(written.file, pathToFileURL(join(client.root, 'cases/four/decision.txt')).href);
    assert.deepEqual(
      written.fields
        .map(({ field, value, location: at }) => [field, value, at])
        .filter(([field]) => field !== 'language'),
      [
        ['number', '4/2020', null],
        ['fine', 'no fine', null],
        ['infringed', '32', null],
        ['parties', 'City Clinic (controller)', null],
      ],
    );
    assert.equal(await client.request('gdprLens/library/decision', { id: 'nobody' }), null);
  });

  it('have its passages, with the words that state each finding', async () => {
    const passages = await client.request<LibraryPassage[]>('gdprLens/library/passages', { id: await idOf('3/2021') });
    assert.equal(passages.length, 1);
    const [{ paragraph, provisions, findings, excerpt, location }] = passages as [LibraryPassage];
    assert.deepEqual(
      [paragraph, provisions, findings.map(({ rule }) => rule)],
      ['¶1', ['32(1)(b)'], ['shared-account']],
    );
    assert.match(excerpt, /shared one user account/);
    assert.match(await wordsAt(findings[0]?.location as Location), /shared/);
    assert.match(
      await wordsAt({ ...location, range: { ...location.range, end: { line: 1e6, character: 0 } } }),
      /nurses/,
    );
    assert.deepEqual(await client.request('gdprLens/library/passages', { id: 'nobody' }), []);
  });

  it('relate decisions to an article, a finding and a document, each with its reason', async () => {
    const related = (params: object) => client.request<LibraryRelated | null>('gdprLens/library/related', params);
    const uri = 'untitled:policy';
    await client.open(uri, 'The nurses shared one account. See Art. 32(1)(b) GDPR and Art. 6 of Directive 2002/58/EC.');
    const article = await related({ about: 'article', uri, position: { line: 0, character: 40 } });
    assert.deepEqual([article?.subject, article?.total], ['Article 32(1)(b)', article?.decisions.length]);
    assert.ok(article?.decisions.some(({ name, reason }) => name === 'AoE 1/2019' && reason === 'applies 32(1)(b)'));
    const finding = await related({ about: 'finding', uri, position: { line: 0, character: 14 }, limit: 1 });
    assert.deepEqual([finding?.subject, finding?.decisions.length], ['One account for several people', 1]);
    assert.ok((finding?.total ?? 0) >= 5);
    const document = await related({ about: 'document', uri });
    assert.equal(document?.subject, 'untitled:policy');
    const own = document?.decisions.find(({ name }) => name === 'AoE 1/2019');
    assert.equal(own?.reason, 'same finding: shared-account; applies 32(1)(b)');
    assert.match(await wordsAt(own?.location as Location), /shared/);
    assert.equal((await related({ about: 'article', id: '32' }))?.subject, 'Article 32');
    assert.equal((await related({ about: 'finding', id: 'shared-account' }))?.total, finding?.total);
    assert.equal((await related({ about: 'article', uri: 'gdpr-lens:/provisions/32.md' }))?.subject, 'Article 32');
    assert.equal(await related({ about: 'article', uri, position: { line: 0, character: 4 } }), null);
    assert.equal(await related({ about: 'article', uri, position: { line: 0, character: 62 } }), null);
    assert.equal(await related({ about: 'document', uri: 'untitled:nowhere' }), null);
  });

  it('have the figures for a picture', async () => {
    const picture = (params: object) => client.request<LibraryPicture>('gdprLens/library/picture', params);
    const whole = await picture({});
    assert.deepEqual([whole.total, whole.selected, whole.currency], [7, 7, 'EUR']);
    assert.deepEqual(whole.currencies, [
      { code: 'EUR', count: 4 },
      { code: 'PLN', count: 1 },
    ]);
    assert.deepEqual(
      whole.fines.map(({ name, amount }) => `${name}: ${amount}`).filter((fine) => fine.startsWith('AoE')),
      ['AoE 1/2019: 1000', 'AoE 2/2021: 9000'],
    );
    const shared = whole.finesByFinding.find(({ id }) => id === 'shared-account');
    assert.ok(shared && shared.least === 1000 && shared.count >= 3);
    const bon = await picture({ selection: { authority: 'BoN' } });
    assert.deepEqual(bon.heat.cells, [
      { finding: 'shared-account', article: '32', count: 1 },
      { finding: 'shared-account', article: '5', count: 1 },
    ]);
    assert.deepEqual(
      bon.heat.articles.map(({ id }) => id),
      ['5', '32'],
    );
    assert.deepEqual([bon.currency, bon.fines, bon.left], ['PLN', [], { otherCurrency: 0, undated: 1, unknown: 0 }]);
    const aoe = await picture({ selection: { authority: 'AoE' } });
    assert.deepEqual(
      aoe.finesByFinding.map(({ least, median, most }) => [least, median, most]),
      [[1000, 5000, 9000]],
    );
    assert.equal((await picture({ currency: 'PLN' })).left.otherCurrency, 4);
    for (const { finding, article, count } of whole.heat.cells)
      assert.equal((await names({ finding, article })).length, count, `${finding} × ${article}`);
  });
});
