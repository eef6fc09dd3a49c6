import type { Analysis } from '../analysis.ts';
import { blockAt } from '../decisions/layout.ts';
import type { Library } from '../library.ts';
import type { Span } from '../text.ts';
import type { Severities } from './diagnostics.ts';
import { relatedPassages } from './related.ts';

/** A line above a finding that says how many passages of decisions relate to it. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
}

/** A lens for each rule that a paragraph states, at the first place there; rules without related passages get none. */
export function lenses(analysis: Analysis, library: Library, severities: Severities, own?: string): Lens[] {
  const seen = new Set<string>();
  return analysis.findings.flatMap((finding) => {
    if (finding.status !== 'asserted' || severities[finding.rule] === 'off') return [];
    const paragraph = `${finding.rule} ${blockAt(analysis.layout, finding.start)?.start}`;
    if (seen.has(paragraph)) return [];
    seen.add(paragraph);
    const place = { rules: [finding.rule], provisions: [] };
    const count = relatedPassages(place, library, own, finding).length;
    if (count === 0) return [];
    const span = { start: finding.start, end: finding.end };
    return [{ span, title: `${finding.rule}: ${count} related ${count === 1 ? 'passage' : 'passages'}` }];
  });
}
