import { INFRINGED, type PassageColumns, SOURCES } from '../../decisions/columns.ts';
import type { Decision } from '../../decisions/decision.ts';
import type { Library } from '../../library.ts';

/** What a decision is about, for lists and figures. */
export interface DecisionFacts {
  readonly decision: Decision;
  /** Its authority as groups name it: the short name, else the whole, or "". */
  readonly authority: string;
  /** Of the decision, else of its publication, as an ISO date; null where neither is known. */
  readonly date: string | null;
  readonly year: string;
  /** The rules that its passages state, by more than a party's word, in the order of the text. */
  readonly findings: readonly string[];
  /** Provisions of the GDPR that its passages cite. */
  readonly cited: readonly string[];
  /** What a search by words looks through, in lower case. */
  readonly searched: string;
}

/** The facts of every decision, in the order of the library. */
export function factsOf(library: Library): readonly DecisionFacts[] {
  const read = known.get(library) ?? readFacts(library);
  known.set(library, read);
  return read;
}

const known = new WeakMap<Library, readonly DecisionFacts[]>();

function readFacts({ decisions, index }: Library): DecisionFacts[] {
  const stated = new Map<string, { findings: string[]; cited: string[] }>();
  for (const { decision, columns } of index.decisions) {
    const { findings, cited } = stated.get(decision.id) ?? { findings: [], cited: [] };
    const here = namesIn(columns);
    stated.set(decision.id, {
      findings: [...new Set([...findings, ...here.findings])],
      cited: [...new Set([...cited, ...here.cited])],
    });
  }
  return decisions.decisions.map((decision) => {
    const { card } = decision;
    const { findings, cited } = stated.get(decision.id) ?? { findings: [], cited: [] };
    const date = card.dates.decided ?? card.dates.published ?? null;
    const parties = card.parties.map(({ name }) => name);
    const words = [card.authority, card.short, card.number, card.title, card.outcome, card.sector, ...parties];
    return {
      decision,
      authority: card.short || card.authority,
      date,
      year: date?.slice(0, 4) ?? '',
      findings,
      cited,
      searched: [...words, decision.path ?? ''].join(' ').toLowerCase(),
    };
  });
}

/** The rules that passages state by more than a party's word, and the provisions that they cite. */
export function namesIn({ names, findings, provisions }: PassageColumns): { findings: string[]; cited: string[] } {
  const byParty = SOURCES.indexOf('party');
  const rules = new Set(findings.filter((one) => (one & 3) !== byParty).map((one) => one >> 2));
  const cited = new Set(provisions.map((one) => one & ~INFRINGED));
  return {
    findings: [...rules].map((rule) => names[rule] ?? ''),
    cited: [...cited].map((provision) => names[provision] ?? ''),
  };
}
