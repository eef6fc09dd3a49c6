import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { analyse } from '../../../server/core/analysis.ts';
import { cardOf, type ReadCard } from '../../../server/core/decisions/card/card.ts';
import { readCard } from '../../../server/core/decisions/card/read.ts';
import { readCardKnowledge } from '../../../server/core/decisions/card/words.ts';
import type { Card } from '../../../server/core/decisions/decision.ts';
import { domain, knowledge } from '../../support/knowledge.ts';

const words = readCardKnowledge(domain('authorities'), domain('cards'));
const FIELDS =
  'authority short jurisdiction number title language sector decided published fine outcome infringed parties';

/** What was read, as plain values; a field that the text does not tell is absent. */
function plain(read: ReadCard): Record<string, unknown> {
  const values = FIELDS.split(' ').map((field) => {
    const told = read[field as keyof ReadCard];
    return [
      field,
      Array.isArray(told) ? told.map(({ value }) => value) : (told as { value: unknown } | undefined)?.value,
    ];
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function read(text: string): ReadCard {
  const { layout, references, findings } = analyse(text, knowledge);
  return readCard(text, layout, references, findings, words);
}

describe('a card read from the text', () => {
  const seeds = domain('seeds') as Record<string, { card: Card; text: string }>;
  const texts = Object.entries(seeds).map(([id, { card, text }]) => ({ name: id, card, text }));
  const garante = seeds['garante-9771184'];
  const headless = garante?.text.slice(garante.text.indexOf('SEE ALSO NEWSLETTER')) ?? '';
  if (garante) texts.push({ name: 'garante-9771184 without the head of the page', card: garante.card, text: headless });

  for (const { name, card, text } of texts) {
    it(`of ${name} is the card written by hand, but for source, licence, summary and the choice of passages`, () => {
      const { authority, short, jurisdiction, number, title, language, sector, fine, outcome, infringed, parties } =
        card;
      const written = {
        authority,
        short,
        jurisdiction,
        number,
        title,
        language,
        sector,
        fine,
        outcome,
        infringed,
        parties,
      };
      assert.deepEqual(plain(read(text)), { ...written, ...card.dates });
    });

    it(`of ${name} shows for each value where it stands`, () => {
      const { fine, decided, number, parties } = read(text);
      assert.match(at(text, fine), /1,500,000|50,000/);
      assert.match(at(text, decided), /15.*2022|28.*2022/);
      assert.equal(at(text, number), card.number);
      assert.ok(parties.every(({ span }) => span.end > span.start));
    });
  }

  it('lets the fields of a card written by hand win, and says which nobody knows', () => {
    const { card, unknown } = cardOf(read('Nothing is told here.'), { short: 'XYZ', fine: null });
    assert.deepEqual([card.short, card.fine, card.number], ['XYZ', null, '']);
    assert.ok(unknown.includes('number') && !unknown.includes('fine') && !unknown.includes('short'));
  });

  it('is empty for a text that tells nothing', () => {
    for (const text of ['', ' ', 'ordinary words', '€'.repeat(50), 'Fine: 5'])
      assert.deepEqual(plain(read(text)), { infringed: [], parties: [] });
  });
});

describe('cards of other authorities', () => {
  const folder = new URL('cards/', import.meta.url);
  const totals = { right: 0, wrong: 0, all: 0 };
  for (const file of readdirSync(folder).sort()) {
    const { card, text } = load(readFileSync(new URL(file, folder), 'utf8'), { schema: CORE_SCHEMA }) as {
      card: Record<string, unknown>;
      text: string;
    };
    it(`${file.replace('.yaml', '')}: what is read is right or left open`, () => {
      const found = plain(read(text));
      const differing = FIELDS.split(' ').filter((field) => !same(found[field], card[field]));
      const wrong = differing.filter((field) => !isOpen(found[field]));
      totals.all += FIELDS.split(' ').length;
      totals.right += FIELDS.split(' ').length - differing.length;
      totals.wrong += wrong.length;
      if (process.env.SHOW)
        for (const field of differing)
          console.log(file, field, JSON.stringify(found[field]), '≠', JSON.stringify(card[field]));
      assert.ok(differing.length <= 2, `${differing.join(', ')} differ`);
    });
  }

  it('are right in at least nine fields of ten, and wrong in hardly any', () => {
    assert.ok(totals.right / totals.all >= 0.9, `${totals.right} of ${totals.all}`);
    assert.ok(totals.wrong / totals.all <= 0.02, `${totals.wrong} of ${totals.all} are wrong`);
  });
});

function at(text: string, told: { span: { start: number; end: number } } | undefined): string {
  return told ? text.slice(told.span.start, told.span.end) : '';
}

function isOpen(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function same(found: unknown, expected: unknown): boolean {
  return (
    JSON.stringify(found ?? null, sorted) === JSON.stringify(expected ?? null, sorted) &&
    (found === undefined) === (expected === undefined)
  );
}

function sorted(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
