import assert from 'node:assert/strict';
import { analyse } from '../../server/core/analysis.ts';
import type { Decision } from '../../server/core/decisions/decision.ts';
import {
  countPassages,
  describeDecision,
  excerptOf,
  placeAt,
  relatedPassages,
} from '../../server/core/features/related.ts';
import { buildLibrary, readSeeds } from '../../server/core/library.ts';
import { domain, english, knowledge } from '../support/knowledge.ts';

const [seed] = readSeeds(domain('seeds')) as [Decision];

describe('what a list says of a decision', () => {
  const described = ({ card, ...rest }: Partial<Omit<Decision, 'card'>> & { card?: Partial<Decision['card']> }) => {
    const { name, facts } = describeDecision({ ...seed, ...rest, card: { ...seed.card, ...card } }, english);
    return [name, facts];
  };

  it('is its number, date and fine', () => {
    assert.deepEqual(described({}), ['CNIL SAN-2022-009', '15 April 2022 · €1,500,000']);
    assert.deepEqual(described({ card: { fine: { amount: 22739, currency: 'PLN' } } }), [
      'CNIL SAN-2022-009',
      '15 April 2022 · PLN 22,739',
    ]);
  });

  it('tells that there was no fine only where that is known', () => {
    assert.equal(described({ card: { fine: null } })[1], '15 April 2022 · no fine');
    assert.equal(described({ card: { fine: null }, unknown: ['fine'] })[1], '15 April 2022');
    assert.equal(described({ card: { fine: null, dates: {} }, unknown: ['fine'] })[1], '');
  });

  it('is the name of its file where neither authority nor number is known', () => {
    const card = { short: '', number: '' };
    assert.equal(described({ card, path: '/home/me/cases/Clinic 2021.pdf' })[0], 'Clinic 2021.pdf');
    assert.equal(described({ card: { short: '', number: '7/2021' }, path: '/home/me/x.pdf' })[0], '7/2021');
    assert.equal(described({ card, path: '/home/me/clinic-2021/decision.txt' })[0], 'clinic-2021');
    assert.equal(described({ card, path: 'vscode-vfs://host/cases/Clinic%202021.txt' })[0], 'Clinic 2021.txt');
    assert.equal(described({ card, path: 'vscode-vfs://host/100%.txt' })[0], '100%.txt');
    assert.equal(described({ card, path: 'C:\\cases\\50%20.txt' })[0], '50%20.txt');
    assert.equal(described({ card: { ...card, title: 'The clinic' } })[0], 'The clinic');
  });
});

describe('the passages related to a place', () => {
  const library = buildLibrary(readSeeds(domain('seeds')), knowledge);
  const own = 'cnil-san-2022-009';

  it('are ranked by the words of its paragraph too', () => {
    const text = '1. The nurses shared one account.\n\n2. Backups in the cellar were flooded.\n';
    const { place } = placeAt(analyse(text, knowledge), text.indexOf('shared'), knowledge.rules);
    assert.deepEqual(place.rules, ['shared-account']);
    assert.equal(place.words?.words.length, 3);
  });

  it('are counted as they would be given', () => {
    const place = { rules: ['shared-account'], provisions: [] };
    for (const analysis of [library.analyses.get(own), undefined]) {
      const findings = analysis?.findings.filter(({ rule }) => rule === 'shared-account') ?? [undefined];
      assert.ok(findings.length > 0);
      for (const at of [...findings, ...findings]) {
        const id = analysis ? own : undefined;
        assert.equal(countPassages(place, library, id, at), relatedPassages(place, library, id, at).length);
      }
    }
  });

  it('are those of other decisions first, at most as many as asked for', () => {
    const place = { rules: ['shared-account'], provisions: ['32(1)(b)'] };
    const all = relatedPassages(place, library, own);
    assert.deepEqual(relatedPassages(place, library, own, undefined, 3), all.slice(0, 3));
    const beginning = all.findIndex(({ same }) => same);
    assert.ok(
      beginning > 0 && all.every(({ same, decision }, i) => same === i >= beginning && same === (decision.id === own)),
    );
  });
});

describe('what a list shows of a passage', () => {
  const text = `Before. ${'The clinic explains its work at length and in many words. '.repeat(6)}All nurses shared one account. ${'It goes on in the same way for a while. '.repeat(6)}Behind.`;
  const span = { start: text.indexOf('The clinic'), end: text.indexOf('Behind.') };
  const words = (said: string) => ({ start: text.indexOf(said), end: text.indexOf(said) + said.length });

  it('are the words that matter and those around, cut between words', () => {
    const shown = excerptOf({ text }, span, words('shared one account'));
    assert.match(shown, /^… \S.* All nurses shared one account\. It goes .*\S …$/);
    assert.ok(shown.length <= 164, `${shown.length}`);
    const inside = shown.slice(2, -2);
    assert.ok(text.includes(` ${inside} `), inside);
  });

  it('are its first words where nothing matters more, or what matters stands there', () => {
    const first = excerptOf({ text }, span);
    assert.match(first, /^The clinic explains .*\S …$/);
    assert.equal(excerptOf({ text }, span, words('The clinic')), first);
  });

  it('reach to its end, and never beyond the passage', () => {
    const last = excerptOf({ text }, span, { start: span.end - 10, end: span.end - 2 });
    assert.match(last, /^… .*for a while\.$/);
    assert.equal(excerptOf({ text: 'A  short\none.' }, { start: 0, end: 13 }), 'A short one.');
    assert.equal(excerptOf({ text }, { start: 3, end: 3 }), '');
  });

  it('are cut anywhere in a word that has no end', () => {
    const endless = { text: 'x'.repeat(500) };
    assert.equal(excerptOf(endless, { start: 0, end: 500 }), `${'x'.repeat(160)} …`);
  });
});
