import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Reference } from '../../../server/core/citations/reference.ts';
import type { Card, Decision } from '../../../server/core/decisions/decision.ts';
import { layout } from '../../../server/core/decisions/layout.ts';
import {
  countRelated,
  indexPassages,
  type Passage,
  passages,
  type Related,
  related,
  relatedDecisions,
} from '../../../server/core/decisions/related.ts';
import type { Finding } from '../../../server/core/findings/finding.ts';

const CARD: Card = {
  authority: 'Authority of Elsewhere',
  short: 'AoE',
  jurisdiction: 'Elsewhere',
  number: '1/2023',
  title: 'Decision 1/2023',
  parties: [],
  sector: 'Health',
  dates: {},
  fine: null,
  outcome: 'Violation found',
  infringed: [],
  findings: [],
  source: 'made up',
  licence: 'MIT',
  language: 'en',
  summary: 'Made up.',
};

const TEXT = [
  '1. Facts',
  'The clinic had one login for all of its nurses, which touches Article 32(1)(b).',
  'The clinic denies that anybody could read the files without need.',
  '2. Law',
  'Article 32 asks for measures that suit the risk; see also Article 5(1)(f).',
].join('\n\n');

describe('the passages of a decision', () => {
  it('are its paragraphs with what they find and cite, under the number of their section', () => {
    const found = passagesOf(
      TEXT,
      ['one login for all/shared-account'],
      ['Article 32(1)(b)', 'Article 32 ', 'Article 5(1)(f)'],
    );
    assert.deepEqual(found.map(pictured), [
      '1: The clinic had one [shared-account by text] [32(1)(b)]',
      '2: Article 32 asks [] [32, 5(1)(f)]',
    ]);
  });

  it('leave out what is denied, other laws, and provisions that do not exist', () => {
    const decision = decisionOf(TEXT);
    const denied = { ...findingAt(TEXT, 'could read the files', 'excessive-access'), status: 'denied' as const };
    const other = { ...referenceAt(TEXT, 'Article 5(1)(f)'), instrument: 'fr-lil' };
    const missing = { ...referenceAt(TEXT, 'Article 32 '), exists: false };
    assert.deepEqual(passages(decision, layout(TEXT), [other, missing], [denied]), []);
  });

  it('take the findings of the card, and only those that stand where the card says', () => {
    const words = 'one login for all of its nurses';
    const right = { rule: 'shared-account', paragraph: '1', passage: words };
    const wrong = { rule: 'no-logging', paragraph: '2', passage: words };
    const decision = { ...decisionOf(TEXT), card: { ...CARD, findings: [right, wrong] } };
    assert.deepEqual(passages(decision, layout(TEXT), [], []).map(pictured), [
      '1: The clinic had one [shared-account by card] []',
    ]);
  });

  it('of a text given twice stand there once', () => {
    const twice = `${TEXT}\n\nANNEX\n\n${TEXT}`;
    const references = [...twice.matchAll(/Article 5\(1\)\(f\)/g)].map(({ index }) =>
      reference(index, index + 15, '5(1)(f)'),
    );
    assert.equal(references.length, 2);
    assert.equal(passages(decisionOf(twice), layout(twice), references, []).length, 1);
  });
});

