import { type Html, html } from '../webview/html.ts';
import { grouped } from './grouped.ts';
import { markAttributes, marked } from './marks.ts';
import { logScale, timeOf, yearScale } from './scale.ts';

/** Fines by date, with the words for amounts and marks. */
export interface FinesOverTime {
  readonly title: string;
  readonly fines: readonly DatedFine[];
  readonly amount: (amount: number) => string;
  readonly said: (fines: readonly DatedFine[]) => string;
}

export interface DatedFine {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly amount: number;
}

/** The height of the plot in pixels, as the style has it. */
const HEIGHT = 320;
/** Marks nearer to each other than this, in percent of the width and of the height, become one. */
const NEAR = { across: 1.25, up: 3.5 };

/** Fines as marks over years and powers of ten; fines that would hide each other share a larger mark. */
export function finesOverTime({ title, fines, amount, said }: FinesOverTime): Html {
  const up = logScale(fines.map((fine) => fine.amount));
  const across = yearScale(fines.map(({ date }) => date));
  const groups = grouped(fines, (fine) => {
    const x = Math.round(across.at(timeOf(fine.date)) / NEAR.across);
    return `${x} ${Math.round(up.at(fine.amount) / NEAR.up)}`;
  });
  const marks = [...groups.values()].map((group, i) => {
    const x = mean(group.map(({ date }) => across.at(timeOf(date))));
    const y = 100 - mean(group.map((fine) => up.at(fine.amount)));
    const mark = markAttributes({ decisions: group.map(({ id }) => id) }, said(group), i === 0);
    const radius = Math.min(14, 4 + 1.5 * Math.log2(group.length));
    const place = html`cx="${x.toFixed(2)}%" cy="${y.toFixed(2)}%" r="${radius.toFixed(1)}"`;
    return html`<circle class="mark" role="button" ${place} ${mark}/>`;
  });
  const heights = up.ticks.map((tick) => ({ tick, y: (((100 - up.at(tick)) / 100) * HEIGHT).toFixed(1) }));
  const amounts = heights.map(({ tick, y }) => {
    return html`<text x="100%" y="${y}" dy="0.35em" text-anchor="end">${amount(tick)}</text>`;
  });
  const lines = heights.map(({ y }) => html`<line class="grid" x1="0" x2="100%" y1="${y}" y2="${y}"/>`);
  const years = across.ticks.map((year, i) => {
    const x = `${across.at(year)}%`;
    return html`<line class="grid" x1="${x}" x2="${x}" y1="0" y2="100%"/>
<text${i % 2 === 1 && html` class="spare"`} x="${x}" y="${HEIGHT + 20}" text-anchor="middle">${year}</text>`;
  });
  return marked(html`<div class="figure"><div class="time"><svg class="amounts" aria-hidden="true">${amounts}</svg>
<svg role="group" aria-label="${title}"><g aria-hidden="true">${lines}${years}</g>${marks}</svg></div></div>`);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
