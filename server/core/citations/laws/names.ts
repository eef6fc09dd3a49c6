import { type Instruments, isUnmistakable, type Named, type NameNode, NUMBER_WORDS } from '../../instruments.ts';
import type { Lexer } from '../words/lexer.ts';

/** A name of one or more laws, read from a token on. */
export interface NameFound {
  readonly laws: readonly Named[];
  /** The same with those laws that only share it. */
  readonly sharing: readonly Named[];
  /** The index after its last token. */
  readonly next: number;
}

/** More tokens than this no name has. */
const LONGEST = 40;

/** The longest name of a law that begins at a token, or null. Punctuation and "no." inside a name do not matter. */
export function nameAt(lexer: Lexer, from: number, { names }: Instruments): NameFound | null {
  const short = initialsAt(lexer, from, names) ?? gluedAt(lexer, from, names);
  if (short) return short;
  let node: NameNode | undefined = names;
  let best: NameFound | null = null;
  let marks = 0;
  for (let i = from; i < from + LONGEST; i++) {
    const token = lexer.at(i);
    if (token.kind === 'end' || (i > from && token.gap > 2)) break;
    if (token.kind === 'mark') {
      if (i === from || ++marks > 3 || endsSentence(lexer, i)) break;
      continue;
    }
    const next = follow(node, token.value);
    if (!next) {
      if (i > from && NUMBER_WORDS.has(token.value)) continue;
      break;
    }
    marks = 0;
    node = next;
    if (node.laws.length === 0) continue;
    const laws = node.laws.filter(
      ({ letters }) => letters === null || isSpelled(letters, lettersBetween(lexer, from, i)),
    );
    if (laws.length > 0) best = { laws: preferred(laws), sharing: laws, next: closed(lexer, from, i + 1) };
  }
  return best;
}

/** An abbreviation with full stops: "G.D.P.R." */
function initialsAt(lexer: Lexer, from: number, names: NameNode): NameFound | null {
  let letters = '';
  let i = from;
  while (
    lexer.at(i).kind === 'word' &&
    lexer.at(i).value.length === 1 &&
    lexer.at(i + 1).value === '.' &&
    (i === from || lexer.at(i).gap < 2)
  ) {
    letters += lexer.written(lexer.at(i));
    i += 2;
  }
  if (letters.length < 3) return null;
  const laws =
    names.next.get(letters.toLowerCase())?.laws.filter((law) => !law.shared && (law.letters ?? letters) === letters) ??
    [];
  return laws.length > 0 ? { laws: preferred(laws), sharing: laws, next: i } : null;
}

/** "revDSG", "nLPD": the small letters belong to the abbreviation, which the lexer takes for a word glued to it. */
function gluedAt(lexer: Lexer, from: number, names: NameNode): NameFound | null {
  const [first, rest] = [lexer.at(from), lexer.at(from + 1)];
  if (first.kind !== 'word' || rest.kind !== 'word' || rest.gap > 0) return null;
  const written = lexer.text.slice(first.start, rest.end);
  const laws = names.next.get(first.value + rest.value)?.laws.filter(({ letters }) => letters === written) ?? [];
  return laws.length > 0 ? { laws: preferred(laws), sharing: laws, next: from + 2 } : null;
}

/** Past the bracket that a name opens and does not close: "RGPD (UE". */
function closed(lexer: Lexer, from: number, next: number): number {
  const written = lexer.text.slice(lexer.at(from).start, lexer.at(next - 1).end);
  return written.includes('(') && !written.includes(')') && lexer.at(next).value === ')' ? next + 1 : next;
}

/** A full stop after a whole word, a colon or semicolon: no name goes on behind it. */
function endsSentence(lexer: Lexer, at: number): boolean {
  const { value } = lexer.at(at);
  if (value === '.')
    return lexer.at(at + 1).gap > 0 && lexer.at(at - 1).kind === 'word' && lexer.at(at - 1).value.length > 3;
  return /[;:!?]/.test(value);
}

function isSpelled(letters: string, written: string): boolean {
  return letters === written || (isUnmistakable(letters) && letters.toLowerCase() === written);
}

/** The letters of a name as written, for abbreviations that count only in their own case. */
function lettersBetween(lexer: Lexer, from: number, to: number): string {
  return lexer.text.slice(lexer.at(from).start, lexer.at(to).end).replace(/[^\p{L}]/gu, '');
}

/** The child a word leads to; German and English endings may be added to what the name has. */
function follow(node: NameNode, word: string): NameNode | undefined {
  const exact = node.next.get(word.charCodeAt(0) === 48 ? word.replace(/^0+(?=\d)/, '') : word);
  if (exact || word.length < 5) return exact;
  if (word.endsWith('es')) return node.next.get(word.slice(0, -2)) ?? node.next.get(word.slice(0, -1));
  return word.endsWith('s') || word.endsWith('n') ? node.next.get(word.slice(0, -1)) : undefined;
}

/** A law that has this name for itself comes before those that share it. */
function preferred(laws: readonly Named[]): readonly Named[] {
  const own = laws.filter((law) => !law.shared);
  return own.length > 0 ? own : laws;
}
