import { findings } from './findings.ts';
import type { Rule } from './rulebook/rule.ts';
import type { RuleBook } from './rulebook/rulebook.ts';

/** What came of one of a rule's own tests; `problem` is null when it passed. */
export interface RuleTestResult {
  readonly text: string;
  readonly problem: string | null;
}

/** Runs the tests that a rule brings: texts it must flag, texts it must leave alone, and those it must not even recognise. */
export function testRule(rule: Rule, book: RuleBook): RuleTestResult[] {
  return rule.tests.map(({ text, flagged, status }) => {
    const seen = findings(text, book, [], { kind: 'other', reason: [] }).filter((finding) => finding.rule === rule.id);
    const statuses = seen.map((finding) => finding.status);
    if (flagged)
      return { text, problem: statuses.includes('asserted') ? null : `must be flagged, but ${told(statuses)}` };
    if (statuses.includes('asserted')) return { text, problem: 'must stay silent, but is flagged' };
    const unrelated = status === 'unrelated' && statuses.length > 0;
    return { text, problem: unrelated ? `must not be recognised at all, but ${told(statuses)}` : null };
  });
}

function told(statuses: readonly string[]): string {
  return statuses.length === 0 ? 'nothing is found' : `is ${statuses.join(', ')}`;
}
