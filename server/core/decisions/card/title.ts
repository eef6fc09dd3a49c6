import type { Told } from './card.ts';
import { datesIn } from './dates.ts';
import type { Frame } from './frame.ts';

const LONGEST = 240;

/**
 * The title: "Decision no. 12 of 3 May 2023 concerning X". A line that begins with what the decision is, or in a text
 * without lines the words up to the authority's name; whom it concerns, its number and its date speak for it.
 */
export function titleOf(frame: Frame): Told<string> | undefined {
  const { text, opening, words, knowledge } = frame;
  const stretch = text.slice(opening.start, opening.end);
  let best: { score: number; told: Told<string> } | undefined;
  for (const match of stretch.matchAll(words.patterns.kinds)) {
    if (!/^\p{Lu}/u.test(match[0])) continue;
    const start = opening.start + match.index;
    const value = upToAuthority(frame, start, endOfTitle(text, start));
    const about = value.search(words.patterns.about) > 0;
    const date = datesIn(value, knowledge.months).length > 0;
    const ownLine = /(?:^|\n)[^\p{L}\d]*$/u.test(text.slice(Math.max(0, start - 10), start));
    const number = /\d/.test(value.replace(/\b(?:19|20)\d\d\b/, ''));
    const alone = ownLine && /^\s*(?:\n|$)/.test(text.slice(start + value.length, start + value.length + 3));
    const score = (about ? 4 : 0) + (date ? 2 : 0) + (number ? 1 : 0) + (ownLine ? 1 : 0) + (alone ? 2 : 0);
    if (score < 3 || (best && best.score >= score) || value.length > LONGEST) continue;
    best = { score, told: { value, span: { start, end: start + value.length } } };
  }
  return best?.told;
}

function endOfTitle(text: string, start: number): number {
  const line = text.indexOf('\n', start);
  const end = line < 0 ? text.length : line;
  // A line that runs on is no title: its first sentence may be.
  const sentence = /[\p{Ll}\p{Lu}\d)]{3}[.;]\s+\p{Lu}/u.exec(text.slice(start, Math.min(end, start + LONGEST + 60)));
  return sentence ? start + sentence.index + 3 : end;
}

/** In a text that has lost its lines the authority's name begins what follows the title. */
function upToAuthority({ text, knowledge }: Frame, start: number, end: number): string {
  const title = text.slice(start, Math.min(end, start + LONGEST + 200));
  for (const match of title.matchAll(knowledge.authorities.anyName)) {
    const before = title.slice(0, match.index);
    if (match.index > 15 && !/(?:\bof|\bby|\bde la?|\bdu|\bdes|\bder|\bdel(?:la)?)(?: the)?\s*$/iu.test(before))
      return before.replace(/\s+(?:the|la|le|der|die|das|el|il)\s*$/iu, '').trim();
  }
  return title.trim();
}

/** Where a stretch names a kind of decision as a title does, with a capital; -1 where it does not. */
export function kindIn(stretch: string, kinds: RegExp): number {
  for (const match of stretch.matchAll(kinds)) if (/^\p{Lu}/u.test(match[0])) return match.index;
  return -1;
}
