import type { Citation, Grammar } from '../grammar/citation.ts';
import { readProvision } from '../grammar/reading.ts';
import type { Evidence } from './evidence.ts';
import { isGdpr } from './expressions.ts';
import type { NearLaw } from './laws.ts';

/** No law is "near" any more after so many characters. */
export const NEAR = 400;

/** A law named so near before is the one that is going on. */
const JUST = 100;

/**
 * The law of a citation that names none: the one that the document elsewhere cites by this number, else the one named
 * near, else the document's subject. Null where two remain.
 * @param last the law named last, and where
 * @param within whether the document's own articles have begun: an article of no law is one of them, whatever its number
 */
export function byContext(
  { cited, start, pieces, heading, titled, quoted, apart, place }: Citation,
  evidence: Evidence,
  last: NearLaw | null,
  within: boolean,
  { statute, instruments }: Grammar,
): string | null {
  const { about, own } = evidence;
  const distance = last ? start - last.end : NEAR;
  // A law of sections is not meant by "Art. 9", however near.
  const divided = instruments.byId.get(last?.id ?? '')?.units[0] ?? 'article';
  const articles = divided === 'article' && last?.cited !== 'section';
  const near = (quoted || distance < NEAR) && (cited !== 'article' || articles) ? last : null;
  // Below a heading of its own it is of the document's subject again, unless that other law is cited by this number.
  const nearGdpr = near && isGdpr(near.id) ? near.id : null;
  const [article = ''] = pieces[0]?.labels ?? [];
  const laws = [...(evidence.cited.get(article)?.keys() ?? [])];
  if (cited === 'section' && own.has(`§ ${article}`)) return heading || laws.length === 0 ? 'self' : null;
  if (cited === 'section' || cited === 'paragraph') return null;
  // Only acts of the Union have recitals to speak of.
  if (cited === 'recital')
    return near && (near.class === 'regulation' || near.class === 'directive') ? nearGdpr : about;
  if (cited === 'chapter') return nearGdpr;
  const [gdpr] = laws.filter(isGdpr);
  const others = laws.filter((id) => !isGdpr(id));
  if (titled) return nearGdpr ?? about ?? 'gdpr';
  if (own.has(article)) return heading || !gdpr ? 'self' : null;
  // Few laws have a point like 6(1)(f) or 9(2)(h).
  const [labels = []] = pieces.map((piece) => piece.labels);
  const telling = labels.length > 2 && statute.provisions.has(readProvision(statute, labels));
  if (!telling && (place === 'below' || (!gdpr && (place || (within && mayBeOwn(article, own)))))) return null;
  if (!statute.provisions.has(article)) return others.length === 1 && near && near.id === others[0] ? near.id : null;
  // What the Regulation does not have is one of another law that the document names.
  const exists = (path: readonly string[]): boolean => statute.provisions.has(readProvision(statute, path));
  const elsewhere = pieces.some((piece) => !exists(piece.labels) || (piece.to && !exists(piece.to)));
  if (elsewhere && [...evidence.named.keys()].some((id) => !isGdpr(id)))
    return others.length === 1 && near && near.id === others[0] ? near.id : null;
  if (gdpr && others.length === 0) return nearGdpr ?? gdpr;
  if (nearGdpr) return others.length === 0 || gdpr ? nearGdpr : null;
  // Where such a point exists here, only a law just named stands against it.
  if (telling && others.length === 0 && distance > JUST) return about;
  if (near && !apart) return others.includes(near.id ?? '') && !gdpr ? near.id : null;
  return isRather(evidence) ? null : about;
}

/** Whether the document names another act of the Union more often than the GDPR: its bare articles may be of that one. */
function isRather({ named }: Evidence): boolean {
  const gdpr = (named.get('gdpr') ?? 0) + (named.get('uk-gdpr') ?? 0);
  return [...named].some(([id, times]) => times > gdpr && id.startsWith('eu-'));
}

/** Whether an article may be one of the document whose heading was not seen: its number goes on from those that were. */
export function mayBeOwn(article: string, own: ReadonlySet<string>): boolean {
  return Number(article) <= Math.max(...[...own].map((number) => Number(number) || 0)) + UNSEEN;
}

/** So many articles of the document may stand behind the last heading that was seen. */
const UNSEEN = 20;
