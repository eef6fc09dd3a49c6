import assert from 'node:assert/strict';
import { findDate } from '../../server/core/instruments/dates.ts';
import { fold, words } from '../../server/core/instruments/letters.ts';
import { readings } from '../../server/core/instruments/patterns.ts';
import { readInstruments } from '../../server/core/instruments.ts';

describe('names of laws', () => {
  const rows: readonly (readonly [pattern: string, readings: readonly string[]])[] = [
    ['loi [n°] 78-17', ['loi n° 78-17', 'loi 78-17']],
    ['(French|amended) Act', ['French Act', 'amended Act']],
    ['[(EU|UE)] Act', ['EU Act', 'UE Act', 'Act']],
    ['Act (EU)', ['Act EU']],
    ['open [end', ['open end', 'open']],
  ];
  for (const [pattern, expected] of rows) {
    it(pattern, () => assert.deepEqual(readings(pattern), expected));
  }

  it('are compared by their bare letters', () => {
    assert.equal(fold('DS-GVO'), 'dsgvo');
    assert.deepEqual(words('Règlement (UE) n° 2016/0679'), ['reglement', 'ue', 'n', '2016', '679']);
    assert.deepEqual(words('Straßengesetz Ł.'), ['strasengesetz', 'l']);
  });
});

describe('dates of laws', () => {
  const rows: readonly (readonly [written: string, date: string | null])[] = [
    ['loi du 6 janvier 1978', '1978-01-06'],
    ['law of January 6, 1978', '1978-01-06'],
    ['Gesetz vom 30. Juni 2017', '2017-06-30'],
    ['d.lgs. 30 giugno 2003', '2003-06-30'],
    ['Ley 3/2018, de 5 de diciembre de 2018', '2018-12-05'],
    ['of 5 December', null],
    ['6 of 1978', null],
  ];
  for (const [written, date] of rows) it(written, () => assert.equal(findDate(words(written)), date));
});

describe('reading instruments', () => {
  const { byId, numbers, dates, names } = readInstruments({
    xx: {
      'xx-act': { country: 'xx', title: 'Lex', names: ['Act of 1 May 2001'], numbers: ['12-34'], shared: ['the Act'] },
      'xx-bad': null,
    },
    eu: { 'eu-one': { country: 'eu', kind: 'regulation', numbers: ['2001/99'], abbreviations: ['E-O'] }, 'xx-act': {} },
    broken: 'no entries',
  });

  it('takes the first of two entries with one id, and leaves out what is no entry', () => {
    assert.deepEqual([...byId.keys()], ['xx-act', 'eu-one']);
    assert.equal(byId.get('xx-act')?.english, 'Lex');
    assert.deepEqual(byId.get('eu-one')?.units, ['article']);
  });
  it('finds laws by number, in either order for the Union, and by the date in a name', () => {
    assert.deepEqual(numbers.get('12/34'), ['xx-act']);
    assert.deepEqual(numbers.get('99/2001'), ['eu-one']);
    assert.equal(numbers.get('34/12'), undefined);
    assert.deepEqual(dates.get('2001-05-01'), ['xx-act']);
  });
  it('knows an abbreviation whole and in parts', () => {
    assert.deepEqual(names.next.get('eo')?.laws, [{ id: 'eu-one', shared: false, letters: 'EO' }]);
    assert.deepEqual(names.next.get('e')?.next.get('o')?.laws, [{ id: 'eu-one', shared: false, letters: 'EO' }]);
    assert.deepEqual(names.next.get('act')?.laws, [{ id: 'xx-act', shared: true, letters: null }]);
  });
});
