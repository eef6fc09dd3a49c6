import type { Numbered } from './numbering.ts';
import type { Title } from './titles.ts';
import { formulaAt, numberingOf, skipSpace, titleText } from './titles.ts';

/** No heading is longer, several in a row taken together. */
const LONGEST = 500;
const LONGEST_UNNUMBERED = 60;

/**
 * The headings that stand within a line, right before a numbered paragraph: "…decided.II. ReasonsA. On the law27. Under…".
 * A paragraph ends as a sentence does; words before a number that do not are the title of a heading.
 * `from` is where the paragraph before begins.
 */
export function titlesBefore(text: string, from: number, label: Numbered): Title[] {
  let end = label.start;
  while (end > from && text[end - 1] === ' ') end--;
  if (end <= from || /[.!?;:,…"”»)\]]/.test(text[end - 1] ?? '')) return [];
  const begin = Math.max(from, end - LONGEST);
  const region = text.slice(begin, end);
  const titles: Title[] = [];
  let stop = region.length;
  for (const match of [...region.matchAll(NUMBERED)].reverse()) {
    const start = match.index + (match[0].length - (match[1]?.length ?? 0));
    const words = region.slice(start, stop);
    const numbering = numberingOf(words);
    if (!numbering || SENTENCE_END.test(words.slice(numbering.body))) break;
    titles.unshift({
      start: begin + start,
      end: begin + stop,
      look: numbering.look,
      number: numbering.number,
      title: titleText(words.slice(numbering.body)),
    });
    stop = start;
  }
  return titles.length > 0 ? titles : unnumbered(region, begin);
}

/** The operative formula within a line, after `from`: "FOR THESE REASONS The Committee decides…"; its words go on in the same line. */
export function formulaWithin(text: string, from: number, to: number): Title | null {
  for (const match of text.slice(from, to).matchAll(AFTER_SENTENCE)) {
    const start = from + match.index + match[0].length;
    const formula = formulaAt(text, start);
    if (!formula) continue;
    const end = skipSpace(text, start + formula.length + (text[start + formula.length] === ':' ? 1 : 0));
    return { start, end, look: 'formula', number: '', title: formula };
  }
  return null;
}

// The number of a heading after the end of a sentence or glued to the heading above, with a capital after it.
const NUMBERED =
  /(?:^|[.:;!?…"”»)\]][ ]?|(?<=\p{Ll}|\p{Lu}{2})(?=[IVX\dA-Z])|[ ](?=[IVX]{1,4}\.))((?:[IVXL]{1,6}|[A-Z]|\d{1,2}(?:\.\d{1,2}){0,3})[.)][ \u00a0]+(?=["“«]?\p{Lu}))/gu;
const SENTENCE_END = /[.!?;]["”»)]?\s+["“«]?\p{Lu}|[.!?;]$/u;
const AFTER_SENTENCE = /[.;:!?…"”»)\]][ \u00a0]*(?=\p{Lu}{2})/gu;

function unnumbered(region: string, begin: number): Title[] {
  const at = region.search(/[^.:;!?…"”»]*$/);
  const start = at < 0 ? -1 : skipSpace(region, at);
  const words = region.slice(start);
  if (start < 0 || words.length > LONGEST_UNNUMBERED || !/^\p{Lu}/u.test(words)) return [];
  return [{ start: begin + start, end: begin + region.length, look: 'plain', number: '', title: titleText(words) }];
}
