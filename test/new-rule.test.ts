import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { root } from '../.tools/npm.mjs';
import { analyse } from '../server/core/analysis.ts';
import { lazyKnowledge } from '../server/core/knowledge.ts';
import { domain } from './support/knowledge.ts';

interface Example {
  tests: { flagged: string[]; silent: Record<string, string>[] };
}

describe('the example that a new rule begins with', () => {
  const example = load(readFileSync(join(root, 'client/media/new-rule.yaml'), 'utf8')) as Example;
  const knowledge = lazyKnowledge((name) =>
    name === 'rules' ? { ...domain('rules'), 'visitor-book-open': example } : domain(name),
  );
  const statuses = (text: string): string[] =>
    analyse(text, knowledge)
      .findings.filter(({ rule }) => rule === 'visitor-book-open')
      .map(({ status }) => status);

  it('works as it is', () => {
    for (const text of example.tests.flagged) assert.deepEqual(statuses(text), ['asserted'], text);
    for (const silent of example.tests.silent) {
      for (const [status, text] of Object.entries(silent)) assert.deepEqual(statuses(text), [status], text);
    }
  });
});
