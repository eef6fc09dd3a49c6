import type { Lexer } from '../words/lexer.ts';
import { AND, FOLLOWING, LOOSE, OF, type Phrases, TOGETHER } from '../words/words.ts';

/** What joins two members of a list. */
export interface Separator {
  readonly next: number;
  /** Whether the second citation may well be of another law: "as well as", ";". */
  readonly loose: boolean;
  /** Whether a word ("and", "or") says that the list goes on, not only a comma. */
  readonly worded: boolean;
}

/** The separator at a token: `,`, `and`, `, et`, `/`, `as well as`, `i.V.m.`; null where the list ends. */
export function separatorAt(lexer: Lexer, from: number): Separator | null {
  let i = from;
  let loose = false;
  let worded = false;
  for (let steps = 0; steps < 4; steps++) {
    const token = lexer.at(i);
    if (token.kind === 'end' || token.gap > 2) break;
    const phrase = phraseAt(lexer, i, LOOSE);
    const joint = phrase > i ? phrase : phraseAt(lexer, i, TOGETHER);
    if (joint > i) {
      if (phrase > i) loose = true;
      worded = true;
      i = lexer.at(joint).value === '.' && lexer.at(joint).gap === 0 ? joint + 1 : joint;
    } else if (
      token.kind === 'word' &&
      AND.has(token.value) &&
      lexer.at(i + 1).value !== ')' &&
      !(i > from && isLetter(lexer, i, worded))
    ) {
      worded = true;
      i++;
    } else if (token.value === 'i' && i > from - 1 && lexer.at(i + 1).kind === 'number' && token.gap === 1) {
      // Polish "ust. 1 i 2".
      worded = true;
      i++;
    } else if (token.kind === 'mark' && /[,;/&+]/.test(token.value)) {
      if (token.value === ';') loose = true;
      i++;
    } else break;
  }
  return i > from ? { next: i, loose, worded } : null;
}

/** Whether "e" or "o" is a label of the list and not the word: "lit. a und e", "lit. c, e und f", "(c, e, f)". */
function isLetter(lexer: Lexer, at: number, worded: boolean): boolean {
  const after = lexer.at(at + 1);
  return lexer.at(at).value.length === 1 && (worded || /^[,)]$/.test(after.value) || AND.has(after.value));
}

/** Past one of the phrases when it begins at a token (dots inside abbreviations do not matter); else the same index. */
export function phraseAt(lexer: Lexer, from: number, phrases: Phrases): number {
  const first = lexer.at(from);
  if (first.kind !== 'word') return from;
  for (const phrase of phrases.get(first.value) ?? []) {
    let i = from;
    let k = 0;
    for (; k < phrase.length; k++) {
      while (k > 0 && lexer.at(i).kind === 'mark' && isInPhrase(lexer, i)) i++;
      const token = lexer.at(i);
      if (token.kind !== 'word' || token.value !== phrase[k] || token.gap > 2) break;
      i++;
    }
    if (k === phrase.length) return i;
  }
  return from;
}

/** A full stop, an apostrophe, or the hyphen of "ci-dessous". */
function isInPhrase(lexer: Lexer, at: number): boolean {
  const { value, gap } = lexer.at(at);
  return /[.'’]/.test(value) || (value === '-' && gap + lexer.at(at + 1).gap === 0);
}

/** Past "et seq.", "ff.", "e ss.", with their full stop; else the same index. */
export function followingAt(lexer: Lexer, from: number): number {
  const comma = lexer.at(from).value === ',' ? 1 : 0;
  const next = phraseAt(lexer, from + comma, FOLLOWING);
  if (next === from + comma) return from;
  const last = lexer.at(next - 1);
  // "f" and "s" are letters of points too: only with their full stop, or glued ("12f").
  if (last.end - last.start === 1 && next === from + comma + 1 && lexer.at(next).value !== '.' && last.gap > 0)
    return from;
  return lexer.at(next).value === '.' && lexer.at(next).gap === 0 ? next + 1 : next;
}

/** Past little words such as "of the", "de l'", at most `most` of them. */
export function skipOf(lexer: Lexer, from: number, most: number): number {
  let i = from;
  for (let steps = 0; steps < most * 2 && i < from + most * 2; steps++) {
    const token = lexer.at(i);
    if (token.gap > 2) break;
    if (token.kind === 'word' && OF.has(token.value)) i++;
    else if (token.kind === 'mark' && /['’]/.test(token.value) && i > from) i++;
    else break;
  }
  return i;
}
