import { overlaps, type Span } from '../text.ts';
import { sizeOf } from './columns.ts';
import type { IndexedDecision, PassageIndex } from './passage-index.ts';
import { askedOf, BEST, scorePassages } from './score.ts';

/** Where the place stands itself, when its document is in the library: passages there are not related to it. */
export interface Origin {
  readonly decision: string;
  readonly span?: Span | undefined;
  /** Passages of other decisions alone, or of that one alone; without it of all. */
  readonly whose?: 'others' | 'own';
}

/** A place as the index is asked for it. */
export interface Question {
  readonly rules: ReadonlySet<string>;
  readonly provisions: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** What a passage gains by each word that it shares with the place; undefined without words. */
  readonly gains: Float32Array | undefined;
}

/** The scores of all passages, those of one decision after those of the one before. */
export interface Scored {
  readonly decisions: readonly IndexedDecision[];
  readonly scores: Uint16Array;
}

/** A passage that may be among those given. */
export interface Candidate {
  readonly indexed: IndexedDecision;
  readonly passage: number;
  readonly score: number;
}

/** Scores every passage of the library. */
export function scored(
  index: PassageIndex,
  { rules, provisions, articles }: Question,
  from: Origin | undefined,
): Scored {
  const asked = askedOf(index, rules, provisions, articles);
  const decisions = [...index.decisions];
  const scores = new Uint16Array(index.size);
  let at = 0;
  for (const { decision, columns } of decisions) {
    const own = scores.subarray(at, at + sizeOf(columns));
    at += own.length;
    const here = decision.id === from?.decision;
    if (from?.whose && here !== (from.whose === 'own')) continue;
    scorePassages(columns, asked, own);
    if (from?.span === undefined || !here) continue;
    for (let i = 0; i < own.length; i++) {
      const span = { start: columns.spans[2 * i] ?? 0, end: columns.spans[2 * i + 1] ?? 0 };
      if (overlaps(span, from.span)) own[i] = 0;
    }
  }
  return { decisions, scores };
}

/** The least score of passages that may be among the first: scores are small whole numbers. */
export function leastOf({ scores }: Scored, limit: number): number {
  const counts = new Uint32Array(BEST + 1);
  for (const score of scores) counts[score] = (counts[score] ?? 0) + 1;
  let least = BEST;
  for (let sum = counts[least] ?? 0; sum < limit && least > 1; sum += counts[least] ?? 0) least--;
  return least;
}

/** The passages of at least this score, by score from the best on, those of one in the order of the library. */
export function candidates({ decisions, scores }: Scored, least: number): Candidate[][] {
  const found: Candidate[] = [];
  let at = 0;
  for (const indexed of decisions) {
    const end = at + sizeOf(indexed.columns);
    for (let i = at; i < end; i++) {
      const score = scores[i] ?? 0;
      if (score >= least) found.push({ indexed, passage: i - at, score });
    }
    at = end;
  }
  return byScore(found);
}

/** Candidates in groups of the same score, the best first, each in the order given. */
export function byScore(found: readonly Candidate[]): Candidate[][] {
  const groups: Candidate[][] = [];
  for (const one of found) {
    const group = groups[BEST - one.score];
    if (group) group.push(one);
    else groups[BEST - one.score] = [one];
  }
  return groups.filter(Boolean);
}

/** The first of candidates by score, then by likeness, then in their order. */
export function best(
  byScore: readonly (readonly Candidate[])[],
  limit: number,
  gains: Float32Array | undefined,
): Candidate[] {
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
