import type { Span } from '../text.ts';
import type { Decision, Layout } from './decision.ts';
import { layout } from './layout.ts';
import { placeOfNumber } from './places.ts';

/** Decisions, to be looked up by what texts call them. */
export interface DecisionLibrary {
  /** In the order given. */
  readonly decisions: readonly Decision[];
  byId(id: string): Decision | undefined;
  /** By its case number as texts write it: "SAN-2022-009", "no. SAN 2022-009", "doc. web n. 9771184". Undefined when two would fit. */
  byCaseNumber(written: string): Decision | undefined;
  /** Its headings and paragraphs, found when first asked for. */
  layoutOf(decision: Decision): Layout;
  /** The stretch that a paragraph's or section's number names; the first where it stands twice. */
  paragraph(id: string, number: string): Span | undefined;
}

/**
 * Makes a library of decisions. Of two with one id the first is kept.
 * @param known layouts that were found before, by the decision's id
 */
export function decisionLibrary(
  decisions: readonly Decision[],
  known: (id: string) => Layout | undefined = () => undefined,
): DecisionLibrary {
  const ids = new Map<string, Decision>();
  for (const decision of decisions) if (!ids.has(decision.id)) ids.set(decision.id, decision);
  const kept = [...ids.values()];
  const numbers = new Map<string, Decision[]>();
  for (const decision of kept) {
    const number = key(decision.card.number);
    numbers.set(number, [...(numbers.get(number) ?? []), decision]);
  }
  const layouts = new WeakMap<Decision, Layout>();
  const layoutOf = (decision: Decision): Layout => {
    const found = layouts.get(decision) ?? known(decision.id) ?? layout(decision.text);
    layouts.set(decision, found);
    return found;
  };
  return {
    decisions: kept,
    byId: (id) => ids.get(id),
    byCaseNumber: (written) => {
      const found = keys(written)
        .map((one) => numbers.get(one))
        .find(Boolean);
      return found?.length === 1 ? found[0] : undefined;
    },
    layoutOf,
    paragraph: (id, number) => {
      const decision = ids.get(id);
      return decision && placeOfNumber(layoutOf(decision), number);
    },
  };
}

/** Case numbers differ in dashes, slashes, spaces and case from text to text. */
function key(number: string): string {
  return number.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The keys a written number may be meant by: whole, then without the words before it. */
function keys(written: string): string[] {
  const words = written.trim().split(/\s+/);
  return words.map((_, i) => key(words.slice(i).join(' '))).filter((one) => /\d/.test(one));
}