describe('related passages', () => {
  const one = decisionOf('x', 'one');
  const two = { ...decisionOf('y', 'two'), card: { ...CARD, infringed: ['32'] } };
  const library = [
    passage(one, 0, [], ['32']),
    passage(one, 1, [], ['32(1)(b)']),
    passage(one, 2, [['shared-account', 'party']], []),
    passage(two, 3, [['shared-account', 'text']], []),
    passage(two, 4, [['shared-account', 'authority']], []),
    passage(two, 5, [['shared-account', 'card']], []),
    passage(two, 6, [], ['32(1)(b)']),
    passage(two, 7, [], ['33(1)']),
    passage(two, 8, [['no-logging', 'card']], []),
  ];
  const index = indexPassages(library);
  const place = { rules: ['shared-account'], provisions: ['32(1)(b)'] };

  it('rank the same finding over the same provision over the same article, and the authority over a party', () => {
    assert.deepEqual(related(place, index).map(drawn), [
      '5 same shared-account (card)',
      '4 same shared-account (authority)',
      '3 same shared-account (text)',
      '2 same shared-account (party)',
      '6 provision 32(1)(b)',
      '1 provision 32(1)(b)',
      '0 article 32 (32)',
    ]);
  });

  it('keep the order of the library where nothing tells them apart', () => {
    const alike = [3, 1, 2].map((number) => passage(one, number, [['no-logging', 'text']], []));
    const found = related({ rules: ['no-logging'], provisions: [] }, indexPassages(alike));
    assert.deepEqual(
      found.map(({ number }) => number),
      ['3', '1', '2'],
    );
  });

  it('count further reasons, but never so much that a lesser reason wins', () => {
    const many = ['5(1)(f)', '24(1)', '25(1)', '32(1)(b)', '33(1)', '34(1)', '28(3)', '6(1)'];
    const crowd = indexPassages([
      passage(one, 1, [], many),
      passage(one, 2, [['shared-account', 'party']], []),
      passage(one, 3, [['shared-account', 'party']], ['32(1)(b)']),
    ]);
    const found = related({ rules: ['shared-account'], provisions: many }, crowd);
    assert.deepEqual(
      found.map(({ number }) => number),
      ['3', '2', '1'],
    );
  });

  it('are none of the place itself', () => {
    const from = { decision: 'two', span: { start: 505, end: 510 } };
    assert.ok(!related(place, index, from).some(({ number }) => number === '5'));
    assert.ok(related(place, index, { ...from, decision: 'one' }).some(({ number }) => number === '5'));
    assert.ok(related(place, index, { decision: 'two' }).some(({ number }) => number === '5'));
  });

  it('are none for a place that states and cites nothing', () => {
    assert.deepEqual(related({ rules: [], provisions: [] }, index), []);
    assert.deepEqual(related({ rules: ['no-dpo'], provisions: ['recital 32', 'chapter V'] }, index), []);
  });

  it('say where the words of the finding stand', () => {
    const [best] = related({ rules: ['shared-account'], provisions: [] }, index);
    assert.deepEqual(best?.at, { start: 505, end: 510 });
  });

  it('are no more than asked for', () => {
    assert.deepEqual(related(place, index, undefined, 2), related(place, index).slice(0, 2));
  });

  it('are those of other decisions alone, or of the own alone, where asked for so', () => {
    const numbers = (whose: 'others' | 'own') => related(place, index, { decision: 'two', whose }).map(drawn);
    assert.deepEqual([...numbers('own'), ...numbers('others')].sort(), related(place, index).map(drawn).sort());
    assert.ok(
      numbers('own').every((one) => Number(one[0]) > 2) && numbers('others').every((one) => Number(one[0]) < 3),
    );
  });

  it('are counted without being told', () => {
    const own = { decision: 'two', span: { start: 505, end: 510 } };
    for (const from of [undefined, own, { ...own, whose: 'own' as const }])
      assert.equal(countRelated(place, index, from), related(place, index, from).length);
    assert.equal(countRelated({ rules: ['no-dpo'], provisions: [] }, index), 0);
  });

  it('are told by decision: that of the best passage first, with its best passages and the count of all', () => {
    const shown = (limit: number, each: number) => {
      const { decisions, total } = relatedDecisions(place, index, { limit, each });
      return [...decisions.map(({ decision, passages, count }) => [decision.id, passages.map(drawn), count]), total];
    };
    assert.deepEqual(shown(9, 2), [
      ['two', ['5 same shared-account (card)', '4 same shared-account (authority)'], 4],
      ['one', ['2 same shared-account (party)', '1 provision 32(1)(b)'], 3],
      2,
    ]);
    assert.deepEqual(shown(1, 1), [['two', ['5 same shared-account (card)'], 4], 2]);
    const from = { decision: 'two', whose: 'others' as const };
    assert.equal(relatedDecisions(place, index, { from, limit: 9, each: 1 }).total, 1);
  });

  it('give the same for a place however its rules and provisions are ordered', () => {
    const shuffled = fc.shuffledSubarray(['32(1)(b)', '33(1)', '32', '5(1)(f)'], { minLength: 4 });
    const all = ['32(1)(b)', '33(1)', '32', '5(1)(f)'];
    fc.assert(
      fc.property(shuffled, (provisions) => {
        const order = (list: Related[]) => list.map(({ number, score }) => `${number} ${score}`);
        assert.deepEqual(
          order(related({ rules: ['no-logging'], provisions }, index)),
          order(related({ rules: ['no-logging'], provisions: all }, index)),
        );
      }),
    );
  });
});

function decisionOf(text: string, id = 'aoe-1-2023'): Decision {
  return { id, card: CARD, text };
}

function passagesOf(text: string, stated: string[], cited: string[]): Passage[] {
  const findings = stated.map((each) => findingAt(text, ...(each.split('/') as [string, string])));
  return passages(
    decisionOf(text),
    layout(text),
    cited.map((words) => referenceAt(text, words)),
    findings,
  );
}

function findingAt(text: string, words: string, rule: string): Finding {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  return { ...span, rule, status: 'asserted', cue: null, clause: span };
}

function referenceAt(text: string, words: string): Reference {
  const start = text.indexOf(words);
  return reference(start, start + words.trim().length, words.replace('Article', '').trim());
}

function reference(start: number, end: number, provision: string): Reference {
  return { start, end, instrument: 'gdpr', provision, exists: true, via: 'explicit', expression: { start, end } };
}

function passage(
  decision: Decision,
  number: number,
  findings: [string, 'card' | 'authority' | 'text' | 'party'][],
  provisions: string[],
): Passage {
  const start = number * 100;
  return {
    decision,
    number: String(number),
    span: { start, end: start + 90 },
    findings: findings.map(([rule, by]) => ({ rule, by, start: start + 5, end: start + 10 })),
    provisions,
  };
}

function pictured({ decision, number, span, findings, provisions }: Passage): string {
  const opening = decision.text
    .slice(span.start, span.end)
    .split(' ')
    .slice(0, findings.length > 0 ? 4 : 3)
    .join(' ');
  return `${number}: ${opening} [${findings.map(({ rule, by }) => `${rule} by ${by}`).join(', ')}] [${provisions.join(', ')}]`;
}

function drawn({ number, reasons: [reason] }: Related): string {
  if (reason?.kind === 'finding') return `${number} same ${reason.rule} (${reason.by})`;
  if (reason?.kind === 'article') return `${number} article ${reason.article} (${reason.provision})`;
  return `${number} provision ${reason?.provision}`;
}
