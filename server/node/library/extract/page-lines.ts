/** Words on a page where they stand; y grows upwards. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line as it is read, with its place on the page. */
export interface PageLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Where it ends, and where its column does. */
  readonly right: number;
  readonly margin: number;
  readonly height: number;
}

/** Gaps wider than this, in heights of the letters, part the columns of a row; narrower ones are blanks. */
const COLUMN_GAP = 1.2;
const BLANK_GAP = 0.15;
/** Rows that stand side by side on both sides of a gutter before a page counts as set in two columns. */
const ROWS_OF_COLUMNS = 6;

/** The lines of a page in the order they are read: of two columns the left one first, between what runs over both. */
export function linesOfPage(fragments: readonly Fragment[], pageWidth: number): PageLine[] {
  const runs = rowsOf(fragments).flatMap(runsOf);
  const gutter = gutterOf(runs, pageWidth);
  if (gutter === undefined) return withMargin(joinRows(runs));
  const lines: PageLine[] = [];
  let left: PageLine[] = [];
  let right: PageLine[] = [];
  const flush = (): void => {
    lines.push(...withMargin(joinRows(left)), ...withMargin(joinRows(right)));
    left = [];
    right = [];
  };
  for (const run of runs) {
    if (run.right <= gutter) left.push(run);
    else if (run.x >= gutter) right.push(run);
    else {
      flush();
      lines.push(run);
    }
  }
  flush();
  return lines;
}

/** Fragments of one height on the page, from the top down. */
function rowsOf(fragments: readonly Fragment[]): Fragment[][] {
  const sorted = fragments.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Fragment[][] = [];
  for (const fragment of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    // Raised figures belong to the row they stand on.
    if (row && first && Math.abs(first.y - fragment.y) < Math.max(first.height, fragment.height) * 0.5)
      row.push(fragment);
    else rows.push([fragment]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/** The stretches of a row that wide gaps part. */
function runsOf(row: readonly Fragment[]): PageLine[] {
  const runs: PageLine[] = [];
  for (const { text, x, y, width, height } of row) {
    const last = runs.at(-1);
    const gap = last ? x - last.right : Number.POSITIVE_INFINITY;
    if (last && gap < COLUMN_GAP * height) {
      const blank = gap > BLANK_GAP * height && !last.text.endsWith(' ') && !text.startsWith(' ') ? ' ' : '';
      runs[runs.length - 1] = { ...last, text: last.text + blank + text, right: Math.max(last.right, x + width) };
    } else runs.push({ text, x, y, right: x + width, margin: x + width, height });
  }
  return runs;
}

/** Where the blank between two columns runs; undefined for a page of one. */
function gutterOf(runs: readonly PageLine[], pageWidth: number): number | undefined {
  let best: { at: number; crossing: number; rows: number } | undefined;
  for (let at = pageWidth * 0.4; at <= pageWidth * 0.6; at += pageWidth * 0.01) {
    const crossing = runs.filter(({ x, right }) => x < at && right > at).length;
    const leftRows = runs.filter(({ right }) => right <= at);
    const rightRows = runs.filter(({ x }) => x >= at);
    const rows = leftRows.filter(({ y, height }) =>
      rightRows.some((other) => Math.abs(other.y - y) < height * 0.6),
    ).length;
    if (
      rows >= ROWS_OF_COLUMNS &&
      crossing <= rows * 0.35 &&
      (!best || crossing < best.crossing || (crossing === best.crossing && rows > best.rows))
    )
      best = { at, crossing, rows };
  }
  return best?.at;
}

/** The runs of one row as one line, with a tab between. */
function joinRows(runs: readonly PageLine[]): PageLine[] {
  const lines: PageLine[] = [];
  for (const run of runs) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - run.y) < run.height * 0.5)
      lines[lines.length - 1] = { ...last, text: `${last.text}\t${run.text}`, right: run.right };
    else lines.push(run);
  }
  return lines;
}

function withMargin(lines: readonly PageLine[]): PageLine[] {
  const margin = lines.reduce((most, { right }) => Math.max(most, right), 0);
  return lines.map((line) => ({ ...line, margin }));
}
