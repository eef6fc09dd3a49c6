import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnsOf, passageAt } from '../../../server/core/decisions/columns.ts';
import type { Card, Decision } from '../../../server/core/decisions/decision.ts';
import { wordBag } from '../../../server/core/decisions/likeness.ts';
import type { Source } from '../../../server/core/decisions/passages.ts';
import {
  indexPassages,
  type Passage,
  PassageIndex,
  type Reason,
  related,
} from '../../../server/core/decisions/related.ts';

const RULES = ['shared-account', 'no-logging', 'data-leak'];
const PROVISIONS = ['32', '32(1)', '32(1)(b)', '5(1)(f)', '5(1)(a)', '33(1)', 'recital 83'];
const SOURCES: Source[] = ['card', 'authority', 'text', 'party'];
const WORTH = { card: 60, authority: 40, text: 20, party: 0 };

const findings = fc.array(fc.record({ rule: fc.constantFrom(...RULES), by: fc.constantFrom(...SOURCES) }), {
  maxLength: 4,
});
const drafts = fc.array(fc.record({ findings, provisions: fc.subarray(PROVISIONS) }), { maxLength: 12 });

describe('passages as columns', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(drafts, (list) => {
        const given = list.map((draft, i) => passageOf(decisionOf('one'), i, draft));
        const columns = columnsOf(given, undefined);
        assert.deepEqual(
          given.map((_, i) => passageAt(columns, i, decisionOf('one'))),
          given,
        );
      }),
    );
  });
});

describe('the score of a related passage', () => {
  it('is what its reasons are worth', () => {
    fc.assert(
      fc.property(drafts, fc.subarray(RULES), fc.subarray(PROVISIONS), (list, rules, provisions) => {
        const decision = decisionOf('one', ['32', '5(1)(f)']);
        const index = indexPassages(list.map((draft, i) => passageOf(decision, i, draft)));
        for (const { reasons, score } of related({ rules, provisions }, index)) assert.equal(score, worth(reasons));
      }),
    );
  });
});

describe('likeness of words', () => {
  const say = (words: string) => ({ findings: [{ rule: 'no-logging', by: 'text' as const }], provisions: [], words });

  it('decides between passages that are otherwise equal, rare words before common ones', () => {
    const lines = [
      'The company kept no records of who opened the files.',
      'The hospital kept no records of who opened the radiology files.',
      'The company kept no records of who opened the files of the company.',
    ];
    const text = lines.join('\n');
    const decision = decisionOf('one', [], text);
    const index = indexPassages(lines.map((line) => passageAtWords(decision, line, say(line))));
    const words = wordBag('Nobody recorded who looked at radiology pictures in the hospital.');
    const [first] = related({ rules: ['no-logging'], provisions: [], words }, index);
    assert.equal(text.slice(first?.span.start, first?.span.end), lines[1]);
  });

  it('never lifts a passage over one with a stronger reason', () => {
    const lines = ['Radiology pictures.', 'Something else entirely.'];
    const decision = decisionOf('one', [], lines.join('\n'));
    const cited = passageAtWords(decision, lines[0] ?? '', { findings: [], provisions: ['32'] });
    const found = passageAtWords(decision, lines[1] ?? '', say(''));
    const place = { rules: ['no-logging'], provisions: ['32'], words: wordBag('radiology pictures') };
    assert.deepEqual(
      related(place, indexPassages([cited, found])).map(({ reasons }) => reasons[0]?.kind),
      ['finding', 'provision'],
    );
  });

  it('takes words without regard to case, plural and order, and leaves the short ones out', () => {
    const sorted = (text: string) => [...wordBag(text).words].sort();
    assert.deepEqual(sorted('Shared ACCOUNTS of the nurses'), sorted('a nurse, an account: shared'));
    assert.deepEqual(sorted('a b of to'), []);
  });
});

describe('an index of passages', () => {
  const one = decisionOf('one');
  const two = decisionOf('two');
  const stated = { findings: [{ rule: 'no-logging', by: 'text' as const }], provisions: ['32'] };
  const columns = (decision: Decision) => columnsOf([passageOf(decision, 1, stated)], decision.text);
  const found = (index: PassageIndex) =>
    related({ rules: ['no-logging'], provisions: [] }, index).map(({ decision }) => decision.id);

  it('takes decisions in, out and in another order', () => {
    const index = new PassageIndex();
    index.add(two, columns(two));
    index.add(one, columns(one));
    assert.deepEqual(found(index), ['two', 'one']);
    index.arrange(['one', 'two']);
    assert.deepEqual(found(index), ['one', 'two']);
    index.add(one, columnsOf([], ''));
    assert.deepEqual(found(index), ['two']);
    index.delete('two');
    index.delete('two');
    assert.deepEqual([found(index), index.size], [[], 0]);
  });
});

interface Draft {
  readonly findings: readonly { rule: string; by: Source }[];
  readonly provisions: readonly string[];
}

function passageOf(decision: Decision, i: number, { findings: stated, provisions }: Draft): Passage {
  const span = { start: i * 100, end: i * 100 + 90 };
  return { decision, number: `${i}`, span, provisions, findings: stated.map((one) => ({ ...one, ...span })) };
}

function passageAtWords(decision: Decision, line: string, draft: Draft): Passage {
  const start = decision.text.indexOf(`${line}${decision.text.endsWith(line) ? '' : '\n'}`);
  return { ...passageOf(decision, 0, draft), span: { start, end: start + line.length } };
}

function decisionOf(id: string, infringed: string[] = [], text = ''): Decision {
  return { id, text, card: { infringed, findings: [] } as unknown as Card };
}

function worth([strongest, ...further]: readonly Reason[]): number {
  if (!strongest) return 0;
  const each = { finding: 6, provision: 3, article: 1 };
  const more = Math.min(
    18,
    further.reduce((sum, { kind }) => sum + each[kind], 0),
  );
  if (strongest.kind === 'finding') return 300 + WORTH[strongest.by] + more;
  const infringed = ['32', '5(1)(f)'].some(
    (one) => strongest.provision === one || /^\d+/.exec(strongest.provision)?.[0] === one,
  );
  return (strongest.kind === 'provision' ? 200 : 100) + more + (infringed ? 20 : 0);
}
