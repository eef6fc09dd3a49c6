import { AND, DROPPED, FROM, NUMBER_SIGN, OF, PARAGRAPH, POINT, PREAMBLE, RANGE } from '../words/words.ts';
import { endsItem, isLabelLetter, ordinalAfter, ordinalAt } from './items.ts';
import { type Label, labelAt } from './labels.ts';
import type { Last, ListReader } from './reader.ts';
import { phraseAt } from './separators.ts';

/** A paragraph or point by its name: "paragraph 1", "lit. f", "§ 2", "first subparagraph", "S. 1". */
export function byWord(reader: ListReader, from: number): number {
  const lexer = reader.lexer;
  const { labels } = reader.last;
  let i = from;
  while (
    lexer.at(i).kind === 'word' &&
    OF.has(lexer.at(i).value) &&
    /^(?:the|la|le|der|des|in|lo|il)$/.test(lexer.at(i).value) &&
    i < from + 2
  )
    i++;
  const token = lexer.at(i);
  if (token.gap > 2) return from;
  const preamble = afterPreamble(reader, i);
  if (preamble > i) return preamble;
  // "fourth paragraph, under a"
  if (token.value === 'under' && labels.length > 1) {
    const label = labelAt(lexer, i + 1);
    const after = lexer.at(label?.next ?? i);
    const listed = AND.has(after.value) && isLabelLetter(lexer, (label?.next ?? i) + 1);
    return label?.type === 'letter' &&
      endsItem(lexer, label.next) &&
      (after.kind !== 'word' || listed || after.value === 'of')
      ? pointed(reader, label, false, from)
      : from;
  }
  // Italian "c. 1" is a paragraph.
  if (
    token.value === 'c' &&
    lexer.at(i + 1).value === '.' &&
    lexer.at(i + 2).kind === 'number' &&
    lexer.at(i + 2).gap < 2
  ) {
    return numbered(reader, i + 2, from, false);
  }
  // "al 22" is the end of an Italian range; the Swiss "al. 1" has its full stop.
  if (token.value === 'al' && lexer.at(i + 1).value !== '.') return from;
  if (token.value === '§') {
    if (reader.head.sign) return from;
    const next = lexer.at(i + 1).value === '§' ? i + 2 : i + 1;
    return numbered(reader, next, from, next === i + 2);
  }
  const ordinal = ordinalAt(lexer, i);
  if (ordinal) {
    const noun = lexer.at(ordinal.next);
    if (noun.gap > 2) return from;
    if (DROPPED.has(noun.value)) return ordinal.next + 1;
    if (labels.length !== 1) return from;
    // "first and second paragraph": the second is a sibling, and the list takes it up.
    const several = AND.has(noun.value) && ordinalAt(lexer, ordinal.next + 1);
    if (several && PARAGRAPH.has(lexer.at(several.next).value)) {
      reader.last = { labels: [...labels, String(ordinal.value)], style: 'word', many: true };
      return ordinal.next;
    }
    if (!PARAGRAPH.has(noun.value)) return from;
    reader.last = { labels: [...labels, String(ordinal.value)], style: 'word', many: false };
    return ordinal.next + 1;
  }
  if (token.kind !== 'word') return from;
  let next = i + 1;
  // "point(s)", "Abs.", "No.:", "sub-section": what may stand between the word and its label.
  if (token.value === 'sub' && lexer.at(next).value === '-') next += 2;
  const word = next > i + 1 ? `sub${lexer.at(next - 1).value}` : token.value;
  if (!PARAGRAPH.has(word) && !POINT.has(word) && !DROPPED.has(word)) return from;
  let several = false;
  if (
    lexer.at(next).value === '(' &&
    /^(?:s|n|e)$/.test(lexer.at(next + 1).value) &&
    lexer.at(next).gap === 0 &&
    lexer.at(next + 2).value === ')'
  ) {
    next += 3;
    several = true;
  }
  while (/^[.:°º]$/.test(lexer.at(next).value) && lexer.at(next).gap === 0) next++;
  if (lexer.at(next).kind === 'word' && NUMBER_SIGN.has(lexer.at(next).value) && word !== lexer.at(next).value) {
    const sign = lexer.at(next + 1).value === '.' ? 2 : 1;
    if (labelAt(lexer, next + sign)?.type === 'number') next += sign;
  }
  if (FROM.has(lexer.at(next).value) && labelAt(lexer, next + 1)) next++;
  const label = labelAt(lexer, next);
  if (!label) return ordinalAfter(lexer, next, word) || from;
  const many = several || (PARAGRAPH.get(word) ?? POINT.get(word) ?? false);
  if (DROPPED.has(word) && !(POINT.has(word) && label.type === 'letter')) {
    if (PARAGRAPH.has(word) && labels.length === 1 && label.type === 'number')
      return numbered(reader, next, from, many);
    return dropped(reader, next, from);
  }
  if (PARAGRAPH.has(word) && (label.type !== 'letter' || !POINT.has(word))) {
    // "artículo 58.2, apartados b) y d)": below a paragraph it can only be a point.
    const below = labels.length > 1 && label.style !== 'bare';
    if (label.type === 'letter' && !below && !/^[il]$/.test(label.value) && !/^sect/.test(word)) return from;
    if (label.type !== 'letter') return numbered(reader, next, from, many);
  }
  return pointed(reader, label, many, from);
}

