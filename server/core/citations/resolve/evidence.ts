import type { Instruments } from '../../instruments.ts';
import type { Statute } from '../../statute.ts';
import type { Citation, Grammar } from '../grammar/citation.ts';
import { readProvision } from '../grammar/reading.ts';
import { type LawClass, lawClass } from '../laws/lawwords.ts';
import type { Mention } from '../laws/mention.ts';
import type { Sighting } from '../scan/sighting.ts';
import { lawOf } from './laws.ts';

/** What a document says, anywhere in it, about which law its names mean. */
export interface Evidence {
  /** How often each law is named by a name of its own. */
  readonly named: ReadonlyMap<string, number>;
  /** Names the document gives: folded term → the law, or null for a law that is not known here. */
  readonly defined: ReadonlyMap<string, string | null>;
  /** The same by class: "the Regulation" when only one regulation is defined so. */
  readonly definedClass: ReadonlyMap<LawClass, string | null>;
  /** Article number → law → how often it is cited there with its law. */
  readonly cited: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** `gdpr` or `uk-gdpr` when the document is about it, else null. */
  readonly about: 'gdpr' | 'uk-gdpr' | null;
  /** The numbers of the document's own articles (a contract's, a guideline's), and of its sections (`§ 5`). */
  readonly own: ReadonlySet<string>;
}

/** How far back a definition looks for the law it names. */
const DEFINITION_REACH = 500;

/** A name that stands for no law by itself but one that the document may define. */
const CLASSES_ALIKE: readonly ReadonlySet<LawClass>[] = [
  new Set<LawClass>(['regulation']),
  new Set<LawClass>(['directive']),
  new Set<LawClass>(['law', 'code', 'decree', 'constitution']),
  new Set<LawClass>(['charter', 'convention', 'treaty']),
];

export function alike(a: LawClass, b: LawClass): boolean {
  return a === b || CLASSES_ALIKE.some((set) => set.has(a) && set.has(b));
}

/** Gathers the evidence: what is named, then what the document's own names mean, then what is cited under them. */
export function gather(sightings: readonly Sighting[], { instruments, statute }: Grammar): Evidence {
  const named = new Map<string, number>();
  const headings = new Set<string>();
  for (const sighting of sightings) {
    if (sighting.type === 'definition') continue;
    const mention = sighting.type === 'mention' ? sighting.mention : sighting.citation.law;
    const [id, other] = mention?.ids ?? [];
    if (mention?.sort === 'own' && id && !other) named.set(id, (named.get(id) ?? 0) + 1);
    if (sighting.type === 'citation' && sighting.citation.heading) headings.add(headingOf(sighting.citation));
  }
  const defined = new Map<string, string | null>();
  const definedClass = new Map<LawClass, string | null>();
  const cited = new Map<string, Map<string, number>>();
  const about = subject(named) ?? (isRegulationOf(sightings, instruments, statute) ? 'gdpr' : null);
  const evidence: Evidence = { named, defined, definedClass, cited, about, own: ownArticles(headings) };
  const meaning = (mention: Mention, unit: string): string | null =>
    lawOf(mention, unit, evidence, { last: null, byClass: new Map() }, instruments);
  for (const { term, kind, mention } of definitions(sightings)) {
    const id = meaning(mention, 'any');
    if (!defined.has(term)) defined.set(term, id);
    if (kind && !term.includes(' ') && !definedClass.has(kind)) definedClass.set(kind, id);
  }
  for (const sighting of sightings) {
    const law = sighting.type === 'citation' ? sighting.citation.law : null;
    if (sighting.type !== 'citation' || !law || law.pointing || law.sort === 'self') continue;
    const id = meaning(law, sighting.citation.cited);
    if (id) count(cited, articlesOf(sighting.citation), id);
  }
  return evidence;
}

