import { type Html, html } from '../webview/html.ts';

/** What a mark stands for: a finding, an article, or both; or decisions by their ids. */
export type Mark = { readonly finding?: string; readonly article?: string } | { readonly decisions: readonly string[] };

/** The attributes of a mark: what it stands for, what a screen reader says, and whether the Tab key stops at it. */
export function markAttributes(mark: Mark, said: string, isFirst: boolean): Html {
  return html`data-mark="${JSON.stringify(mark)}" aria-label="${said}" tabindex="${isFirst ? 0 : -1}"`;
}

/** Marks among which the arrow keys move, with a line that says of the present one what it shows. */
export function marked(marks: Html): Html {
  return html`<div data-marks>${marks}<p class="said" aria-hidden="true"></p></div>`;
}
