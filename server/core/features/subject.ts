import type { Analysis } from '../analysis.ts';
import { type Identifier, identifiers, LONGEST_IDENTIFIER } from '../citations/identifiers.ts';
import { charactersOf, referencesAt } from '../glance.ts';
import type { Characters, Span } from '../text.ts';
import { referenceAt } from './hover.ts';
import { within } from './provision-card.ts';

/** What a reader points at: a provision of some law, or a decision by its number. */
export type Subject =
  | { readonly kind: 'provision'; readonly instrument: string; readonly provision: string }
  | { readonly kind: 'decision'; readonly key: string };

/** What a search for a subject needs of a document. */
export type Read = Pick<Analysis, 'text' | 'references'>;

/** What the words at an offset speak of, and which words they are; null where the law cannot be told or nothing is named. */
export function subjectAt(read: Read, offset: number): { subject: Subject; span: Span } | null {
  const identifier = identifierAt(charactersOf(read), offset);
  if (identifier) {
    const { key, start, end } = identifier;
    return { subject: { kind: 'decision', key }, span: { start, end } };
  }
  const reference = referenceAt(referencesAt(read, { start: offset, end: offset }), offset);
  if (!reference?.instrument || reference.provision === null) return null;
  const { instrument, provision, start, end } = reference;
  return { subject: { kind: 'provision', instrument, provision }, span: { start, end } };
}

/**
 * Where a document names a subject, in the order of the text and each place once.
 * @param exact only the provision itself; else its parts too: 32 is also named by "Article 32(1)(b)"
 */
export function occurrences({ text, references }: Read, subject: Subject, exact: boolean): Span[] {
  if (subject.kind === 'decision') return identifiers(text).filter(({ key }) => key === subject.key);
  const same = (provision: string): boolean =>
    exact ? provision === subject.provision : within(provision, subject.provision);
  let last = { start: -1, end: -1 };
  return references.filter(({ instrument, provision, start, end }) => {
    if (instrument !== subject.instrument || provision === null || !same(provision)) return false;
    // The members of a range share its span.
    if (start === last.start && end === last.end) return false;
    last = { start, end };
    return true;
  });
}

/** The number of a decision, judgment or guideline at an offset. */
export function identifierAt(text: Characters, offset: number): Identifier | undefined {
  const from = Math.max(0, offset - LONGEST_IDENTIFIER);
  return identifiers(text.slice(from, offset + LONGEST_IDENTIFIER))
    .map((found) => ({ ...found, start: found.start + from, end: found.end + from }))
    .find(({ start, end }) => start <= offset && offset <= end);
}
