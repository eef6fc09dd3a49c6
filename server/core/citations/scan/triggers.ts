import { FOLD, isCapital, isDigit, letter } from '../../instruments/letters.ts';
import { NUMBER_WORDS } from '../../instruments.ts';
import type { Span } from '../../text.ts';
import { ACRONYM, CLASS, FIRST, type Lexicon, NOTHING, pairFits, tripleFits, WHOLE } from './lexicon.ts';

/** Where the article word begins in a word that another is glued to: "delarticulo". */
export function unglued(text: string, start: number, end: number): number {
  if ((text.charCodeAt(start) | 32) === 97 && text.charCodeAt(start + 1) !== 108) return start;
  const found = /^(?:dell?|el|los|l|de|all?)(art(?:[ií]culos?|icles?|icol[oi]|t)?)$/i.exec(text.slice(start, end));
  return found ? end - (found[1]?.length ?? 0) : start;
}

/** Whether a label may follow the word that ends at `at`: a digit, a bracket, a single letter. */
export function labelAhead(text: string, at: number): boolean {
  let i = at;
  while (i < at + 8) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 46 && code !== 0xa0 && code !== 10 && code !== 13 && code !== 58) break;
    i++;
  }
  const code = text.charCodeAt(i);
  if (
    (code >= 48 && code <= 57) ||
    code === 40 ||
    code === 39 ||
    code === 34 ||
    code === 0x201c ||
    code === 0xab ||
    code === 0x2018
  )
    return true;
  if (code === 0xa7) return true;
  const folded = code < 0x530 ? FOLD[code] : 0;
  if (!folded) return code === 42 || code === 92 || code === 0xad;
  const after = text.charCodeAt(i + 1);
  // One letter, a Roman number, or "(sub)paragraph of": the rest is for the grammar.
  return (
    !(after < 0x530 && FOLD[after]) ||
    /^(?:[IVX]{2,4}\b|n[°º.o]|of\b|sub|thereof)/.test(text.slice(i, i + 8)) ||
    /^(?:para|sub|sent)/.test(text.slice(i, i + 4))
  );
}

/** Whether a law may be named from the word at `start` on, by its flags and what stands right behind it. */
export function nameAhead(
  text: string,
  start: number,
  end: number,
  flags: number,
  hash: number,
  lexicon: Lexicon,
): boolean {
  if (flags & WHOLE) return true;
  // "nDSG" begins with a small letter.
  if (flags & ACRONYM && (isCapital(text.charCodeAt(start)) || isCapital(text.charCodeAt(end - 1)))) return true;
  if (flags & CLASS && (end - start > 1 ? digitNear(text, end) : text.charCodeAt(end) === 46)) return true;
  return (flags & FIRST) !== 0 && secondFits(text, end, hash, lexicon);
}

/** How far behind the word for a law its number or date begins at most. */
const NEAR = 40;

function digitNear(text: string, at: number): boolean {
  for (let i = at; i < at + NEAR; i++) if (isDigit(text.charCodeAt(i))) return true;
  return false;
}

/** Whether the next words are those of a name that begins with this one. Numbers and odd breaks are for the grammar. */
function secondFits(text: string, at: number, first: number, lexicon: Lexicon): boolean {
  const second = wordAhead(text, at);
  if (!second) return true;
  if (!pairFits(lexicon, first, second.hash)) return isNumberWord(text, second);
  if (tripleFits(lexicon, first, second.hash, NOTHING)) return true;
  const third = wordAhead(text, second.end);
  return (
    !third ||
    third.start === third.end ||
    tripleFits(lexicon, first, second.hash, third.hash) ||
    isNumberWord(text, third)
  );
}

/** The word that follows and its hash; null before a number and where a word may be broken. */
function wordAhead(text: string, at: number): (Span & { readonly hash: number }) | null {
  let i = at;
  while (i < at + 8 && !letter(text.charCodeAt(i))) {
    if (isDigit(text.charCodeAt(i))) return null;
    i++;
  }
  const start = i;
  let hash = 0;
  for (; i < start + NEAR; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xad) continue;
    const folded = letter(code);
    if (!folded) break;
    hash = (Math.imul(hash, 31) + folded) | 0;
  }
  return text.charCodeAt(i) === 45 && text.charCodeAt(i + 1) < 33 ? null : { start, end: i, hash };
}

function isNumberWord(text: string, { start, end }: Span): boolean {
  return end - start < 8 && NUMBER_WORDS.has(text.slice(start, end).toLowerCase());
}
