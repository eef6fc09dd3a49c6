import { bestChain } from './chain.ts';
import type { Label, Style } from './labels.ts';
import type { Line } from './lines.ts';
import { isTitle, numberingOf, wordsOf } from './titles.ts';

/** How a document numbers its parts. */
export interface Numbering {
  /** Runs of numbered paragraphs, each of rising numbers. */
  readonly paragraphs: readonly (readonly Numbered[])[];
  /** The lines (indices) that are numbered headings. */
  readonly headings: ReadonlySet<number>;
}

/** The number of a paragraph; its line is -1 where it stands within a line. */
export type Numbered = Pick<Label, 'written' | 'value' | 'start' | 'body' | 'line'>;

/** From this share on, a run whose lines look like titles is a run of headings. */
const MOSTLY = 0.6;
/** A numbered heading is no longer, even where its fellows are headings. */
const LONGEST = 300;

const STYLES: readonly Style[] = ['plain', 'bracket', 'paren', 'half', 'sign', 'ordinal'];

/** Tells numbered paragraphs, numbered headings and the rest (lists, decoys) apart. */
export function numberingOfDocument(text: string, lines: readonly Line[], labels: readonly Label[]): Numbering {
  const headings = new Set<number>();
  let paragraphs: Label[][] = [];
  let most = 0;
  for (const style of STYLES) {
    const runs: Label[][] = [];
    for (const run of bestChain(labels.filter((label) => label.style === style)).runs) {
      const split = splitHeadings(text, lines, run);
      for (const label of split.headings) headings.add(label.line);
      if (split.paragraphs.length > 0) runs.push(split.paragraphs);
    }
    const worth = runs.flat().reduce((sum, { score }) => sum + score, 0);
    if (worth > most) {
      most = worth;
      paragraphs = runs;
    }
  }
  const parts = numberedParts(text, lines);
  for (const label of parts.headings) headings.add(label.line);
  return { paragraphs: [...paragraphs, ...parts.paragraphs], headings };
}

/** A run of headings ("1. Facts", "2. Law") keeps its long items as paragraphs; any other run is paragraphs. */
function splitHeadings<L extends Numbered>(text: string, lines: readonly Line[], run: readonly L[]) {
  const own = new Set(run.map((label) => label.line));
  const titles = run.filter((label) => isTitleLine(text, lines, label, own));
  if (titles.length < run.length * MOSTLY) return { headings: [], paragraphs: [...run] };
  const isHeading = ({ line, body }: Numbered) => line >= 0 && (lines[line]?.end ?? 0) - body <= LONGEST;
  return { headings: run.filter(isHeading), paragraphs: run.filter((label) => !isHeading(label)) };
}

/** Whether a numbered line reads as a title and has text of its own below. */
function isTitleLine(text: string, lines: readonly Line[], label: Numbered, own: ReadonlySet<number>): boolean {
  const line = lines[label.line];
  const below = lines[label.line + 1];
  if (!line || !below || own.has(label.line + 1)) return false;
  const words = text.slice(label.body, line.end);
  if (!isTitle(words, 250) || /^\p{Ll}/u.test(wordsOf(text, below))) return false;
  // Without an empty line below, a long line or one with a comma may as well be wrapped.
  return line.blankAfter || below.end - below.start > 130 || (words.length <= 60 && !words.includes(','));
}

/** Parts numbered with points: "5.3", "3.2.1", at the beginning of lines, each after its elder sibling. */
function numberedParts(text: string, lines: readonly Line[]) {
  const found: Numbered[][] = [];
  const seen = new Set<string>();
  lines.forEach((line, index) => {
    const numbering = numberingOf(text.slice(line.start, Math.min(line.end, line.start + 40)));
    if (!numbering?.number.includes('.') || !/^["“«]?\p{Lu}/u.test(text.slice(line.start + numbering.body))) return;
    const parts = numbering.number.split('.');
    const last = Number(parts.pop());
    const sibling = (value: number) => seen.has([...parts, value].join('.'));
    if (last > 1 && seen.size > 0 && !sibling(last - 1) && !sibling(last - 2)) return;
    seen.add(numbering.number);
    const start = line.start;
    const depth = parts.length;
    found[depth] ??= [];
    found[depth].push({ written: numbering.number, value: last, start, body: start + numbering.body, line: index });
  });
  const split = found.filter((run) => run !== undefined).map((run) => splitHeadings(text, lines, run));
  return {
    headings: split.flatMap(({ headings }) => headings),
    paragraphs: split.flatMap(({ paragraphs }) => bySection(paragraphs)),
  };
}

/** Cuts parts into runs of one section: 3.1, 3.2, 3.3 | 4.1, 4.2. */
function bySection(parts: readonly Numbered[]): Numbered[][] {
  const runs: Numbered[][] = [];
  for (const part of parts) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    if (run && previous && part.written.split('.')[0] === previous.written.split('.')[0]) run.push(part);
    else runs.push([part]);
  }
  return runs;
}
