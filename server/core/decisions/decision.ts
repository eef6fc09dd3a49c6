import type { Span } from '../text.ts';
import type { CardField, ReadCard } from './card/card.ts';

/** A decision of the library: its card and its text. */
export interface Decision {
  /** Stable id, the name of its folder: `cnil-san-2022-009`. */
  readonly id: string;
  readonly card: Card;
  readonly text: string;
  /** The length of the text, where it is known without reading it. */
  readonly length?: number;
  /** The fields of the card that nobody knows, so that "no fine" and "the fine is not told" differ. Absent: all are known. */
  readonly unknown?: readonly CardField[];
  /** What was read of the card, with the place of each value in the text; absent where nothing was. */
  readonly read?: ReadCard;
  /** The file it was read from; absent for those that ship with the program. */
  readonly path?: string | undefined;
  /** The file is a PDF, page or Word document whose text was taken out: places in it are places in `text` alone. */
  readonly extracted?: boolean;
}

/** What is known of a decision; written by hand in card.yaml or read from its text. */
export interface Card {
  readonly authority: string;
  /** Short name as cited, such as `CNIL`. */
  readonly short: string;
  readonly jurisdiction: string;
  readonly number: string;
  readonly title: string;
  readonly parties: readonly Party[];
  readonly sector: string;
  /** ISO dates; an absent date is not known. */
  readonly dates: { readonly decided?: string; readonly published?: string };
  readonly fine: { readonly amount: number; readonly currency: string } | null;
  readonly outcome: string;
  /** Provisions of the GDPR found infringed: `32`, `5(1)(f)`. */
  readonly infringed: readonly string[];
  /** Passages that show a breach pattern, quoted by their opening words and kept short. */
  readonly findings: readonly CardFinding[];
  readonly source: string;
  readonly licence: string;
  readonly language: string;
  readonly summary: string;
}

export interface Party {
  readonly name: string;
  readonly role: 'controller' | 'processor' | 'complainant' | 'other';
}

export interface CardFinding {
  readonly rule: string;
  /** The number of the paragraph ("64") or the heading's number of the section ("5.3"). */
  readonly paragraph: string;
  /** Words that stand in the text of the decision. */
  readonly passage: string;
}

/** How a document is laid out: headings and numbered paragraphs in the order of the text, without gaps between neighbours. */
export interface Layout {
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph;

export interface Heading extends Span {
  readonly kind: 'heading';
  /** 1 is the outermost. */
  readonly level: number;
  /** "III", "B", "5.3", or "" */
  readonly number: string;
  /** The heading's text without its number. */
  readonly title: string;
}

export interface Paragraph extends Span {
  readonly kind: 'paragraph';
  /** "64", "5.3.1", or "" for a paragraph without number. */
  readonly number: string;
  /** Where the words after the number begin. */
  readonly body: number;
  /** The number is missing or misplaced in the text and follows from its neighbours. */
  readonly implied: boolean;
}
