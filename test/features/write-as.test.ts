import assert from 'node:assert/strict';
import { analyse } from '../../server/core/analysis.ts';
import type { Style } from '../../server/core/citations/write.ts';
import { writeAs } from '../../server/core/features/write-as.ts';
import { knowledge } from '../support/knowledge.ts';

/** The text with every reference written in a style, and how many stayed. */
function written(text: string, style: Style, at?: number): [text: string, left: number] {
  const { edits, left } = writeAs(analyse(text, knowledge), style, knowledge, at);
  const changed = [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end), text);
  return [changed, left];
}

describe('writing references in a style', () => {
  const cases: [text: string, style: Style, becomes: string][] = [
    ['See Article 32, paragraph 1, point b) of the GDPR.', 'compact', 'See Art. 32(1)(b) GDPR.'],
    ['See Article 6(1)(f) GDPR.', 'german', 'See Art. 6 Abs. 1 lit. f DSGVO.'],
    ['Articles 28, paragraph 3, 29 and 32 of the GDPR', 'compact', 'Art. 28(3) GDPR, Art. 29 GDPR and Art. 32 GDPR'],
    ['gemäß Art. 5 Abs. 1 lit. f DSGVO', 'compact', 'gemäß Art. 5(1)(f) GDPR'],
  ];
  for (const [text, style, becomes] of cases) {
    it(`${style}: ${becomes}`, () => assert.deepEqual(written(text, style), [becomes, 0]));
  }

  it('changes one expression when asked at a place', () => {
    const text = 'Article 5, paragraph 2, of the GDPR and Article 6, paragraph 1, of the GDPR.';
    assert.equal(written(text, 'compact', 4)[0], 'Art. 5(2) GDPR and Article 6, paragraph 1, of the GDPR.');
  });

  it('leaves other laws, ranges and what does not exist alone', () => {
    for (const text of ['Article 6 of the Charter', 'Articles 12 to 22 of the GDPR', 'Article 100 GDPR']) {
      assert.equal(written(text, 'compact')[0], text);
    }
    assert.ok(written('Articles 12 to 22 of the GDPR', 'compact')[1] > 0, 'and says that a range was left');
  });

  it('changes nothing that is in the style already', () => {
    assert.deepEqual(written('Art. 32(1)(b) GDPR', 'compact'), ['Art. 32(1)(b) GDPR', 0]);
  });
});
