import type { Decision } from '../../decisions/decision.ts';
import type { Messages } from '../../messages.ts';
import { describeDecision } from '../related.ts';
import type { DecisionFacts } from './facts.ts';

/** A decision as lists show it. */
export interface Item {
  readonly id: string;
  /** "CNIL SAN-2022-009"; the name of its file where neither authority nor number is known. */
  readonly name: string;
  readonly title: string;
  /** "15 April 2022 · €1,500,000"; a fine that is not known is left out. */
  readonly facts: string;
  readonly authority: string;
  readonly number: string;
  /** ISO; null where it is not known. */
  readonly date: string | null;
  /** Null: none was imposed; absent: not known. */
  readonly fine?: Decision['card']['fine'];
  /** Provisions found infringed: `32`, `5(1)(f)`. */
  readonly infringed: readonly string[];
  /** The ids of rules that its passages state. */
  readonly findings: readonly string[];
}

/** What lists show of a decision. */
export function itemOf(
  { decision, date, findings }: Pick<DecisionFacts, 'decision' | 'date' | 'findings'>,
  messages: Messages,
): Item {
  const { card, id, unknown } = decision;
  const { title, authority, number, fine, infringed } = card;
  return {
    id,
    ...describeDecision(decision, messages),
    title,
    authority: authority || card.short,
    number,
    date,
    ...(unknown?.includes('fine') ? {} : { fine }),
    infringed,
    findings,
  };
}
