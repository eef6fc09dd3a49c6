import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, asKind, update } from '../../../server/core/analysis.ts';
import { Pieces } from '../../../server/core/pieces.ts';
import { firstReported, judge, reportOf } from '../../../server/core/policy/judgement.ts';
import { NO_POLICY, type Policy } from '../../../server/core/policy/policy.ts';
import { knowledge } from '../../support/knowledge.ts';
import { anyEdit, anyText } from '../../support/texts.ts';

const suppressions = [{ rule: 'shared-account', text: 'one account', reason: 'known' }];
const baseline = [{ file: 'a.txt', rule: 'shared-account', text: 'the users shared one account.', count: 1 }];

const anyPolicy: fc.Arbitrary<Policy> = fc
  .constantFrom<Partial<Policy>>(
    {},
    { omitParties: true },
    { tellPassing: true },
    { severities: { 'shared-account': 'off' } },
    { suppressions },
    { baseline },
  )
  .map((own) => ({ ...NO_POLICY, ...own }));
const marked = 'The users shared one account. <!-- gdpr-lens-ignore shared-account: known -->\n\n';

describe('the first of what is reported', () => {
  it('is the beginning of what is reported in all, after edits too', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('', marked),
        fc.array(anyEdit, { maxLength: 3 }),
        anyPolicy,
        fc.constantFrom(null, 'decision', 'template', 'unrelated'),
        fc.nat(6),
        (text, before, edits, policy, kind, most) => {
          let pieces = Pieces.of(before + text);
          let analysis = analyse(pieces.toString(), knowledge);
          if (kind) analysis = asKind(analysis, kind, knowledge);
          for (const draw of edits) {
            const edit = draw(pieces.toString());
            pieces = pieces.changed(edit);
            analysis = update(analysis, edit, knowledge);
          }
          const { first, all, remarks } = firstReported(most, analysis, knowledge, policy, 'a.txt');
          const whole = reportOf(judge(analysis, knowledge, policy, 'a.txt'));
          assert.deepEqual(first.slice(0, most), whole.first.slice(0, most));
          assert.deepEqual({ all, remarks }, { all: whole.all, remarks: whole.remarks });
        },
      ),
      { numRuns: 60 },
    );
  });
});
