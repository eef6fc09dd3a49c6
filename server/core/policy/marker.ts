import type { Message } from '../messages.ts';
import type { Span } from '../text.ts';

/** "gdpr-lens-ignore shared-account until 2027-06-30: migration planned", as it stands in a document. */
export interface Marker extends Span {
  readonly rules: readonly string[];
  readonly reason: string;
  /** The last day on which it silences, as an ISO date; absent: no end. */
  readonly until?: string;
  /** What it silences: the paragraph it stands in, or the next one when it stands alone. */
  readonly scope: Span;
}

/** A marker that silences nothing, and why. */
export interface MarkerProblem extends Span {
  readonly message: Message;
}

export interface Markers {
  readonly markers: readonly Marker[];
  readonly problems: readonly MarkerProblem[];
}

export const NO_MARKERS: Markers = { markers: [], problems: [] };

/** Finds whatever looks like a marker, well written or not. A marker is never silently taken for prose. */
export const LIKE_MARKER = /gdpr[-_ ]?lens[-_ ]?ign?or/i;
