import { sameMoved } from '../../moved.ts';
import type { Citation, Grammar } from '../grammar/citation.ts';
import { readProvision } from '../grammar/reading.ts';
import type { Reference, Via } from '../reference.ts';
import type { Sighting } from '../scan/sighting.ts';
import { byContext, mayBeOwn, NEAR } from './context.ts';
import { type Evidence, gather } from './evidence.ts';
import { expressions, isGdpr } from './expressions.ts';
import { lawOf, type Named, remember, VAGUE } from './laws.ts';
import { type Antecedent, areRivals, REACH, resolveShortForm } from './shortforms.ts';

/** How far the resolving of a document has come: the laws and citations that what follows may point back to. */
export interface Course {
  readonly state: Named;
  antecedent: Antecedent | null;
  earlier: Antecedent | null;
  /** The last citation that has its law beside it. */
  named: Antecedent | null;
  /** Whether the articles of the document itself have begun. */
  within: boolean;
}

/** The course at the beginning of a document. */
export function beginning(): Course {
  return { state: { last: null, byClass: new Map() }, antecedent: null, earlier: null, named: null, within: false };
}

/** Nothing further back is pointed at, however long the citations between: of such a one it does not matter where it is. */
const FAR = REACH + 1500;

/**
 * Whether all that follows on a place is resolved alike by two courses.
 * @param by how much further on the place stands than where the first of them was come to
 */
export function leadOnAlike(one: Course, other: Course, place: number, by: number): boolean {
  const alike = <T extends { readonly end: number }>(a: T | null, b: T | null, far = FAR): boolean =>
    sameMoved(a, b, a && b && place - Math.max(a.end + by, b.end) > far ? 'anywhere' : by);
  return (
    one.within === other.within &&
    sameMoved(one.state.byClass, other.state.byClass, 'anywhere') &&
    alike(one.state.last, other.state.last, NEAR) &&
    alike(one.antecedent, other.antecedent) &&
    alike(one.earlier, other.earlier) &&
    alike(one.named, other.named)
  );
}

/**
 * Says of each citation which law it cites, in one pass over what the scan saw: by the law beside it, by the names the
 * document defines, by what was named last. What cannot be told gets no law rather than a wrong one.
 */
export function resolve(sightings: readonly Sighting[], grammar: Grammar): Reference[] {
  return resolveOn(sightings, gather(sightings, grammar), beginning(), grammar);
}

/**
 * The same for a part of a document.
 * @param course where the part begins; it is taken to where the part ends
 */
export function resolveOn(
  sightings: readonly Sighting[],
  evidence: Evidence,
  course: Course,
  grammar: Grammar,
): Reference[] {
  const { state } = course;
  const found: Reference[] = [];
  for (const sighting of sightings) {
    if (sighting.type === 'definition') continue;
    if (sighting.type === 'mention') {
      const id = lawOf(sighting.mention, 'any', evidence, state, grammar.instruments);
      if (id || sighting.mention.sort === 'unknown') remember(state, sighting.mention, id, 'any', grammar.instruments);
      continue;
    }
    const { citation } = sighting;
    if (citation.back) {
      const last = citation.quoted && course.named ? course.named : course.antecedent;
      if (last && course.earlier && areRivals(citation, course.earlier, last, grammar.statute)) continue;
      const references = resolveShortForm(citation, last, grammar.statute);
      for (const reference of references.found) found.push(reference);
      if (!citation.quoted) course.antecedent = references.antecedent ?? course.antecedent;
      continue;
    }
    const { id, via } = instrumentOf(citation, evidence, course, grammar);
    if (citation.heading && id === 'self') course.within = true;
    if (citation.law && !citation.inherited) remember(state, citation.law, id, citation.cited, grammar.instruments);
    else if (isGdpr(id)) state.last = { id, end: sighting.end, class: 'regulation', cited: citation.cited };
    const references = expressions(citation, sighting, id, via, grammar);
    for (const reference of references) found.push(reference);
    course.earlier = course.antecedent;
    course.antecedent = { citation, instrument: id, references, end: sighting.end };
    if (citation.law && !citation.inherited) course.named = course.antecedent;
  }
  return found;
}

/** "Article 83 of the Rules": the GDPR where the document cites this article of it and of no other law, or a point only it has. */
function vaguelyNamed({ law, pieces }: Citation, { about, cited }: Evidence, { statute }: Grammar): string | null {
  if (law?.sort !== 'bare' || !VAGUE.has(law.term)) return null;
  const [labels = []] = pieces.map((piece) => piece.labels);
  if (labels.length > 2 && statute.provisions.has(readProvision(statute, labels))) return about;
  const laws = [...(cited.get(labels[0] ?? '')?.keys() ?? [])];
  const [id = null] = laws;
  return laws.length === 1 && isGdpr(id) ? id : null;
}

/**
 * "Article 8 of the Charter" in a document on the GDPR that names no other charter: the Charter of Fundamental Rights, when
 * it is an article that data protection turns on (private life, data, expression, remedy, limits of rights).
 */
function ofTheUnion(
  { law, pieces }: Citation,
  { about, defined }: Evidence,
  { byClass }: Named,
  { instruments }: Grammar,
) {
  const known = about === 'gdpr' && instruments.byId.has(CHARTER);
  if (!known || law?.sort !== 'bare' || law.class !== 'charter' || defined.has(law.term) || byClass.has('charter'))
    return null;
  return pieces.every(({ labels }) => OF_CHARTER.has(labels[0] ?? '')) ? CHARTER : null;
}

const CHARTER = 'eu-charter';
const OF_CHARTER: ReadonlySet<string> = new Set(['7', '8', '11', '47', '52']);

function instrumentOf(
  citation: Citation,
  evidence: Evidence,
  { state, within }: Course,
  grammar: Grammar,
): { id: string | null; via: Via } {
  // "Article 4 and Article 28 GDPR": among articles of its own, the first may be one of them.
  const behind = citation.inherited && (citation.law?.start ?? 0) > citation.start;
  const doubtful = within && behind && mayBeOwn(citation.pieces[0]?.labels[0] ?? '', evidence.own);
  if (doubtful && citation.pieces[0]?.labels.length === 1) return { id: null, via: 'context' };
  if (citation.law) {
    const id = lawOf(citation.law, citation.cited, evidence, state, grammar.instruments);
    return {
      id: id ?? vaguelyNamed(citation, evidence, grammar) ?? ofTheUnion(citation, evidence, state, grammar),
      via: 'explicit',
    };
  }
  return { id: byContext(citation, evidence, state.last, within, grammar), via: 'context' };
}
