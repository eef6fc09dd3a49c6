import { fold } from '../instruments/letters.ts';
import type { Span } from '../text.ts';
import { POINTING, POSSESSIVE } from './words.ts';

/** What stands before the word "article" and belongs to the citation. */
export interface Before {
  /** "that", "the same", "del citado": it points back. */
  readonly pointing: boolean;
  /** "its", "ses": the law was named before. */
  readonly possessive: boolean;
  /** Where the words that belong to the citation begin. */
  readonly start: number;
  /** Bare numbers or letters of parts: "5 and 6 of article 83", "b) del artículo 6". */
  readonly parts: readonly (Span & { readonly label: string })[];
}

/** No citation reaches further back than this. */
const REACH = 70;

const WORD = /(\p{L}+)['’]?[\s*_]*$/u;
const PARTS =
  /(?:^|[\s(“"])((?:\d{1,2}|[IVX]{1,4}|[a-z]\))(?:\s*(?:,|and|et|und|y|e|or|ou|o|oder)\s*(?:\d{1,2}|[IVX]{1,4}|[a-z]\)))*)\s+(?:of|of the|of the same|of this|de l['’]|des|dell['’]|degli|del|du|de los)\s*$/;
const PREPOSITION = /(?:according to|pursuant to|under|accordance with|meaning of|selon|gemäß|nach)\s+$/i;

/** Looks at the few words before `at`, not beyond `limit`. */
export function lookBack(text: string, at: number, limit: number): Before {
  const before = text.slice(Math.max(limit, at - REACH), at);
  const offset = at - before.length;
  let start = at;
  let rest = before;
  let pointing = false;
  let possessive = false;
  for (let words = 0; words < 3; words++) {
    const found = WORD.exec(rest);
    const word = fold(found?.[1] ?? '');
    if (
      !found ||
      !(
        POINTING.has(word) ||
        POSSESSIVE.has(word) ||
        (words === 0 && word === 'the') ||
        (pointing && /^(?:the|la|le|el|del|des|der|dem|den|l|il|dell|du)$/.test(word))
      )
    )
      break;
    if (POSSESSIVE.has(word)) {
      possessive = true;
      break;
    }
    rest = rest.slice(0, found.index);
    if (word === 'the' && !pointing) {
      // "According to the article": only after a word that cites; a newspaper has articles too.
      if (!PREPOSITION.test(rest)) break;
      pointing = true;
    }
    if (POINTING.has(word)) pointing = true;
    start = offset + found.index;
  }
  return { pointing, possessive, start, parts: partsBefore(before, offset) };
}

function partsBefore(before: string, offset: number): Before['parts'] {
  const found = PARTS.exec(before);
  if (!found) return [];
  const list = found[1] ?? '';
  const from = offset + found.index + found[0].indexOf(list);
  return [...list.matchAll(/\d{1,2}|[IVX]{1,4}|[a-z](?=\))/g)].map((part) => ({
    label: part[0],
    start: from + part.index,
    end: from + part.index + part[0].length,
  }));
}
