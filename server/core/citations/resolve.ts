import type { Instruments } from '../instruments.ts';
import type { Citation, Grammar } from './citation.ts';
import { type Evidence, gather } from './evidence.ts';
import { expressions } from './expressions.ts';
import { lawOf, type Named, remember } from './laws.ts';
import type { Reference, Via } from './reference.ts';
import type { Sighting } from './scan.ts';
import { type Antecedent, partReferences } from './shortforms.ts';

/** No law is "near" any more after so many characters. */
const NEAR = 400;

/**
 * Says of each citation which law it cites, in one pass over what the scan saw: by the law beside it, by the names the
 * document defines, by what was named last. What cannot be told gets no law rather than a wrong one.
 */
export function resolve(sightings: readonly Sighting[], grammar: Grammar): Reference[] {
  const evidence = gather(sightings, grammar.instruments);
  const state: Named = { last: null, byClass: new Map() };
  let antecedent: Antecedent | null = null;
  const found: Reference[] = [];
  for (const sighting of sightings) {
    if (sighting.type === 'definition') continue;
    if (sighting.type === 'mention') {
      const id = lawOf(sighting.mention, 'article', evidence, state, grammar.instruments);
      if (id || sighting.mention.sort === 'unknown') remember(state, sighting.mention, id);
      continue;
    }
    const { citation } = sighting;
    if (citation.back) {
      const references = partReferences(citation, antecedent, grammar.statute);
      for (const reference of references.found) found.push(reference);
      antecedent = references.antecedent ?? antecedent;
      continue;
    }
    const { id, via } = instrumentOf(citation, evidence, state, grammar.instruments);
    if (citation.law && !citation.inherited) remember(state, citation.law, id);
    const references = expressions(citation, sighting, id, via, grammar);
    for (const reference of references) found.push(reference);
    antecedent = { citation, instrument: id, references, end: sighting.end };
  }
  return found;
}

function instrumentOf(
  citation: Citation,
  evidence: Evidence,
  state: Named,
  instruments: Instruments,
): { id: string | null; via: Via } {
  if (citation.law) return { id: lawOf(citation.law, citation.cited, evidence, state, instruments), via: 'explicit' };
  return { id: byContext(citation, evidence, state), via: 'context' };
}

/** The law of a citation that names none: what the document cites by this number, else what is near, else its subject. */
function byContext(citation: Citation, { about, cited, own }: Evidence, { last }: Named): string | null {
  if (citation.cited === 'section') return null;
  const [article = ''] = citation.pieces[0]?.labels ?? [];
  if (citation.heading && own.has(article)) return 'self';
  const near = last && citation.start - last.end < NEAR ? last : null;
  if (citation.cited === 'recital' || citation.cited === 'chapter') return !near || near.id === about ? about : null;
  const laws = [...(cited.get(article)?.keys() ?? [])];
  const protecting: string[] = laws.filter((id) => id === 'gdpr' || id === 'uk-gdpr');
  const others = laws.filter((id) => id !== 'gdpr' && id !== 'uk-gdpr');
  if (own.has(article)) return protecting.length > 0 ? null : 'self';
  if (protecting.length > 0 && others.length === 0)
    return near && protecting.includes(near.id ?? '') ? near.id : (protecting[0] ?? null);
  if (others.length > 0 && protecting.length === 0)
    return others.length === 1 && near?.id === others[0] ? (others[0] ?? null) : null;
  if (near)
    return near.id === 'gdpr' || near.id === 'uk-gdpr'
      ? near.id
      : protecting.length > 0 && near.id === null
        ? about
        : null;
  return about;
}
