import assert from 'node:assert/strict';
import type { Decision } from '../../../server/core/decisions/decision.ts';
import { decisionLibrary } from '../../../server/core/decisions/library.ts';
import { domain } from '../../support/knowledge.ts';

const seeds = Object.entries(domain('seeds')).map(([id, file]) => ({ id, ...(file as object) }) as Decision);
const library = decisionLibrary(seeds);

describe('the library of decisions', () => {
  it('finds a decision by its id', () => {
    assert.equal(library.byId('garante-9771184')?.card.short, 'Garante');
    assert.equal(library.byId('garante'), undefined);
  });

  for (const written of [
    'SAN-2022-009',
    'san 2022-009',
    'no. SAN-2022-009',
    'deliberation n° SAN‑2022‑009',
    'SAN/2022/009',
  ]) {
    it(`finds a decision by its number written "${written}"`, () => {
      assert.equal(library.byCaseNumber(written)?.id, 'cnil-san-2022-009');
    });
  }

  it('finds a number that is figures only, among words', () => {
    assert.equal(library.byCaseNumber('doc. web n. 9771184')?.id, 'garante-9771184');
  });

  for (const written of ['SAN-2022-0091', '2022-009', 'Garante', '', '009', 'San']) {
    it(`finds none for "${written}"`, () => assert.equal(library.byCaseNumber(written), undefined));
  }

  it('abstains when two decisions have the number', () => {
    const [seed] = seeds as [Decision];
    const withNumber = (card: Partial<Decision['card']>) =>
      decisionLibrary([seed, { ...seed, id: 'another', card: { ...seed.card, ...card } }]).byCaseNumber(
        seed.card.number,
      );
    assert.equal(withNumber({ short: 'AoE' }), undefined);
    assert.equal(withNumber({ dates: { decided: '2011-01-01' } }), undefined);
    assert.equal(withNumber({ title: 'The same in another edition' }), seed);
  });

  it('keeps the first of two decisions with one id', () => {
    const [seed] = seeds as [Decision];
    assert.deepEqual(decisionLibrary([seed, { ...seed, text: '' }]).decisions, [seed]);
  });

  it('knows texts by their length, without reading those of which it is known', () => {
    const unread: Decision = {
      id: 'unread',
      card: (seeds[0] as Decision).card,
      length: 7,
      get text(): string {
        throw new Error('is not to be read');
      },
    };
    const three = decisionLibrary([...seeds, unread]);
    assert.deepEqual(three.ofLength(7), [unread]);
    assert.deepEqual(three.ofLength(8), []);
    assert.deepEqual(three.ofLength(seeds[0]?.text.length ?? 0), [seeds[0]]);
  });

  it('finds a paragraph or a section by its number', () => {
    const words = (id: string, number: string) => {
      const span = library.paragraph(id, number);
      return span && library.byId(id)?.text.slice(span.start, span.start + 30);
    };
    assert.equal(words('cnil-san-2022-009', '64'), '64. The Restricted Committee t');
    assert.equal(words('garante-9771184', '5.3'), '5.3. The security of the treat');
    assert.equal(words('garante-9771184', '64'), undefined);
    assert.equal(words('nobody', '1'), undefined);
    assert.equal(words('garante-9771184', ''), undefined);
  });
});
