import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Heard } from '../../../server/core/findings/document/heard.ts';
import { retell } from '../../../server/core/findings/document/retell.ts';
import { tellerOf } from '../../../server/core/findings/document/teller.ts';
import { type Teller, type ToldBlock, tell } from '../../../server/core/findings/document/told.ts';
import type { Reader } from '../../../server/core/findings/judging/reader.ts';
import type { LanguageRules } from '../../../server/core/findings/rulebook/rulebook.ts';
import { Pieces } from '../../../server/core/pieces.ts';
import { knowledge } from '../../support/knowledge.ts';
import { anyEdit, anyText } from '../../support/texts.ts';

describe('reading again the sentences that an edit changed', () => {
  let teller: Teller;

  before(() => {
    const { rules } = knowledge;
    teller = tellerOf(rules.languages.get('en') as LanguageRules, rules);
  });

  it('tells what reading the whole text tells', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyEdit, { maxLength: 6 }), (text, edits) => {
        let pieces = Pieces.of(text);
        let told: readonly ToldBlock[] = tell(text, teller);
        for (const draw of edits) {
          const edit = draw(pieces.toString());
          const old = pieces;
          pieces = pieces.changed(edit);
          told = retell(told, pieces, old, edit, teller);
          assert.deepEqual(told, tell(pieces.toString(), teller));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does so where blocks begin and end', () => {
    const added = [
      '',
      '',
      ' ',
      'e',
      '.',
      '. ',
      '-',
      '– ',
      '\n',
      '!',
      ' - ',
      '. No',
      '\t',
      '“',
      'The users shared one account.',
    ];
    const near = fc.record({
      border: fc.nat(),
      by: fc.integer({ min: -4, max: 4 }),
      less: fc.nat(3),
      added: fc.constantFrom(...added),
    });
    fc.assert(
      fc.property(anyText, fc.array(near, { minLength: 2, maxLength: 8 }), (text, edits) => {
        let pieces = Pieces.of(text);
        let told: readonly ToldBlock[] = tell(text, teller);
        for (const { border, by, less, added } of edits) {
          const borders = [...pieces.toString().matchAll(/\n|$/g)].map(({ index }) => index);
          const start = Math.max(0, Math.min(pieces.length, (borders[border % borders.length] ?? 0) + by));
          const edit = { start, end: Math.min(pieces.length, start + less), text: added };
          const old = pieces;
          pieces = pieces.changed(edit);
          told = retell(told, pieces, old, edit, teller);
          assert.deepEqual(told, tell(pieces.toString(), teller));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what the sentences of a block tell that is written on', () => {
    const text = `${'The users shared one account. '.repeat(50)}And more\n\nAn end.`;
    const old = Pieces.of(text);
    const told = tell(text, teller);
    const at = text.indexOf('\n');
    const edit = { start: at, end: at, text: 's' };
    const again = retell(told, old.changed(edit), old, edit, teller);
    assert.equal(again[0]?.length, (told[0]?.length ?? 0) + 1);
    assert.equal(again[0]?.sentences[40], told[0]?.sentences[40]);
    assert.notEqual(again[0]?.sentences.at(-1), told[0]?.sentences.at(-1));
  });

  it('reads what stands behind an edit again only where something that mattered of it has changed', () => {
    const text =
      'The customer data lay on three laptops of the branch. None of the devices had been encrypted by the company.';
    const old = Pieces.of(text);
    const told = tell(text, teller);
    const [, behind] = told[0]?.sentences ?? [];
    assert.ok(behind && behind.asked.length > 0 && !behind.takesUp);
    const readAfter = (words: string, by: string): number => {
      const start = text.indexOf(words);
      const edit = { start, end: start + words.length, text: by };
      const pieces = old.changed(edit);
      let reads = 0;
      const reader: Reader = Object.assign(Object.create(teller.reader), {
        read: (...of: Parameters<Reader['read']>) => {
          reads++;
          return teller.reader.read(...of);
        },
      });
      assert.deepEqual(retell(told, pieces, old, edit, { ...teller, reader }), tell(pieces.toString(), teller));
      return reads;
    };
    assert.equal(readAfter('branch', 'branchh'), 1);
    assert.equal(readAfter('laptops', 'lapptops'), 2);
  });

  it('tells the same of what another text said before', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const whole = tell(text, { ...teller, heard: new Heard() });
        const heard = new Heard();
        tell(other, { ...teller, heard });
        tell(`${other}\n${text}`, { ...teller, heard });
        assert.deepEqual(tell(text, { ...teller, heard }), whole);
      }),
      { numRuns: 60 },
    );
  });
});
