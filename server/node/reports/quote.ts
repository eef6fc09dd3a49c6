import type { Span } from '../../core/text.ts';
import { columnsOf, printable } from '../terminal/printable.ts';
import { type Look, paint, type Style } from '../terminal/style.ts';
import type { Lines } from './lines.ts';

/** Letters shown before the words that are meant, where the line is too long to be shown whole. */
const LEAD = 24;

/**
 * The line that a passage begins on, cut to the width of the screen, and carets under the passage:
 * ```
 *   12 | …the nurses of the ward share one account for …
 *      |                        ^^^^^^^^^^^^^^^^^
 * ```
 */
export function quote(text: string, { start, end }: Span, lines: Lines, style: Style, look: Look): string[] {
  const { line } = lines.place(start);
  const whole = lines.span(line);
  const number = String(line);
  const room = style.width - number.length - 6;
  const from = whole.end - whole.start <= room ? whole.start : wordStart(text, Math.max(whole.start, start - LEAD));
  const to = Math.min(whole.end, from + room);
  const stop = Math.max(start, Math.min(end, to));
  const opening = from > whole.start ? '…' : '';
  const closing = to < whole.end ? '…' : '';
  const before = opening + printable(text.slice(from, start));
  const meant = printable(text.slice(start, stop));
  const margin = ' '.repeat(number.length);
  const carets = '^'.repeat(Math.max(1, columnsOf(meant)));
  return [
    `  ${paint(`${number} |`, 'dim', style)} ${before}${meant}${printable(text.slice(stop, to))}${closing}`,
    `  ${paint(`${margin} |`, 'dim', style)} ${' '.repeat(columnsOf(before))}${paint(carets, look, style)}`,
  ];
}

/** The beginning of the next word, near enough; never in the middle of a letter. */
function wordStart(text: string, at: number): number {
  const blank = text.slice(at, at + LEAD / 2).search(/\s/);
  if (blank >= 0) return at + blank + 1;
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at;
}
