import type { Block, Layout } from './decision.ts';
import { formulaWithin, titlesBefore } from './layout/inline-titles.ts';
import { labelsOf } from './layout/labels.ts';
import { withLevels } from './layout/levels.ts';
import { titlesOfLines } from './layout/line-titles.ts';
import type { Line } from './layout/lines.ts';
import { indexAt, linesOf } from './layout/lines.ts';
import type { Numbered } from './layout/numbering.ts';
import { numberingOfDocument } from './layout/numbering.ts';
import { numberedParagraphs, plain } from './layout/paragraphs.ts';
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
    ...runs.flatMap((run) => numberedParagraphs(text, run, within)),
    ...unnumberedStarts(text, lines, titled, numbered, inside).map(plain),
    ...within.filter(({ look }) => look === 'formula').map(({ end }) => plain(end)),
  ];
  return { blocks: adjoined(text, lines, marks) };
}

/** The block an offset stands in; the first for offsets before it, undefined where there is none. */
export function blockAt({ blocks }: Layout, offset: number): Block | undefined {
  return blocks[Math.max(0, indexAt(blocks, offset))];
}

/** A block but for its end, which is where the next begins. */
type Mark = Block;

/** Lines strictly between two neighbours of a run. */
function linesInside(lines: readonly Line[], runs: readonly (readonly Numbered[])[]): Set<number> {
  const inside = new Set<number>();
  for (const run of runs) {
    for (let i = 1; i < run.length; i++) {
      const from = indexAt(lines, run[i - 1]?.start ?? 0);
      const to = indexAt(lines, run[i]?.start ?? 0);
      for (let line = from + 1; line < to; line++) inside.add(line);
    }
  }
  return inside;
}

/** Headings that share their line with a numbered paragraph, in the order of the text. */
function titlesWithinLines(text: string, runs: readonly (readonly Numbered[])[]): Title[] {
  const titles: Title[] = [];
  let from = 0;
  const labels = runs.flat().sort((a, b) => a.start - b.start);
  for (const label of labels) {
    if (label.line < 0) titles.push(...titlesBefore(text, from, label));
    from = label.body;
  }
  const last = labels.at(-1);
  const formula = last && last.line < 0 && formulaWithin(text, last.body, text.length);
  return formula ? [...titles, formula] : titles;
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
