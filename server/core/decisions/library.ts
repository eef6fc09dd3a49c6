import type { Span } from '../text.ts';
import type { Decision, Layout } from './decision.ts';
import { layout } from './layout.ts';
import { placeOfNumber } from './places.ts';

/** Decisions, to be looked up by what texts call them. */
export interface DecisionLibrary {
  /** In the order given. */
  readonly decisions: readonly Decision[];
  byId(id: string): Decision | undefined;
  /** Those whose text has this length: whether a text is one of them can be told without reading the others. */
  ofLength(length: number): readonly Decision[];
  /**
   * By its case number as texts write it: "SAN-2022-009", "no. SAN 2022-009", "doc. web n. 9771184". Of one decision that
   * stands in the library twice the first; undefined when two different ones would fit.
   */
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
  const numbers = grouped(kept, ({ card }) => key(card.number));
  let lengths: Map<number, Decision[]> | undefined;
  const layouts = new WeakMap<Decision, Layout>();
  const layoutOf = (decision: Decision): Layout => {
    const found = layouts.get(decision) ?? known(decision.id) ?? layout(decision.text);
    layouts.set(decision, found);
    return found;
  };
  return {
    decisions: kept,
    byId: (id) => ids.get(id),
    ofLength: (length) => {
      lengths ??= grouped(kept, (decision) => decision.length ?? decision.text.length);
      return lengths.get(length) ?? [];
    },
    byCaseNumber: (written) => {
      const found = keys(written)
        .map((one) => numbers.get(one))
        .find(Boolean);
      const [first, ...others] = found ?? [];
      return first && others.every((other) => isCopy(other, first)) ? first : undefined;
    },
    layoutOf,
    paragraph: (id, number) => {
      const decision = ids.get(id);
      return decision && placeOfNumber(layoutOf(decision), number);
    },
  };
}

function grouped<Key>(decisions: readonly Decision[], keyOf: (decision: Decision) => Key): Map<Key, Decision[]> {
  const found = new Map<Key, Decision[]>();
  for (const decision of decisions) {
    const own = keyOf(decision);
    const group = found.get(own);
    if (group) group.push(decision);
    else found.set(own, [decision]);
  }
  return found;
}

/** One decision may stand in a library twice: as it ships, and as the user has it. */
function isCopy({ card }: Decision, { card: other }: Decision): boolean {
  return card.short !== '' && card.short === other.short && card.dates.decided === other.dates.decided;
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