/** The names a document gives, each with the law it had named last and that the name fits. */
export function* definitions(
  sightings: readonly Sighting[],
): Generator<{ term: string; kind: LawClass | null; mention: Mention }> {
  const recent: Mention[] = [];
  for (const sighting of sightings) {
    if (sighting.type !== 'definition') {
      const mention = sighting.type === 'mention' ? sighting.mention : sighting.citation.law;
      if (!mention || mention.sort === 'bare' || mention.sort === 'self') continue;
      recent.push(mention);
      if (recent.length > MOST_RECENT) recent.shift();
      continue;
    }
    const at = sighting.start;
    for (const term of sighting.definition.terms) {
      const kind = classOfTerm(term);
      if (kind === 'contract' || kind === 'decision') continue;
      const mention = recent.findLast(
        ({ end, class: named }) =>
          end <= at + 1 && at - end < DEFINITION_REACH && (!kind || (named !== null && alike(kind, named))),
      );
      if (mention && mention.term !== term) yield { term, kind, mention };
    }
  }
}

const MOST_RECENT = 8;

/** The articles that a citation names. */
export function articlesOf({ pieces }: Citation): string[] {
  return pieces.map(({ labels }) => labels[0] ?? '');
}

function classOfTerm(term: string): LawClass | null {
  for (const word of term.split(' ').reverse()) {
    const kind = word.length > 2 ? lawClass(word) : null;
    if (kind) return kind;
  }
  return null;
}

function count(cited: Map<string, Map<string, number>>, articles: readonly string[], id: string): void {
  for (const article of articles) {
    const laws = cited.get(article) ?? new Map<string, number>();
    laws.set(id, (laws.get(id) ?? 0) + 1);
    cited.set(article, laws);
  }
}

/** The GDPR when the document names it about as often as any other law. */
export function subject(named: ReadonlyMap<string, number>): Evidence['about'] {
  const [gdpr, uk] = [named.get('gdpr') ?? 0, named.get('uk-gdpr') ?? 0];
  if (gdpr + uk === 0) return null;
  const other = Math.max(
    0,
    ...[...named].filter(([id]) => id !== 'gdpr' && id !== 'uk-gdpr').map(([, times]) => times),
  );
  if ((gdpr + uk) * 3 < other) return null;
  return uk > gdpr ? 'uk-gdpr' : 'gdpr';
}

/**
 * Whether "the Regulation" of a document that names no regulation is the GDPR: it cites points of it, such as 9(2)(g) and
 * 58(2)(i), all of which exist, beside a law of a state that applies the GDPR.
 */
function isRegulationOf(sightings: readonly Sighting[], instruments: Instruments, statute: Statute): boolean {
  const points = new Set<string>();
  let state = false;
  for (const sighting of sightings) {
    if (sighting.type === 'definition') continue;
    const law = sighting.type === 'mention' ? sighting.mention : sighting.citation.law;
    if (!law) continue;
    if (law.class === 'regulation' && law.sort !== 'bare') return false;
    if (law.sort === 'own') state ||= !OUTSIDE.has(instruments.byId.get(law.ids[0] ?? '')?.country ?? '');
    if (sighting.type === 'mention' || law.class !== 'regulation') continue;
    for (const { labels } of sighting.citation.pieces) {
      const id = readProvision(statute, labels);
      if (!statute.provisions.has(id)) return false;
      if (labels.length > 2) points.add(id);
    }
  }
  return state && points.size >= FEWEST_POINTS;
}

/** Where the laws come from that say nothing of the GDPR. */
const OUTSIDE: ReadonlySet<string> = new Set(['', 'eu', 'coe', 'world']);

/** Other regulations have a 5(1)(a) too; three points that fit are no chance. */
const FEWEST_POINTS = 3;

/** The number of an article of the document, or of a section of it: `5`, `§ 5`. */
export function headingOf(citation: Citation): string {
  const [article = ''] = articlesOf(citation);
  return citation.cited === 'section' ? `§ ${article}` : article;
}

/** Headings "Article 1", "Article 2", … (or 2 and 3, where the first is hidden) make a document with articles of its own, "§ 1", "§ 2" one with sections. */
function ownArticles(headings: ReadonlySet<string>): ReadonlySet<string> {
  const isOwn = (sign: string): boolean =>
    headings.has(`${sign}2`) && (headings.has(`${sign}1`) || headings.has(`${sign}3`));
  const [articles, sections] = [isOwn(''), isOwn('§ ')];
  return new Set([...headings].filter((heading) => (heading.startsWith('§') ? sections : articles)));
}
