/** What a document may be. */
export const DOCUMENT_KINDS = [
  'decision',
  'contract',
  'policy',
  'record',
  'impact-assessment',
  'incident-report',
  'guideline',
  'template',
  /** Not about personal data: the description of a program. */
  'unrelated',
  /** None of these, or it cannot be told. */
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The symbols that tell a kind. */
export interface KindCues {
  readonly enough: number;
  readonly title: ReadonlyMap<number, DocumentKind>;
  /** What a word in the title is worth, where it is not three. */
  readonly weights: ReadonlyMap<DocumentKind, number>;
  readonly body: ReadonlyMap<number, DocumentKind>;
  readonly about: ReadonlySet<number>;
  readonly people: ReadonlySet<number>;
  readonly program: ReadonlySet<number>;
  /** Words under which a text only supposes what it says. */
  readonly supposed: ReadonlySet<number>;
}
