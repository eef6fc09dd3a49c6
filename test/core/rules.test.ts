import assert from 'node:assert/strict';
import { findings } from '../../server/core/findings/findings.ts';
import { compileRules } from '../../server/core/findings/rulebook.ts';
import { domain } from '../support/knowledge.ts';

const { book, problems } = compileRules(domain('rules'), domain('words'), domain('cues'));

describe('rules', () => {
  it('have no mistakes', () => {
    assert.deepEqual(problems, []);
  });

  for (const rule of book.rules) {
    describe(rule.id, () => {
      it('has at least six texts to flag and six to leave alone', () => {
        assert.ok(rule.tests.filter(({ flagged }) => flagged).length >= 6);
        assert.ok(rule.tests.filter(({ flagged }) => !flagged).length >= 6);
      });

      for (const { text, flagged, status } of rule.tests) {
        it(`${flagged ? 'flags' : 'leaves alone'}: ${text}`, () => {
          const own = findings(text, book, []).filter((finding) => finding.rule === rule.id);
          const seen = own.map((finding) => finding.status);
          if (flagged) assert.ok(seen.includes('asserted'), `not asserted: ${JSON.stringify(own)}`);
          else assert.ok(!seen.includes('asserted'), `asserted: ${JSON.stringify(own)}`);
          if (status === 'unrelated') assert.deepEqual(seen, []);
        });
      }
    });
  }
});
