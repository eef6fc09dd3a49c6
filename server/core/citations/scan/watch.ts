import type { Sighting } from './sighting.ts';

/** How much a scan had to read: tokens of all places it looked at, for a test that it stays linear. */
export interface Work {
  tokens: number;
}

/**
 * How far before a place the scan looks, how far where it is not said by `looks`, and how far behind what it has read as
 * tokens.
 */
export const LOOKS_BACK = 3200;
export const LOOKS_NEAR = 400;
export const LOOKS_AHEAD = 512;

/** A scan that is watched: it may begin where another one came by, and end where that one may be gone on with. */
export interface Watch {
  /** What was seen before the place where the scan begins, as far as it looks back. */
  readonly before: readonly Sighting[];
  /**
   * Called between words, at the first place that is not before the one it gave last.
   * @param reach no character from there on has been looked at yet
   * @param found what was seen, that before included
   * @returns the next place to be called at, or -1: the scan is over
   */
  visit(at: number, reach: number, found: readonly Sighting[]): number;
  /** Called when the scan looks at characters that may stand further back than `LOOKS_NEAR`, from a place on. */
  looks(from: number): void;
}
