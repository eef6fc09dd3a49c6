import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, update } from '../../../server/core/analysis.ts';
import { Pieces } from '../../../server/core/pieces.ts';
import { knowledge } from '../../support/knowledge.ts';

const FINDING = 'The nurses used one shared account.';

/** Blocks that bear on what others assert: quotations that open and close, headings, lists, tables. */
const BLOCKS = [
  FINDING,
  `${FINDING} The passwords were stored in clear text.`,
  'The committee met in March.',
  'Use of a shared account',
  `## ${FINDING}`,
  `- ${FINDING}`,
  `- [ ] ${FINDING}`,
  `| ${FINDING} |\n| --- |\n| ${FINDING} |`,
  `| Measure | Risk |\n| --- | --- |\n| ${FINDING} | ${FINDING} |`,
  `| ${FINDING} | ${FINDING} |`,
  '## Risks',
  'It was not proven that:\n- passwords were stored in clear;\n- a laptop was stolen.',
  'We found no evidence of the following:',
  '- backups of the customer data;',
  '# Measures',
  `Scenario 3: ${FINDING}`,
  'Article 32 GDPR provides:',
  'Article 32 GDPR provides: “',
  `Under Article 5(1)(f) GDPR, “${FINDING}`,
  `According to Article 32 GDPR “${FINDING}” it was so.`,
  'The agency said so.”',
  '”',
];

const anyBlock = fc.constantFrom(...BLOCKS);
const anyText = fc.array(anyBlock, { minLength: 100, maxLength: 200 }).map((blocks) => blocks.join('\n\n'));
/** A block comes, a few go, or a mark is typed. */
const anyChange = fc.oneof(
  fc.record({ place: fc.nat(), blocks: fc.constant(0), text: anyBlock.map((block) => `${block}\n\n`) }),
  fc.record({ place: fc.nat(), blocks: fc.nat(4), text: fc.constant('') }),
  fc.record({ place: fc.nat(), blocks: fc.constant(0), text: fc.constantFrom('“', '”', '\n', ' ', ':') }),
);

describe('what sentences tell together', () => {
  it('is after any changes what it is when all is read at once', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyChange, { minLength: 1, maxLength: 6 }), (text, changes) => {
        let pieces = Pieces.of(text);
        let analysis = analyse(text, knowledge);
        for (const [i, { place, blocks, text: fresh }] of changes.entries()) {
          const whole = pieces.toString();
          const start = whole.indexOf('\n\n', place % whole.length) + 2;
          let end = start;
          for (let n = 0; n < blocks; n++) end = Math.max(end, whole.indexOf('\n\n', end) + 2);
          const edit = { start, end, text: fresh };
          pieces = pieces.changed(edit);
          analysis = update(analysis, edit, knowledge);
          // nobody may have asked in between
          if (i % 3 !== 1) assert.deepEqual(analysis.findings, analyse(pieces.toString(), knowledge).findings);
        }
        assert.deepEqual(analysis.findings, analyse(pieces.toString(), knowledge).findings);
      }),
      { numRuns: 30 },
    );
  });

  it('hears of a mark that ends a quotation far behind its beginning', () => {
    const before = 'The committee met in March.\n\n'.repeat(40);
    const opening = 'Article 32 GDPR provides: “measures are appropriate.\n\n';
    const text = `${before}${opening}${`${FINDING}\n\n`.repeat(60)}`;
    const analysis = analyse(text, knowledge);
    const statuses = (of: typeof analysis) => of.findings.map(({ status }) => status).join(' ');
    assert.equal(statuses(analysis), Array(60).fill('asserted').join(' '));
    const at = text.length - 10 * (FINDING.length + 2);
    const closed = update(analysis, { start: at, end: at, text: '”' }, knowledge);
    assert.equal(statuses(closed), [...Array(50).fill('hypothetical'), ...Array(10).fill('asserted')].join(' '));
    const open = update(closed, { start: at, end: at + 1, text: '' }, knowledge);
    assert.equal(statuses(open), statuses(analysis));
  });
});
