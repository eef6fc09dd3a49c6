import type { Span } from '../text.ts';

/** How a reference came to its law and number. */
export type Via =
  /** The law is named beside the number, or once for the list it stands in. */
  | 'explicit'
  /** The provision lies inside a range such as "Articles 12 to 14"; its span is the whole range. */
  | 'range'
  /** The number is written, the law follows from the document. */
  | 'context'
  /** The number is not written: "that article", "the same provision". */
  | 'anaphora';

/** One provision named at one place of a text. A list of three provisions is three references. */
export interface Reference extends Span {
  /** `gdpr`, `uk-gdpr`, another law's id from knowledge/instruments, `self` (the document's own articles), or null: it cannot be told. */
  readonly instrument: string | null;
  /** GDPR: `32`, `32(1)(b)`, `4(16)(a)`, `recital 83`, `chapter V`, `section 2 of chapter IV`. Other laws: the number as written, or null. */
  readonly provision: string | null;
  /** Whether the GDPR has that provision; null for other laws. */
  readonly exists: boolean | null;
  readonly via: Via;
  /** Where the law is named, when it is. */
  readonly law?: Span;
  /** The whole citing expression this reference is a part of ("Articles 28, paragraph 3, 29 and 32 of the GDPR"). */
  readonly expression: Span;
  /** For a provision that does not exist: what the author may have meant, best first. */
  readonly suggestions?: readonly Suggestion[];
}

/** Another provision that the author of a wrong reference may have meant. */
export interface Suggestion {
  readonly instrument: string;
  readonly provision: string;
}
