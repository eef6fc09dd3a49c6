/** A stretch of a text in UTF-16 code units, `end` exclusive: `text.slice(start, end)` is what it covers. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text that can be looked at in places without being one string; a string is one too. Offsets are within the text. */
export interface Characters {
  readonly length: number;
  /** The character at an offset; "" where there is none. */
  charAt(offset: number): string;
  slice(start?: number, end?: number): string;
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers the whole of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
