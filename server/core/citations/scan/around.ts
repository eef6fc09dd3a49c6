import { fold, isCapital } from '../../instruments/letters.ts';
import type { Statute } from '../../statute.ts';
import type { Before } from '../grammar/before.ts';
import type { Citation } from '../grammar/citation.ts';
import { placeBefore } from '../grammar/place.ts';
import { readProvision } from '../grammar/reading.ts';
import { type LawClass, lawClass } from '../laws/lawwords.ts';
import type { Mention } from '../laws/mention.ts';
import type { Lexer } from '../words/lexer.ts';
import type { Sighting } from './sighting.ts';
import { isForeignTitle, titleFollows } from './titles.ts';

/** Marks the heading of an article of the document itself, and the article that its GDPR title follows. */
export function asHeading(text: string, citation: Citation, lexer: Lexer, statute: Statute): Citation {
  const [piece] = citation.pieces;
  const article = piece?.labels[0] ?? '';
  if (citation.cited === 'section') return isSectionHeading(text, citation) ? { ...citation, heading: true } : citation;
  if (citation.cited !== 'article' || citation.pieces.length > 1 || piece?.labels.length !== 1 || piece.to)
    return citation;
  if (titleFollows(lexer, citation.next, article, statute)) return { ...citation, titled: true };
  const after = lexer.at(citation.next);
  const apart =
    after.gap > 1 ||
    /^[-–—:.]$/.test(after.value) ||
    (after.value === '(' && isTitleLine(text, after.start)) ||
    (after.kind === 'word' && isCapital(text.charCodeAt(after.start)));
  return apart && startsLine(text, citation.start) ? { ...citation, heading: true } : citation;
}

/** "§ 2 Pflichten": a short line of its own with no mark at its end, as the paragraphs of German contracts have. */
function isSectionHeading(text: string, { pieces, start }: Citation): boolean {
  const [piece] = pieces;
  if (pieces.length !== 1 || piece?.labels.length !== 1 || piece.to || !startsLine(text, start)) return false;
  return /^§\s?\d+[a-z]?(?:[.:]?[*_ \t]+[-–—]?[ \t]*[\p{Lu}(][^\n]{0,80})?[^\n.,;:]?[ \t\r]*(?:\n|$)/u.test(
    text.slice(start, start + 110),
  );
}

/** "(Liability)" and the end of the line. */
function isTitleLine(text: string, at: number): boolean {
  return /^\([^()\n]{3,80}\)[*_ \t\r]*(?:\n|$)/.test(text.slice(at, at + 90));
}

/** Where the last citation with its law ends, behind which "this article" may stand in a quotation; -1 for none. */
export function lastCited(found: readonly Sighting[]): number {
  for (let i = found.length - 1; i >= 0 && i > found.length - 12; i--) {
    const sighting = found[i] as Sighting;
    if (sighting.type === 'citation' && sighting.citation.law && !sighting.citation.inherited) return sighting.end;
  }
  return -1;
}

/** Puts the bare parts in front of the article under it: "5 and 6 of article 83". */
export function withPartsBefore(citation: Citation, parts: Before['parts'], statute: Statute): Citation {
  const [first, ...rest] = citation.pieces;
  if (parts.length === 0 || !first || first.labels.length > 2 || citation.cited !== 'article') return citation;
  const under = (labels: readonly string[]): string[] => [...first.labels, ...labels];
  const exist = parts.every(({ labels }) => statute.provisions.has(readProvision(statute, under(labels))));
  if (!exist && (!citation.law || citation.law.ids.includes('gdpr'))) return citation;
  const pieces = parts.map(({ labels, start, end }, i) => ({
    labels: under(labels),
    start,
    end: i === parts.length - 1 ? first.end : end,
  }));
  return { ...citation, start: pieces[0]?.start ?? citation.start, pieces: [...pieces, ...rest] };
}

/** Binds a citation to the law named just before it: "GDPR Article 28", "the LOPDGDD, in its article 71". */
export function withLawBefore(
  text: string,
  citation: Citation,
  found: readonly Sighting[],
  possessive: boolean,
): Citation {
  for (let i = found.length - 1; i >= 0 && i > found.length - 4; i--) {
    const sighting = found[i] as Sighting;
    if (sighting.type === 'definition') continue;
    const law = sighting.type === 'mention' ? sighting.mention : sighting.citation.law;
    if (!law) return citation;
    const between = text.slice(sighting.end, citation.start);
    if (possessive && between.length < 300 && !/[.!?]\s+\p{Lu}/u.test(between))
      return { ...citation, law, inherited: true };
    const adjacent =
      sighting.type === 'mention' &&
      between.length < 30 &&
      /^(?:['’]s)?["”»’)\]*_\s]*[,:(–-]?\s*[("“*_]*(?:(?:aus|in|nel|nell['’]|en su|dans son)\s+)?$/.test(between);
    return adjacent ? { ...citation, law, inherited: true } : citation;
  }
  return citation;
}

/** Notes where in the text the citation is said to stand, by the words in front: "siehe unten Artikel 5". */
export function withPlace(text: string, citation: Citation): Citation {
  const place = citation.law || citation.place ? null : placeBefore(text, citation.start);
  return place ? { ...citation, place } : citation;
}

/** Whether a heading of the document stands between two places: a short line of its own, with no mark at its end. */
export function headingBetween(text: string, from: number, to: number): boolean {
  return HEADING.test(text.slice(Math.max(from, to - FARTHEST), to));
}

