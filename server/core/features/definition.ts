import type { Analysis } from '../analysis.ts';
import { charactersOf, referencesAt } from '../glance.ts';
import type { Library } from '../library.ts';
import type { Span } from '../text.ts';
import { crossReferenceAt } from './cross-references.ts';
import { referenceAt } from './hover.ts';
import { identifierAt } from './subject.ts';

/** Where the words at an offset lead; `span` is the words. */
export type Definition = {
  readonly span: Span;
} & (
  | { readonly kind: 'provision'; readonly provision: string }
  | { readonly kind: 'decision'; readonly decision: string }
  | { readonly kind: 'paragraph'; readonly targets: readonly Span[] }
);

/**
 * Where the words at an offset lead: a provision of the GDPR, a decision of the library by its number, or a paragraph of
 * the document itself. Null for other laws, for what does not exist, and where it cannot be told.
 */
export function definition(analysis: Analysis, offset: number, library: Library): Definition | null {
  const identifier = identifierAt(charactersOf(analysis), offset);
  const decision = identifier && library.decisions.byCaseNumber(identifier.key);
  if (identifier && decision) return { kind: 'decision', span: spanOf(identifier), decision: decision.id };
  const reference = referenceAt(referencesAt(analysis, { start: offset, end: offset }), offset);
  if (reference?.exists && reference.provision !== null)
    return { kind: 'provision', span: spanOf(reference), provision: reference.provision };
  const crossing = reference ? null : crossReferenceAt(analysis, offset);
  return crossing && { kind: 'paragraph', span: spanOf(crossing), targets: crossing.targets };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
