// What `gdpr-lens check --format json` prints and what the library returns. The names and meanings here are promises:
// `schema` counts up when one changes. Offsets are UTF-16 code units in the decoded text, `end` exclusive, and `text` is
// exactly that slice.

/** What `--format json` prints. */
export interface CheckReport {
  readonly schema: 1;
  readonly tool: { readonly name: 'gdpr-lens'; readonly version: string };
  readonly documents: readonly DocumentReport[];
}

/** A document; a line of `--format jsonl`. */
export interface DocumentReport {
  /** As it was named. */
  readonly path: string;
  /** In the order of the text. */
  readonly references: readonly ReferenceReport[];
  /** In the order of the text; what is asserted and not suppressed, or with `all` of every status. */
  readonly findings: readonly FindingReport[];
  /** What is wrong but no breach: provisions that do not exist, suppressions that do not do what they say. */
  readonly problems: readonly ProblemReport[];
}

/** One provision named at one place. */
export interface ReferenceReport {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `gdpr`, `uk-gdpr`, another law's id, `self` for the document's own articles, or null: it cannot be told. */
  readonly instrument: string | null;
  /** For the GDPR `32`, `32(1)(b)`, `recital 83`, `chapter V`; for other laws as written, or null. */
  readonly provision: string | null;
  /** `Article 32(1)(b) GDPR`; null where the law or the provision cannot be told. */
  readonly canonical: string | null;
  /** Whether the GDPR has the provision; null for other laws. */
  readonly exists: boolean | null;
  readonly via: 'explicit' | 'range' | 'context' | 'anaphora';
}

export type SeverityName = 'error' | 'warning' | 'information' | 'hint';

/** A passage that describes a breach pattern. */
export interface FindingReport {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The rule's id, such as `shared-account`. */
  readonly rule: string;
  readonly severity: SeverityName;
  readonly status: 'asserted' | 'negated' | 'required' | 'hypothetical' | 'remedied' | 'denied' | 'suppressed';
  /** Why it is suppressed, when it is. */
  readonly suppressed?: { readonly by: 'marker' | 'file' | 'baseline' | 'party' | 'off'; readonly reason?: string };
  /** The words that decided the status. */
  readonly cue: { readonly start: number; readonly end: number; readonly text: string } | null;
  readonly message: string;
  /** The provisions that it touches, the first infringed first. */
  readonly provisions: readonly string[];
  /** Passages of decisions that show the same. */
  readonly decisions: readonly { readonly id: string; readonly paragraph: string }[];
}

export interface ProblemReport {
  readonly start: number;
  readonly end: number;
  /** `unknown-provision`, `bad-suppression`, `expired-suppression`, `unused-suppression`. */
  readonly code: string;
  readonly severity: SeverityName;
  readonly message: string;
}
