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
  const body = rows.map(({ id, label, count, least, median, most, said }, i) => {
    const span = html`<svg class="span" aria-hidden="true"><line x1="${at(least)}%" x2="${at(most)}%" y1="9" y2="9"/>
<circle cx="${at(least)}%" cy="9" r="2.5"/><circle cx="${at(most)}%" cy="9" r="2.5"/><circle cx="${at(median)}%" cy="9" r="5"/></svg>`;
    return html`<tr><th scope="row">${label}</th><td class="number">${count}</td><td class="number">${amount(median)}</td>
<td class="wide"><button ${markAttributes({ finding: id }, said, i === 0)}>${span}</button></td></tr>`;
  });
  const ends = `${amount(ticks[0] ?? 1)} – ${amount(ticks.at(-1) ?? 10)}`;
  return marked(html`<div class="scroll"><table class="lined"><caption>${caption}</caption>
<thead><tr><th scope="col">${headings.finding}</th><th scope="col" class="number">${headings.fines}</th>
<th scope="col" class="number">${headings.median}</th><th scope="col">${headings.span} (${ends})</th></tr></thead><tbody>${body}</tbody></table></div>`);
}
