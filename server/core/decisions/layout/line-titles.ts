import type { Line } from './lines.ts';
import type { Title } from './titles.ts';
import { formulaAt, isCaps, isTitle, numberingOf, romanValue, titleText, wordsOf } from './titles.ts';

/** What is known of the lines before headings are looked for. */
export interface LineFacts {
  /** Lines that begin a numbered paragraph. */
  readonly numbered: ReadonlySet<number>;
  /** Lines that are numbered headings. */
  readonly headings: ReadonlySet<number>;
  /** Lines between two numbered paragraphs of one run: they belong to the first unless a heading stands there. */
  readonly inside: ReadonlySet<number>;
}

/** The headings that have lines of their own, by line; one that has two stands at both. */
export function titlesOfLines(text: string, lines: readonly Line[], facts: LineFacts): Map<number, Title> {
  const furniture = runningLines(text, lines);
  const titles = new Map<number, Title>();
  // From the last line to the first: within numbered paragraphs, a heading shows by the number or heading that follows.
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i];
    if (!line || facts.numbered.has(i) || line.end - line.start > 400) continue;
    const words = wordsOf(text, line);
    if (furniture.has(words)) continue;
    const leads = facts.numbered.has(i + 1) || facts.headings.has(i + 1) || titles.has(i + 1);
    const place: Place = {
      leads,
      known: facts.headings.has(i),
      alone: standsAlone(text, lines, i, leads),
      listed: text[(lines[i - 1]?.end ?? 0) - 1] === ':',
    };
    const title = titleOf(words, line, place);
    const slight = title?.look === 'plain' || (title?.look === 'caps' && !words.includes(' '));
    const name = lines[i + 1];
    if (title?.look === 'roman' && title.title === '' && name && titleBelow(text, name)) {
      titles.set(i + 1, { ...title, title: titleText(wordsOf(text, name)) });
      titles.set(i, titles.get(i + 1) ?? title);
    } else if (title && (leads || !slight || !facts.inside.has(i))) titles.set(i, title);
  }
  return inSequence(titles, facts.headings);
}

/** Whether the line under a number that stands alone is its title. */
function titleBelow(text: string, line: Line): boolean {
  return !line.blankBefore && line.blankAfter && isPlainTitle(wordsOf(text, line));
}

interface Place {
  readonly leads: boolean;
  readonly known: boolean;
  readonly alone: boolean;
  /** The line before ends with a colon. */
  readonly listed: boolean;
}

function titleOf(words: string, line: Line, { leads, known, alone, listed }: Place): Title | null {
  const make = (look: Title['look'], number: string, title: string): Title => {
    return { start: line.start, end: line.end, look, number, title: titleText(title) };
  };
  const sign = /^(#{1,6})\s+(?=\S)/.exec(words);
  const content = sign ? words.slice(sign[0].length) : words.replace(/^\*\*(.+)\*\*$/, '$1');
  const numbering = numberingOf(content);
  if (sign) return make(`#${sign[1]?.length ?? 1}`, numbering?.number ?? '', content.slice(numbering?.body ?? 0));
  if (/\.{3,}\s*\d+$|\t\d+$|^[-•–—>|]/.test(words)) return null;
  if (numbering) {
    const { look, number, body } = numbering;
    const title = content.slice(body);
    if (known) return make(look, number, title);
    if (look === 'roman' && title === '') return line.blankBefore || line.blankAfter ? make(look, number, '') : null;
    if (look === 'roman' || look === 'letter') return alone && isTitle(title, 250) ? make(look, number, title) : null;
    const heads = leads && alone && !listed && look === 'arabic1' && !/[.!?]["”’»)]*$/.test(title);
    return heads && isTitle(title, 200) ? make(look, number, title) : null;
  }
  const formula = formulaAt(content, 0);
  if (formula !== '' && content.length <= 120) return make('formula', '', content);
  if (!alone) return null;
  if (isCaps(content) && content.length <= 120) return make('caps', '', content);
  const bold = content !== words;
  return (bold ? isTitle(content, 120) : isPlainTitle(content)) ? make('plain', '', content) : null;
}

/** A few words on a line of their own, without the marks of a sentence, a field ("Type: …"), a date line or a signature. */
function isPlainTitle(words: string): boolean {
  if (!isTitle(words, 90) || /[.!?:;"”»[\]|]|,.*\d{4}$|^\d/.test(words)) return false;
  return words.split(/\s+/).length <= 14;
}

/** Whether a line is set off from the text before it and has text of its own after it. */
function standsAlone(text: string, lines: readonly Line[], i: number, leads: boolean): boolean {
  const line = lines[i];
  const previous = lines[i - 1];
  const below = lines[i + 1];
  if (!line || (!below && i > 0)) return false;
  const goesOn = below && /^\p{Ll}/u.test(text.slice(below.start, below.start + 2));
  // "ORDERS", then what is ordered in small letters: only capitals stand before a small letter.
  if (goesOn && !(line.blankAfter && isCaps(wordsOf(text, line)))) return false;
  const after = !below || leads || line.blankAfter || below.end - below.start > 100;
  const ended = !previous || line.blankBefore || previous.end - previous.start > 160;
  const sentence = !previous || /[.!?:;…"”»)\]*]$/.test(text.slice(previous.end - 1, previous.end));
  return after && ended && (sentence || !previous || previous.end - previous.start < 60);
}

/** Lines that stand three times or more in a text, letter for letter, are its page headers and footers. */
function runningLines(text: string, lines: readonly Line[]): Set<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (line.end - line.start > 120) continue;
    const words = wordsOf(text, line);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return new Set([...counts].filter(([words, count]) => count >= 3 && !/^#/.test(words)).map(([words]) => words));
}

/** Keeps roman numbers and letters that come in their order: "C." only after "B.", "I." as a letter after "H.". */
function inSequence(titles: ReadonlyMap<number, Title>, known: ReadonlySet<number>): Map<number, Title> {
  const kept = new Map<number, Title>();
  let roman = 0;
  let letter = '';
  let arabic = 0;
  for (const [i, title] of [...titles].sort(([a], [b]) => a - b)) {
    if (titles.get(i - 1) === title) {
      const first = kept.get(i - 1);
      if (first) kept.set(i, first);
      continue;
    }
    const follows =
      title.number.length === 1 && letter !== '' && title.number.charCodeAt(0) === letter.charCodeAt(0) + 1;
    if (title.look === 'letter' || (title.look === 'roman' && follows && romanValue(title.number) !== roman + 1)) {
      if (title.number !== 'A' && !follows) continue;
      letter = title.number;
      kept.set(i, { ...title, look: 'letter' });
    } else if (title.look === 'roman') {
      const value = romanValue(title.number);
      if (value === 0 || (value > 1 && kept.size > 0 && value !== roman + 1 && value !== roman + 2)) continue;
      roman = value;
      letter = '';
      kept.set(i, title);
    } else {
      if (title.look === 'arabic1') {
        const value = Number(title.number);
        if (!known.has(i) && value !== 1 && arabic > 0 && value !== arabic + 1) continue;
        arabic = value;
      }
      if (title.look === 'caps' || title.look === 'formula') [letter, roman, arabic] = ['', 0, 0];
      kept.set(i, title);
    }
  }
  return kept;
}
