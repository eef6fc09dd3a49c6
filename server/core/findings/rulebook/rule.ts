import type { Message } from '../../messages.ts';
import type { Severity } from '../finding.ts';

/** A rule as its file tells it; patterns apart, which are made ready for the language they are in. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** The provision first infringed comes first: `32(1)(b)`. */
  readonly provisions: readonly string[];
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  /** Paragraphs of seed decisions that show it, by decision. */
  readonly seeds: Readonly<Record<string, readonly string[]>>;
  readonly tests: readonly RuleTest[];
  /** Whether it was written by the user. */
  readonly own: boolean;
}

/** A text that the rule must flag, or must leave alone (with the status it should see there, when told). */
export interface RuleTest {
  readonly text: string;
  readonly flagged: boolean;
  readonly status: string | null;
}

/** A mistake in a file of rules, words or cues. */
export interface RuleProblem {
  /** The rule's id or the file's name. */
  readonly rule: string;
  /** Where in the YAML: `frames/en/0/object`. */
  readonly path: string;
  /** Offset inside the string there, when it is a pattern. */
  readonly at: number;
  readonly message: Message;
}
