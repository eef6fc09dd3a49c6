import type { Statute } from '../../statute.ts';
import type { Span } from '../../text.ts';
import type { Lexer } from '../words/lexer.ts';

/** One provision, or a range of them, as it is written. */
export interface Piece extends Span {
  /** From the outside in: article, paragraph, point, sub-point. The article is empty where it is not named. */
  readonly labels: readonly string[];
  /** The last provision of a range. */
  readonly to?: readonly string[];
}

/** A list of provisions, and where it ends. */
export interface List {
  readonly pieces: readonly Piece[];
  readonly next: number;
  /** Where the list certainly ends: what follows was read past an aside and counts only when a law closes the list. */
  readonly certain?: { readonly pieces: number; readonly next: number };
}

/** How a list begins: whether its head says that several follow ("Articles"), and where its first piece starts. */
export interface Head {
  readonly many: boolean;
  readonly start: number;
  /** It is the sign §: a second one begins another section, where after "article 8" it is a paragraph. */
  readonly sign?: boolean;
  /** Its numbers stand in brackets, as those of recitals do. */
  readonly bracketed?: boolean;
  /** The word is short ("Art."), and does for one article and for several. */
  readonly short: boolean;
}

/** The provision last read and how its last label was written: what the next member of the list is held against. */
export interface Last {
  readonly labels: readonly string[];
  readonly style: 'article' | 'brackets' | 'dot' | 'word' | 'closed' | 'bare';
  /** "paragraphs", "points": the word said that several follow. */
  readonly many: boolean;
  /** How the paragraph was written, when more came after it: "paragraphs 1(a) and 2". */
  readonly paragraph?: { readonly style: Last['style']; readonly many: boolean };
  /** "paragraphs 1 and 2": an "and" was read between the paragraphs, so that their list may be over. */
  readonly listed?: boolean;
}

/** The state of reading one list. */
export interface ListReader {
  readonly lexer: Lexer;
  readonly statute: Statute;
  readonly head: Head;
  last: Last;
  /** Brackets opened before a word: "(para. 1)". */
  open: number;
}
