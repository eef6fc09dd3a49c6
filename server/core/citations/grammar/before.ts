import { fold, letter } from '../../instruments/letters.ts';
import type { Span } from '../../text.ts';
import { POINTING, POSSESSIVE } from '../words/words.ts';

/** What stands before the word "article" and belongs to the citation. */
export interface Before {
  /** "that", "the same", "del citado": it points back. */
  readonly pointing: boolean;
  /** "its", "ses": the law was named before. */
  readonly possessive: boolean;
  /** Where the words that belong to the citation begin. */
  readonly start: number;
  /** Bare numbers or letters of parts: "5 and 6 of article 83", "b) del artículo 6", "c du 1 de l'article 5". */
  readonly parts: readonly (Span & { readonly labels: readonly string[] })[];
}

/** Bare parts stand no further back than this. */
const REACH = 70;

const AND = '(?:,|and|et|und|y|e|or|ou|o|oder)';
const OF = "(?:of|of the|of the same|of this|de l['’]|des|dell['’]|degli|del|du|de los)";
const PARTS = new RegExp(
  `(?:^|[\\s(“"])((?:\\d{1,2}|[IVX]{1,4}|[a-z]\\))(?:\\s*${AND}\\s*(?:\\d{1,2}|[IVX]{1,4}|[a-z]\\)))*)\\.?\\s+${OF}\\s*$`,
);
/** The French "du c du 1 de l'article 5". */
const NESTED = /(?:^|[\s(“"'’])([a-z]\)?(?:\s*(?:,|et|ou)\s*[a-z]\)?)*)\s+du\s+(\d{1,2})\.?\s+de l['’]\s*$/;
const PREPOSITION = /(?:according to|pursuant to|under|accordance with|meaning of)\s+$/i;
const ARTICLES: ReadonlySet<string> = new Set('the la le el del des der dem den l il dell du'.split(' '));
const LEADING: ReadonlySet<string> = new Set('of the same this l des dell degli del du los'.split(' '));

/** Looks at the few words before `at`, not beyond `limit`. */
export function lookBack(text: string, at: number, limit: number): Before {
  let word = wordBefore(text, at, limit);
  const parts = LEADING.has(word.value) ? partsBefore(text, at, limit) : [];
  let start = at;
  let pointing = false;
  for (let steps = 0; steps < 3; steps++) {
    if (POSSESSIVE.has(word.value)) return { pointing, possessive: true, start, parts };
    if (POINTING.has(word.value)) pointing = true;
    // "According to the article": only after a word that cites; a newspaper has articles too.
    else if (
      word.value === 'the' &&
      steps === 0 &&
      PREPOSITION.test(text.slice(Math.max(0, word.start - 20), word.start))
    )
      pointing = true;
    else if (!(pointing && ARTICLES.has(word.value))) break;
    start = word.start;
    word = wordBefore(text, start, limit);
  }
  return { pointing, possessive: false, start, parts };
}

/** The word that ends before `at`, blanks, apostrophes and emphasis apart; empty where none does. */
function wordBefore(text: string, at: number, limit: number): { value: string; start: number } {
  const least = Math.max(limit, at - REACH);
  let end = at;
  while (end > least && BETWEEN.has(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > limit && end - start < REACH && letter(text.charCodeAt(start - 1))) start--;
  return { value: fold(text.slice(start, end)), start };
}

/** Blank, line breaks, no-break space, apostrophes, `*` and `_`. */
const BETWEEN: ReadonlySet<number> = new Set([32, 9, 10, 13, 0xa0, 39, 0x2019, 42, 95]);

function partsBefore(text: string, at: number, limit: number): Before['parts'] {
  const offset = Math.max(limit, at - REACH);
  const before = text.slice(offset, at);
  const nested = NESTED.exec(before);
  const found = nested ?? PARTS.exec(before);
  if (!found) return [];
  const list = found[1] ?? '';
  const from = offset + found.index + found[0].indexOf(list);
  const paragraph = nested?.[2] ? [nested[2]] : [];
  return [...list.matchAll(nested ? /\b[a-z]\b\)?/g : /\d{1,2}|[IVX]{1,4}|[a-z]\)/g)].map((part) => ({
    labels: [...paragraph, part[0].replace(')', '')],
    start: from + part.index,
    end: from + part.index + part[0].length,
  }));
}
