// What `gdpr-lens check --format json` prints, and what the package gives to programs. The names and meanings here are
// promises: `schema` counts up when one changes. Offsets are UTF-16 code units in the decoded text, `end` exclusive, and
// `text` is exactly that slice. This file holds types alone: the build makes of it the package's declarations.

/** What `--format json` prints. */
export interface CheckReport {
  readonly schema: 1;
  readonly tool: { readonly name: 'gdpr-lens'; readonly version: string };
  readonly documents: readonly DocumentReport[];
  /** Paths that could not be read, and why. */
  readonly unreadable: readonly UnreadableReport[];
}

export interface UnreadableReport {
  readonly path: string;
  readonly problem: string;
}

/** The line of `--format jsonl` for a path that could not be read: a document without content, and why. */
export interface UnreadableLine {
  readonly path: string;
  readonly unreadable: string;
  readonly references: readonly [];
  readonly findings: readonly [];
  readonly problems: readonly [];
}

export type KindName =
  | 'decision'
  | 'contract'
  | 'policy'
  | 'record'
  | 'impact-assessment'
  | 'incident-report'
  | 'guideline'
  | 'template'
  | 'unrelated'
  | 'other';

/** A document; a line of `--format jsonl`. */
export interface DocumentReport {
  /** As it was named. */
  readonly path: string;
  /** What kind of document it is taken for: said by the workspace, else guessed from the words that are the reason. */
  readonly kind: {
    readonly name: KindName;
    readonly said: boolean;
    readonly reason: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  };
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
  /** Of its start, from 1, the column in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
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
  readonly line: number;
  readonly column: number;
  /** The rule's id, such as `shared-account`. */
  readonly rule: string;
  readonly severity: SeverityName;
  readonly status: 'asserted' | 'negated' | 'required' | 'hypothetical' | 'remedied' | 'denied' | 'suppressed';
  /** Why it is suppressed, when it is. */
  readonly suppressed?: {
    readonly by: 'marker' | 'file' | 'baseline' | 'party' | 'passing' | 'off';
    readonly reason?: string;
  };
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
  readonly line: number;
  readonly column: number;
  /** `unknown-provision`, `bad-suppression`, `expired-suppression`, `unused-suppression`. */
  readonly code: string;
  readonly severity: SeverityName;
  readonly message: string;
}

export interface AnalyseOptions {
  /** What the document is called in the result, and how suppressions and baselines of a workspace name it. */
  readonly path?: string;
  /** Whether findings that are not asserted are given too, with the words that decided. */
  readonly all?: boolean;
  /** A folder in whose `.gdpr-lens`, or in one above, are rules, severities, suppressions and a baseline. */
  readonly workspace?: string;
}

/** Reads a text. Any string will do; what cannot be understood is left out. */
export type Analyse = (text: string, options?: AnalyseOptions) => DocumentReport;

export type LanguageName = 'en' | 'fr' | 'de' | 'it' | 'es';

/**
 * What a reference (`28(3)(h)`, `Art. 6 DSGVO`, `recital 83`) or the id of a rule means, in Markdown; null when it is
 * neither. Titles are in the language.
 */
export type Explain = (asked: string, language?: LanguageName) => string | null;

/** Ways to write a reference: of legal languages, of the Union's drafters, the short one, and the CNIL's. */
export type CitationStyle = 'de' | 'fr' | 'it' | 'es' | 'eu' | 'compact' | 'cnil';

/** A text with its references to the GDPR written in a style, and how many were rewritten and left as they are. */
export type Convert = (
  text: string,
  style: CitationStyle,
) => { readonly text: string; readonly rewritten: number; readonly left: number };
