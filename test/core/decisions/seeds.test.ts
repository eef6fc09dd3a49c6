import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { Decision } from '../../../server/core/decisions/decision.ts';
import { layout } from '../../../server/core/decisions/layout.ts';
import { passageSpan } from '../../../server/core/decisions/places.ts';
import { exists, readStatute } from '../../../server/core/statute.ts';
import { domain } from '../../support/knowledge.ts';

const root = new URL('../../../', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('server/workspace/card.schema.json', root), 'utf8'));
const validate = new Ajv({ allErrors: true }).compile(schema);
const statute = readStatute(domain('statute'));
const decisions = Object.entries(domain('seeds')).map(([id, file]) => ({ id, ...(file as object) }) as Decision);

describe('the seed decisions', () => {
  it('are the two of the folder', () => {
    assert.deepEqual(
      decisions.map(({ id }) => id),
      ['cnil-san-2022-009', 'garante-9771184'],
    );
  });

  it('have a licence', () => {
    const licences = readFileSync(new URL('seeds/LICENCE.md', root), 'utf8');
    for (const { id, card } of decisions) {
      assert.ok(licences.includes(`\`${id}\``), id);
      assert.notEqual(card.licence, 'MIT');
    }
  });

  for (const decision of decisions) {
    const { id, card } = decision;
    describe(id, () => {
      it('has a card that the schema allows', () => {
        validate(card);
        assert.deepEqual(validate.errors ?? [], []);
        assert.deepEqual(Object.keys(card).sort(), Object.keys(schema.properties).sort(), 'a whole card');
      });

      it('infringes provisions that exist', () => {
        for (const provision of card.infringed) assert.ok(exists(statute, provision), provision);
      });

      const laidOut = layout(decision.text);
      for (const finding of card.findings) {
        it(`states ${finding.rule} in ${finding.paragraph}: ${finding.passage.slice(0, 40)}…`, () => {
          assert.ok(passageSpan(decision, laidOut, finding), 'these words do not stand in that paragraph');
        });
      }
    });
  }
});

describe('the schema of cards', () => {
  const card = decisions[0]?.card;
  for (const [what, wrong] of Object.entries({
    'a rule id in capitals': { findings: [{ rule: 'Shared', paragraph: '1', passage: 'words that stand there' }] },
    'a date in words': { dates: { decided: '15 April 2022' } },
    'a fine without currency': { fine: { amount: 1 } },
    'a provision with its law': { infringed: ['Article 32 GDPR'] },
    'an unknown field': { colour: 'red' },
    'a blank title': { title: ' ' },
    'a role it does not know': { parties: [{ name: 'A', role: 'judge' }] },
  })) {
    it(`refuses ${what}`, () => assert.ok(!validate({ ...card, ...wrong })));
  }
});

describe('a passage of a card', () => {
  const [decision] = decisions as [Decision];
  const laidOut = layout(decision.text);
  it('is not found in another paragraph than the one named', () => {
    const passage = 'accounts shared between several employees';
    assert.ok(passageSpan(decision, laidOut, { rule: 'shared-account', paragraph: '64', passage }));
    assert.equal(passageSpan(decision, laidOut, { rule: 'shared-account', paragraph: '65', passage }), null);
    assert.equal(passageSpan(decision, laidOut, { rule: 'shared-account', paragraph: '99', passage }), null);
    assert.equal(passageSpan(decision, laidOut, { rule: 'shared-account', paragraph: '64', passage: '' }), null);
  });
});
