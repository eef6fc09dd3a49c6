import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Found, rescanned } from '../../../server/core/citations/found.ts';
import { identifiers, LONGEST_IDENTIFIER } from '../../../server/core/citations/identifiers.ts';
import { Pieces } from '../../../server/core/pieces.ts';
import type { Span } from '../../../server/core/text.ts';

const WORDS = ['SAN-2022-009', 'SAN-', '2022', '-009', 'doc. web n. 9771184', 'C-311/18', 'EDPB Guidelines ', '4/2019'];
const words = fc
  .array(fc.constantFrom(...WORDS, ' ', ' ', '\n', '/', 'a', ' and on with it '.repeat(500)), { maxLength: 40 })
  .map((parts) => parts.join(''));
const edits = fc.array(fc.record({ start: fc.nat(), end: fc.nat(), text: words }), { maxLength: 12 });
const small = fc.array(fc.record({ start: fc.nat(), end: fc.nat(3), text: fc.constantFrom(...WORDS, '', ' ', '-') }), {
  maxLength: 12,
});

/** Searches after each change, and compares with searching the whole text. */
function holds<T extends Span>(search: (text: string, from: number) => readonly T[], reach: number): void {
  const property = fc.property(
    words,
    fc.array(fc.boolean()),
    fc.oneof(edits, small),
    fc.boolean(),
    (text, asked, changes, near) => {
      let pieces = Pieces.of(text);
      let found: Found<T> | undefined;
      changes.forEach(({ start, end, text: fresh }, i) => {
        const from = start % (pieces.length + 1);
        pieces = pieces.changed({ start: from, end: near ? from + (end % 4) : end % (pieces.length + 1), text: fresh });
        if (asked[i] === false) return;
        found = rescanned(found, pieces, search, reach);
        assert.deepEqual(found.spans, search(pieces.toString(), 0));
      });
    },
  );
  fc.assert(property, { numRuns: 150 });
}

describe('a search after a change', () => {
  it('finds the numbers of decisions that the whole text has', () => holds(identifiers, LONGEST_IDENTIFIER));

  it('finds what stands close together as the whole text has it', () => {
    // which pairs there are depends on where the first one begins
    const pairs = (text: string, from: number): Span[] => {
      const pattern = /[^ ] ?[^ ]/g;
      pattern.lastIndex = from;
      return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
    };
    holds(pairs, 3);
  });

  it('looks at little more than the change', () => {
    let looked = 0;
    const search = (text: string, from: number) => {
      looked += text.length - from;
      return identifiers(text, from);
    };
    const text = Pieces.of('See SAN-2022-009 and no more. '.repeat(50_000));
    const found = rescanned(undefined, text, search, LONGEST_IDENTIFIER);
    looked = 0;
    const changed = text.changed({ start: 300_001, end: 300_001, text: 'e' });
    assert.equal(rescanned(found, changed, search, LONGEST_IDENTIFIER).spans.length, found.spans.length);
    assert.ok(looked < 40_000, `${looked} characters`);
  });
});
