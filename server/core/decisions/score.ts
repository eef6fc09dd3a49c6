import { INFRINGED, type PassageColumns, SOURCES, sizeOf } from './columns.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Source } from './passages.ts';

/** What a kind of reason is worth, and whose word a finding is. */
export const STRENGTH = { finding: 300, provision: 200, article: 100 } as const;
export const WEIGHT: Readonly<Record<Source, number>> = { card: 60, authority: 40, text: 20, party: 0 };
/** What a further reason adds, and what all further reasons add at most: never as much as the strongest is worth. */
const FURTHER = { finding: 6, provision: 3, article: 1 } as const;
const MOST_FURTHER = 18;
/** The authority found the provision infringed in this decision. */
const INFRINGED_HERE = 20;
/** No passage scores more. */
export const BEST = STRENGTH.finding + WEIGHT.card + MOST_FURTHER + INFRINGED_HERE;

/** What is asked for, by the index's numbers for names. */
export interface Asked {
  readonly rules: Uint8Array;
  readonly provisions: Uint8Array;
  /** By name, 1 + the place of its article among those asked for; 0 where it is none of them. */
  readonly articles: Uint16Array;
  /** How many articles are asked for. */
  readonly count: number;
}

/** Says for every name of the index whether it is asked for. */
export function askedOf(
  index: PassageIndex,
  rules: Iterable<string>,
  provisions: Iterable<string>,
  articles: ReadonlySet<string>,
): Asked {
  const { names } = index;
  const numbers = new Map([...articles].map((article, i) => [article, i + 1]));
  const asked = {
    rules: new Uint8Array(names.length),
    provisions: new Uint8Array(names.length),
    articles: Uint16Array.from(index.articles(), (article) => numbers.get(article) ?? 0),
    count: articles.size,
  };
  const wanted = { rules: new Set(rules), provisions: new Set(provisions) };
  names.forEach((name, i) => {
    if (wanted.rules.has(name)) asked.rules[i] = 1;
    if (wanted.provisions.has(name)) asked.provisions[i] = 1;
  });
  return asked;
}

/**
 * Writes the score of each passage of a decision, 0 for those that have nothing to do with what is asked: the strongest
 * reason, a little for each further one, and more where the strongest is a provision that was found infringed.
 */
export function scorePassages(columns: PassageColumns, asked: Asked, scores: Uint16Array): void {
  const { findings, findingsFrom, provisions, provisionsFrom } = columns;
  const size = sizeOf(columns);
  // What was seen in the passage at hand.
  const rulesSeen: number[] = [];
  const articlesSeen = new Uint8Array(asked.count + 1);
  for (let i = 0; i < size; i++) {
    let best = -1;
    rulesSeen.length = 0;
    for (let j = findingsFrom[i] ?? 0, end = findingsFrom[i + 1] ?? 0; j < end; j++) {
      const rule = (findings[j] ?? 0) >> 2;
      if (!asked.rules[rule]) continue;
      if (!rulesSeen.includes(rule)) rulesSeen.push(rule);
      best = Math.max(best, WEIGHT[SOURCES[(findings[j] ?? 0) & 3] ?? 'party']);
    }
    let same = 0;
    let sameInfringed = 0;
    let others = 0;
    let otherInfringed = 0;
    const from = provisionsFrom[i] ?? 0;
    const end = provisionsFrom[i + 1] ?? 0;
    articlesSeen.fill(0);
    for (let j = from; j < end; j++) {
      const one = provisions[j] ?? 0;
      const name = one & ~INFRINGED;
      if (!asked.provisions[name]) continue;
      if (same++ === 0) sameInfringed = one & INFRINGED;
      articlesSeen[asked.articles[name] ?? 0] = 1;
    }
    for (let j = from; j < end; j++) {
      const one = provisions[j] ?? 0;
      const article = asked.articles[one & ~INFRINGED] ?? 0;
      if (article === 0 || articlesSeen[article]) continue;
      articlesSeen[article] = 1;
      if (others++ === 0) otherInfringed = one & INFRINGED;
    }
    if (rulesSeen.length + same + others === 0) scores[i] = 0;
    else scores[i] = total(rulesSeen.length, best, same, sameInfringed, others, otherInfringed);
  }
}

function total(
  rules: number,
  weight: number,
  same: number,
  sameInfringed: number,
  others: number,
  otherInfringed: number,
): number {
  const further = rules * FURTHER.finding + same * FURTHER.provision + others * FURTHER.article;
  if (rules > 0) return STRENGTH.finding + weight + Math.min(MOST_FURTHER, further - FURTHER.finding);
  if (same > 0)
    return (
      STRENGTH.provision + Math.min(MOST_FURTHER, further - FURTHER.provision) + (sameInfringed ? INFRINGED_HERE : 0)
    );
  return STRENGTH.article + Math.min(MOST_FURTHER, further - FURTHER.article) + (otherInfringed ? INFRINGED_HERE : 0);
}
