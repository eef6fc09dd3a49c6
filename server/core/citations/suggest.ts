import type { Instruments } from '../instruments.ts';
import { exists, type Statute } from '../statute.ts';
import { labelsOf, provisionId } from './grammar/reading.ts';
import type { Suggestion } from './reference.ts';

/** At most this many are offered. */
const MOST = 3;

/** What the author of a provision that the GDPR does not have may have meant, best first. */
export function suggest(
  statute: Statute,
  instruments: Instruments,
  instrument: string,
  provision: string,
): Suggestion[] {
  const section = /^§ (.+)$/.exec(provision)?.[1];
  if (section) {
    // Sections are how the German act is cited that completes the GDPR.
    const german = instruments.byId.has('de-bdsg') ? [{ instrument: 'de-bdsg', provision: section }] : [];
    return [...german, ...(exists(statute, section) ? [{ instrument, provision: section }] : [])];
  }
  const found = nearest(statute, provision).filter((id, i, all) => exists(statute, id) && all.indexOf(id) === i);
  return found.slice(0, MOST).map((id) => ({ instrument, provision: id }));
}

function nearest(statute: Statute, provision: string): string[] {
  const recital = /^recital (\d+)$/.exec(provision);
  if (recital) return [...withoutADigit(recital[1] ?? ''), LAST_RECITAL].map((number) => `recital ${number}`);
  const labels = labelsOf(provision);
  const parent = longestExisting(statute, labels);
  if (!parent) return [...withoutADigit(labels[0] ?? ''), LAST_ARTICLE];
  const last = statute.provisions.get(parent)?.children.at(-1) ?? '';
  const wanted = labels[labelsOf(parent).length] ?? '';
  // The same letter in another paragraph of the article: 83(5)(f) may be 83(2)(f).
  const [article = ''] = labels;
  const elsewhere = (statute.provisions.get(article)?.children ?? []).map((child) => `${child}(${wanted})`);
  return [...(last && /^\d/.test(wanted) === /\(\d+\)$/.test(last) ? [last] : []), parent, ...elsewhere];
}

function longestExisting(statute: Statute, labels: readonly string[]): string {
  for (let length = labels.length - 1; length > 0; length--) {
    const id = provisionId(labels.slice(0, length));
    if (exists(statute, id)) return id;
  }
  return '';
}

const LAST_ARTICLE = '99';
const LAST_RECITAL = '173';

/** `100` → `10`: one digit too many, at the end or doubled, is the likeliest slip. */
function withoutADigit(number: string): string[] {
  return number.length > 2 ? [number.slice(0, -1)] : [];
}
