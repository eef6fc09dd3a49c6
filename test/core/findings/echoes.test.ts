import assert from 'node:assert/strict';
import type { Finding } from '../../../server/core/findings/finding.ts';
import { findings } from '../../../server/core/findings/findings.ts';
import { settled } from '../../../server/core/findings/rulebook/precedence.ts';
import { compileRules } from '../../../server/core/findings/rulebook/rulebook.ts';
import { domain } from '../../support/knowledge.ts';

const { book } = compileRules(domain('rules'), domain('words'), domain('cues'));

const REQUEST = 'The shop did not answer the request for access of the complainant.';
const AGAIN = 'It did not reply at all.';
const BESIDE = 'The shop sells garden furniture in four towns and on a page of its own. ';

describe('what is said again', () => {
  const silent: readonly (readonly [string, string])[] = [
    ['nothing stands nearby', AGAIN],
    ['the passage nearby asserts nothing', `The shop must answer requests for access. ${AGAIN}`],
    ['the passage stands far away', `${REQUEST}\n\n${BESIDE.repeat(10)}\n\n${AGAIN}`],
    ['another rule is told nearby', `The shop lost a laptop with the data of its customers. ${AGAIN}`],
  ];
  for (const [when, text] of silent)
    it(`is silent where ${when}`, () => {
      assert.deepEqual(echoes(text), []);
    });

  const told: readonly (readonly [string, string])[] = [
    ['behind the passage', `${REQUEST} Two reminders followed. ${AGAIN}`],
    ['before it', `${AGAIN} Two reminders followed. ${REQUEST}`],
    ['in another paragraph', `${REQUEST}\n\nTwo reminders followed.\n\n${AGAIN}`],
    ['many paragraphs into a text', `${`${BESIDE}\n\n`.repeat(63)}${REQUEST}\n\n${AGAIN}\n\n${BESIDE}`],
  ];
  for (const [where, text] of told)
    it(`is told ${where}`, () => {
      assert.deepEqual(echoes(text), ['not reply']);
    });

  it('gives way to what the sentence tells in full', () => {
    assert.deepEqual(echoes(`${REQUEST} Nor did it reply to the request for erasure.`), []);
  });

  it('gives way to what is said in full and asserts nothing', () => {
    const clause = { start: 0, end: 40 };
    const whole: Finding = { start: 0, end: 30, rule: 'no-backup', status: 'hypothetical', cue: null, clause };
    const echo: Finding = { start: 10, end: 20, rule: 'no-backup', status: 'asserted', cue: null, clause, again: true };
    assert.deepEqual(settled([echo, whole], new Map()), [whole]);
  });

  it('takes nothing from another rule', () => {
    const clause = { start: 0, end: 40 };
    const echo: Finding = { start: 0, end: 9, rule: 'no-backup', status: 'asserted', cue: null, clause, again: true };
    const other: Finding = { start: 0, end: 9, rule: 'no-deletion', status: 'asserted', cue: null, clause };
    assert.deepEqual(settled([echo, other], new Map([['no-backup', new Set(['no-deletion'])]])), [echo, other]);
  });
});

/** The words of what a text only says again. */
function echoes(text: string): string[] {
  return findings(text, book).flatMap(({ again, status, start, end }) =>
    again && status === 'asserted' ? [text.slice(start, end)] : [],
  );
}
