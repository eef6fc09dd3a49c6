import type { Citation } from '../grammar/citation.ts';
import type { Sighting } from './sighting.ts';
import type { Watch } from './watch.ts';

/** How far above a cell the head of its table is looked for, and how long a row is at most. */
const TALLEST = 3000;
const WIDEST = 1000;

/**
 * Binds a citation in a Markdown table to the law that the head of its column names: `| GDPR | AI Act |`. The law of
 * another column is not meant, however near.
 */
export function withLawOfColumn(
  text: string,
  citation: Citation,
  found: readonly Sighting[],
  watch: Watch | null,
): Citation {
  const row = lineAt(text, citation.start);
  if (row < 0 || text.charCodeAt(row) !== BAR) return citation;
  const head = headOf(text, row);
  watch?.looks(head);
  if (head === row) return citation;
  const column = text.slice(row, citation.start).split('|').length - 1;
  const cells = text
    .slice(head, head + WIDEST)
    .split('\n', 1)
    .join()
    .split('|');
  const start = head + cells.slice(0, column).join('|').length;
  const end = start + 1 + (cells[column]?.length ?? 0);
  for (let i = found.length - 1; i >= 0; i--) {
    const sighting = found[i] as Sighting;
    if (sighting.start < start) break;
    if (sighting.type === 'mention' && sighting.end <= end)
      return { ...citation, law: sighting.mention, inherited: true };
  }
  return citation;
}

const BAR = 0x7c;

/** Where the line of a place begins; -1 where that is too far. */
function lineAt(text: string, at: number): number {
  const least = Math.max(0, at - WIDEST);
  const line = text.slice(least, at).lastIndexOf('\n') + 1;
  return line === 0 && least > 0 ? -1 : least + line;
}

/** Where the first row of the table begins, going up over lines that begin with the mark of a table. */
function headOf(text: string, row: number): number {
  let head = row;
  while (head > 0) {
    const above = lineAt(text, head - 1);
    if (above < 0 || text.charCodeAt(above) !== BAR || row - above > TALLEST) break;
    head = above;
  }
  return head;
}
