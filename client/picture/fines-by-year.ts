import { type Html, html } from '../webview/html.ts';
import type { DatedFine } from './fines-over-time.ts';
import { grouped } from './grouped.ts';

/** The figures of fines over time as a table: a row for each year. */
export function finesByYear(
  fines: readonly DatedFine[],
  amount: (amount: number) => string,
  headings: Readonly<Record<'year' | 'fines' | 'least' | 'median' | 'most', string>>,
): Html {
  const years = [...grouped(fines, ({ date }) => date.slice(0, 4))].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = years.map(([year, group]) => {
    const amounts = group.map((fine) => fine.amount).sort((a, b) => a - b);
    const figures = [amounts[0], median(amounts), amounts.at(-1)].map((value = 0) => {
      return html`<td class="number">${amount(value)}</td>`;
    });
    return html`<tr><th scope="row">${year}</th><td class="number">${group.length}</td>${figures}</tr>`;
  });
  const numbers = [headings.fines, headings.least, headings.median, headings.most].map((heading) => {
    return html`<th scope="col" class="number">${heading}</th>`;
  });
  return html`<table class="lined"><thead><tr><th scope="col">${headings.year}</th>${numbers}</tr></thead>
<tbody>${rows}</tbody></table>`;
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
