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
});
