import assert from 'node:assert/strict';
import { fineTier, recitalsFor, within } from '../../server/core/features/provision-card.ts';
import { eli, officialText } from '../../server/core/official.ts';
import { exists, type Language, readStatute } from '../../server/core/statute.ts';
import { domain } from '../support/knowledge.ts';
import { sharedRuns } from '../support/runs.ts';

const statute = readStatute(domain('statute'));
const provisions = [...statute.provisions.values()];
const LANGUAGES: Language[] = ['en', 'fr', 'de', 'it', 'es'];

describe('the structure of the Regulation', () => {
  it('has 99 articles in 11 chapters, 173 recitals, 15 sections', () => {
    const count = (kind: string): number => provisions.filter((provision) => provision.kind === kind).length;
    assert.deepEqual(['article', 'chapter', 'recital', 'section'].map(count), [99, 11, 173, 15]);
  });

  for (const id of [
    '1',
    '99',
    '5(1)(f)',
    '32(1)(b)',
    '4(1)',
    '4(16)(a)',
    '83(5)(e)',
    '28(3)(h)',
    'chapter V',
    'section 2 of chapter IV',
  ]) {
    it(`has ${id}`, () => assert.ok(exists(statute, id)));
  }
  for (const id of [
    '0',
    '100',
    '32(5)',
    '83(5)(f)',
    '4(27)',
    '5(1)(g)',
    'recital 174',
    'chapter XII',
    'section 6 of chapter IV',
  ]) {
    it(`has no ${id}`, () => assert.ok(!exists(statute, id)));
  }

  it('puts every article into one chapter, without gaps', () => {
    const spans = statute.chapters.map(({ articles }) => articles);
    assert.equal(spans[0]?.[0], 1);
    assert.equal(spans.at(-1)?.[1], 99);
    for (let i = 1; i < spans.length; i++) assert.equal(spans[i]?.[0], (spans[i - 1]?.[1] ?? 0) + 1);
  });

  it('titles every article, chapter and section in each language', () => {
    for (const { number, title } of [
      ...statute.articles,
      ...statute.chapters,
      ...statute.chapters.flatMap(({ sections }) => sections),
    ]) {
      for (const language of LANGUAGES) assert.ok(title[language].trim(), `${number} has no title in ${language}`);
    }
  });
});

describe('the summaries', () => {
  const summarised = provisions.filter(({ kind }) => kind !== 'chapter' && kind !== 'section');

  it('stand for each provision', () => {
    assert.deepEqual(
      summarised.filter(({ summary }) => summary.trim() === '').map(({ id }) => id),
      [],
    );
  });

  it('are at most 60 words long', () => {
    assert.deepEqual(
      summarised.filter(({ summary }) => summary.split(/\s+/).length > 60).map(({ id }) => id),
      [],
    );
  });

  it('share no run of more than 8 words with one another', () => {
    assert.deepEqual(sharedRuns(summarised.map(({ id, summary }) => [id, summary])), []);
  });

  it('are plain words: nothing that Markdown or HTML would take for its own', () => {
    assert.deepEqual(
      summarised.filter(({ summary }) => /[<>[\]`*_|]|\n/.test(summary)).map(({ id }) => id),
      [],
    );
  });
});

describe('the relations', () => {
  const dangling = (ids: readonly string[]): string[] => ids.filter((id) => !exists(statute, id));

  it('lead to provisions that exist', () => {
    assert.deepEqual(dangling(statute.articles.flatMap(({ refers }) => refers)), []);
    assert.deepEqual(dangling(statute.articles.flatMap(({ terms }) => terms.map(({ at }) => at))), []);
    assert.deepEqual(dangling([...statute.explains.values()].flat()), []);
    assert.deepEqual(dangling(statute.fines.flatMap(({ at, provisions: fined }) => [at, ...fined])), []);
  });

  it('between recitals and articles hold both ways', () => {
    for (const [recital, explained] of statute.explains) {
      for (const id of explained)
        assert.ok(recitalsFor(id, statute).includes(recital), `${id} does not name recital ${recital}`);
    }
  });

  it('name a time limit inside the article that sets it', () => {
    for (const { number, terms } of statute.articles) {
      for (const { at } of terms) assert.ok(within(at, String(number)), `${at} is not in Article ${number}`);
    }
    assert.equal(statute.articles[32]?.terms.find(({ at }) => at === '33(1)')?.term, '72 hours');
    assert.ok(statute.articles[11]?.terms.some(({ at, term }) => at === '12(3)' && /one month/.test(term)));
  });

  it('give each article a subject', () => {
    assert.deepEqual(
      statute.articles.filter(({ subject }) => subject === '').map(({ number }) => number),
      [],
    );
  });
});

// Article 83(4) to (6): the letters and what they cover.
describe('the fine tiers', () => {
  const range = (first: number, last: number): string[] =>
    Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  const tiers: [string, string[]][] = [
    ['83(4)(a)', ['8', '11', ...range(25, 39)]],
    ['83(4)(c)', ['41(4)']],
    ['83(5)(a)', ['5', '6', '7', '9']],
    ['83(5)(b)', range(12, 22)],
    ['83(5)(c)', range(44, 49)],
    ['83(5)(d)', range(85, 91)],
  ];
  for (const [at, covered] of tiers) {
    it(`${at} covers ${covered.join(', ')}`, () => {
      for (const id of covered) assert.equal(fineTier(id, statute)?.at, at);
    });
  }

  it('leave articles alone that Article 83 does not name', () => {
    for (const id of ['1', '4', '10', '23', '24', '40', '51', '77', '83', '99'])
      assert.equal(fineTier(id, statute), undefined, id);
  });

  it('have the two ceilings of the Regulation', () => {
    for (const { at, tier, fine } of statute.fines) {
      const lower = at.startsWith('83(4)');
      assert.equal(tier, lower ? 'lower' : 'higher');
      assert.deepEqual(fine, lower ? { amount: 10_000_000, turnover: 2 } : { amount: 20_000_000, turnover: 4 });
    }
  });
});

describe('the links to the official text', () => {
  it('are EUR-Lex and ELI addresses with the subdivision', () => {
    for (const provision of provisions) {
      for (const language of LANGUAGES) {
        assert.match(
          officialText(provision, language),
          /^https:\/\/eur-lex\.europa\.eu\/eli\/reg\/2016\/679\/oj\/(eng|fra|deu|ita|spa)#(art_\d+|rct_\d+|cpt_[IVX]+(\.sct_\d)?)$/,
        );
      }
      assert.match(
        eli(provision),
        /^http:\/\/data\.europa\.eu\/eli\/reg\/2016\/679\/(art_\d+|rct_\d+|cpt_[IVX]+(\/sct_\d)?)\/oj$/,
      );
    }
  });
});
