import { exists } from '../../statute.ts';
import type { Lexer } from '../words/lexer.ts';
import { DROPPED, POINT } from '../words/words.ts';
import { endsItem, isAbbreviation, isLabelLetter } from './items.ts';
import { type Label, labelAt } from './labels.ts';
import { afterLabel, byWord } from './levels.ts';
import type { Last, ListReader } from './reader.ts';
import { provisionId } from './reading.ts';
import { followingAt } from './separators.ts';

/** Reads as far into the provision as it goes: `(1)(b)`, `.1.f)`, `Abs. 1 S. 1 lit. f`. */
export function descend(reader: ListReader, from: number): number {
  let i = from;
  for (;;) {
    const next = step(reader, i);
    if (next === i) return i;
    i = next;
  }
}

function step(reader: ListReader, i: number): number {
  const lexer = reader.lexer;
  const token = lexer.at(i);
  const { labels } = reader.last;
  if (token.kind === 'end' || token.gap > 2 || labels.length > 4) return i;
  if (reader.open > 0 && token.value === ')') {
    reader.open--;
    return i + 1;
  }
  if (token.value === '(') {
    const label = labelAt(lexer, i);
    if (label && deeper(reader, label)) return push(reader, label, 'brackets');
    const together = paragraphAndPoint(reader, i);
    if (together > i) return together;
    const inside = byWord(reader, i + 1);
    if (inside === i + 1) return i;
    reader.open++;
    return inside;
  }
  if (token.gap === 0 && /^[.-]$/.test(token.value)) {
    const label = labelAt(lexer, i + 1);
    if (label && lexer.at(i + 1).gap === 0 && label.style !== 'brackets') {
      if (!splits(reader, token.value, label)) return i;
      return push(reader, label, 'dot');
    }
  }
  // "Art. 29. § 26 BDSG": the full stop ends the sentence.
  const stop = token.value === '.' && token.gap === 0 && lexer.at(i + 1).value !== '§';
  const comma = token.value === ',' || stop ? 1 : 0;
  const worded = byWord(reader, i + comma);
  if (worded > i + comma) return worded;
  const spaced = spacedParagraph(reader, i);
  if (spaced > i) return spaced;
  if (comma) return token.value === ',' ? afterComma(reader, i + 1) || i : i;
  return bareLetter(reader, i);
}

/** "Article 6 1 (f)", "Article 5 1. a)": a paragraph with nothing to mark it, where the point below it exists. */
function spacedParagraph(reader: ListReader, i: number): number {
  const { lexer, last, statute } = reader;
  const number = lexer.at(i);
  if (last.labels.length !== 1 || number.kind !== 'number' || number.gap !== 1 || number.value.length > 2) return i;
  const next = lexer.at(i + 1).value === '.' ? i + 2 : i + 1;
  const point = labelAt(lexer, next);
  if (point?.type !== 'letter' || point.style === 'bare') return i;
  const labels = [...last.labels, number.value];
  if (!exists(statute, provisionId([...labels, point.value]))) return i;
  reader.last = { labels, style: 'bare', many: false };
  return next;
}

/** "(1f)": a paragraph and its point in one bracket. */
function paragraphAndPoint(reader: ListReader, i: number): number {
  const { lexer, last, statute } = reader;
  const [number, letter] = [lexer.at(i + 1), lexer.at(i + 2)];
  if (
    number.kind !== 'number' ||
    letter.gap > 0 ||
    !/^[a-z]$/.test(lexer.written(letter)) ||
    lexer.at(i + 3).value !== ')'
  )
    return i;
  const labels = [...last.labels, number.value, letter.value];
  if (!exists(statute, provisionId(labels))) return i;
  reader.last = { ...last, labels, style: 'brackets' };
  return i + 4;
}

/** The Belgian "article 6.1, a)", "article 4, 7)" and "article 6, 1, f)": what is below stands after a comma; 0 for a list. */
function afterComma(reader: ListReader, i: number): number {
  const { lexer, statute, last, head } = reader;
  const label = labelAt(lexer, i);
  if (!label || label.style === 'brackets') return 0;
  // "article 8, I, de la loi"
  if (label.type === 'roman')
    return last.labels.length === 1 && !head.many && endsItem(lexer, label.next) ? push(reader, label, 'bare') : 0;
  const inner = [...last.labels, label.value];
  // "§ 1er, 9°": a number with the sign of degree is below, whatever the law.
  const degree = label.style === 'closed' && /[°º]/.test(lexer.at(label.next - 1).value);
  if (degree && last.labels.length > 1 && label.type === 'number') return push(reader, label, 'closed');
  const deeper =
    last.labels.length === 1
      ? !head.many && label.type === 'number'
      : label.type === 'letter' && /^\d/.test(last.labels.at(-1) ?? '');
  if (!deeper || last.labels[0] === '' || !exists(statute, provisionId(inner))) return 0;
  if (label.style === 'closed') return endsItem(lexer, label.next) ? push(reader, label, 'closed') : 0;
  const below = lexer.at(label.next).value === ',' ? labelAt(lexer, label.next + 1) : null;
  const closed =
    below?.type === 'letter' && below.style === 'closed' && exists(statute, provisionId([...inner, below.value]));
  return closed ? push(reader, label, 'bare') : 0;
}

