import type { Instruments } from '../instruments.ts';
import type { Lexer } from './lexer.ts';
import { type Link, type MentionFound, mentionAt } from './mention.ts';
import { LINKS } from './words.ts';

/** Links that hold the article of the law's name: "du", "della", "des". */
const DEFINITE: ReadonlySet<string> = new Set(
  'del della dello dell delle dei degli du des dem zur zum im aus al alla allo all ai agli nel nella nello nell sul sulla dal dalla der'.split(
    ' ',
  ),
);

/** Links that may as well begin something else: "in order to", "from the company", "a la". */
const WEAK: ReadonlySet<string> = new Set(
  'in from under al alla allo all ai agli dans von vom van av within dal dalla'.split(' '),
);

/**
 * The law named after a provision: `GDPR`, `of the GDPR`, `, du règlement (UE) 2016/679`, `(GDPR)`; null where none is.
 * @param cited what was cited: a section is never one of the GDPR by a bare word
 */
export function lawAfter(lexer: Lexer, from: number, instruments: Instruments, cited: string): MentionFound | null {
  let i = from;
  let comma = false;
  let bracket = false;
  let dash = false;
  const first = lexer.at(i);
  if (first.gap > 2 || first.kind === 'end') return null;
  if (first.value === ',') comma = true;
  else if (first.value === '(') bracket = true;
  else if (/^[-–—:]$/.test(first.value) && first.gap > 0) dash = true;
  if (comma || bracket || dash) i++;
  const start = i;
  let weak = false;
  while (i < start + 3 && LINKS.has(lexer.at(i).value) && lexer.at(i).kind === 'word' && lexer.at(i).gap <= 2) {
    weak = WEAK.has(lexer.at(i).value);
    i++;
    if (/['’]/.test(lexer.at(i).value)) i++;
  }
  const linked = i > start;
  const word = lexer.at(i - 1).value;
  const link: Link = !linked ? 'direct' : DEFINITE.has(word) || /['’]/.test(word) ? 'definite' : 'plain';
  const found = mentionAt(lexer, i, instruments, link);
  if (!found || lexer.at(i).gap > 2) return null;
  const { sort, class: kind, ids } = found.mention;
  const certain = sort === 'own' || (sort === 'shared' && ids.length > 0);
  if ((bracket || dash) && !certain) return null;
  if (dash && linked) return null;
  if (comma && !linked && !certain && !(sort === 'unknown' && found.mention.class === null)) return null;
  if (weak && !certain && (kind === 'contract' || kind === 'decision')) return null;
  if (!linked && cited === 'section' && sort === 'bare') return null;
  return found;
}
