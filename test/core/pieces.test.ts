import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Pieces } from '../../server/core/pieces.ts';

describe('a text in pieces', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'é', '🙂', '\n', '\r\n', '\r', 'long line '.repeat(2000)) });
  const edits = fc.array(fc.record({ start: fc.nat(), end: fc.nat(), text: words }), { maxLength: 12 });

  it('is after any changes the text that a string would be', () => {
    fc.assert(
      fc.property(words, edits, (text, changes) => {
        let pieces = Pieces.of(text);
        let string = text;
        for (const change of changes) {
          const [start, end] = [change.start % (string.length + 1), change.end % (string.length + 1)].sort(
            (a, b) => a - b,
          );
          pieces = pieces.changed({ start: start as number, end: end as number, text: change.text });
          string = string.slice(0, start) + change.text + string.slice(end);
          assert.equal(pieces.slice(), string);
          assert.equal(pieces.length, string.length);
        }
        assert.equal(pieces.toString(), string);
      }),
    );
  });

  it('knows lines as editors count them', () => {
    fc.assert(
      fc.property(words, edits, fc.array(fc.nat()), (text, changes, offsets) => {
        let pieces = Pieces.of(text);
        for (const { start, end, text: fresh } of changes) {
          const length = pieces.length + 1;
          pieces = pieces.changed({ start: start % length, end: end % length, text: fresh });
        }
        const document = TextDocument.create('', '', 0, pieces.toString());
        assert.equal(pieces.lineCount, document.lineCount);
        for (const offset of offsets.map((one) => one % (pieces.length + 2))) {
          const place = document.positionAt(offset);
          assert.deepEqual(pieces.placeAt(offset), place);
          const further = { line: place.line, character: place.character + (offset % 3) };
          assert.equal(pieces.offsetAt(further), document.offsetAt(further));
        }
      }),
    );
  });

  it('shares what a change does not touch', () => {
    const text = 'word '.repeat(2_000_000);
    let pieces = Pieces.of(text);
    const begun = process.cpuUsage();
    for (let i = 0; i < 1000; i++) pieces = pieces.changed({ start: i * 7000, end: i * 7000 + 1, text: 'ab' });
    assert.equal(pieces.slice(0, 9), 'abord word'.slice(0, 9));
    assert.ok(process.cpuUsage(begun).user < 1_000_000, 'a thousand changes of ten megabytes take less than a second');
  });
});
