import { type Analysis, readingOf } from './analysis.ts';
import * as citations from './citations/incremental.ts';
import type { Reference } from './citations/reference.ts';
import * as conclusions from './findings/document/conclude.ts';
import type { Finding } from './findings/finding.ts';
import { conclusionOf } from './findings/incremental.ts';
import type { Characters, Span } from './text.ts';

// After an update the text and the references of an analysis are put together when they are first asked for, which costs
// what the document is long. Who looks at little of them does so here.

/** The text of an analysis, for looking at places of it. */
export function charactersOf(analysis: Pick<Analysis, 'text'>): Characters {
  return readingOf(analysis)?.pieces ?? analysis.text;
}

/** Whether the text has what a pattern finds, which matches so many characters at most. */
export function hasText(analysis: Pick<Analysis, 'text'>, pattern: RegExp, longest: number): boolean {
  const read = readingOf(analysis);
  return read ? read.pieces.has(pattern, longest) : pattern.test(analysis.text);
}

/**
 * The references whose citing expression touches a stretch; an offset between two characters is touched from both sides.
 */
export function referencesAt(analysis: Pick<Analysis, 'references'>, { start, end }: Span): Reference[] {
  const read = readingOf(analysis);
  const near = read ? citations.referencesOf(read.references, { start, end }) : analysis.references;
  return near.filter(({ expression }) => expression.start <= end && start <= expression.end);
}

/** The references to provisions of the GDPR that do not exist. */
export function missingReferences(analysis: Pick<Analysis, 'references'>): Reference[] {
  const read = readingOf(analysis);
  return read
    ? citations.missingReferences(read.references)
    : analysis.references.filter(({ exists }) => exists === false);
}

/** The first asserted findings that are so, wherever they stand, and how many there are. */
export function firstAsserted(
  analysis: Pick<Analysis, 'findings'>,
  are: (finding: Finding) => boolean,
  most: number,
): { readonly first: readonly Finding[]; readonly all: number } {
  const read = readingOf(analysis);
  if (!read) {
    const found = analysis.findings.filter((finding) => finding.status === 'asserted' && are(finding));
    return { first: found.slice(0, most), all: found.length };
  }
  const { pieces, references, findings, said } = read;
  return conclusions.firstAsserted(conclusionOf(findings, pieces, references), said ?? findings.kind(), are, most);
}

/** All findings, stretch by stretch; places are counted from where a stretch begins. */
export function findingsByStretch(analysis: Pick<Analysis, 'findings'>): readonly (readonly Finding[])[] {
  const read = readingOf(analysis);
  if (!read) return [analysis.findings];
  const { pieces, references, findings, said } = read;
  return conclusions.stretchesIn(conclusionOf(findings, pieces, references), said ?? findings.kind());
}

/** Goes through all references as they stood when they were read: where they stand now is not told. */
export function visitReferences(analysis: Pick<Analysis, 'references'>, visit: (reference: Reference) => void): void {
  const read = readingOf(analysis);
  if (!read) analysis.references.forEach(visit);
  else citations.visitReferences(read.references, ({ references }) => references.forEach(visit));
}

/** How many references lead to the GDPR, that of the United Kingdom included. */
export function countReferences(analysis: Pick<Analysis, 'references'>): number {
  const read = readingOf(analysis);
  if (read) return citations.countReferences(read.references);
  return analysis.references.filter(({ instrument }) => instrument === 'gdpr' || instrument === 'uk-gdpr').length;
}
