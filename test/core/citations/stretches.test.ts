import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scan } from '../../../server/core/citations/scan/scan.ts';
import { rescan, type Stretch, stretchesOf } from '../../../server/core/citations/scan/stretches.ts';
import { moved } from '../../../server/core/moved.ts';
import { Pieces } from '../../../server/core/pieces.ts';
import { knowledge } from '../../support/knowledge.ts';
import { anyEdit, anyText } from '../../support/texts.ts';

describe('scanning again what an edit changed', () => {
  it('sees what a scan of the whole text sees', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyEdit, { maxLength: 6 }), (text, edits) => {
        let pieces = Pieces.of(text);
        let stretches = stretchesOf(text, knowledge);
        assert.deepEqual(sightingsOf(stretches), scan(text, knowledge));
        for (const draw of edits) {
          const edit = draw(pieces.toString());
          pieces = pieces.changed(edit);
          const { from, removed, added } = rescan(stretches, pieces, edit, knowledge);
          stretches = [...stretches.slice(0, from), ...added, ...stretches.slice(from + removed.length)];
          assert.deepEqual(sightingsOf(stretches), scan(pieces.toString(), knowledge));
          assert.equal(
            stretches.reduce((sum, { length }) => sum + length, 0),
            pieces.length,
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('sees a heading come and go, however far before an article', () => {
    const words = 'They had talked of it for quite some time and had found no end ';
    for (let times = 1; times < 11; times++) {
      const text = `${words.repeat(9)}\n\nWhat follows from it\n\n${words.repeat(times)}as Article 9 says. ${words.repeat(30)}`;
      const heading = text.indexOf(' from it') + ' from it'.length;
      const edit = { start: heading, end: heading, text: '.' };
      const pieces = Pieces.of(text).changed(edit);
      const stretches = stretchesOf(text, knowledge);
      const { from, removed, added } = rescan(stretches, pieces, edit, knowledge);
      const changed = stretches.toSpliced(from, removed.length, ...added);
      assert.deepEqual(sightingsOf(changed), scan(pieces.toString(), knowledge));
    }
  });

  it('looks at no more than is near the edit', () => {
    const text =
      'According to Article 6(1)(f) GDPR, the company may do so. It has done so ever since, it says. '.repeat(2000);
    const stretches = stretchesOf(text, knowledge);
    const edit = { start: 90_000, end: 90_001, text: 'xy' };
    const { removed, added } = rescan(stretches, Pieces.of(text).changed(edit), edit, knowledge);
    assert.ok(removed.length <= 5 && added.length <= 5, `${removed.length} and ${added.length} of ${stretches.length}`);
  });
});

function sightingsOf(stretches: readonly Stretch[]) {
  let start = 0;
  return stretches.flatMap(({ length, base, sightings }) => {
    const here = moved(sightings, start - base);
    start += length;
    return here;
  });
}
