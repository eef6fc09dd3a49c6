import assert from 'node:assert/strict';
import { finesByFinding } from '../../client/picture/fines-by-finding.ts';
import { finesByYear } from '../../client/picture/fines-by-year.ts';
import { type DatedFine, finesOverTime } from '../../client/picture/fines-over-time.ts';
import { heatMap } from '../../client/picture/heat-map.ts';
import { logScale, timeOf, yearScale } from '../../client/picture/scale.ts';
import { writer } from '../../client/picture/written.ts';
import { html } from '../../client/webview/html.ts';

const money = (amount: number): string => String(amount);

describe('the scales of the picture', () => {
  it('put powers of ten equally far apart', () => {
    const { at, ticks } = logScale([500, 40_000]);
    assert.deepEqual(ticks, [100, 1000, 10_000, 100_000]);
    assert.deepEqual([at(100), at(100_000)], [0, 100]);
    assert.ok(Math.abs(at(1000) - 33.33) < 0.01);
  });

  it('have room for a single amount, and for none', () => {
    assert.deepEqual(logScale([1000]).ticks, [1000, 10_000]);
    assert.deepEqual(logScale([]).ticks, [1, 10]);
  });

  it('run over whole years, with at most twelve labels and the ends', () => {
    const { at, ticks } = yearScale(['2022-07-01', '2020-02-03']);
    assert.deepEqual(ticks, [2020, 2021, 2022, 2023]);
    assert.ok(Math.abs(at(timeOf('2021-07-01')) - 50) < 0.1);
    assert.ok(yearScale(['1999-01-01', '2040-12-31']).ticks.length <= 12);
  });
});

describe('fines over time', () => {
  const fine = (id: string, date: string, amount: number): DatedFine => ({ id, name: id, date, amount });

  it('are a mark each, that says what it shows', () => {
    const marks = marksOf([fine('a', '2020-01-05', 1000), fine('b', '2021-06-05', 90_000)]);
    assert.deepEqual(marks, [
      { decisions: ['a'], said: 'a', tab: '0' },
      { decisions: ['b'], said: 'b', tab: '-1' },
    ]);
  });

  it('share a mark where they would hide each other, and none is lost', () => {
    const many = Array.from({ length: 3600 }, (_, i) => {
      return fine(`d${i}`, `20${20 + (i % 5)}-0${1 + (i % 9)}-1${i % 10}`, 1000 + (i % 97) ** 3);
    });
    const marks = marksOf(many);
    assert.ok(marks.length < 1500, `${marks.length} marks`);
    assert.equal(marks.flatMap(({ decisions }) => decisions).length, many.length);
  });

  it('are told by year in a table', () => {
    const headings = { year: 'Year', fines: 'Fines', least: 'Least', median: 'Median', most: 'Most' };
    const fines = [
      fine('a', '2021-01-05', 10),
      fine('b', '2020-06-05', 7),
      fine('c', '2021-06-05', 20),
      fine('d', '2021-06-05', 100),
      fine('e', '2020-06-05', 8),
    ];
    assert.deepEqual(rowsOf(finesByYear(fines, money, headings).text), [
      ['Year', 'Fines', 'Least', 'Median', 'Most'],
      ['2020', '2', '7', '7.5', '8'],
      ['2021', '3', '10', '20', '100'],
    ]);
  });

  function marksOf(fines: DatedFine[]): { decisions: string[]; said: string; tab: string }[] {
    const said = (group: readonly DatedFine[]): string => group.map(({ name }) => name).join(' ');
    const { text } = finesOverTime({ title: 'Fines', fines, amount: money, said });
    return [...text.matchAll(/data-mark="([^"]*)" aria-label="([^"]*)" tabindex="([^"]*)"/g)].map(
      ([, mark = '', label = '', tab = '']) => ({ ...JSON.parse(plain(mark)), said: plain(label), tab }),
    );
  }
});

describe('the heat map', () => {
  const { text } = heatMap({
    caption: 'Counts',
    corner: 'Finding',
    rows: [
      { id: 'no-logging', label: 'No log', said: 'No log, 7' },
      { id: 'no-mfa', label: 'One <factor>', said: 'One factor, 1' },
    ],
    columns: [
      { id: '5', label: '5', said: 'Article 5' },
      { id: '32', label: '32', said: 'Article 32' },
    ],
    cells: [
      { finding: 'no-logging', article: '32', count: 100, said: 'No log, Article 32: 100' },
      { finding: 'no-mfa', article: '5', count: 1, said: 'One factor, Article 5: 1' },
    ],
  });

  it('is a table with its figures', () => {
    assert.deepEqual(rowsOf(text), [
      ['Finding', '5', '32'],
      ['No log', '', '100'],
      ['One <factor>', '1', ''],
    ]);
  });

  it('has buttons for cells and headings, one of which the Tab key stops at', () => {
    assert.equal(text.match(/<button/g)?.length, 6);
    assert.equal(text.match(/tabindex="0"/g)?.length, 1);
    assert.match(text, /class="heat-5" data-mark="[^"]*no-logging[^"]*32[^"]*" aria-label="No log, Article 32: 100"/);
    assert.match(text, /class="heat-1" [^>]*no-mfa/);
  });
});

describe('fines by finding', () => {
  it('are a table with a bar for each, that says its figures', () => {
    const { text } = finesByFinding({
      caption: 'Fines',
      headings: { finding: 'Finding', fines: 'Fines', median: 'Median', span: 'Span' },
      rows: [{ id: 'no-mfa', label: 'One factor', count: 3, least: 10, median: 100, most: 1000, said: 'told' }],
      amount: money,
    });
    assert.deepEqual(rowsOf(text), [
      ['Finding', 'Fines', 'Median', 'Span (10 – 1000)'],
      ['One factor', '3', '100', ''],
    ]);
    assert.match(text, /<line x1="0%" x2="100%"/);
    assert.match(text, /cx="50%"/);
    assert.match(text, /aria-label="told"/);
  });
});

describe('what is written into a page', () => {
  it('is text, whatever it holds', () => {
    const name = `<img src=x onerror="alert('1')"> & Co`;
    const { text } = html`<p title="${name}">${name}${false}${undefined}${[html`<b>${1}</b>`]}</p>`;
    assert.doesNotMatch(text, /<img|onerror="/);
    assert.match(text, /<b>1<\/b><\/p>$/);
    assert.equal(plain(/title="([^"]*)"/.exec(text)?.[1] ?? ''), name);
  });

  it('has amounts and dates as they are written in its language', () => {
    const english = writer('en', 'EUR');
    assert.deepEqual([english.amount(1_500_000), english.round(1_500_000)], ['€1,500,000', '€1.5M']);
    assert.equal(english.date('2022-04-15'), 'Apr 15, 2022');
    assert.equal(writer('de', 'PLN').amount(22_739).replace(/\s/g, ' '), '22.739 PLN');
    assert.equal(writer('en', '').date('spring'), 'spring');
  });
});

/** The texts of a table's cells. */
function rowsOf(table: string): string[][] {
  return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => {
    const cells = [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)];
    return cells.map(([, cell = '']) => plain(cell.replace(/<[^>]*>/g, '')).trim());
  });
}

function plain(escaped: string): string {
  return escaped.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}
