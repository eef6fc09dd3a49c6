import type { Span } from '../text.ts';
import { articleOf, passageAt, sizeOf } from './columns.ts';
import type { Decision } from './decision.ts';
import type { WordBag } from './likeness.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Passage, Source } from './passages.ts';
import {
  best,
  byScore,
  type Candidate,
  candidates,
  leastOf,
  type Origin,
  type Question,
  type Scored,
  scored,
} from './rank.ts';
import { STRENGTH, WEIGHT } from './score.ts';

export { indexPassages, PassageIndex } from './passage-index.ts';
export { type Passage, passages } from './passages.ts';
export type { Origin } from './rank.ts';

/** What a place in a document is about: the rules of its findings, the GDPR provisions it cites. */
export interface Place {
  readonly rules: readonly string[];
  readonly provisions: readonly string[];
  /** The words around, by which passages that are otherwise equal are told apart. */
  readonly words?: WordBag;
}

/** A passage that has to do with a place, and why. */
export interface Related {
  readonly decision: Decision;
  /** The paragraph's number, or its section's, or "". */
  readonly number: string;
  /** The whole paragraph. */
  readonly span: Span;
  /** The words of it that state the same finding, where there are such. */
  readonly at?: Span;
  /** Strongest first. */
  readonly reasons: readonly Reason[];
  readonly score: number;
}

export type Reason =
  /** It states the same breach. */
  | { readonly kind: 'finding'; readonly rule: string; readonly by: Source }
  /** It cites the very provision. */
  | { readonly kind: 'provision'; readonly provision: string }
  /** It cites another part of the article, or the whole of it. */
  | { readonly kind: 'article'; readonly article: string; readonly provision: string };

/**
 * The passages that have to do with a place, best first: the same finding over the same provision over the same
 * article, what the authority found over what a party said, then likeness of the words, then the order of the library.
 * Nothing is related to itself: passages that overlap `from` are left out.
 */
export function related(place: Place, index: PassageIndex, from?: Origin, limit = Number.POSITIVE_INFINITY): Related[] {
  const question = questionOf(place, index);
  const found = scored(index, question, from);
  return best(candidates(found, leastOf(found, limit)), limit, question.gains).map((one) => told(one, question));
}

/** How many passages have to do with a place. */
export function countRelated(place: Place, index: PassageIndex, from?: Origin): number {
  const { scores } = scored(index, questionOf(place, index), from);
  return scores.reduce((count, score) => (score > 0 ? count + 1 : count), 0);
}

/** A decision that has to do with a place. */
export interface RelatedDecision {
  readonly decision: Decision;
  /** Its best, in their order. */
  readonly passages: readonly Related[];
  /** How many of its passages have to do with the place. */
  readonly count: number;
}

/**
 * The decisions that have to do with a place, that of the best passage first, and how many there are in all.
 * @param each how many passages of each are given
 */
export function relatedDecisions(
  place: Place,
  index: PassageIndex,
  { from, limit, each }: { readonly from?: Origin | undefined; readonly limit: number; readonly each: number },
): { decisions: RelatedDecision[]; total: number } {
  const question = questionOf(place, index);
  const { gains } = question;
  const { decisions, scores } = scored(index, question, from);
  const own: Scored[] = [];
  const firsts: Candidate[] = [];
  let at = 0;
  for (const indexed of decisions) {
    const one = { decisions: [indexed], scores: scores.subarray(at, at + sizeOf(indexed.columns)) };
    at += one.scores.length;
    const top = one.scores.reduce((most, score) => (score > most ? score : most), 0);
    if (top === 0) continue;
    firsts.push(...best(candidates(one, top), 1, gains));
    own.push(one);
  }
  const passagesOf = new Map(firsts.map((first, i) => [first, own[i]]));
  const chosen = best(byScore(firsts), limit, gains).map((first): RelatedDecision => {
    const all = candidates(passagesOf.get(first) as Scored, 1);
    const passages = best(all, each, gains).map((one) => told(one, question));
    return { decision: first.indexed.decision, passages, count: all.reduce((sum, { length }) => sum + length, 0) };
  });
  return { decisions: chosen, total: firsts.length };
}

function questionOf(place: Place, index: PassageIndex): Question {
  return {
    rules: new Set(place.rules),
    provisions: new Set(place.provisions),
    articles: new Set(place.provisions.map(articleOf)),
    gains: place.words && index.rarity.gains(place.words),
  };
}

function told({ indexed: { decision, columns }, passage: i, score }: Candidate, question: Question): Related {
  const { rules, provisions, articles } = question;
  const passage = passageAt(columns, i, decision);
  const reasons = reasonsOf(passage, rules, provisions, articles);
  return { decision, number: passage.number, span: passage.span, ...placeWithin(passage, rules), reasons, score };
}

function reasonsOf(
  passage: Passage,
  rules: ReadonlySet<string>,
  provisions: ReadonlySet<string>,
  articles: ReadonlySet<string>,
): Reason[] {
  const sources = new Map<string, Source>();
  for (const { rule, by } of passage.findings) {
    const known = sources.get(rule);
    if (rules.has(rule) && (!known || WEIGHT[by] > WEIGHT[known])) sources.set(rule, by);
  }
  const reasons: Reason[] = [...sources].map(([rule, by]) => ({ kind: 'finding', rule, by }));
  const same = passage.provisions.filter((provision) => provisions.has(provision));
  reasons.push(...same.map((provision): Reason => ({ kind: 'provision', provision })));
  const covered = new Set(same.map(articleOf));
  for (const provision of passage.provisions) {
    const article = articleOf(provision);
    if (!articles.has(article) || covered.has(article)) continue;
    covered.add(article);
    reasons.push({ kind: 'article', article, provision });
  }
  return reasons.sort((a, b) => strength(b) - strength(a));
}

function strength(reason: Reason): number {
  return STRENGTH[reason.kind] + (reason.kind === 'finding' ? WEIGHT[reason.by] : 0);
}

/** The words of the strongest of the findings asked for. */
function placeWithin({ findings }: Passage, rules: ReadonlySet<string>): { at?: Span } {
  const asked = findings.filter(({ rule }) => rules.has(rule));
  const best = asked.reduce<(typeof asked)[number] | undefined>(
    (a, b) => (a && WEIGHT[a.by] >= WEIGHT[b.by] ? a : b),
    undefined,
  );
  return best ? { at: { start: best.start, end: best.end } } : {};
}
