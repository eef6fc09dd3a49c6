import type { Span } from '../../text.ts';

/** A line of a text with something on it; the span leaves out the white space around. */
export interface Line extends Span {
  /** An empty line, or the text's edge, stands before it. */
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
}

/** The lines of a text that are not empty, in order. */
export function linesOf(text: string): Line[] {
  const spans: { start: number; end: number; blankBefore: boolean }[] = [];
  let blank = true;
  for (let at = 0; at <= text.length; ) {
    const eol = lineEnd(text, at);
    let start = at;
    let end = eol;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start < end) spans.push({ start, end, blankBefore: blank });
    blank = start === end;
    at = eol + 1;
  }
  return spans.map((line, i) => ({ ...line, blankAfter: spans[i + 1]?.blankBefore ?? true }));
}

/** Spaces, tabs, line breaks, no-break and zero-width spaces, the byte order mark. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x202f ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x3000
  );
}

/** The index of the last of some rising spans that begins at or before `offset`, or -1; in log n. */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function lineEnd(text: string, from: number): number {
  const eol = text.indexOf('\n', from);
  return eol < 0 ? text.length : eol;
}
