import type { Instruments } from '../../instruments.ts';
import type { Lexer, Token } from '../words/lexer.ts';
import { AND, ARTICLE, DROPPED, LATIN, LINKS, OF, ORDINAL, PARAGRAPH, POINT, SECTION } from '../words/words.ts';
import { isOwner, type Link, type MentionFound, mentionAt } from './mention.ts';

/** Links that hold the article of the law's name: "du", "della", "des". */
const DEFINITE: ReadonlySet<string> = new Set(
  'del della dello dell delle dei degli du des dem zur zum im aus al alla allo all ai agli nel nella nello nell sul sulla dal dalla der'.split(
    ' ',
  ),
);

/** "both of the GDPR": the law of all that is listed. */
const BOTH: ReadonlySet<string> = new Set(
  'both all each ambos ambas entrambi tous deux beide jeweils respectively todos tutti'.split(' '),
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
  // A dash at the beginning of a line is that of the next item.
  if (dash && lexer.text.slice(lexer.at(i - 1).end, first.start).includes('\n')) return null;
  if (comma || bracket || dash) i++;
  if (BOTH.has(lexer.at(i).value)) i++;
  i = afterPreamble(lexer, i);
  const start = i;
  let weak = false;
  while (i < start + 3 && LINKS.has(lexer.at(i).value) && lexer.at(i).kind === 'word' && lexer.at(i).gap <= 2) {
    // "D. Lgs." begins a name.
    if (lexer.at(i).value === 'd' && lexer.at(i + 1).value === '.') break;
    weak = WEAK.has(lexer.at(i).value);
    i++;
    if (/['’]/.test(lexer.at(i).value)) i++;
  }
  // German says "Art. 5 unserer Satzung" without a word in between.
  const linked = i > start || isOwner(lexer.at(i).value);
  const word = lexer.at(i - 1).value;
  const link: Link = !linked ? 'direct' : DEFINITE.has(word) || /['’]/.test(word) ? 'definite' : 'plain';
  const found = mentionAt(lexer, i, instruments, link);
  if (!found || lexer.at(i).gap > 2) return null;
  const { sort, class: kind, ids } = found.mention;
  const certain = sort === 'own' || (sort === 'shared' && ids.length > 0);
  if ((bracket || dash) && !certain) return null;
  // "GDPR Art. 83, BDSG § 20": a law after a comma may lead what follows.
  if (comma && !linked && leads(lexer.at(found.next))) return null;
  if (dash && linked) return null;
  if (comma && !linked && !certain && !(sort === 'unknown' && found.mention.class === null)) return null;
  if (weak && !certain && (kind === 'contract' || kind === 'decision')) return null;
  if (!linked && cited === 'section' && sort === 'bare') return null;
  return found;
}

/** Whether a provision begins at a token. */
function leads({ kind, value }: Token): boolean {
  return value === '§' || (kind === 'word' && (ARTICLE.has(value) || SECTION.has(value)));
}

/** What the recitals stand in: "recital 26 of the preamble to the GDPR". */
const PREAMBLE: ReadonlySet<string> = new Set('preamble preambule praambel preambolo preambulo considerans'.split(' '));

/** The point after "of the preamble", the law's part that the recitals are; where it began when it is something else. */
function afterPreamble(lexer: Lexer, from: number): number {
  let i = from;
  while (i < from + 3 && OF.has(lexer.at(i).value) && lexer.at(i).gap <= 2) {
    i++;
    if (/['’]/.test(lexer.at(i).value)) i++;
  }
  if (i === from || !PREAMBLE.has(lexer.at(i).value)) return from;
  return lexer.at(i + 1).value === 'to' ? i + 2 : i + 1;
}

/** The law after the title of the article: 'Article 5 "Principles" of the GDPR', 'Article 17 (right to erasure) GDPR'. */
export function lawAfterTitle(
  lexer: Lexer,
  from: number,
  instruments: Instruments,
  cited: string,
): MentionFound | null {
  const open = lexer.at(from);
  const comma = open.value === ',' ? from + 1 : from;
  const closers = CLOSERS[lexer.at(comma).value];
  if (!closers || lexer.at(comma).gap > 2) return null;
  for (let i = comma + 1; i < comma + 30; i++) {
    const token = lexer.at(i);
    if (token.kind === 'end' || token.gap > 2) return null;
    if (!closers.includes(token.value)) continue;
    const law = lawAfter(lexer, i + 1, instruments, cited);
    if (law && law.mention.sort !== 'self') return law;
    if (token.value === ')' || !/["”]/.test(token.value)) return null;
  }
  return null;
}

const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"”“',
  '“': '”"“',
  '„': '“”"',
  '«': '»',
  '‘': '’',
  '(': ')',
  '–': '–',
};

/** The law after the number of a page or footnote that fell between: "Article 38 Paragraph 6 Sentence 2 23 GDPR". */
export function lawAfterPage(lexer: Lexer, from: number, instruments: Instruments, cited: string): MentionFound | null {
  const page = lexer.at(from);
  if (page.kind !== 'number' || page.gap === 0 || page.gap > 2 || page.value.length > 3) return null;
  const law = lexer.at(from + 1).kind === 'word' ? lawAfter(lexer, from + 1, instruments, cited) : null;
  return law?.mention.sort === 'own' ? law : null;
}

/**
 * The law after parts that could not be read: "article 8, III bis, 2°, de la loi". They are left off, but the law must not
 * be missed.
 */
export function lawAfterParts(
  lexer: Lexer,
  from: number,
  instruments: Instruments,
  cited: string,
): MentionFound | null {
  for (let i = from; i < from + MOST_PARTS; i++) {
    const { kind, value, gap } = lexer.at(i);
    if (gap > 2 || kind === 'end') return null;
    // "and section 7 of the Act" is a citation of its own.
    if (SECTION.has(value) && AND.has(lexer.at(i - 1).value)) return null;
    const part =
      kind === 'number'
        ? value.length < 4
        : kind === 'mark'
          ? /[,()°º-]/.test(value)
          : value.length < 2 || isPart(lexer, i);
    if (!part) return null;
    if (!LINKS.has(lexer.at(i + 1).value)) continue;
    const law = lawAfter(lexer, i + 1, instruments, cited);
    if (law) return law;
  }
  return null;
}

const MOST_PARTS = 12;

function isPart(lexer: Lexer, at: number): boolean {
  const { value } = lexer.at(at);
  return (
    DROPPED.has(value) ||
    PARAGRAPH.has(value) ||
    ORDINAL.has(value) ||
    AND.has(value) ||
    LATIN.has(value) ||
    (value.length > 1 && POINT.has(value)) ||
    /^[IVX]+$/.test(lexer.written(lexer.at(at)))
  );
}
