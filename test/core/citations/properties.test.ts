import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Reference } from '../../../server/core/citations/reference.ts';
import { references } from '../../../server/core/citations/references.ts';
import { scan } from '../../../server/core/citations/scan/scan.ts';
import { law } from '../../support/law.ts';

/** Shreds of citations: put together at random, they make what no author writes and every reader must survive. */
const SHREDS = fc.constantFrom(
  ...(
    'Article|Articles|art.|artt.|Art.|§|§§|points|point|paragraph|Abs.|lit.|recital|Chapter|Section|sous|lett.|par.' +
    '|apartado|1|2|32|83|100|(1)|(a)|b)|(f)|a|e|I|IV|Il|.|,|;|-|–|:|(|)|"|“|”|«|’|\n|\n\n|*|[|](http://x)|¹|<b>|and|et|und|to|bis' +
    '|a|of|of the|du|de la|dell’|GDPR|RGPD|DSGVO|BDSG|the Code|the Regulation|that article|thereof|this|the same|hereinafter "the Act"' +
    '|Regulation (EU) 2016/679|loi du 6 janvier 1978|Directive 95/46/EC|et seq.|ff.|first|subparagraph|no.|n°|its|i.V.m.'
  ).split('|'),
);
const SHREDDED = fc
  .array(fc.tuple(SHREDS, fc.constantFrom(' ', ' ', ' ', '', '\n')), { maxLength: 60 })
  .map((pairs) => pairs.flat().join(''));
const ANY = fc.oneof(SHREDDED, fc.string({ unit: 'binary', maxLength: 200 }));

describe('references in any text', () => {
  it('lie in the text, in order, inside their expressions, and never cross', () => {
    fc.assert(
      fc.property(ANY, (text) => {
        const found = references(text, law);
        for (const { start, end, expression, law: named } of found) {
          assert.ok(0 <= start && start < end && end <= text.length, 'in the text');
          assert.ok(expression.start <= start && end <= expression.end, 'inside its expression');
          assert.ok(!named || (0 <= named.start && named.end <= text.length), 'the law in the text');
        }
        const crossing = found.find((one, i) => found.slice(i + 1).some((other) => cross(one, other)));
        assert.equal(crossing, undefined);
        assert.deepEqual(
          found.map(({ start }) => start),
          found.map(({ start }) => start).sort((a, b) => a - b),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('of the GDPR either exist or are said not to', () => {
    fc.assert(
      fc.property(SHREDDED, (text) => {
        for (const { instrument, provision, exists } of references(text, law)) {
          if (instrument === 'gdpr') assert.equal(exists, law.statute.provisions.has(provision ?? ''));
          else if (instrument !== 'uk-gdpr') assert.equal(exists, null);
        }
      }),
    );
  });

  it('move with the text before them, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences', maxCount: 4 }), SHREDDED, (before, text) => {
        const prefix = `${before}\n\n`;
        const moved = references(prefix + text, law).map((reference) => shift(reference, -prefix.length));
        assert.deepEqual(moved, references(text, law));
      }),
    );
  });
});

describe('the work of reading', () => {
  const HOSTILE: Readonly<Record<string, string>> = {
    'a list without end': `art. ${'1, '.repeat(33_000)}`,
    'heads without end': 'art. 1, '.repeat(12_500),
    'brackets without end': `art. 5${'('.repeat(100_000)}`,
    'openings without end': 'art. 1('.repeat(15_000),
    'a megabyte without a blank': 'a'.repeat(1_000_000),
    'capitals in words': 'aB'.repeat(50_000),
    'parts of parts': 'point (a) of '.repeat(8_000),
    'laws without end': 'Article 5 of the Foo Bar '.repeat(4_000),
    'half names': 'General Data Protection '.repeat(4_000),
    'asides without end': 'articles 5 (a, b, '.repeat(6_000),
    'pointing without end': 'Article 5 GDPR "this article '.repeat(3_000),
    'definitions without end': 'hereinafter "'.repeat(8_000),
    'a number without end': `art. ${'1'.repeat(100_000)}`,
  };
  for (const [name, text] of Object.entries(HOSTILE)) {
    it(`stays linear: ${name}`, () => {
      const work = { tokens: 0 };
      scan(text, law, 0, text.length, work);
      const half = { tokens: 0 };
      scan(text.slice(0, text.length / 2), law, 0, text.length / 2, half);
      assert.ok(work.tokens <= 6 * text.length, `${work.tokens} tokens for ${text.length} characters`);
      assert.ok(work.tokens <= 2.2 * half.tokens + 100, `${half.tokens} tokens for the half, ${work.tokens} for all`);
    });
  }
});

function cross(a: Reference, b: Reference): boolean {
  const nested = (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
  return a.start < b.end && b.start < a.end && !nested;
}

function shift({ start, end, expression, law: named, ...rest }: Reference, by: number): Reference {
  const move = (span: { start: number; end: number }) => ({ start: span.start + by, end: span.end + by });
  return { ...rest, ...move({ start, end }), expression: move(expression), ...(named ? { law: move(named) } : {}) };
}
