import type { Analysis } from '../analysis.ts';
import type { Span } from '../text.ts';
import { referenceAt } from './hover.ts';

/** Where the reference at an offset leads. */
export interface Definition {
  /** The reference itself. */
  readonly span: Span;
  /** A provision of the GDPR that exists. */
  readonly provision: string;
}

/** The provision that the reference at an offset cites; null for other laws and for what does not exist. */
export function definition(analysis: Analysis, offset: number): Definition | null {
  const reference = referenceAt(analysis.references, offset);
  if (!reference?.exists || reference.provision === null) return null;
  return { span: { start: reference.start, end: reference.end }, provision: reference.provision };
}
