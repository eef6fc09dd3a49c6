import type { Told } from './card.ts';

/** The table at the head of a page of GDPRhub: what it says by label, as written. */
export interface PageHead {
  readonly fields: ReadonlyMap<string, Told<string>>;
  /** The sentence under the table that sums the decision up. */
  readonly summary: Told<string> | undefined;
  readonly end: number;
}

/** The labels in the order of the page. */
const LABELS = [
  'Authority',
  'Jurisdiction',
  'Relevant Law',
  'Type',
  'Outcome',
  'Started',
  'Decided',
  'Published',
  'Fine',
  'Parties',
  'National Case Number/Name',
  'European Case Law Identifier',
  'Appeal',
  'Original Language(s)',
  'Original Source',
  'Initial Contributor',
] as const;
export type Label = (typeof LABELS)[number];

/** How far down the head may reach. */
const REACH = 6000;
/** Labels that only such a head has side by side. */
const NEEDED: readonly Label[] = ['Authority', 'Jurisdiction', 'Relevant Law', 'Outcome'];

/** The head of a page of GDPRhub; undefined where the text has none. A value of "n/a" or "Unknown" is left out. */
export function pageHead(text: string): PageHead | undefined {
  const top = text.slice(0, REACH);
  const places: { label: Label; start: number; value: number }[] = [];
  let from = 0;
  for (const label of LABELS) {
    const at = top.indexOf(`${label}:`, from);
    if (at < 0) continue;
    from = at + label.length + 1;
    places.push({ label, start: at, value: from });
  }
  if (!NEEDED.every((label) => places.some((place) => place.label === label))) return undefined;
  const fields = new Map<string, Told<string>>();
  let end = 0;
  places.forEach(({ label, value }, i) => {
    const last = i === places.length - 1;
    const stop = last ? lineEnd(text, value) : (places[i + 1]?.start ?? value);
    end = stop;
    const written = text.slice(value, stop);
    const trimmed = written.trim();
    if (trimmed === '' || /^(?:n\/a|unknown|-)$/i.test(trimmed)) return;
    const start = value + written.indexOf(trimmed);
    fields.set(label, { value: trimmed, span: { start, end: start + trimmed.length } });
  });
  return { fields, summary: summaryAt(text, end), end };
}

function summaryAt(text: string, from: number): Told<string> | undefined {
  const found = /\S[^\n]*/.exec(text.slice(from, from + 2000));
  if (!found || !/[.!]\s*$/.test(found[0])) return undefined;
  const value = found[0].trim();
  const start = from + found.index;
  return { value, span: { start, end: start + value.length } };
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}
