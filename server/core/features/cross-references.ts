import type { Analysis } from '../analysis.ts';
import { identifiers } from '../citations/identifiers.ts';
import { placesOfNumber } from '../decisions/places.ts';
import { charactersOf, referencesAt } from '../glance.ts';
import { type Characters, overlaps, type Span } from '../text.ts';

/** Words that send the reader to a numbered paragraph or section of the same document. */
export interface CrossReference extends Span {
  readonly number: string;
  /** The paragraph or section; several where the document numbers two the same. */
  readonly targets: readonly Span[];
}

/** How far around an offset such words may reach. */
const REACH = 160;

/**
 * The cross-reference at an offset: "paragraph 36 above", "see section 5.3", "¶ 36", "siehe Randnummer 12". Null where
 * the words may mean a paragraph of a law or of another document, and where the document has no such number.
 */
export function crossReferenceAt(analysis: Analysis, offset: number): CrossReference | null {
  const text = charactersOf(analysis);
  const from = Math.max(0, offset - REACH);
  const around = text.slice(from, offset + REACH);
  for (const match of around.matchAll(UNIT_AND_NUMBERS)) {
    const { unit = '', numbers = '' } = match.groups ?? {};
    const start = from + match.index;
    const expression = { start, end: start + match[0].length };
    if (offset < expression.start || expression.end < offset) continue;
    if (referencesAt(analysis, expression).some((reference) => overlaps(reference.expression, expression))) return null;
    const direction = directionOf(text, expression);
    if (!direction || speaksOfAnother(text, expression)) return null;
    if (direction === 'sent' && !/[¶§]/.test(unit) && !sends(text, start)) return null;
    return numberAt(analysis, offset, expression.end - numbers.length, numbers, start, direction);
  }
  return null;
}

const NUMBER = '\\d{1,4}(?:\\.\\d{1,3}){0,4}';
const UNIT =
  'paragraphs?|paras?\\.?|points?|sections?|margin (?:no\\.|numbers?)|paragraphes?|Absatz|Absätze|Rn\\.|Rz\\.|' +
  'Randnummern?|Randziffern?|Ziffern?|Ziff\\.|Abschnitte?|paragraf[oi]|punt[oi]|sezion[ei]|párrafos?|apartados?|puntos?|¶¶?|§§?';
const AND = '(?:\\s?,\\s?|\\s(?:and|to|et|à|und|bis|e|a|y|o|or)\\s|\\s?[-–]\\s?)';
const UNIT_AND_NUMBERS = new RegExp(
  `(?<![\\p{L}\\d])(?<unit>${UNIT})[\\s\\u00a0](?:n[o°.]+\\s?)?(?<numbers>${NUMBER}(?:${AND}${NUMBER})*)(?![\\p{L}\\d(])`,
  'giu',
);

/** Which way the words point: up, down, inside this document, or only by sending the reader there. */
type Direction = 'above' | 'below' | 'here' | 'sent';

const POINTERS: readonly [Direction, RegExp][] = [
  ['above', /^,?\s\(?(?:above|supra|ci-dessus|oben|sopra|che precede|precedente|arriba|anterior)\b/i],
  ['below', /^,?\s\(?(?:below|infra|ci-dessous|ci-après|unten|sotto|seguente|abajo|siguiente)\b/i],
  [
    'here',
    /^\s(?:of|in|from|de|du|der|des|dieses|dieser|del|della|dell['’])\s?(?:this|the present|la présente|cette|présente|dieses|dieser|presente|questa|questo|esta|este|la presente)\s(?!article|paragraph|section|regulation|artikel|article|articolo|artículo)/i,
  ],
];

/** "of the judgment", "de la directive": a paragraph of something else. */
const OF_ANOTHER =
  /^\s?,?\s(?:of|from|in|de la|de l['’]|du|des|de|der|dem|zur|zum|del|della|dell['’]|dello|de los|de las)(?:\s|(?<=['’]))/i;

function directionOf(text: Characters, { end }: Span): Direction | null {
  const after = text.slice(end, end + 60);
  for (const [direction, pattern] of POINTERS) if (pattern.test(after)) return direction;
  return OF_ANOTHER.test(after) ? null : 'sent';
}

const SENDING =
  /(?:\b(?:see|cf\.?|compare|refer to|as (?:stated|noted|explained|set out|described|mentioned) in|under|voir|siehe|vgl\.?|vedi|v\.|si veda|véase|ver)\s|\()(?:also\s|auch\s|aussi\s|anche\s|también\s|the\s|le\s|les\s|il\s|el\s)*$/i;

function sends(text: Characters, start: number): boolean {
  return SENDING.test(text.slice(Math.max(0, start - 40), start));
}

/** A judgment or guideline named before in the sentence is what the paragraph belongs to. */
function speaksOfAnother(text: Characters, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const sentence = before.slice(Math.max(0, before.search(/[.!?]\s+(?=\p{Lu}[^.!?]*$)/u)));
  return (
    identifiers(sentence).length > 0 ||
    /\b(?:judgment|guidelines|opinion|directive|regulation)\b[^.;]*$/i.test(sentence)
  );
}

function numberAt(
  { layout }: Analysis,
  offset: number,
  from: number,
  numbers: string,
  unit: number,
  direction: Direction,
): CrossReference | null {
  const all = [...numbers.matchAll(new RegExp(NUMBER, 'g'))].map((match) => ({
    number: match[0],
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
  const at = all.findLast(({ start }) => start <= offset) ?? all[0];
  if (!at) return null;
  const targets = placesOfNumber(layout, at.number).filter(
    (place) => (direction !== 'above' || place.start < unit) && (direction !== 'below' || place.start > unit),
  );
  if (targets.length === 0) return null;
  return { start: at === all[0] ? unit : at.start, end: at.end, number: at.number, targets };
}
