import assert from 'node:assert/strict';
import { amountsIn } from '../../../server/core/decisions/card/amounts.ts';
import { datesIn } from '../../../server/core/decisions/card/dates.ts';
import { languageOf } from '../../../server/core/decisions/card/language.ts';
import { readCardKnowledge } from '../../../server/core/decisions/card/words.ts';
import { domain } from '../../support/knowledge.ts';

const { money, months, languages } = readCardKnowledge(domain('authorities'), domain('cards'));

describe('amounts of money', () => {
  const written = (text: string): string[] =>
    amountsIn(text, money, 'DKK').map(
      ({ value, span }) => `${value.amount} ${value.currency} «${text.slice(span.start, span.end)}»`,
    );

  const forms: Record<string, [number, string]> = {
    '€50,000': [50_000, 'EUR'],
    '€ 50.000': [50_000, 'EUR'],
    '50.000 Euro': [50_000, 'EUR'],
    '50 000 euros': [50_000, 'EUR'],
    '50 000 €': [50_000, 'EUR'],
    "CHF 50'000": [50_000, 'CHF'],
    '50.000,00 EUR': [50_000, 'EUR'],
    '24.000,- €': [24_000, 'EUR'],
    'EUR 1,234.56': [1234.56, 'EUR'],
    '1,500,000 (one million five hundred thousand) euros': [1_500_000, 'EUR'],
    'PLN 22,739': [22_739, 'PLN'],
    '22 739 zł': [22_739, 'PLN'],
    '£1.25m': [1_250_000, 'GBP'],
    '£20 million': [20_000_000, 'GBP'],
    '1,5 Mio. Euro': [1_500_000, 'EUR'],
    "10 millions d'euros": [10_000_000, 'EUR'],
    '2 milioni di euro': [2_000_000, 'EUR'],
    '3 millones de euros': [3_000_000, 'EUR'],
    'SEK 75 million': [75_000_000, 'SEK'],
    'HUF 25,000,000': [25_000_000, 'HUF'],
    'kr. 75.000': [75_000, 'DKK'],
    '75.000 kroner': [75_000, 'DKK'],
    '1.2 billion euros': [1_200_000_000, 'EUR'],
  };
  for (const [form, [amount, currency]] of Object.entries(forms)) {
    it(`are read from “${form}”`, () => {
      assert.deepEqual(written(`It shall pay ${form} in 2022.`), [`${amount} ${currency} «${form}»`]);
    });
  }

  it('are not read from figures without a currency, and not across a sentence', () => {
    for (const text of [
      'In 2022 there were 50,000 people.',
      'Article 5. Euro',
      'the euro area',
      '€',
      'EUR-Lex 2016/679',
    ])
      assert.deepEqual(written(text), []);
  });

  it('take no year for an amount', () => {
    assert.deepEqual(written('in 2022 €5,000 were paid'), ['5000 EUR «€5,000»']);
  });
});

describe('dates', () => {
  const written = (text: string): string[] => datesIn(text, months).map(({ value }) => value);

  const forms = [
    '15 April 2022',
    '15th April 2022',
    '15th of April 2022',
    '15th day of April 2022',
    'April 15, 2022',
    'Apr. 15, 2022',
    'Thursday 15 April 2022',
    '15 avril 2022',
    '15. April 2022',
    '15 aprile 2022',
    '15 de abril de 2022',
    '15 de abril del 2022',
    '2022-04-15',
    '2022/04/15',
    '15.04.2022',
    '15. 4. 2022',
    '15/04/2022',
    '15-04-2022',
    '2022. április 15.',
    '15 kwietnia 2022',
  ];
  for (const form of forms) {
    it(`are read from “${form}”`, () => assert.deepEqual(written(`Done on ${form} in Rome.`), ['2022-04-15']));
  }
  it('are read from “1er mars 2021” and “1º marzo 2021”', () => {
    assert.deepEqual(written('le 1er mars 2021, il 1º marzo 2021'), ['2021-03-01', '2021-03-01']);
  });

  it('are left out where the calendar has none, or where they have no day', () => {
    for (const text of [
      '31 April 2022',
      '2022-13-01',
      '29.02.2021',
      'April 2022',
      'in 2022',
      'Regulation 2016/679',
      '04/28/2022',
    ])
      assert.deepEqual(written(text), [], text);
  });

  it('have their span', () => {
    const text = 'Rome, April 28, 2022.';
    const [told] = datesIn(text, months);
    assert.equal(text.slice(told?.span.start, told?.span.end), 'April 28, 2022');
  });
});

describe('the language of a text', () => {
  const texts = {
    en: 'The company did not tell the people that their data had been lost, which is a breach of the duty that the law lays on it and for which it was warned by the authority.',
    fr: 'La société n’a pas informé les personnes que leurs données avaient été perdues, ce qui est un manquement à l’obligation que la loi lui impose et pour lequel elle a été avertie par la commission.',
    de: 'Das Unternehmen hat die Personen nicht darüber unterrichtet, dass ihre Daten verloren wurden, und das ist ein Verstoß gegen die Pflicht, die das Gesetz ihm auferlegt, und für die es von der Behörde gewarnt wurde.',
    it: 'La società non ha informato le persone che i loro dati sono stati persi, il che è una violazione del dovere che la legge le impone e per il quale la società è stata avvertita dal Garante con una nota.',
    es: 'La sociedad no informó a las personas de que sus datos se habían perdido, lo que es una infracción del deber que la ley le impone y por el que la sociedad fue advertida por la autoridad en su día.',
  };
  for (const [language, text] of Object.entries(texts)) {
    it(`is told of ${language}`, () => assert.equal(languageOf(text, languages), language));
  }
  it('is not told of a few words', () => assert.equal(languageOf('GDPR Art. 32, 5 (1) (f)', languages), undefined));
});