/** A letter without a word before it: `6(1) b)`, `Abs. 1 f DSGVO`, and the German `6 I f`. */
function bareLetter(reader: ListReader, i: number): number {
  const lexer = reader.lexer;
  const label = labelAt(lexer, i);
  const { labels } = reader.last;
  if (!label || label.style === 'brackets' || label.type === 'number') return i;
  // "Art. 19 nDSG" names the new act, but the point of "6(1)fDSGVO" is glued on both sides.
  if (isAbbreviation(lexer, label.next) && lexer.at(label.next).gap === 0 && lexer.at(i).gap > 0) return i;
  // "Art. 12 ff.", "Art. 13 f.", but "Art. 6 Abs. 1 f" is point (f).
  if (followingAt(lexer, i) > i && !exists(reader.statute, provisionId([...labels, label.value]))) return i;
  const last = labels.at(-1) ?? '';
  if (labels.length > 1 && /^[a-z]/.test(last)) return i;
  const after = lexer.at(label.next);
  if (label.type === 'roman') {
    if (
      labels.length > 1 ||
      (label.value === 'I' && !endsItem(lexer, label.next) && after.kind !== 'number' && !DROPPED.has(after.value))
    )
      return i;
    if (
      !endsItem(lexer, label.next) &&
      after.kind !== 'number' &&
      !POINT.has(after.value) &&
      !DROPPED.has(after.value) &&
      !isLabelLetter(lexer, label.next)
    )
      return i;
    reader.last = { labels: [...labels, label.value], style: 'bare', many: false };
    // "Art. 6 I 1 lit. f": paragraph I, sentence 1.
    return after.kind === 'number' && after.value.length < 3 && after.gap === 1 ? label.next + 1 : label.next;
  }
  if (label.style === 'closed') return reader.open > 0 && after.kind === 'end' ? i : push(reader, label, 'closed');
  if (lexer.at(i).gap === 0 && lexer.at(i - 1).value === ')') return push(reader, label, 'bare');
  if (/['’.]/.test(after.value) && after.gap === 0 && (lexer.at(label.next + 1).gap === 0 || /[ldr]/.test(label.value)))
    return i;
  if (!endsItem(lexer, label.next)) return i;
  if (vague(lexer, label)) return i;
  return labels.length > 1 || isAbbreviation(lexer, label.next) ? push(reader, label, 'bare') : i;
}

function push(reader: ListReader, label: Label, style: Last['style']): number {
  const value = label.type === 'roman' && reader.last.labels.length > 1 ? label.value.toLowerCase() : label.value;
  const { labels, many, paragraph = { style: reader.last.style, many } } = reader.last;
  const first = labels.length === 1 ? { style, many } : paragraph;
  reader.last = { labels: [...labels, value], style, many, paragraph: first };
  return afterLabel(reader, label);
}

/** Whether a label in brackets can stand below the last one: no year, no letter below a letter of the GDPR. */
function deeper(reader: ListReader, label: Label): boolean {
  const last = reader.last.labels.at(-1) ?? '';
  if (reader.last.labels.length === 1) return true;
  if (label.type === 'number') return /^\d+$/.test(last) || /^[IVX]+$/.test(last);
  return true;
}

/** Whether "28.3", "5-1" go one level down, rather than end a sentence or make a range. */
function splits(reader: ListReader, mark: string, label: Label): boolean {
  const { labels } = reader.last;
  const after = reader.lexer.at(label.next);
  if (label.type === 'letter' && label.style === 'bare' && after.kind === 'word' && after.gap === 0) return false;
  if (mark === '.')
    return label.type === 'number' ? dotted(reader, label) : label.type !== 'roman' || labels.length === 1;
  const last = labels.at(-1) ?? '';
  if (label.type === 'letter') return !/^[a-z]/.test(last);
  if (label.type === 'roman') return labels.length === 1;
  if (labels.length > 1) return false;
  const [from, to] = [Number(last), Number(label.value)];
  if (!(to > from)) return true;
  const finer =
    /^[-.(]$/.test(after.value) &&
    after.gap === 0 &&
    labelAt(reader.lexer, after.value === '(' ? label.next : label.next + 1) !== null;
  if (reader.head.many) return false;
  return finer || label.style === 'closed' || (!reader.head.short && exists(reader.statute, `${last}(${label.value})`));
}

/** Whether "28.3" is paragraph 3, and not the end of a sentence that the number of the next paragraph is glued to. */
function dotted(reader: ListReader, label: Label): boolean {
  const { labels, style } = reader.last;
  if (labels[0] === '' || style === 'closed' || style === 'brackets') return false;
  if (exists(reader.statute, provisionId([...labels, label.value]))) return true;
  const after = reader.lexer.at(label.next);
  if (after.kind === 'mark' && after.value !== '.') return endsItem(reader.lexer, label.next);
  if (after.kind === 'mark')
    return (
      after.gap === 0 &&
      /^[.,)-]$/.test(after.value) &&
      labelAt(reader.lexer, label.next + 1) !== null &&
      reader.lexer.at(label.next + 1).gap === 0
    );
  return after.kind === 'word' && after.gap <= 2 && endsItem(reader.lexer, label.next);
}

/** A letter that is a word too, in one of the languages: "a", "e", "o", "y". "83.5 a of the GDPR" is no such word. */
function vague(lexer: Lexer, label: Label): boolean {
  const after = lexer.at(label.next);
  if (!/[aeiouy]/.test(label.value) || after.kind !== 'word' || isAbbreviation(lexer, label.next)) return false;
  return !(/[aiu]/.test(label.value) && /^(?:of|du|del|des|der|della)$/.test(after.value));
}
