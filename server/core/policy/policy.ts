import type { Severity } from '../findings/finding.ts';
import type { Baseline } from './baseline.ts';
import type { KindOfFiles } from './kinds.ts';

/** What the user may change of a rule: its severity, or `off`. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** A finding silenced from outside the document, for texts that must not be touched. */
export interface Suppression {
  readonly rule: string;
  /** Words of the passage; spaces and letter case make no difference. */
  readonly text: string;
  /** The document's path from the workspace's root, or a pattern as for `KindOfFiles`; absent: any document. */
  readonly file?: string;
  readonly reason: string;
  /** The last day on which it silences, as an ISO date. */
  readonly until?: string;
}

/** What the user and the workspace have decided about findings; the same in the editor and on the command line. */
export interface Policy {
  readonly severities: Severities;
  readonly suppressions: readonly Suppression[];
  readonly baseline: Baseline;
  /** Whether findings that only a party states are left out. */
  readonly omitParties: boolean;
  /** Whether what a long document only touches in passing is told too. */
  readonly tellPassing: boolean;
  /** The kinds of documents that were said, not guessed. */
  readonly kinds: readonly KindOfFiles[];
  /** Today as an ISO date, for suppressions that expire. */
  readonly today: string;
}

export const NO_POLICY: Policy = {
  severities: {},
  suppressions: [],
  baseline: [],
  omitParties: false,
  tellPassing: false,
  kinds: [],
  today: '0000-00-00',
};
