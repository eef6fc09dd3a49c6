import { analyse } from '../../core/analysis.ts';
import { cardOf } from '../../core/decisions/card/card.ts';
import { readCard } from '../../core/decisions/card/read.ts';
import type { CardKnowledge } from '../../core/decisions/card/words.ts';
import { columnsOf } from '../../core/decisions/columns.ts';
import type { Card, Decision } from '../../core/decisions/decision.ts';
import { passages } from '../../core/decisions/related.ts';
import type { Knowledge } from '../../core/knowledge.ts';
import type { DecisionRecord } from './record.ts';

/** A text of a decision and what is known of it besides. */
export interface DecisionText {
  readonly text: string;
  /** The fields of a card written by hand, which win over what is read. */
  readonly written: Partial<Card>;
  readonly cardProblem?: string | undefined;
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
