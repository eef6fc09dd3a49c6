import assert from 'node:assert/strict';
import { findProvisions } from '../../server/core/features/find-provision.ts';
import { readStatute } from '../../server/core/statute.ts';
import { domain, english } from '../support/knowledge.ts';

const statute = readStatute(domain('statute'));
const found = (query: string): string[] => findProvisions(query, statute, english).map(({ id }) => id);

describe('finding a provision', () => {
  const first: [query: string, id: string][] = [
    ['33', '33'],
    ['article 5', '5'],
    ['Art. 17', '17'],
    ['72 hours', '33'],
    ['processor contract', '28'],
    ['right to be forgotten', '17'],
    ['security of proc', '32'],
    ['portabilité', '20'],
    ['Auftragsverarbeiter', '28'],
    ['pseudonymisation', '4(5)'],
    ['main establishment', '4(16)'],
  ];
  for (const [query, id] of first) {
    it(`by "${query}" gives ${id} first`, () => assert.equal(found(query)[0], id));
  }

  it('by a recital or chapter gives those too', () => {
    assert.ok(found('83').includes('recital 83'));
    assert.ok(found('chapter IV').includes('chapter IV'));
  });

  it('without words gives the articles in order', () => {
    assert.deepEqual(
      found(''),
      statute.articles.map(({ number }) => String(number)),
    );
  });

  it('by words that stand nowhere gives nothing', () => {
    assert.deepEqual(found('zebra crossing'), []);
  });
});
