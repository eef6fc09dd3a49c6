import assert from 'node:assert/strict';
import { testRule } from '../../server/core/findings/rule-tests.ts';
import { compileRules } from '../../server/core/findings/rulebook/rulebook.ts';
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

      for (const { text, problem } of testRule(rule, book)) {
        it(text, () => assert.equal(problem, null));
      }
    });
  }
});
