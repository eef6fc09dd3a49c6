import type { Severity } from '../core/findings/finding.ts';
import type { Files } from '../core/knowledge.ts';
import type { Message } from '../core/messages.ts';
import type { Baseline } from '../core/policy/baseline.ts';
import type { KindOfFiles } from '../core/policy/kinds.ts';
import type { Severities, Suppression } from '../core/policy/policy.ts';
import type { Span } from '../core/text.ts';

/** The folder in a workspace that holds what its users have decided. */
export const FOLDER = '.gdpr-lens';

/** The files of that folder: their content by their path inside it, such as `rules/our-rule.yaml`. */
export type FolderFiles = Readonly<Record<string, string>>;

/** A mistake in one of those files. */
export interface FileProblem extends Span {
  readonly path: string;
  readonly message: Message;
  /** Worth knowing, but no mistake: the file is obeyed in all that it says. */
  readonly note?: true;
}

/** An entry of `suppressions.yaml`. */
export interface WrittenSuppression extends Suppression {
  /** Its number in the file, from 0. */
  readonly entry: number;
}

/** What a workspace brings: rules of its own, and decisions about findings. */
export interface Workspace {
  /** Sound and unsound alike: the compiler of rules says what is wrong in each. */
  readonly rules: Files;
  readonly severities: Severities;
  readonly omitParties: boolean;
  readonly tellPassing: boolean;
  readonly kinds: readonly KindOfFiles[];
  /** What counts for the exit status of the command line. */
  readonly minSeverity?: Severity;
  readonly suppressions: readonly WrittenSuppression[];
  readonly baseline: Baseline;
  readonly problems: readonly FileProblem[];
}

export const NO_WORKSPACE: Workspace = {
  rules: {},
  severities: {},
  omitParties: false,
  tellPassing: false,
  kinds: [],
  suppressions: [],
  baseline: [],
  problems: [],
};