/** The point after "preamble and under" and the like: the words above a list are no provision of their own. */
function afterPreamble(reader: ListReader, at: number): number {
  const { lexer, last } = reader;
  let i = phraseAt(lexer, at, PREAMBLE);
  if (i === at) return at;
  if (lexer.at(i).value === ',') i++;
  if (AND.has(lexer.at(i).value)) i++;
  if (lexer.at(i).value !== 'under') return i;
  const label = labelAt(lexer, i + 1);
  return label && (label.type === 'letter' || last.labels.length === 1) ? pointed(reader, label, false, at) : i;
}

function numbered(reader: ListReader, at: number, from: number, many: boolean): number {
  const label = labelAt(reader.lexer, at);
  if (!label || label.type === 'letter') return from;
  const { labels } = reader.last;
  // "Art. 13 Abs. 1, Abs. 2": the second is a sibling, and the list takes it up.
  if (labels.length > 1) return from;
  reader.last = { labels: [...labels, label.value], style: 'word', many };
  return afterLabel(reader, label);
}

function pointed(reader: ListReader, label: Label, many: boolean, from: number): number {
  const { labels } = reader.last;
  const last = labels.at(-1) ?? '';
  const lettered = labels.length > 1 && /^[a-z]/.test(last);
  if (lettered || labels.length > 3) return from;
  if (label.type === 'roman') {
    // "lett. I" is the letter i; "No. II" a number.
    const letter = label.value.length === 1 && labels.length > 1;
    reader.last = { labels: [...labels, letter ? label.value.toLowerCase() : label.value], style: 'word', many };
    return afterLabel(reader, label);
  }
  reader.last = { labels: [...labels, label.value], style: 'word', many, ...paragraphOf(reader) };
  return afterLabel(reader, label);
}

/** How the paragraph above a point was written. */
function paragraphOf({ last: { labels, style, many, paragraph } }: ListReader): Pick<Last, 'paragraph'> {
  return labels.length > 1 ? { paragraph: paragraph ?? { style, many } } : {};
}

/** Past the labels of a part that is left off: "sentences 4 to 6", "S. 1". */
function dropped(reader: ListReader, at: number, from: number): number {
  const label = labelAt(reader.lexer, at);
  if (!label || label.type === 'letter') return from;
  let next = label.next;
  const word = reader.lexer.at(next);
  const second = RANGE.has(word.value) || /^[-–/]$/.test(word.value) ? labelAt(reader.lexer, next + 1) : null;
  if (second?.type === 'number') next = second.next;
  return next;
}

export function afterLabel(reader: ListReader, label: Label): number {
  if (label.style !== 'closed' || reader.open === 0) return label.next;
  // The bracket closes the one before the word: "(para. 1)".
  reader.open--;
  return label.next;
}