/** How far back it is looked for headings of the document itself, and over how many blanks for the beginning of a line. */
export const FARTHEST = 600;
const BLANKS = 200;

const HEADING = /\n[ \t]*\n[^\n]{3,90}[^\n.,;:!?)]\n[ \t]*\n/;

/** The text that is named just before, and is no law: "this Agreement, Article 8(2)", "Annex 2, Article 5". */
export function textBefore(text: string, { cited, start, pieces }: Citation): Mention | null {
  const end = pieces.at(-1)?.end ?? start;
  if (cited === 'article' && ANNEX.test(text.slice(Math.max(0, start - 40), start))) return otherText(start);
  const led = cited === 'article' ? LED.exec(text.slice(Math.max(0, start - 40), start)) : null;
  const named = fold(led?.[1] ?? '');
  const kind = lawClass(named);
  if (kind && BY_TITLE.has(kind))
    return { start, end: start, ids: [], sort: 'bare', class: kind, pointing: false, term: named };
  if (cited === 'article' && RIGHTS.test(text.slice(end, end + 12)) && !GRANTING.test(pieces[0]?.labels[0] ?? ''))
    return otherText(start);
  const found = cited === 'article' ? THIS.exec(text.slice(Math.max(0, start - 40), start)) : null;
  const term = fold(found?.[1] ?? '');
  if (lawClass(term) !== 'contract') return null;
  return { start, end: start, ids: [], sort: 'self', class: 'contract', pointing: true, term };
}

/** "her Article 8 rights" are those of a convention, unless the Regulation gives a right there: Articles 12 to 22 and 77 to 82. */
const RIGHTS = /^\s+rights?\b/;

const GRANTING = /^(?:1[2-9]|2[0-2]|34|7[7-9]|8[0-2])$/;

/** "Convention: Article 8": the sort of law alone, as the label of what follows. */
const LED = /(?<!\p{L})(\p{Lu}\p{L}+)\s*:\s*[("“]*$/u;

const BY_TITLE: ReadonlySet<LawClass> = new Set<LawClass>([
  'charter',
  'code',
  'constitution',
  'convention',
  'directive',
  'regulation',
  'treaty',
]);

const THIS = /(?<!\p{L})(?:this|present|dieser|dieses|présent|questo|presente|este)\s+(\p{L}+),?\s*[(]?$/iu;

/** The text that has an article of such a title, when it cannot be the GDPR: "Article 9 (Liability)". */
export function textOfTitle(lexer: Lexer, citation: Citation, statute: Statute): Mention | null {
  const { cited, heading, pieces, next, start } = citation;
  const [piece] = pieces;
  if (cited !== 'article' || heading || piece?.labels.length !== 1) return null;
  return isForeignTitle(lexer, next, piece.labels[0] ?? '', statute) ? otherText(start) : null;
}

/** Some text that is no law known here, as the law of what stands at a place. */
function otherText(at: number): Mention {
  return { start: at, end: at, ids: [], sort: 'unknown', class: 'decision', pointing: false, term: '' };
}

/** The GDPR has no annex. */
const ANNEX =
  /(?<!\p{L})(?:annex|annexe|appendix|schedule|exhibit|attachment|allegato|anexo|anhang|anlage|bijlage|protocole?)\s+(?:n[°.o]\s*)?(?:\d{1,2}|[IVX]{1,5}|[A-Z])\s*[,:(–-]?\s*$/iu;

/** Whether only blanks and Markdown's heading and emphasis marks stand before a place in its line. */
function startsLine(text: string, at: number): boolean {
  const least = Math.max(0, at - BLANKS);
  let i = at - 1;
  while (i >= least && /[ \t#*_>]/.test(text.charAt(i))) i--;
  return i < least || text.charCodeAt(i) === 10 || text.charCodeAt(i) === 13;
}

/** A judgment whose paragraph is cited: "C-311/18, paragraph 105", "EU:C:2020:559, points 92 and 93". */
const CASE = /(?:\b[CT][-‑–]\d+\/\d{2}|EU:[CTF]:\d{4}:\d+)[^.;]{0,40}$/;

/** Whether a bare "Chapter II" is a heading of the document itself. */
export function isOwnChapter(text: string, { cited, law, start }: Citation): boolean {
  return cited === 'chapter' && !law && startsLine(text, start);
}

/** Whether a bare "paragraph 105" is one of a judgment named just before. */
export function isOfJudgment(text: string, { start, back }: Citation): boolean {
  return back === 'silent' && CASE.test(text.slice(Math.max(0, start - 60), start));
}

/** The advisers under Article 29 of Directive 95/46: "Article 29 Working Party", "groupe de travail de l'article 29". */
const PARTY_AFTER =
  /^[\s”"»-]*(?:data protection\s+|datenschutz-?)?(?:working|wp\b|group|grupp|gruppe|arbeitsgruppe|committee)/i;
const PARTY_BEFORE =
  /(?:groupe(?:\s+de\s+travail)?|gruppo(?:\s+di\s+lavoro)?|grupo\s+de\s+trabajo|working\s+(?:party|group)|gruppe)\s*[«“"']?\s*(?:de l['’]|dell['’]|del |on |nach |sull['’]|sobre el )?$/i;

export function isWorkingParty(text: string, { law, pieces, start }: Citation, end: number): boolean {
  if (law || pieces[0]?.labels.join() !== '29') return false;
  return PARTY_AFTER.test(text.slice(end, end + 40)) || PARTY_BEFORE.test(text.slice(Math.max(0, start - 40), start));
}
