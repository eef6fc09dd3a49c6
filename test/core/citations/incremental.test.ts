import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readReferences, referencesOf, rereadReferences } from '../../../server/core/citations/incremental.ts';
import { references } from '../../../server/core/citations/references.ts';
import { Pieces } from '../../../server/core/pieces.ts';
import { knowledge } from '../../support/knowledge.ts';
import { anyEdit, anyText } from '../../support/texts.ts';

describe('reading again the references that an edit changed', () => {
  it('finds what reading the whole text finds', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyEdit, { maxLength: 6 }), (text, edits) => {
        let pieces = Pieces.of(text);
        let read = readReferences(text, knowledge);
        assert.deepEqual(referencesOf(read), references(text, knowledge));
        for (const draw of edits) {
          const edit = draw(pieces.toString());
          pieces = pieces.changed(edit);
          read = rereadReferences(read, pieces, edit, knowledge);
          assert.deepEqual(referencesOf(read), references(pieces.toString(), knowledge));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('knows again what has come into reach, and reads on no further than something may be pointed at', () => {
    const filler = 'It heard the parties on the matter at length. ';
    const cited = 'The company relied on Article 6(1)(f) GDPR and on no other law. ';
    const tail = `${filler.repeat(80)}Paragraph 2 of that article says more. `.repeat(6);
    let pieces = Pieces.of(`${cited}${filler.repeat(150)}The same article has a paragraph 3. ${tail}`);
    let read = readReferences(pieces.toString(), knowledge);
    const first = read.resolved;
    const change = (start: number, end: number, text: string): void => {
      const edit = { start, end, text };
      pieces = pieces.changed(edit);
      read = rereadReferences(read, pieces, edit, knowledge);
      assert.deepEqual(referencesOf(read), references(pieces.toString(), knowledge));
    };
    change(3000, 3000, 'o');
    assert.ok(read.resolved.filter((one) => !first.includes(one)).length < 10);
    for (let i = 0; i < 8; i++) change(1000 + 400 * i, 1000 + 400 * i, filler);
    change(500, 5200, '');
    change(600, 1400, '');
    change(900, 900, filler.repeat(100));
    change(900, 5400, '');
  });
});
