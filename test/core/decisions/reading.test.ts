import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layout } from '../../../server/core/decisions/layout.ts';
import { type Reading, reading } from '../../../server/core/decisions/reading.ts';
import { domain } from '../../support/knowledge.ts';
import { drawing } from './sketch.ts';

function read(text: string): Reading {
  return reading(text, layout(text));
}

function readsAs(text: string, expected: string): void {
  assert.equal(read(text).text, drawing(expected));
}

describe('the reading view', () => {
  it('puts headings and numbered paragraphs on lines of their own', () => {
    readsAs(
      'It decided: I. Facts1. The firm sells tea.2 . It has 4 shops.3 It lost a list. II. Law4. Nobody denies it.',
      `
      It decided:

      # I. Facts

      1. The firm sells tea.

      2. It has 4 shops.

      3. It lost a list.

      # II. Law

      4. Nobody denies it.`,
    );
  });

  it('shows in brackets the numbers that the text lacks or has elsewhere', () => {
    readsAs(
      'Facts1. The board notes that it rained.2. It used BETA.3 software. The board notes that it broke.' +
        '4. The firm says no. The board notes that it lied. So be it.6. The end came.',
      `
      # Facts

      1. The board notes that it rained.

      2. It used BETA.3 software.

      [3.] The board notes that it broke.

      4. The firm says no.

      [5.] The board notes that it lied. So be it.

      6. The end came.`,
    );
  });

  it('leaves lines, brackets and words of numbers as they are', () => {
    readsAs('[1] It began.\n- one\n- two\n\n[2] It ended.', '\n[1] It began.\n- one\n- two\n\n[2] It ended.');
    readsAs(
      'HECHOS\n\nPRIMERO: Llovió.\n\nSEGUNDO.- Paró.\n\nTERCERO: Nada.',
      '\n# HECHOS\n\nPRIMERO: Llovió.\n\nSEGUNDO.- Paró.\n\nTERCERO: Nada.',
    );
    readsAs('# Notice\n\n**1.** We log.\n\n**2.** We erase.', '\n# Notice\n\n1. We log.\n\n2. We erase.');
  });

  it('is empty for a text without letters', () => {
    const { text, toReading, toSource } = read(' \n ');
    assert.equal(text, '');
    assert.deepEqual(toReading({ start: 1, end: 2 }), { start: 0, end: 0 });
    assert.deepEqual(toSource({ start: 1, end: 2 }), { start: 0, end: 0 });
  });

  it('keeps every word of the seeds once and in order', () => {
    for (const file of Object.values(domain('seeds'))) {
      const { text } = file as { text: string };
      assert.deepEqual(lettersOf(read(text).text), lettersOf(text));
    }
  });

  it('maps a finding to its paragraph, and back', () => {
    const { text } = domain('seeds')['cnil-san-2022-009'] as { text: string };
    const page = read(text);
    const words = 'user accounts shared between several employees. However';
    const start = text.indexOf(words);
    const there = page.toReading({ start, end: start + words.length });
    assert.equal(page.text.slice(there.start, there.end), words);
    assert.match(page.text.slice(0, there.start).split('\n').at(-1) ?? '', /^64\. The Restricted Committee then notes/);
    assert.deepEqual(page.toSource(there), { start, end: start + words.length });
  });
});

describe('the maps between text and reading', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '1. ',
      '2. ',
      '3 ',
      '.4 . ',
      'II. Law',
      '\n',
      '\n\n',
      '\r\n',
      '. ',
      '# ',
      '**5.** ',
      'PRIMERO: ',
      '  ',
    ),
    fc.constantFrom('The firm ', 'notes that ', 'software. Next', ' FOR THESE REASONS ', 'é§ß ', '😀', '\u00a0'),
    fc.string({ maxLength: 8 }),
  );
  const texts = fc.array(piece, { maxLength: 50 }).map((pieces) => pieces.join(''));

  it('keep every letter once and in order', () => {
    fc.assert(
      fc.property(texts, (text) => assert.deepEqual(lettersOf(read(text).text), lettersOf(text))),
      { numRuns: 400 },
    );
  });

  it('lead back from every kept letter to where they came from', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const page = read(text);
        for (let offset = 0; offset < text.length; offset++) {
          const there = page.readingOffset(offset);
          if (!/[\p{L}]/u.test(text[offset] ?? '')) continue;
          assert.equal(page.text[there], text[offset]);
          assert.equal(page.sourceOffset(there), offset);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('rise, and stay inside, for any offset', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: -5, max: 400 }), fc.integer({ min: -5, max: 400 }), (text, a, b) => {
        const page = read(text);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        assert.ok(page.readingOffset(low) <= page.readingOffset(high));
        assert.ok(page.sourceOffset(low) <= page.sourceOffset(high));
        for (const [span, limit] of [
          [page.toReading({ start: a, end: b }), page.text.length],
          [page.toSource({ start: a, end: b }), text.length],
        ] as const) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= limit);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Letters only: the reading adds and drops full stops, spaces and figures around numbers, never a letter. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]/gu, '');
}
