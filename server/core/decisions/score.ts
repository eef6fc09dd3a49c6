import { INFRINGED, type PassageColumns, SOURCES } from './columns.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Source } from './passages.ts';

/** What a kind of reason is worth, and whose word a finding is. */
export const STRENGTH = { finding: 300, provision: 200, article: 100 } as const;
export const WEIGHT: Readonly<Record<Source, number>> = { card: 60, authority: 40, text: 20, party: 0 };
const WEIGHTS = SOURCES.map((source) => WEIGHT[source]);
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
  /** The passage in which a rule and an article were last seen, counted over all decisions. */
  readonly ruleSeen: Uint32Array;
  readonly articleSeen: Uint32Array;
  passages: number;
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
  const asked: Asked = {
    rules: new Uint8Array(names.length),
    provisions: new Uint8Array(names.length),
    articles: Uint16Array.from(index.articles(), (article) => numbers.get(article) ?? 0),
    ruleSeen: new Uint32Array(names.length),
    articleSeen: new Uint32Array(articles.size + 1),
    passages: 0,
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
  const { rules, provisions: wanted, articles, ruleSeen, articleSeen } = asked;
  for (let i = 0; i < scores.length; i++) {
    const turn = ++asked.passages;
    let stated = 0;
    let weight = 0;
    for (let j = findingsFrom[i] as number, end = findingsFrom[i + 1] as number; j < end; j++) {
      const one = findings[j] as number;
      if (rules[one >> 2] !== 1) continue;
      if (ruleSeen[one >> 2] !== turn) stated++;
      ruleSeen[one >> 2] = turn;
      weight = Math.max(weight, WEIGHTS[one & 3] as number);
    }
    const from = provisionsFrom[i] as number;
    const end = provisionsFrom[i + 1] as number;
    let same = 0;
    let infringed = 0;
    for (let j = from; j < end; j++) {
      const one = provisions[j] as number;
      if (wanted[one & ~INFRINGED] !== 1) continue;
      if (same++ === 0) infringed = one & INFRINGED;
      articleSeen[articles[one & ~INFRINGED] as number] = turn;
    }
    let others = 0;
    for (let j = from; j < end; j++) {
      const one = provisions[j] as number;
      const article = articles[one & ~INFRINGED] as number;
      if (article === 0 || articleSeen[article] === turn) continue;
      articleSeen[article] = turn;
      if (others++ === 0 && same === 0) infringed = one & INFRINGED;
    }
    scores[i] = stated + same + others === 0 ? 0 : total(stated, weight, same, others, infringed);
  }
}

function total(rules: number, weight: number, same: number, others: number, infringed: number): number {
  const all = rules * FURTHER.finding + same * FURTHER.provision + others * FURTHER.article;
  const strongest = rules > 0 ? 'finding' : same > 0 ? 'provision' : 'article';
  const further = Math.min(MOST_FURTHER, all - FURTHER[strongest]);
  return STRENGTH[strongest] + further + (rules > 0 ? weight : infringed ? INFRINGED_HERE : 0);
}
