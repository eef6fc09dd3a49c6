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

  it('sees the marks behind references as they are now, and what stands further on where it is', () => {
    const filler = 'The committee heard the parties on the matter. ';
    const quoted = 'According to Article 32 GDPR, “the users shared one account.” It was so.\n\n';
    let text = `${filler.repeat(400)}\n\n${quoted.repeat(3)}${filler.repeat(400)}\n\n${quoted}`;
    let analysis = analyse(text, knowledge);
    const change = (mark: string, by: string, from: number): void => {
      const start = text.indexOf(mark, from);
      const edit = { start, end: start + mark.length, text: by };
      text = text.slice(0, start) + by + text.slice(edit.end);
      analysis = update(analysis, edit, knowledge);
      assert.deepEqual(plainAnalysis(analysis), plainAnalysis(analyse(text, knowledge)));
    };
    const last = text.lastIndexOf('According');
    change('“', '-', last);
    change('“', '-', 0);
    change('-the', '“the', last);
    change('The', 'There', 0);
    change('matter', 'matters, “so to speak', last - 400);
    change('-the', '“the', 0);
  });

  it('hears what is said again as long as it stands near what it says again', () => {
    const filler = 'The committee heard the parties on the matter. ';
    const paragraphs = (count: number) => `${filler.repeat(4)}\n\n`.repeat(count);
    const full = 'The shop did not answer the request for access of the complainant.';
    for (const count of [1, 63, 64, 130]) {
      let text = `${paragraphs(count)}${full}\n\n${filler}\n\nIt did not reply at all.\n\n${paragraphs(count)}`;
      let analysis = analyse(text, knowledge);
      const echoes = () => analysis.findings.filter(({ again }) => again).length;
      const change = (words: string, by: string): void => {
        const start = text.indexOf(words);
        const edit = { start, end: start + words.length, text: by };
        text = text.slice(0, start) + by + text.slice(edit.end);
        analysis = update(analysis, edit, knowledge);
        assert.deepEqual(plainAnalysis(analysis), plainAnalysis(analyse(text, knowledge)));
      };
      assert.equal(echoes(), 1);
      change('did not answer', 'must answer');
      assert.equal(echoes(), 0);
      change('must answer', 'did not answer');
      assert.equal(echoes(), 1);
      change('\n\nIt did', `\n\n${filler.repeat(15)}\n\nIt did`);
      assert.equal(echoes(), 0);
    }
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
