import type { Citation } from '../grammar/citation.ts';
import type { Definition } from '../laws/definitions.ts';
import type { Mention } from '../laws/mention.ts';

/** What the scan sees in a text: a citation, a law named outside of one, or a name that the document gives to a law. */
export type Sighting =
  | { readonly type: 'citation'; readonly start: number; readonly end: number; readonly citation: Citation }
  | { readonly type: 'mention'; readonly start: number; readonly end: number; readonly mention: Mention }
  | { readonly type: 'definition'; readonly start: number; readonly end: number; readonly definition: Definition };
