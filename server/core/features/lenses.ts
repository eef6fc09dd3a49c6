import type { Analysis } from '../analysis.ts';
import type { Library } from '../library.ts';
import type { Span } from '../text.ts';
import type { Severities } from './diagnostics.ts';
import { relatedPassages } from './related.ts';

/** A line above a finding that says how many passages of decisions relate to it. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
}

/** A lens for each asserted finding that is shown; findings without related passages get none. */
export function lenses(analysis: Analysis, library: Library, severities: Severities, own?: string): Lens[] {
  return analysis.findings.flatMap((finding) => {
    if (finding.status !== 'asserted' || severities[finding.rule] === 'off') return [];
    const count = relatedPassages({ rules: [finding.rule], provisions: [] }, library, own, finding).length;
    if (count === 0) return [];
    const span = { start: finding.start, end: finding.end };
    return [{ span, title: `${finding.rule}: ${count} related ${count === 1 ? 'passage' : 'passages'}` }];
  });
}
