import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findings } from '../../../server/core/findings/findings.ts';
import { compileRules } from '../../../server/core/findings/rulebook/rulebook.ts';
import { domain } from '../../support/knowledge.ts';

const rules = {
  'lost-thing': {
    title: 'A rule',
    provisions: ['32'],
    message: 'm',
    why: 'w',
    fix: 'f',
    frames: { en: [{ happens: 'lose/v', object: '{it} | laptop/n', in: 'train/n', reach: 'passage' }] },
  },
  sharing: {
    title: 'A rule',
    provisions: ['32'],
    message: 'm',
    why: 'w',
    fix: 'f',
    frames: { en: [{ happens: 'share/v', object: 'badge/n … porter/n' }] },
  },
};
const words = { ...domain('words'), 'en/things': { it: ['it'] } };
const { book, problems } = compileRules(rules, words, domain('cues'));

/** Sentences of which one means something only behind another. */
const SENTENCES = [
  'The nurse took a train.',
  'She took a taxi.',
  'The nurse lost it.',
  'The nurse lost it on the train.',
  'The nurses share a badge with the porter.',
  'The porter shares a badge.',
  'The porters, who share a room, have a badge that the nurses gave the porter.',
];

/** What a text tells, sentence by sentence read alone: each paragraph is a text of its own. */
function paragraphs(text: string): string[] {
  return text.split('\n\n').flatMap((paragraph) => told(paragraph));
}

function told(text: string): string[] {
  return findings(text, book, [], { kind: 'other', reason: [] }).map(
    ({ rule, status, start, end }) => `${rule} ${status} ${text.slice(start, end)}`,
  );
}

const anyParagraph = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 });
const anyText = fc.array(anyParagraph, { minLength: 1, maxLength: 30 });

describe('what is said again', () => {
  it('has rules that can be read', () => assert.deepEqual(problems, []));

  it('counts behind the sentence that it needs, and behind no other', () => {
    const needs = 'The nurse took a train. The nurse lost it.';
    const other = 'She took a taxi. The nurse lost it.';
    assert.equal(told(needs).length, 1);
    assert.equal(told(other).length, 0);
    assert.equal(told([needs, other, needs, other, other, needs].join('\n\n')).length, 3);
  });

  it('tells what it tells alone, however often and wherever it is said', () => {
    fc.assert(
      fc.property(anyText, (all) => {
        const text = all.map((sentences) => sentences.join(' ')).join('\n\n');
        assert.deepEqual(told(text), paragraphs(text));
      }),
      { numRuns: 100 },
    );
  });

  it('asks for words in the order in which a rule puts them, in long sentences too', () => {
    const long = `${'In the hall of the ward on the first floor, '.repeat(8)}the nurses share a badge with the porter.`;
    assert.equal(told(long).length, 1);
    assert.equal(told('The porter has a badge that the nurses share.').length, 0);
  });
});
