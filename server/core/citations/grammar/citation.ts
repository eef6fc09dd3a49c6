import type { Instruments } from '../../instruments.ts';
import type { Statute } from '../../statute.ts';
import { lawAfter, lawAfterPage, lawAfterParts, lawAfterTitle } from '../laws/lawafter.ts';
import type { Mention } from '../laws/mention.ts';
import type { Lexer } from '../words/lexer.ts';
import { ownLaw, type Place, placeAfter } from './place.ts';
import type { List, Piece } from './reader.ts';

/** What is cited by number: an article, a section or paragraph of an act, a recital, a chapter, or a part of an article named before. */
export type Cited = 'article' | 'section' | 'paragraph' | 'recital' | 'chapter' | 'part';

/** One head with its list and, perhaps, its law: `Articles 28, paragraph 3, 29 and 32 of the GDPR`. */
export interface Citation {
  readonly cited: Cited;
  readonly start: number;
  readonly pieces: readonly Piece[];
  /** The law named beside it, or after a later citation of the same list. */
  readonly law: Mention | null;
  /** Whether the law stands after a later citation of the list. */
  readonly inherited: boolean;
  /** Whether it points back ("that article", "thereof"): to one article, to several, or without a word for it. */
  readonly back: 'one' | 'many' | 'silent' | null;
  readonly next: number;
  /** What the word says a part is. */
  readonly part?: 'paragraph' | 'point';
  /** Whether it stands as a heading of its own, as articles of a contract do. */
  readonly heading?: boolean;
  /** Whether the official title of that article of the GDPR stands behind its number. */
  readonly titled?: boolean;
  /** Where the article is said to stand in this text: "Article 7 below". */
  readonly place?: Place;
  /** Whether a heading stands between it and what was cited before: a new matter begins, perhaps under another law. */
  readonly apart?: boolean;
  /** Whether it stands in a quotation that began after the last law: then it is of that law, as is "this article". */
  readonly quoted?: boolean;
}

/** What the grammar needs to know of the world. */
export interface Grammar {
  readonly statute: Statute;
  readonly instruments: Instruments;
}

export function withLaw(
  lexer: Lexer,
  cited: Cited,
  start: number,
  list: List,
  { instruments }: Grammar,
  front: Mention | null = null,
): Citation {
  const place = placeAfter(lexer, list.next);
  if (place?.place === 'here') {
    const own = ownLaw(lexer.at(list.next).start, lexer.at(place.next - 1).end);
    return make(cited, start, list, own, place.next);
  }
  if (place) return { ...make(cited, start, list, null, list.next), place: place.place };
  const law =
    lawAfter(lexer, list.next, instruments, cited) ??
    lawAfterTitle(lexer, list.next, instruments, cited) ??
    lawAfterPage(lexer, list.next, instruments, cited) ??
    lawAfterParts(lexer, list.next, instruments, cited);
  if (law) return make(cited, start, list, law.mention, law.next);
  const { certain } = list;
  const kept = certain ? { pieces: list.pieces.slice(0, certain.pieces), next: certain.next } : list;
  return { ...make(cited, start, kept, front, kept.next), inherited: front !== null };
}

export function make(
  cited: Cited,
  start: number,
  { pieces }: List,
  law: Mention | null,
  next: number,
  back: Citation['back'] = null,
): Citation {
  return { cited, start, pieces, law, inherited: false, back, next };
}
