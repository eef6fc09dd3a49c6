import { type Html, html } from '../webview/html.ts';
import { markAttributes, marked } from './marks.ts';
import { logScale } from './scale.ts';

/** Fines by finding, with the words for amounts, headings and rows. */
export interface FinesByFinding {
  readonly caption: string;
  readonly headings: {
    readonly finding: string;
    readonly fines: string;
    readonly median: string;
    readonly span: string;
  };
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly count: number;
    readonly least: number;
    readonly median: number;
    readonly most: number;
    readonly said: string;
  }[];
  readonly amount: (amount: number) => string;
}

/** A table with the least, the median and the greatest fine of each finding on one scale of powers of ten. */
export function finesByFinding({ caption, headings, rows, amount }: FinesByFinding): Html {
  const { at, ticks } = logScale(rows.flatMap(({ least, most }) => [least, most]));
  const dot = (value: number, radius: number): Html => html`<circle cx="${at(value)}%" cy="9" r="${radius}"/>`;
  const number = (value: string | number): Html => html`<td class="number">${value}</td>`;
  const body = rows.map(({ id, label, count, least, median, most, said }, i) => {
    const line = html`<line x1="${at(least)}%" x2="${at(most)}%" y1="9" y2="9"/>`;
    const dots = [dot(least, 2.5), dot(most, 2.5), dot(median, 5)];
    const span = html`<svg class="span" aria-hidden="true">${line}${dots}</svg>`;
    const mark = markAttributes({ finding: id }, said, i === 0);
    return html`<tr><th scope="row">${label}</th>${number(count)}${number(amount(median))}
<td class="wide"><button ${mark}>${span}</button></td></tr>`;
  });
  const ends = `${amount(ticks[0] ?? 1)} – ${amount(ticks.at(-1) ?? 10)}`;
  const { finding, fines, median, span } = headings;
  const numbers = [fines, median].map((heading) => html`<th scope="col" class="number">${heading}</th>`);
  return marked(html`<div class="scroll"><table class="lined"><caption>${caption}</caption>
<thead><tr><th scope="col">${finding}</th>${numbers}<th scope="col">${span} (${ends})</th></tr></thead>
<tbody>${body}</tbody></table></div>`);
}
