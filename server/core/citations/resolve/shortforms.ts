import type { Statute } from '../../statute.ts';
import type { Citation } from '../grammar/citation.ts';
import type { Piece } from '../grammar/reader.ts';
import { labelsOf, provisionId, provisionsBetween, readProvision } from '../grammar/reading.ts';
import type { Reference } from '../reference.ts';
import { isGdpr } from './expressions.ts';

/** The citation that a short form may point back to. */
export interface Antecedent {
  readonly citation: Citation;
  readonly instrument: string | null;
  readonly references: readonly Reference[];
  readonly end: number;
}

/** What a short form means, and the citation that the next one may point to; null for what cannot be told. */
export interface Resolved {
  readonly found: readonly Reference[];
  readonly antecedent: Antecedent | null;
}

/** "that article" reaches this far back, a bare "paragraph 1" not so far. */
export const REACH = 2500;
const SILENT_REACH = 350;

/**
 * The references of a short form: "that article", "paragraph 2 thereof", "paragraphs 1 and 2" after an article. It takes
 * the last citation, whatever its law, so that another law is never skipped; where that cites several articles, none fits.
 */
export function resolveShortForm(citation: Citation, antecedent: Antecedent | null, statute: Statute): Resolved {
  const nothing = { found: [], antecedent: null };
  if (!antecedent || !isWithinReach(citation, antecedent)) return nothing;
  const { instrument, references } = antecedent;
  const last = references.at(-1);
  const articles = [...new Set(references.map(({ provision }) => labelsOf(provision ?? '')[0] ?? ''))];
  if (citation.back === 'many' ? articles.length < 2 : articles.length !== 1) return nothing;
  if (!last || instrument === null || instrument === 'self') return nothing;
  const found: Reference[] = [];
  for (const piece of citation.pieces) {
    for (const article of articles) {
      const base = article === articles.at(-1) ? (last.provision ?? article) : article;
      for (const provision of provisionsOf(piece, article, base, instrument, statute)) {
        if (!isMeant(citation, provision, article, instrument, statute)) continue;
        const { start, end } = piece;
        const exists = isGdpr(instrument) ? true : null;
        const expression = { start: citation.start, end: citation.pieces.at(-1)?.end ?? end };
        found.push({ start, end, instrument, provision, exists, via: 'anaphora', expression });
      }
    }
  }
  const end = found.at(-1)?.end ?? antecedent.end;
  return { found, antecedent: found.length > 0 ? { ...antecedent, references: found, end } : null };
}

/** Two citations so near one another are of one list. */
const SAME_LIST = 12;

/** Whether a short form for one article may mean either of the last two citations: what cannot be told means neither. */
export function areRivals(citation: Citation, earlier: Antecedent, last: Antecedent, statute: Statute): boolean {
  if (citation.back === 'many' || last.citation.start <= earlier.citation.start) return false;
  if (last.citation.start - earlier.end > SAME_LIST || earlier.instrument !== last.instrument) return false;
  // After "Article 5(1)(a) and Article 13", the one that has no part yet is meant.
  const depth = ({ references }: Antecedent): number => labelsOf(references.at(-1)?.provision ?? '').length;
  if (depth(earlier) !== depth(last)) return false;
  const articlesOf = ({ found }: Resolved): string[] =>
    found.map(({ provision }) => labelsOf(provision ?? '')[0] ?? '');
  const [before, after] = [earlier, last].map((one) => articlesOf(resolveShortForm(citation, one, statute)));
  return Boolean(before?.length && after?.length && before[0] !== after[0]);
}

function isWithinReach({ back, start }: Citation, { citation, end }: Antecedent): boolean {
  if (back === null || citation.cited === 'recital' || citation.cited === 'chapter') return false;
  return start - end <= (back === 'silent' ? SILENT_REACH : REACH);
}

/** Whether the article has that part; for a bare "paragraph 12", also whether it is called so: else it is the document's own. */
function isMeant(
  { back, part, pieces }: Citation,
  provision: string,
  article: string,
  instrument: string,
  statute: Statute,
): boolean {
  if (!isGdpr(instrument)) return back !== 'silent';
  const kind = statute.provisions.get(provision)?.kind;
  if (!kind || back !== 'silent') return kind !== undefined;
  const numbered = /^\d/.test(pieces[0]?.labels[1] ?? '');
  return !numbered || provision === article || kind === part;
}

function provisionsOf(piece: Piece, article: string, base: string, instrument: string, statute: Statute): string[] {
  const [, ...rest] = piece.labels;
  if (rest.length === 0) return [article];
  const first = below(rest, article, base, instrument, statute);
  if (!piece.to) return [first];
  const between = provisionsBetween(statute, first, below(piece.to.slice(1), article, base, instrument, statute));
  return between.length > 0 ? between : [first];
}

/** Labels below the article; a letter after "Article 83(2)" is one of that paragraph. */
function below(rest: readonly string[], article: string, base: string, instrument: string, statute: Statute): string {
  if (!isGdpr(instrument)) return provisionId([article, ...rest]);
  const path = /^[a-z]/.test(rest[0] ?? '') ? labelsOf(base) : [];
  for (let length = path.length; length > 1; length--) {
    const id = provisionId([...path.slice(0, length), ...rest]);
    if (statute.provisions.has(id)) return id;
  }
  return readProvision(statute, [article, ...rest]);
}
