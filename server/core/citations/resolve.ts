import type { Citation, Grammar } from './citation.ts';
import { byContext } from './context.ts';
import { type Evidence, gather } from './evidence.ts';
import { expressions, isGdpr } from './expressions.ts';
import { lawOf, type Named, remember } from './laws.ts';
import type { Reference, Via } from './reference.ts';
import { type Antecedent, areRivals, resolveShortForm } from './shortforms.ts';
import type { Sighting } from './sighting.ts';

/**
 * Says of each citation which law it cites, in one pass over what the scan saw: by the law beside it, by the names the
 * document defines, by what was named last. What cannot be told gets no law rather than a wrong one.
 */
export function resolve(sightings: readonly Sighting[], grammar: Grammar): Reference[] {
  const evidence = gather(sightings, grammar);
  const state: Named = { last: null, byClass: new Map() };
  let antecedent: Antecedent | null = null;
  let earlier: Antecedent | null = null;
  let named: Antecedent | null = null;
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
      const last: Antecedent | null = citation.quoted && named ? named : antecedent;
      if (last && earlier && areRivals(citation, earlier, last, grammar.statute)) continue;
      const references = resolveShortForm(citation, last, grammar.statute);
      for (const reference of references.found) found.push(reference);
      if (!citation.quoted) antecedent = references.antecedent ?? antecedent;
      continue;
    }
    const { id, via } = instrumentOf(citation, evidence, state, grammar);
    if (citation.law && !citation.inherited) remember(state, citation.law, id, citation.cited, grammar.instruments);
    else if (isGdpr(id)) state.last = { id, end: sighting.end, class: 'regulation', cited: citation.cited };
    const references = expressions(citation, sighting, id, via, grammar);
    for (const reference of references) found.push(reference);
    earlier = antecedent;
    antecedent = { citation, instrument: id, references, end: sighting.end };
    if (citation.law && !citation.inherited) named = antecedent;
  }
  return found;
}

function instrumentOf(
  citation: Citation,
  evidence: Evidence,
  state: Named,
  grammar: Grammar,
): { id: string | null; via: Via } {
  if (citation.law) {
    return { id: lawOf(citation.law, citation.cited, evidence, state, grammar.instruments), via: 'explicit' };
  }
  return { id: byContext(citation, evidence, state.last, grammar), via: 'context' };
}
