import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, plainAnalysis, update } from '../../server/core/analysis.ts';
import { Pieces } from '../../server/core/pieces.ts';
import { knowledge } from '../support/knowledge.ts';
import { anyEdit, anyText } from '../support/texts.ts';

describe('an analysis after an edit', () => {
  it('is the analysis of the new text', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyEdit, { minLength: 1, maxLength: 8 }), (text, edits) => {
        let whole = text;
        let analysis = analyse(text, knowledge);
        for (const draw of edits) {
          const edit = draw(whole);
          whole = Pieces.of(whole).changed(edit).toString();
          analysis = update(analysis, edit, knowledge);
        }
        assert.deepEqual(plainAnalysis(analysis), plainAnalysis(analyse(whole, knowledge)));
      }),
      { numRuns: 60 },
    );
  });

  it('does not change the one before', () => {
    const before = analyse('We rely on Article 6 GDPR. The users shared one account.', knowledge);
    const expected = plainAnalysis(analyse(before.text, knowledge));
    update(before, { start: 11, end: 20, text: 'Art. 100' }, knowledge);
    assert.deepEqual(plainAnalysis(before), expected);
  });

  it('reads all again where it is not known how it was read', () => {
    const read = plainAnalysis(analyse('See Article 6 GDPR.', knowledge));
    const edit = { start: 12, end: 13, text: '120' };
    const updated = update(read, edit, knowledge);
    assert.deepEqual(plainAnalysis(updated), plainAnalysis(analyse('See Article 120 GDPR.', knowledge)));
  });
});
