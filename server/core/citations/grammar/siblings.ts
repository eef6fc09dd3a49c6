import { mayBeDate } from '../../instruments/dates.ts';
import { exists } from '../../statute.ts';
import type { Lexer } from '../words/lexer.ts';
import { AND, ARTICLE, ORDINAL, PARAGRAPH, POINT, SECTION } from '../words/words.ts';
import { endsItem, isAbbreviation, startsLevel } from './items.ts';
import { articleNumberAt, type Label, labelAt } from './labels.ts';
import { byWord } from './levels.ts';
import type { Last, ListReader } from './reader.ts';
import { separatorAt } from './separators.ts';

/** Where the next member of a list begins, and where it is to be read on. */
export interface Sibling {
  readonly start: number;
  readonly next: number;
}

/** The next member of the list, with the labels it shares with the last; null where the list ends. */
export function sibling(reader: ListReader, from: number): Sibling | null {
  const lexer = reader.lexer;
  const separator = separatorAt(lexer, from);
  const worded = lexer.at(from).kind === 'word' ? wordSibling(reader, from) : null;
  if (worded) return worded;
  if (!separator || reader.open > 0) return null;
  let i = separator.next;
  while (
    /^(?:the|les|la|le|der|die|los|las|also|further|lo|il|of|in)$/.test(lexer.at(i).value) &&
    i < separator.next + 2
  )
    i++;
  return wordSibling(reader, i) ?? labelSibling(reader, i, separator.worded);
}

/** A sibling with its name: "and paragraph 2", ", lit. f". */
function wordSibling(reader: ListReader, at: number): Sibling | null {
  const saved = reader.last;
  const word = reader.lexer.at(at).value;
  const kinds: number[] = [];
  if (SECTION.has(word) && !isSectioned(reader.lexer, at)) return null;
  if (PARAGRAPH.has(word) || ORDINAL.has(word) || word === '§') kinds.push(1);
  if (POINT.has(word)) kinds.push(saved.labels.length - 1, saved.labels.length - 2);
  for (const depth of kinds) {
    if (depth < 1 || depth >= saved.labels.length) continue;
    reader.last = { ...saved, labels: saved.labels.slice(0, depth), style: 'article' };
    const next = byWord(reader, at);
    if (next > at && reader.last.labels.length > depth && sameType(reader.last.labels[depth], saved.labels[depth])) {
      return { start: at, next };
    }
  }
  reader.last = saved;
  return null;
}

/** Whether the paragraphs of this list are called sections: else "Article 6(1)(e) and section 7" goes on to another law. */
function isSectioned(lexer: Lexer, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 16; i--) {
    if (SECTION.has(lexer.at(i).value)) return true;
    if (ARTICLE.has(lexer.at(i).value)) return false;
  }
  return false;
}

