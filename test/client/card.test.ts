import assert from 'node:assert/strict';
import { load } from 'js-yaml';
import { cardYaml } from '../../client/library/card-yaml.ts';
import { formValues } from '../../client/library/form-values.ts';

describe('a card from the form', () => {
  it('is YAML with a line for each field that is known', () => {
    const { text, fields } = cardYaml({
      authority: 'Data Board: "North"',
      number: '12/2024 # 3',
      decided: '2024-02-03',
      fine: { amount: 1250.5, currency: 'PLN' },
      infringed: ['5(1)(f)', '32'],
      parties: [{ name: 'A & B, Ltd', role: 'controller' }],
      sector: '',
      summary: 'Łódź — “no” log',
    });
    assert.deepEqual(fields, ['authority', 'number', 'parties', 'dates', 'fine', 'infringed', 'summary']);
    assert.equal(text.split('\n').length, fields.length + 1);
    assert.deepEqual(load(text), {
      authority: 'Data Board: "North"',
      number: '12/2024 # 3',
      parties: [{ name: 'A & B, Ltd', role: 'controller' }],
      dates: { decided: '2024-02-03' },
      fine: { amount: 1250.5, currency: 'PLN' },
      infringed: ['5(1)(f)', '32'],
      summary: 'Łódź — “no” log',
    });
  });

  it('keeps "no fine" and "not known" apart', () => {
    assert.equal(cardYaml({ fine: null }).text, 'fine: null\n');
    assert.equal(cardYaml({}).text, '');
    assert.equal(formValues({ fined: 'none', amount: '5' }).values.fine, null);
    assert.equal('fine' in formValues({ fined: 'unknown', amount: '5' }).values, false);
  });

  for (const [written, amount] of [
    ['50000', 50_000],
    ['50,000', 50_000],
    ['50.000', 50_000],
    ['1 500 000,50', 1_500_000.5],
    ["1'500'000.50", 1_500_000.5],
    ['1.234.567', 1_234_567],
  ] as const) {
    it(`reads the amount ${written}`, () => {
      const { values, wrong } = formValues({ fined: 'fine', amount: written, currency: 'eur' });
      assert.deepEqual([values.fine, wrong], [{ amount, currency: 'EUR' }, []]);
    });
  }

  for (const written of ['', 'fifty', '0', '-5', '5e3', '1,2,3']) {
    it(`refuses the amount “${written}”`, () => {
      assert.deepEqual(formValues({ fined: 'fine', amount: written, currency: 'EUR' }).wrong, ['fine']);
    });
  }

  it('refuses an amount without a currency', () => {
    assert.deepEqual(formValues({ fined: 'fine', amount: '5', currency: '€' }).wrong, ['fine']);
  });

  for (const written of ['thirty-two', '32 GDPR', '5(1)(f', '0', '32-34']) {
    it(`refuses “${written}” as a provision`, () => {
      assert.deepEqual(formValues({ infringed: `5, ${written}` }).wrong, ['infringed']);
    });
  }

  it('has the provisions and parties that are filled in', () => {
    const inputs = {
      infringed: ' 5 (1)(f); Art. 32,, Article 28(3)',
      'party.0': ' INAIL ',
      'role.0': 'processor',
      'party.1': ' ',
      'role.1': 'other',
      title: ' ',
    };
    const { values } = formValues(inputs);
    assert.deepEqual(values.infringed, ['5(1)(f)', '32', '28(3)']);
    assert.deepEqual(values.parties, [{ name: 'INAIL', role: 'processor' }]);
    assert.equal('title' in values, false);
  });
});
