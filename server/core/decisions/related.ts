import { overlaps, type Span } from '../text.ts';
import { articleOf, passageAt, sizeOf } from './columns.ts';
import type { Decision } from './decision.ts';
import type { WordBag } from './likeness.ts';
import type { IndexedDecision, PassageIndex } from './passage-index.ts';
import type { Passage, Source } from './passages.ts';
import { type Asked, askedOf, BEST, STRENGTH, scorePassages, WEIGHT } from './score.ts';

export { indexPassages, PassageIndex } from './passage-index.ts';
export { type Passage, passages } from './passages.ts';

/** What a place in a document is about: the rules of its findings, the GDPR provisions it cites. */
export interface Place {
  readonly rules: readonly string[];
  readonly provisions: readonly string[];
  /** The words around, by which passages that are otherwise equal are told apart. */
  readonly words?: WordBag;
}

/** Where the place stands itself, when its document is in the library: passages there are not related to it. */
export interface Origin {
  readonly decision: string;
  readonly span?: Span | undefined;
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
  const rules = new Set(place.rules);
  const provisions = new Set(place.provisions);
  const articles = new Set(place.provisions.map(articleOf));
  const gains = place.words && index.rarity.gains(place.words);
  return best(scored(index, askedOf(index, rules, provisions, articles), from), limit, gains).map(
    ({ indexed: { decision, columns }, passage: i, score }) => {
      const passage = passageAt(columns, i, decision);
      const reasons = reasonsOf(passage, rules, provisions, articles);
      return { decision, number: passage.number, span: passage.span, ...placeWithin(passage, rules), reasons, score };
    },
  );
}

/** The scores of all passages, those of one decision after those of the one before. */
interface Scored {
  readonly decisions: readonly IndexedDecision[];
  readonly scores: Uint16Array;
  /** How many passages have each score: scores are small whole numbers. */
  readonly counts: Uint32Array;
}

interface Candidate {
  readonly indexed: IndexedDecision;
  readonly passage: number;
  readonly score: number;
}

function scored(index: PassageIndex, asked: Asked, from: Origin | undefined): Scored {
  const decisions = [...index.decisions];
  const scores = new Uint16Array(index.size);
  let at = 0;
  for (const { decision, columns } of decisions) {
    const own = scores.subarray(at, at + sizeOf(columns));
    scorePassages(columns, asked, own);
    at += own.length;
    if (from?.span === undefined || from.decision !== decision.id) continue;
    for (let i = 0; i < own.length; i++) {
      const span = { start: columns.spans[2 * i] ?? 0, end: columns.spans[2 * i + 1] ?? 0 };
      if (overlaps(span, from.span)) own[i] = 0;
    }
  }
  const counts = new Uint32Array(BEST + 1);
  for (const score of scores) counts[score] = (counts[score] ?? 0) + 1;
  return { decisions, scores, counts };
}

/** The first passages by score, then by likeness, then in the order of the library. */
function best({ decisions, scores, counts }: Scored, limit: number, gains: Float32Array | undefined): Candidate[] {
  let least = BEST;
  for (let sum = counts[least] ?? 0; sum < limit && least > 1; sum += counts[least] ?? 0) least--;
  const byScore = Array.from({ length: BEST + 1 - least }, (): Candidate[] => []);
  let at = 0;
  for (const indexed of decisions) {
    const end = at + sizeOf(indexed.columns);
    for (let i = at; i < end; i++) {
      const score = scores[i] ?? 0;
      if (score >= least) byScore[BEST - score]?.push({ indexed, passage: i - at, score });
    }
    at = end;
  }
  const chosen: Candidate[] = [];
  for (const equal of byScore) {
    const left = limit - chosen.length;
    if (left <= 0) break;
    for (const one of gains ? likestFirst(equal, gains, left) : equal.slice(0, left)) chosen.push(one);
  }
  return chosen;
}

/** The likest of candidates, at most `limit`; those that are equally like in their order. */
function likestFirst(candidates: readonly Candidate[], gains: Float32Array, limit: number): Candidate[] {
  const likeness = Float32Array.from(candidates, (candidate) => likenessOf(candidate, gains));
  // Sorting thousands by a function is what would take long: only what can be chosen is sorted so.
  const least = limit < likeness.length ? (likeness.slice().sort()[likeness.length - limit] ?? 0) : 0;
  const order = Array.from(candidates.keys()).filter((i) => (likeness[i] ?? 0) >= least);
  order.sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0) || a - b);
  return order.slice(0, limit).flatMap((i) => candidates[i] ?? []);
}

function likenessOf({ indexed: { columns }, passage }: Candidate, gains: Float32Array): number {
  const { words, weights, wordsFrom } = columns;
  let sum = 0;
  for (let i = wordsFrom[passage] ?? 0, end = wordsFrom[passage + 1] ?? 0; i < end; i++)
    sum += (gains[words[i] ?? 0] ?? 0) * (weights[i] ?? 0);
  return sum;
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
