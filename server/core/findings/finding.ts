import type { Span } from '../text.ts';

/** What the text does with the failing that a pattern describes; only `asserted` is shown as a problem. */
export type Status = 'asserted' | 'negated' | 'required' | 'hypothetical' | 'remedied' | 'denied';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The words that decided a finding's status. */
export interface Cue extends Span {
  readonly status: Status;
}

/** A passage that describes a breach pattern. */
export interface Finding extends Span {
  /** The rule's stable kebab-case id, such as `shared-account`. */
  readonly rule: string;
  readonly status: Status;
  /** The words that decided, when the status is not the default. */
  readonly cue: Cue | null;
  /** The clause the passage stands in, for quoting and for comparing. */
  readonly clause: Span;
  /** Who says it, where the text tells: the authority, a party, a quoted law. */
  readonly speaker?: Speaker;
  /** How many days lie between two dates at least, where it was reckoned from these. */
  readonly days?: number;
  /** Asserted by one frame alone: what is plainly said, several frames of its rule find. */
  readonly alone?: true;
  /** Says again what stands nearby: it asserts nothing unless another passage there tells the same rule in full. */
  readonly again?: true;
}

export interface Speaker extends Span {
  readonly role: 'authority' | 'complainant' | 'controller' | 'processor' | 'law';
}
