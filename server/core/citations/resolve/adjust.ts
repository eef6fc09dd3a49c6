import { sameMoved } from '../../moved.ts';
import type { Grammar } from '../grammar/citation.ts';
import type { Sighting } from '../scan/sighting.ts';
import { articlesOf, definitions, type Evidence, headingOf, subject } from './evidence.ts';
import { lawOf } from './laws.ts';

/**
 * The evidence of a document in which some sightings took the place of others, when that changes no more than how often
 * something is said; else null, and it has to be gathered anew. What they define is for `sameDefinitions` to say.
 */
export function adjusted(
  evidence: Evidence,
  removed: readonly Sighting[],
  added: readonly Sighting[],
  grammar: Grammar,
): Evidence | null {
  if (sameMoved(removed, added, 'anywhere')) return evidence;
  if (!sameMoved(headings(removed), headings(added), 0)) return null;
  const named = changed(evidence.named, names(removed), names(added));
  if (!named || !subject(named) || subject(named) !== evidence.about) return null;
  const cited = new Map(evidence.cited);
  const [gone, come] = [removed, added].map((sightings) => laws(sightings, evidence, grammar));
  for (const article of new Set([...(gone?.keys() ?? []), ...(come?.keys() ?? [])])) {
    const known = evidence.cited.get(article) ?? new Map<string, number>();
    // which of the two comes first would matter
    if (known.has('gdpr') && known.has('uk-gdpr')) return null;
    const counts = changed(known, gone?.get(article) ?? [], come?.get(article) ?? []);
    if (!counts) return null;
    cited.set(article, counts);
  }
  return { ...evidence, named, cited };
}

/**
 * Whether the same names are defined in two lists of sightings, for the same laws.
 * @param before what was seen just before either of them
 */
export function sameDefinitions(
  before: readonly Sighting[],
  removed: readonly Sighting[],
  added: readonly Sighting[],
): boolean {
  const defines = (sightings: readonly Sighting[]) => [...definitions([...before, ...sightings])];
  return sameMoved(defines(removed), defines(added), 'anywhere');
}

/** The counts with some taken away and others added; null when something is counted no more, or for the first time. */
function changed(
  counts: ReadonlyMap<string, number>,
  removed: readonly string[],
  added: readonly string[],
): Map<string, number> | null {
  const changed = new Map(counts);
  for (const key of added) changed.set(key, (changed.get(key) ?? 0) + 1);
  for (const key of removed) changed.set(key, (changed.get(key) ?? 0) - 1);
  for (const key of [...added, ...removed]) if (!counts.has(key) || changed.get(key) === 0) return null;
  return changed;
}

/** The laws named by names of their own. */
function names(sightings: readonly Sighting[]): string[] {
  return sightings.flatMap((sighting) => {
    const mention = lawIn(sighting);
    const [id, other] = mention?.ids ?? [];
    return mention?.sort === 'own' && id && !other ? [id] : [];
  });
}

function headings(sightings: readonly Sighting[]): string[] {
  return sightings.flatMap((sighting) =>
    sighting.type === 'citation' && sighting.citation.heading ? headingOf(sighting.citation) : [],
  );
}

/** Article → the laws it is cited with. */
function laws(
  sightings: readonly Sighting[],
  evidence: Evidence,
  { instruments }: Grammar,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const sighting of sightings) {
    if (sighting.type !== 'citation') continue;
    const { citation } = sighting;
    if (!citation.law || citation.law.pointing || citation.law.sort === 'self') continue;
    const id = lawOf(citation.law, citation.cited, evidence, { last: null, byClass: new Map() }, instruments);
    if (id) for (const article of articlesOf(citation)) found.set(article, [...(found.get(article) ?? []), id]);
  }
  return found;
}

function lawIn(sighting: Sighting) {
  if (sighting.type === 'definition') return null;
  return sighting.type === 'mention' ? sighting.mention : sighting.citation.law;
}
