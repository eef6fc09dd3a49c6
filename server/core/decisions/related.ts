import { overlaps, type Span } from '../text.ts';
import type { Decision } from './decision.ts';
import type { Passage, Source } from './passages.ts';

export { type Passage, passages } from './passages.ts';

/** What a place in a document is about: the rules of its findings, the GDPR provisions it cites. */
export interface Place {
  readonly rules: readonly string[];
  readonly provisions: readonly string[];
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

/** Passages by what they find and cite, in the order they were given. */
export interface PassageIndex {
  readonly passages: readonly Passage[];
  readonly byRule: ReadonlyMap<string, readonly number[]>;
  readonly byArticle: ReadonlyMap<string, readonly number[]>;
}

/** Indexes passages for `related`; linear in their number. */
export function indexPassages(passages: readonly Passage[]): PassageIndex {
  const byRule = new Map<string, number[]>();
  const byArticle = new Map<string, number[]>();
  passages.forEach((passage, i) => {
    for (const rule of new Set(passage.findings.map((finding) => finding.rule))) enter(byRule, rule, i);
    for (const article of new Set(passage.provisions.map(articleOf))) enter(byArticle, article, i);
  });
  return { passages, byRule, byArticle };
}

/**
 * The passages that have to do with a place, best first: the same finding over the same provision over the same
 * article, what the authority found over what a party said, then the order of the library. Nothing is related to
 * itself: passages that overlap `from` are left out.
 */
export function related(place: Place, index: PassageIndex, from?: Origin, limit = Number.POSITIVE_INFINITY): Related[] {
  const rules = new Set(place.rules);
  const provisions = new Set(place.provisions);
  const articles = new Set(place.provisions.map(articleOf));
  const lists = [
    ...[...rules].map((rule) => index.byRule.get(rule)),
    ...[...articles].map((article) => index.byArticle.get(article)),
  ];
  // Scores are small whole numbers: a bucket for each sorts in linear time and keeps the order of the library.
  const byScore: { passage: Passage; reasons: Reason[]; score: number }[][] = [];
  for (const i of union(lists, index.passages.length)) {
    const passage = index.passages[i];
    if (!passage || isOwn(passage, from)) continue;
    const reasons = reasonsOf(passage, rules, provisions, articles);
    const score = scoreOf(passage, reasons);
    byScore[score] ??= [];
    byScore[score].push({ passage, reasons, score });
  }
  return byScore
    .reverse()
    .flatMap((bucket) => bucket ?? [])
    .slice(0, limit)
    .map(({ passage, reasons, score }) => ({
      decision: passage.decision,
      number: passage.number,
      span: passage.span,
      ...placeWithin(passage, rules),
      reasons,
      score,
    }));
}

/** The article of a provision: `32` of `32(1)(b)`; recitals, chapters and sections stand for themselves. */
function articleOf(provision: string): string {
  return /^\d+/.exec(provision)?.[0] ?? provision;
}

function enter(map: Map<string, number[]>, key: string, i: number): void {
  const known = map.get(key);
  if (known) known.push(i);
  else map.set(key, [i]);
}

/** The indices in any of the lists, each once, rising. */
function* union(lists: readonly (readonly number[] | undefined)[], size: number): Iterable<number> {
  const marked = new Uint8Array(size);
  for (const list of lists) for (const i of list ?? []) marked[i] = 1;
  for (let i = marked.indexOf(1); i >= 0; i = marked.indexOf(1, i + 1)) yield i;
}

function isOwn({ decision, span }: Passage, from: Origin | undefined): boolean {
  return from?.span !== undefined && decision.id === from.decision && overlaps(span, from.span);
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

const WEIGHT: Readonly<Record<Source, number>> = { card: 60, authority: 40, text: 20, party: 0 };
const STRENGTH: Readonly<Record<Reason['kind'], number>> = { finding: 300, provision: 200, article: 100 };
/** What a further reason adds, and what all further reasons add at most: never as much as the strongest is worth. */
const FURTHER: Readonly<Record<Reason['kind'], number>> = { finding: 6, provision: 3, article: 1 };
const MOST_FURTHER = 18;
/** The authority found the provision infringed in this decision. */
const INFRINGED = 20;

function strength(reason: Reason): number {
  return STRENGTH[reason.kind] + (reason.kind === 'finding' ? WEIGHT[reason.by] : 0);
}

function scoreOf({ decision }: Passage, [strongest, ...further]: readonly Reason[]): number {
  if (!strongest) return 0;
  const more = Math.min(
    MOST_FURTHER,
    further.reduce((sum, { kind }) => sum + FURTHER[kind], 0),
  );
  return strength(strongest) + more + (isInfringed(strongest, decision) ? INFRINGED : 0);
}

function isInfringed(reason: Reason, { card }: Decision): boolean {
  if (reason.kind === 'finding') return false;
  return card.infringed.includes(reason.provision) || card.infringed.includes(articleOf(reason.provision));
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
