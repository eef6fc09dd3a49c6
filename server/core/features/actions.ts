import type { Analysis } from '../analysis.ts';
import { canonical } from '../citations/write.ts';
import { overlaps, type Span } from '../text.ts';

/** What an editor offers at a place: a change of words, or the way to the related decisions. */
export type Action =
  | { readonly kind: 'replace'; readonly title: string; readonly span: Span; readonly text: string }
  | { readonly kind: 'related'; readonly title: string; readonly span: Span };

/** The actions for a stretch of the document: corrections of what does not exist first. */
export function actions(analysis: Analysis, at: Span): Action[] {
  const touches = (span: Span): boolean => overlaps(span, at) || (span.start <= at.start && at.end <= span.end);
  const corrections = analysis.references.filter(touches).flatMap(({ start, end, suggestions = [] }) =>
    suggestions.map(({ instrument, provision }): Action => {
      const text = canonical(provision, instrument);
      return { kind: 'replace', title: `Correct to ${text}`, span: { start, end }, text };
    }),
  );
  const related = analysis.findings
    .filter((finding) => finding.status === 'asserted' && touches(finding))
    .map(({ start, end, rule }): Action => {
      return { kind: 'related', title: `Jump to decisions related to ${rule}…`, span: { start, end } };
    });
  return [...corrections, ...related];
}
