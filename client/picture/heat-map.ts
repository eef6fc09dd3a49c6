import { type Html, html } from '../webview/html.ts';
import { markAttributes, marked } from './marks.ts';

/** Findings by articles, with words for each cell. */
export interface HeatMap {
  readonly caption: string;
  readonly corner: string;
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
  readonly cells: readonly {
    readonly finding: string;
    readonly article: string;
    readonly count: number;
    said: string;
  }[];
}

interface Heading {
  readonly id: string;
  readonly label: string;
  readonly said: string;
}

/** A table whose cells are coloured by their counts: it says as much without its colours. */
export function heatMap({ caption, corner, rows, columns, cells }: HeatMap): Html {
  const byPlace = new Map(cells.map((cell) => [`${cell.finding} ${cell.article}`, cell]));
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const head = columns.map(({ id, label, said }, i) => {
    return html`<th scope="col"><button ${markAttributes({ article: id }, said, i === 0)}>${label}</button></th>`;
  });
  const body = rows.map(({ id, label, said }) => {
    const counts = columns.map((column) => {
      const cell = byPlace.get(`${id} ${column.id}`);
      if (!cell) return html`<td></td>`;
      const mark = markAttributes({ finding: id, article: column.id }, cell.said, false);
      return html`<td><button class="heat-${heat(cell.count, most)}" ${mark}>${cell.count}</button></td>`;
    });
    const name = html`<button ${markAttributes({ finding: id }, said, false)}>${label}</button>`;
    return html`<tr><th scope="row">${name}</th>${counts}</tr>`;
  });
  return marked(html`<div class="scroll"><table class="heat"><caption>${caption}</caption>
<thead><tr><th scope="col">${corner}</th>${head}</tr></thead><tbody>${body}</tbody></table></div>`);
}

/** One of five steps, narrower for small counts: a few large ones leave the small ones apart. */
function heat(count: number, most: number): number {
  return Math.max(1, Math.ceil(5 * Math.sqrt(count / most)));
}
