import assert from 'node:assert/strict';
import type { Finding } from '../../../server/core/findings/finding.ts';
import { settled } from '../../../server/core/findings/rulebook/precedence.ts';

const TEXT = 'without security measures on a server with old software';
const PRECEDENCE = new Map([
  ['outdated', new Set(['procedure', 'measures'])],
  ['procedure', new Set(['measures'])],
]);

/** A finding on words of the text, by default asserted. */
function on(rule: string, words: string, status: Finding['status'] = 'asserted'): Finding {
  const start = TEXT.indexOf(words);
  assert.ok(start >= 0, words);
  const clause = { start: 0, end: TEXT.length };
  return { rule, start, end: start + words.length, status, cue: null, clause };
}

/** The rules that are left. */
function left(...found: Finding[]): string[] {
  return settled(found, PRECEDENCE).map(({ rule }) => rule);
}

describe('where words fit several rules', () => {
  it('the special one wins over the general on the same words, and leaves it other words', () => {
    assert.deepEqual(left(on('measures', 'without security measures'), on('procedure', 'measures on')), ['procedure']);
    assert.deepEqual(left(on('measures', 'security measures'), on('outdated', 'old software')), [
      'measures',
      'outdated',
    ]);
  });

  it('what is itself beaten beats nothing', () => {
    const found = [on('measures', 'without security'), on('procedure', TEXT), on('outdated', 'old software')];
    assert.deepEqual(left(...found), ['measures', 'outdated']);
  });

  it('what only says again gives way to wider words that tell the same in full, in another clause too', () => {
    const wide = on('outdated', 'a server with old software');
    const clause = { start: TEXT.indexOf('old'), end: TEXT.length };
    const echo: Finding = { ...on('outdated', 'old software'), clause, again: true };
    assert.deepEqual(settled([wide, echo], PRECEDENCE), [wide]);
    assert.deepEqual(settled([wide, { ...echo, status: 'hypothetical' }], PRECEDENCE)[0], wide);
  });

  it('a rule is told once in a clause, but as often as it is asserted of other words', () => {
    assert.deepEqual(left(on('measures', 'security measures'), on('measures', 'measures on')).length, 1);
    assert.deepEqual(left(on('measures', 'security measures'), on('measures', 'old software')).length, 2);
    assert.deepEqual(left(on('measures', 'security measures', 'negated'), on('measures', 'old software')).length, 1);
  });

  it('the same words are told once, though two clauses have them', () => {
    const told = on('procedure', 'measures on');
    assert.deepEqual(left(told, { ...told, clause: { start: 0, end: told.end } }), ['procedure']);
  });

  it('words that others begin or end with are told once, though the others stand in a clause of their own', () => {
    const clause = { start: 0, end: 30 };
    const wide = { ...on('procedure', 'without security measures on'), clause };
    const first = on('procedure', 'without security');
    assert.deepEqual(settled([wide, first], PRECEDENCE), [first]);
    assert.equal(left({ ...wide, status: 'negated' }, first).length, 2);
    assert.equal(left(wide, on('procedure', 'measures on a server')).length, 2);
    assert.equal(left(wide, on('procedure', 'security measures')).length, 2);
  });

  it('a clause behind that takes up the thing of the one before tells its own words', () => {
    const first = { ...on('procedure', 'without security measures'), clause: { start: 0, end: 25 } };
    const second = { ...on('procedure', TEXT), clause: { start: TEXT.indexOf('with old'), end: TEXT.length } };
    assert.deepEqual(settled([first, second], PRECEDENCE), [first, { ...second, start: second.clause.start }]);
  });

  it('a silent one wins over no asserted one', () => {
    assert.deepEqual(left(on('measures', 'measures'), on('procedure', 'measures', 'required')), [
      'measures',
      'procedure',
    ]);
  });
});
