import type { Span } from '../../text.ts';
import type { Citation, Grammar } from '../grammar/citation.ts';
import type { Piece } from '../grammar/reader.ts';
import { provisionId, provisionsBetween, readProvision } from '../grammar/reading.ts';
import type { Reference, Via } from '../reference.ts';
import { suggest } from '../suggest.ts';

/** The references of one citation, its law being known: a list gives several, a range each provision in it. */
export function expressions(
  citation: Citation,
  expression: Span,
  instrument: string | null,
  via: Via,
  grammar: Grammar,
): Reference[] {
  const law = citation.law && !citation.inherited ? { start: citation.law.start, end: citation.law.end } : undefined;
  const whole = { start: expression.start, end: Math.max(expression.end, law?.end ?? 0) };
  const found: Reference[] = [];
  // "Paragraph 2 of the GDPR" names no provision that can be told.
  if (citation.cited === 'paragraph' && isGdpr(instrument)) return found;
  const last = citation.pieces.length - 1;
  citation.pieces.forEach((piece, i) => {
    // The law belongs to the last of the list: "32 of the GDPR".
    const end = i === last && law ? Math.max(piece.end, law.end) : piece.end;
    const base = { start: piece.start, end, instrument, expression: whole, ...(law ? { law } : {}) };
    for (const { provision, ranged } of provisions(piece, citation, instrument, grammar)) {
      const exists = existsIn(instrument, provision, grammar);
      const reference: Reference = { ...base, provision, exists, via: ranged ? 'range' : via };
      const suggestions =
        exists === false && provision ? suggest(grammar.statute, grammar.instruments, instrument ?? '', provision) : [];
      found.push(suggestions.length > 0 ? { ...reference, suggestions } : reference);
    }
  });
  return found;
}

/** Whether an instrument has the structure of the GDPR. */
export function isGdpr(instrument: string | null): instrument is 'gdpr' | 'uk-gdpr' {
  return instrument === 'gdpr' || instrument === 'uk-gdpr';
}

function existsIn(instrument: string | null, provision: string | null, { statute }: Grammar): boolean | null {
  return isGdpr(instrument) ? provision !== null && statute.provisions.has(provision) : null;
}

function provisions(
  piece: Piece,
  citation: Citation,
  instrument: string | null,
  grammar: Grammar,
): { provision: string | null; ranged: boolean }[] {
  const name = (labels: readonly string[]): string => nameOf(labels, citation, instrument, grammar);
  if (!piece.to) return [{ provision: name(piece.labels), ranged: false }];
  const [from, to] = [name(piece.labels), name(piece.to)];
  const between = isGdpr(instrument) ? provisionsBetween(grammar.statute, from, to) : [];
  const ends = isGdpr(instrument) ? [from, to] : [`${from}–${to}`];
  return (between.length > 0 ? between : ends).map((provision) => ({ provision, ranged: true }));
}

function nameOf(
  labels: readonly string[],
  { cited }: Citation,
  instrument: string | null,
  { statute }: Grammar,
): string {
  const [first = '', second] = labels;
  if (cited === 'recital') return `recital ${first}`;
  if (cited === 'chapter') return second ? `section ${second} of chapter ${first}` : `chapter ${first}`;
  if (!isGdpr(instrument)) return provisionId(labels);
  if (cited === 'section') return `§ ${provisionId(labels)}`;
  return readProvision(statute, labels);
}
