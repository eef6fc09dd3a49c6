import assert from 'node:assert/strict';
import fc from 'fast-check';
import { retell } from '../../../server/core/findings/retell.ts';
import type { LanguageRules } from '../../../server/core/findings/rulebook.ts';
import { SentenceReader } from '../../../server/core/findings/sentence.ts';
import { type Teller, type ToldBlock, tell } from '../../../server/core/findings/told.ts';
import { Pieces } from '../../../server/core/pieces.ts';
import { knowledge } from '../../support/knowledge.ts';
import { anyEdit, anyText } from '../../support/texts.ts';

describe('reading again the sentences that an edit changed', () => {
  let teller: Teller;

  before(() => {
    const { rules } = knowledge;
    const reader = new SentenceReader(rules, rules.languages.get('en') as LanguageRules);
    teller = { reader, precedence: rules.precedence };
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
});