/** A sibling without a name: `(f)`, `e)`, `29`. */
function labelSibling(reader: ListReader, at: number, worded: boolean): Sibling | null {
  const lexer = reader.lexer;
  const { style, labels } = reader.last;
  // "Articles L. 1110-4 et L. 1111-8": the letter of a code is no point.
  const coded = /^[LRDA]\. /.test(labels[0] ?? '') ? articleNumberAt(lexer, at) : null;
  if (coded && /^[LRDA]\. /.test(coded.value)) {
    reader.last = { labels: [coded.value], style: 'article', many: reader.head.many };
    return { start: at, next: coded.next };
  }
  const label = labelAt(lexer, at);
  if (label?.style === 'brackets') {
    // "recitals (39), (58) to (60)"
    if (labels.length === 1 && label.type === 'number' && reader.head.bracketed) {
      reader.last = { ...reader.last, labels: [label.value] };
      return { start: at, next: label.next };
    }
    const depth = depthOf(reader, label);
    return depth > 0 ? replace(reader, label, depth, 'brackets', at) : null;
  }
  if (label && label.type !== 'number') {
    const depth = depthOf(reader, label);
    if (depth < 1) return null;
    if (label.style !== 'closed') {
      const after = lexer.at(label.next);
      // "lit. a, e und f verletzt": in a list of named letters, one that is no word in any language needs no mark behind it.
      const named = style === 'word' && worded && after.kind === 'word' && WORDLESS.test(label.value);
      const listed = AND.has(after.value) && WORDLESS.test(lexer.written(lexer.at(label.next + 1)));
      if (style === 'brackets' || !(named || listed || endsItem(lexer, label.next))) return null;
      if (/['’]/.test(after.value)) return null;
      const vague = /[aeiouy]/.test(label.value) && after.kind === 'word' && !isAbbreviation(lexer, label.next);
      if (vague && !listed && !reader.last.many) return null;
    }
    return replace(reader, label, depth, style, at);
  }
  const article = articleNumberAt(lexer, at, reader.head.sign);
  if (!article) return null;
  return numberSibling(reader, at, article, label, worded);
}

/** A bare number after a separator: the next article, or the next paragraph of the same one; what exists decides. */
function numberSibling(
  reader: ListReader,
  at: number,
  article: { value: string; next: number },
  label: Label | null,
  worded: boolean,
): Sibling | null {
  const lexer = reader.lexer;
  const { labels } = reader.last;
  const { style, many } = reader.last.paragraph ?? reader.last;
  const [first = ''] = labels;
  const after = lexer.at(article.next);
  if (isCounted(after.value) && after.gap > 0) return null;
  if (
    after.value === '%' ||
    after.value === '€' ||
    (after.value === '/' && after.gap === 0 && lexer.at(article.next + 1).kind === 'number')
  )
    return null;
  const below = after.value === '(' ? labelAt(lexer, article.next) : null;
  const finer =
    below !== null ||
    (after.value === '.' &&
      after.gap === 0 &&
      lexer.at(article.next + 1).gap === 0 &&
      labelAt(lexer, article.next + 1) !== null) ||
    (startsLevel(lexer, article.next) && PARAGRAPH.has(after.value));
  const ends = endsItem(lexer, article.next) || after.value === ',';
  // "paragraphs 1(a) and 4(b)": a letter may stand below a paragraph as well.
  const lettered = announced(reader) && below?.type === 'letter';
  if (label && (!finer || lettered) && style !== 'brackets' && isNextParagraph(reader, label))
    return paragraphSibling(reader, label, many ? 'word' : style, at, worded);
  if (first === '') return null;
  // "Article 4, 7)": the point of an article that was not named as one.
  if (
    labels.length === 1 &&
    label?.style === 'closed' &&
    exists(reader.statute, `${first}(${label.value})`) &&
    !reader.head.many
  ) {
    return null;
  }
  if (!reader.head.many && !ends && !finer && !worded) return null;
  if (!ends && !finer && !reader.head.many && after.kind === 'word' && !startsLevel(lexer, article.next)) return null;
  reader.last = { labels: [article.value], style: 'article', many: reader.head.many };
  return { start: at, next: article.next };
}

function paragraphSibling(
  reader: ListReader,
  label: Label,
  style: Last['style'],
  start: number,
  worded: boolean,
): Sibling {
  const next = replace(reader, label, 1, style, start);
  if (worded) reader.last = { ...reader.last, listed: true };
  return next;
}

/** Whether several paragraphs were announced, and one article: "Article 28 paragraphs 1, 3 and 11". */
function announced({ head, last }: ListReader): boolean {
  return (last.paragraph ?? last).many && !head.many;
}

/**
 * Whether a bare number goes on with the paragraphs of the article rather than with another article: what exists decides.
 * Where the article has no such paragraph, the order does: articles of a list rise, so that "Article 5 para. 2 and 3" can
 * only be meant for a paragraph, which does not exist, but "Article 5 para. 2 and 6" goes on to Article 6.
 */
function isNextParagraph(reader: ListReader, { value }: Label): boolean {
  const { head, statute, last } = reader;
  const { style, many } = last.paragraph ?? last;
  const [first = '', paragraph = ''] = last.labels;
  if (!/^(?:\d+|[IVX]+)$/.test(paragraph)) return false;
  const number = Number(value);
  const onward = number > Number(first);
  if (announced(reader) && !(last.listed && onward && !exists(statute, `${first}(${value})`))) return true;
  const byDot = style === 'dot' && (onward || head.many);
  const byOne = style === 'word' && !many && head.many && onward;
  if (byDot || byOne) return false;
  const rising = !(number <= Number(paragraph));
  if (first === '' || exists(statute, `${first}(${value})`)) return rising || !(onward || head.many);
  if (onward || number > MOST_PARAGRAPHS || last.labels.length > 2) return false;
  return many || !head.many;
}

/** No article of the Regulation has more paragraphs than Article 28, which has ten; who slips does not slip far. */
const MOST_PARAGRAPHS = 12;

/** The letters that are no word, and no word before an apostrophe, in any of the languages. */
const WORDLESS = /^[bcfghjkmpqrvwxz]$/;

function replace(reader: ListReader, label: Label, depth: number, style: Last['style'], start: number): Sibling {
  const value = label.type === 'roman' && depth > 1 ? label.value.toLowerCase() : label.value;
  reader.last = { ...reader.last, labels: [...reader.last.labels.slice(0, depth), value], style };
  return { start, next: label.next };
}

/** The depth at which the last provision has a label of the same type, the innermost first; 0 for none. */
function depthOf(reader: ListReader, label: Label): number {
  const { labels } = reader.last;
  for (let depth = labels.length - 1; depth > 0; depth--) {
    const known = labels[depth] ?? '';
    if (label.type === 'letter' && /^[a-z]/.test(known)) return depth;
    if (label.type === 'number' && /^\d/.test(known)) return depth;
    if (label.type === 'roman' && (/^[IVX]+$/.test(known) || (label.value.length === 1 && /^[a-z]$/.test(known))))
      return depth;
    if (label.type === 'letter' && /^[ivx]+$/.test(label.value) && label.value.length > 1) return 0;
  }
  return 0;
}

/** Whether a noun is one that a bare number after a comma counts, or a month: not a list of articles any more. */
function isCounted(noun: string): boolean {
  return COUNTED.has(noun) || (noun.length > 3 && mayBeDate(noun));
}

const COUNTED = new Set(
  (
    'days day months month years year hours hour weeks euros euro eur people persons employees jours mois ans heures tage ' +
    'tagen monate monaten jahre jahren wochen giorni mesi anni ore dias meses anos horas million millions may mai'
  ).split(' '),
);

function sameType(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && /^[a-z]/.test(a) === /^[a-z]/.test(b);
}
