import type { Statute } from '../statute.ts';
import type { Citation } from './citation.ts';
import { isGdpr } from './expressions.ts';
import { labelsOf, provisionId, provisionsBetween, readProvision } from './reading.ts';
import type { Reference } from './reference.ts';

/** The citation that a short form may point back to. */
export interface Antecedent {
  readonly citation: Citation;
  readonly instrument: string | null;
  readonly references: readonly Reference[];
  readonly end: number;
}

/** "that article" reaches this far back, a bare "paragraph 1" not so far. */
const REACH = 2500;
const SILENT_REACH = 350;

/**
 * The references of a short form: "that article", "paragraph 2 thereof", "paragraphs 1 and 2" after an article. It takes
 * the last citation, whatever its law, so that another law is never skipped; where that cites several articles, none fits.
 */
export function partReferences(
  citation: Citation,
  antecedent: Antecedent | null,
  statute: Statute,
): { found: Reference[]; antecedent: Antecedent | null } {
  const nothing = { found: [], antecedent: null };
  if (!antecedent || citation.back === null) return nothing;
  const { instrument, references, end } = antecedent;
  if (antecedent.citation.cited === 'recital' || antecedent.citation.cited === 'chapter') return nothing;
  if (citation.start - end > (citation.back === 'silent' ? SILENT_REACH : REACH)) return nothing;
  const articles = [...new Set(references.map(({ provision }) => labelsOf(provision ?? '')[0] ?? ''))];
  if (citation.back === 'many' ? articles.length < 2 : articles.length !== 1) return nothing;
  const last = references.at(-1);
  if (!last || instrument === null || instrument === 'self') return nothing;
  const found: Reference[] = [];
  for (const piece of citation.pieces) {
    for (const article of articles) {
      const base = article === articles.at(-1) ? (last.provision ?? article) : article;
      for (const provision of provisionsOf(piece, citation, article, base, instrument, statute)) {
        const exists = isGdpr(instrument) ? statute.provisions.has(provision) : null;
        // A bare "paragraph 12" that the article does not have is the document's own.
        if (
          exists === false ||
          (citation.back === 'silent' && !fits(citation, article, provision, instrument, statute))
        )
          continue;
        found.push({
          start: piece.start,
          end: piece.end,
          instrument,
          provision,
          exists,
          via: 'anaphora',
          expression: { start: citation.start, end: piece.end },
        });
      }
    }
  }
  const known = found.length > 0 ? { ...antecedent, references: found, end: found.at(-1)?.end ?? end } : null;
  return { found, antecedent: known };
}

/** Whether a bare "paragraph 1" can be one of the article: it has such a part, and it is called so. */
function fits(
  { part, pieces }: Citation,
  article: string,
  provision: string,
  instrument: string,
  statute: Statute,
): boolean {
  if (!isGdpr(instrument)) return false;
  const numbered = /^\d/.test(pieces[0]?.labels[1] ?? '');
  const kind = statute.provisions.get(provision)?.kind;
  return !numbered || provision === article || kind === part;
}

function provisionsOf(
  piece: Citation['pieces'][number],
  citation: Citation,
  article: string,
  base: string,
  instrument: string,
  statute: Statute,
): string[] {
  const [, ...rest] = piece.labels;
  if (rest.length === 0) return [article];
  const under = (labels: readonly string[]): string =>
    below(labels.slice(1), article, base, citation, instrument, statute);
  const first = under(piece.labels);
  if (!piece.to) return [first];
  const between = provisionsBetween(statute, first, under(piece.to));
  return between.length > 0 ? between : [first];
}

/** Labels below the article; a letter after "Article 83(2)" is one of that paragraph. */
function below(
  rest: readonly string[],
  article: string,
  base: string,
  citation: Citation,
  instrument: string,
  statute: Statute,
): string {
  if (isGdpr(instrument) && /^[a-z]/.test(rest[0] ?? '')) {
    const path = labelsOf(base);
    for (let length = path.length; length > 1; length--) {
      const id = provisionId([...path.slice(0, length), ...rest]);
      if (statute.provisions.has(id)) return id;
    }
  }
  void citation;
  return isGdpr(instrument) ? readProvision(statute, [article, ...rest]) : provisionId([article, ...rest]);
}
