import type { Messages } from '../messages.ts';
import type { Language, Provision, Statute } from '../statute.ts';
import { articleOf, officialTitle, provisionName } from './naming.ts';

/** A provision that answers a search. */
export interface Found {
  readonly id: string;
  /** "Article 33" */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
}

/** A whole word counts a little more than the beginning of one. */
const WHOLE_WORD = 1;

/** Weights of where a word of the query stands: a title says more about a provision than a summary does. */
const WEIGHT = { number: 40, title: 12, term: 10, subject: 8, summary: 3, part: 2 } as const;

/**
 * The articles, definitions, recitals and chapters that a search names by number, title (in any language), subject,
 * time limit or words of their summaries; every word of the query must be found. Best first; without a query, the articles.
 */
export function findProvisions(query: string, statute: Statute, messages: Messages, limit = 60): Found[] {
  const words = fold(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !NOISE.has(word));
  const entries = indexOf(statute);
  const scored = entries.flatMap((entry) => {
    const score = words.length === 0 ? Number(entry.kind === 'article') : scoreOf(entry, words);
    return score > 0 ? [{ entry, score }] : [];
  });
  return scored
    .sort((a, b) => b.score - a.score || a.entry.order - b.entry.order)
    .slice(0, words.length === 0 ? entries.length : limit)
    .map(({ entry: { id } }) => ({
      id,
      name: provisionName(id, messages),
      title: titleOf(id, statute, messages.language),
      summary: statute.provisions.get(id)?.summary ?? '',
    }));
}

/** Words that name the kind of thing searched and say nothing of which. */
const NOISE = new Set([
  'article',
  'art',
  'artikel',
  'articolo',
  'articulo',
  'gdpr',
  'rgpd',
  'dsgvo',
  'of',
  'the',
  'de',
  'du',
]);

interface Entry {
  readonly id: string;
  readonly kind: Provision['kind'];
  readonly order: number;
  readonly fields: readonly (readonly [weight: number, text: string])[];
}

function scoreOf({ fields }: Entry, words: readonly string[]): number {
  let total = 0;
  for (const word of words) {
    let best = 0;
    for (const [weight, text] of fields) {
      if (weight <= best) continue;
      if (weight === WEIGHT.number) best = text === word ? weight : best;
      else if (text.includes(` ${word} `)) best = weight + WHOLE_WORD;
      else if (standsIn(text, word)) best = weight;
    }
    if (best === 0) return 0;
    total += best;
  }
  return total;
}

/** Whether a word begins with what was typed; a number must be the whole word. */
function standsIn(text: string, typed: string): boolean {
  return text.includes(/^\d+$/.test(typed) ? ` ${typed} ` : ` ${typed}`);
}

const indexes = new WeakMap<Statute, Entry[]>();

function indexOf(statute: Statute): Entry[] {
  const known = indexes.get(statute);
  if (known) return known;
  const fresh = [...statute.provisions.values()]
    .filter(isSearched)
    .map((provision, order) => entryOf(provision, order, statute));
  indexes.set(statute, fresh);
  return fresh;
}

/** Articles, recitals, chapters, and the definitions of Article 4. */
function isSearched({ kind, top, parent }: Provision): boolean {
  return kind === 'article' || kind === 'recital' || kind === 'chapter' || (top === '4' && parent === '4');
}

function entryOf({ id, kind, summary, children }: Provision, order: number, statute: Statute): Entry {
  const article = kind === 'article' ? articleOf(statute, id) : undefined;
  const titles = Object.values(article?.title ?? { en: officialTitle(statute, id) }).join(' ');
  const terms = article?.terms.map(({ term, meaning }) => `${term} ${meaning}`).join(' ') ?? '';
  const fields: [number, string][] = [
    [WEIGHT.number, fold(/\d+|[ivx]+$/i.exec(kind === 'point' ? '' : id)?.[0] ?? '')],
    [WEIGHT.title, folded(kind === 'point' ? firstWords(summary) : titles)],
    [WEIGHT.term, folded(terms)],
    [WEIGHT.subject, folded(`${kind} ${article?.subject ?? ''}`)],
    [WEIGHT.summary, folded(summary)],
    [WEIGHT.part, folded(kind === 'article' ? deep(children, statute) : '')],
  ];
  return { id, kind, order, fields };
}

function deep(ids: readonly string[], statute: Statute): string {
  return ids
    .map((id) => `${statute.provisions.get(id)?.summary} ${deep(statute.provisions.get(id)?.children ?? [], statute)}`)
    .join(' ');
}

/** A definition begins with the term that it defines. */
function firstWords(summary: string): string {
  return summary.split(' ').slice(0, 4).join(' ');
}

function folded(text: string): string {
  return ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function titleOf(id: string, statute: Statute, language: Language): string {
  if (id.startsWith('4(')) return firstWords(statute.provisions.get(id)?.summary ?? '');
  return officialTitle(statute, id, language);
}
