import assert from 'node:assert/strict';
import { assertPicture, draw, picture } from './picture.ts';

describe('pictures', () => {
  it('read marks, their labels and the cursor', () => {
    const read = picture(`
      See Art. 6$0 GDPR
          ^^^^^^^^^^^ 6
      and more § ß 🙂 here
                      ^^^^ last
    `);
    assert.equal(read.text, 'See Art. 6 GDPR\nand more § ß 🙂 here');
    assert.equal(read.cursor, 10);
    assert.deepEqual(
      read.marks.map(({ start, end, label }) => [read.text.slice(start, end), label]),
      [
        ['Art. 6 GDPR', '6'],
        ['here', 'last'],
      ],
    );
  });

  it('are drawn as they are read', () => {
    const drawn = 'one two\n^^^ 1\n    ^^^ 2';
    const { text, marks } = picture(drawn);
    assert.equal(draw(text, marks), drawn);
  });

  it('fail when something is found where nothing is drawn', () => {
    assert.throws(() => assertPicture('calm', () => [{ start: 0, end: 4, label: 'alarm' }]));
  });
});
