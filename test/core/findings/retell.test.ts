import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Heard } from '../../../server/core/findings/heard.ts';
import { retell } from '../../../server/core/findings/retell.ts';
import type { LanguageRules } from '../../../server/core/findings/rulebook.ts';
import { tellerOf } from '../../../server/core/findings/teller.ts';

import { type Teller, type ToldBlock, tell } from '../../../server/core/findings/told.ts';
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
