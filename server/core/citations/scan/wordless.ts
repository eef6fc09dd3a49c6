import type { Statute } from '../../statute.ts';
import type { Citation } from '../grammar/citation.ts';
import { articleList } from '../grammar/provisions.ts';
import type { Piece } from '../grammar/reader.ts';
import { readProvision } from '../grammar/reading.ts';
import type { Mention } from '../laws/mention.ts';
import { Lexer } from '../words/lexer.ts';
import { AND } from '../words/words.ts';

/** A number with a paragraph or point, right before a law. */
const BEFORE = /(^|[\s(“"])\d{1,2}(?:\s?\(\w{1,2}\)|\.\w{1,2}(?!\w))+\)?,?\s*(?:of the |of |du |del |der )?$/;

/**
 * A provision in front of the GDPR whose word for "article" is missing or misread: "Att 13(2) GDPR", "6.1.f) RGPD".
 * @param limit where what was read before ends
 */
export function numberBefore(text: string, law: Mention, limit: number, statute: Statute): Citation | null {
  const from = Math.max(law.start - 40, limit);
  const found = BEFORE.exec(text.slice(from, law.start));
  if (!found) return null;
  const start = from + found.index + (found[1]?.length ?? 0);
  const lexer = new Lexer(text, start);
  const list = articleList(lexer, 0, { many: false, short: true, start }, statute);
  if (!list || !allExist(list.pieces, statute) || lexer.at(list.next - 1).end > law.start) return null;
  return { cited: 'article', start, pieces: list.pieces, law, inherited: false, back: null, next: 0 };
}

/**
 * A provision behind the GDPR without a word for it: "GDPR 6(1)(f)", "DSGVO 6 Abs. 1", "(GDPR 32)". A number alone may
 * count a page, a footnote or a paragraph, so that it has to stand within its line, at a mark or before another of its list.
 */
export function numberAfter(text: string, law: Mention, statute: Statute): Citation | null {
  if (!/^[ \u00a0]\d{1,2}(?!\d)/.test(text.slice(law.end, law.end + 4))) return null;
  const start = law.end + 1;
  const lexer = new Lexer(text, start);
  const list = articleList(lexer, 0, { many: false, short: true, start }, statute);
  if (!list || !allExist(list.pieces, statute)) return null;
  const [first] = list.pieces;
  // "GDPR 2.1" may be a version or a chapter of a report.
  const telling =
    first !== undefined && first.labels.length > 1 && !/^\d+\.\d+$/.test(text.slice(first.start, first.end));
  if (!telling && !(isAlone(text, law) && endsClause(lexer, list.next))) return null;
  // "GDPR 5 and 6 months": the list ends before a word that it counts.
  if (!telling && list.pieces.length > 1 && lexer.at(list.next).kind === 'word') return null;
  return { cited: 'article', start, pieces: list.pieces, law, inherited: true, back: null, next: list.next };
}

function allExist(pieces: readonly Piece[], statute: Statute): boolean {
  return pieces.every(({ labels }) => statute.provisions.has(readProvision(statute, labels)));
}

/** Whether the law has no article of its own before it: "the GDPR 32" is no way to cite. */
function isAlone(text: string, { start }: Mention): boolean {
  return !/(?<!\p{L})(?:the|le|la|il|el|die|der|das|des|dem|du|del|al|dal|nel|au|zur|im)\s+$/iu.test(
    text.slice(Math.max(0, start - 8), start),
  );
}

/** Whether the clause ends here: at a mark within the line, or at a full stop at its end. */
function endsClause(lexer: Lexer, at: number): boolean {
  const { value, gap, kind } = lexer.at(at);
  if (kind === 'word') return gap === 1 && AND.has(value) && lexer.at(at + 1).kind === 'word';
  if (value === '.') return gap === 0 && lexer.at(at + 1).gap > 1;
  return gap === 0 && /^[,;)]$/.test(value);
}
