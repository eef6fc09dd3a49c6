import type { Block, Layout, Paragraph } from './decision.ts';
import { impliedStarts, nextSentence, Openings } from './layout/implied.ts';
import { formulaWithin, titlesBefore } from './layout/inline-titles.ts';
import { labelsOf } from './layout/labels.ts';
import { withLevels } from './layout/levels.ts';
import { titlesOfLines } from './layout/line-titles.ts';
import type { Line } from './layout/lines.ts';
import { lineAt, linesOf } from './layout/lines.ts';
import type { Numbered } from './layout/numbering.ts';
import { numberingOfDocument } from './layout/numbering.ts';
import type { Title } from './layout/titles.ts';

/**
 * Lays a text out by headings and paragraphs. Numbered paragraphs are found at the beginning of lines and, in texts
 * that have lost their lines, within them: the numbers chosen are the best rising chain through all candidates.
 * A number that is missing is implied where its paragraph can be told by its opening words; one that slipped into
 * the sentence before has its `body` where the next sentence begins.
 *
 * Takes any text; offsets are UTF-16 code units. The blocks cover the text from its first letter to its end.
 * A text without letters has no blocks.
 */
export function layout(text: string): Layout {
  const lines = linesOf(text);
  const { paragraphs: runs, headings } = numberingOfDocument(text, lines, labelsOf(text, lines));
  const inside = linesInside(lines, runs);
  const numbered = new Set(runs.flat().map(({ line }) => line));
  const titled = titlesOfLines(text, lines, { numbered, headings, inside });
  const within = titlesWithinLines(text, runs);
  const marks: Mark[] = [
    ...withLevels([...new Set(titled.values()), ...within].sort((a, b) => a.start - b.start)),
    ...runs.flatMap((run) => paragraphsOf(text, run, within)),
    ...unnumberedStarts(text, lines, titled, numbered, inside).map(plain),
    ...within.filter(({ look }) => look === 'formula').map(({ end }) => plain(end)),
  ];
  return { blocks: adjoined(text, lines, marks) };
}

/** The block an offset stands in; the first for offsets before it, undefined where there is none. */
export function blockAt({ blocks }: Layout, offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[Math.max(0, low - 1)];
}

/** A block but for its end, which is where the next begins. */
type Mark = Block;

function plain(start: number): Paragraph {
  return { kind: 'paragraph', start, end: start, number: '', body: start, implied: false };
}

/** Lines strictly between two neighbours of a run. */
function linesInside(lines: readonly Line[], runs: readonly (readonly Numbered[])[]): Set<number> {
  const inside = new Set<number>();
  for (const run of runs) {
    for (let i = 1; i < run.length; i++) {
      const from = lineAt(lines, run[i - 1]?.start ?? 0);
      const to = lineAt(lines, run[i]?.start ?? 0);
      for (let line = from + 1; line < to; line++) inside.add(line);
    }
  }
  return inside;
}

function titlesWithinLines(text: string, runs: readonly (readonly Numbered[])[]): Title[] {
  const titles: Title[] = [];
  let from = 0;
  for (const label of runs.flat().sort((a, b) => a.start - b.start)) {
    if (label.line < 0) titles.push(...titlesBefore(text, from, label));
    from = label.body;
  }
  const last = runs.at(-1)?.at(-1);
  const formula = last && formulaWithin(text, last.body, text.length);
  return formula ? [...titles, formula] : titles;
}

/** The paragraphs of a run, with those whose numbers are missing. */
function paragraphsOf(text: string, run: readonly Numbered[], titles: readonly Title[]): Paragraph[] {
  const openings = new Openings(
    text,
    run.map(({ body }) => body),
  );
  return run.flatMap((label, i) => {
    const misplaced =
      label.line < 0 && /^\d/.test(label.written) && /^\p{Ll}/u.test(text.slice(label.body, label.body + 2));
    const body = misplaced ? nextSentence(text, label.body, 150) : label.body;
    const own: Paragraph = {
      kind: 'paragraph',
      start: label.start,
      end: label.start,
      number: label.written,
      body,
      implied: misplaced,
    };
    const next = run[i + 1];
    const missing = next && /^\d+$/.test(next.written) ? next.value - label.value - 1 : 0;
    if (!next || missing <= 0) return [own];
    const end = titles.find(({ start }) => start > label.start && start < next.start)?.start ?? next.start;
    const implied = impliedStarts(text, { start: body, end }, missing, openings);
    return [own, ...implied.map((at, k) => ({ ...plain(at), number: String(label.value + k + 1), implied: true }))];
  });
}

/** Where paragraphs without number begin: after an empty line, under a heading, after a line too long to be wrapped by hand. */
function unnumberedStarts(
  text: string,
  lines: readonly Line[],
  titled: ReadonlyMap<number, Title>,
  numbered: ReadonlySet<number>,
  inside: ReadonlySet<number>,
): number[] {
  const starts: number[] = [];
  let underHeading = true;
  lines.forEach((line, i) => {
    if (titled.has(i)) underHeading = true;
    else if (numbered.has(i)) underHeading = false;
    else {
      const previous = lines[i - 1];
      const afterLong =
        previous &&
        previous.end - previous.start > 160 &&
        /[.!?:;"”»)\]]$/.test(text.slice(previous.end - 1, previous.end));
      const splits = !previous || titled.has(i - 1) || line.blankBefore || afterLong;
      if (splits && (underHeading || !inside.has(i))) starts.push(line.start);
    }
  });
  return starts;
}

/** Sorts the marks and lets each block end where the next begins. */
function adjoined(text: string, lines: readonly Line[], marks: readonly Mark[]): Block[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || rank(a) - rank(b));
  const single = sorted.filter((mark, i) => mark.start !== sorted[i - 1]?.start && mark.start < text.length);
  const first = lines[0];
  if (first && single[0] && single[0].start > first.start) single.unshift(plain(first.start));
  return single.map((mark, i) => ({ ...mark, end: single[i + 1]?.start ?? text.length }));
}

/** At one place a heading is preferred to a numbered paragraph, and that to one without number. */
function rank(mark: Mark): number {
  return mark.kind === 'heading' ? 0 : mark.number === '' ? 2 : 1;
}
