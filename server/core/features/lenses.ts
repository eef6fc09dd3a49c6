import type { Analysis } from '../analysis.ts';
import { blockAt } from '../decisions/layout.ts';
import type { Library } from '../library.ts';
import type { Messages } from '../messages.ts';
import type { Judgement } from '../policy/judgement.ts';
import type { Span } from '../text.ts';
import { reported } from './diagnostics.ts';
import { countPassages } from './related.ts';

/** A line above a finding that says how many passages of decisions relate to it. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
}

/** A lens for each rule that a paragraph states, at the first place there; rules without related passages get none. */
export function lenses(
  { layout }: Analysis,
  judgement: Judgement,
  library: Library,
  { say }: Messages,
  own?: string,
): Lens[] {
  const seen = new Set<string>();
  return reported(judgement).flatMap((finding) => {
    const paragraph = `${finding.rule} ${blockAt(layout, finding.start)?.start}`;
    if (seen.has(paragraph)) return [];
    seen.add(paragraph);
    const place = { rules: [finding.rule], provisions: [] };
    const count = countPassages(place, library, own, finding);
    if (count === 0) return [];
    const span = { start: finding.start, end: finding.end };
    const { rule } = finding;
    return [{ span, title: count === 1 ? say('lens.one', { rule }) : say('lens.many', { rule, count }) }];
  });
}
