import { analyse } from '../analysis.ts';
import { type CardField, cardOf, type ReadCard } from '../decisions/card/card.ts';
import type { CardKnowledge } from '../decisions/card/words.ts';
import { columnsOf, type PassageColumns } from '../decisions/columns.ts';
import type { Card, Decision } from '../decisions/decision.ts';
import { passages } from '../decisions/related.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Message } from '../messages.ts';
import { readCard } from './cards.ts';

/** What is known of a decision: all that a list and a search need. */
export interface DecisionRecord {
  readonly card: Card;
  readonly unknown: readonly CardField[];
  readonly columns: PassageColumns;
  /** How long the text is, in UTF-16 code units. */
  readonly length: number;
  /** Whether the text was taken out of another form. */
  readonly extracted: boolean;
  /** What stands in the way of reading the card beside it. */
  readonly cardProblem: Message | undefined;
  /** What was read, with the places that tell it. */
  readonly read: ReadCard;
}

/** A text of a decision and what is known of it besides. */
export interface DecisionText {
  readonly text: string;
  /** The fields of a card written by hand, which win over what is read. */
  readonly written: Partial<Card>;
  readonly cardProblem?: Message | undefined;
  readonly extracted: boolean;
}

/** Reads a decision: its card, and its passages with what they find, cite and say. */
export function readDecision(source: DecisionText, knowledge: Knowledge, words: CardKnowledge): DecisionRecord {
  const { text, written, extracted, cardProblem } = source;
  const { layout, references, findings } = analyse(text, knowledge);
  const read = readCard(text, layout, references, findings, words);
  const { card, unknown } = cardOf(read, written);
  // Only what a person wrote counts as the card's word; what was read is the text's own.
  const decision: Decision = { id: '', text, card: { ...card, findings: written.findings ?? [] } };
  const columns = columnsOf(passages(decision, layout, references, findings), text);
  return {
    card: decision.card,
    unknown,
    columns,
    length: text.length,
    extracted,
    cardProblem,
    // The findings stand in the columns.
    read: { ...read, findings: [] },
  };
}
