import { romanValue } from '../citations/grammar/labels.ts';
import { labelsOf } from '../citations/grammar/reading.ts';
import type { Reference } from '../citations/reference.ts';
import { AND, ARTICLE, CHAPTER, DROPPED, OF, PARAGRAPH, POINT, RECITAL, SECTION } from '../citations/words/words.ts';
import { fold } from '../instruments/letters.ts';

/**
 * Whether the words of a reference say no more than its provision and its law, so that nothing is lost when they are
 * written anew: not "the second sentence of", "UAbs. 1", "et seq." or a title in brackets.
 * @param words the words of the reference
 * @param law where in them the law is named, if it is
 */
export function isWhollySaid(
  words: string,
  { provision }: Reference,
  law: { start: number; end: number } | null,
): boolean {
  const said = law ? `${words.slice(0, law.start)} ${words.slice(law.end)}` : words;
  const [last = ''] = (provision ?? '').split(' ').slice(-1);
  const open = [...labelsOf(last), ...(provision ?? '').split(' ').slice(1, -1)];
  for (const [token] of said.matchAll(/\p{L}[\p{L}\p{M}\u00ad]*|\d+|[^\s\p{L}\d]/gu)) {
    if (takeLabel(open, token)) continue;
    if (/^\p{L}/u.test(token) ? !isNaming(fold(token)) : !/^[.,()§°º'’\-*_]$/.test(token)) return false;
  }
  return true;
}

/** Takes the label out of those that are still to come. */
function takeLabel(open: string[], token: string): boolean {
  const forms = [token.toLowerCase(), token.replace(/^0+(?=\d)/, ''), token, String(romanValue(token) || token)];
  const at = open.findIndex((label) => forms.includes(label) || String(romanValue(label)) === token);
  if (at >= 0) open.splice(at, 1);
  return at >= 0;
}

/** The words for provisions, and the little ones between them; not those for parts that no label has. */
function isNaming(word: string): boolean {
  if (NAMES.some((names) => names.has(word))) return true;
  return (PARAGRAPH.has(word) || POINT.has(word) || OF.has(word) || AND.has(word)) && !DROPPED.has(word);
}

const NAMES = [ARTICLE, RECITAL, CHAPTER, SECTION, new Set(['no', 'nr', 'n', 's', 'l', 'd', 'er', 'sub', 'par'])];
