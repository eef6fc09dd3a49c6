import { type Analysis, analyse } from './analysis.ts';
import { columnsOf, type PassageColumns } from './decisions/columns.ts';
import type { Card, Decision } from './decisions/decision.ts';
import { type DecisionLibrary, decisionLibrary } from './decisions/library.ts';
import { PassageIndex, passages } from './decisions/related.ts';
import type { Files, Knowledge } from './knowledge.ts';

/** Decisions that documents are related to, read and indexed. */
export interface Library {
  /** What its decisions were read with. */
  readonly knowledge: Knowledge;
  readonly decisions: DecisionLibrary;
  readonly analyses: ReadonlyMap<string, Analysis>;
  readonly index: PassageIndex;
}

/** The decisions in the files of the domain `seeds`. */
export function readSeeds(files: Files): Decision[] {
  return Object.entries(files).map(([id, file]) => ({ id, ...(file as { card: Card; text: string }) }));
}

/** Reads every decision and indexes its passages by finding and provision. */
export function buildLibrary(all: readonly Decision[], knowledge: Knowledge): Library {
  const decisions = decisionLibrary(all);
  const analyses = new Map(decisions.decisions.map(({ id, text }) => [id, analyse(text, knowledge)]));
  return { knowledge, decisions, analyses, index: indexDecisions(decisions, columnsOfAll(decisions, analyses)) };
}

/** The passages of the decisions that were read, by their ids. */
export function columnsOfAll(
  decisions: DecisionLibrary,
  analyses: Library['analyses'],
): ReadonlyMap<string, PassageColumns> {
  const columns = new Map<string, PassageColumns>();
  for (const decision of decisions.decisions) {
    const read = analyses.get(decision.id);
    const found = read ? passages(decision, decisions.layoutOf(decision), read.references, read.findings) : [];
    if (found.length > 0) columns.set(decision.id, columnsOf(found, decision.text));
  }
  return columns;
}

/** The passages of decisions, ready to be searched. */
export function indexDecisions(
  { decisions }: DecisionLibrary,
  columns: ReadonlyMap<string, PassageColumns>,
): PassageIndex {
  const index = new PassageIndex();
  for (const decision of decisions) {
    const own = columns.get(decision.id);
    if (own) index.add(decision, own);
  }
  return index;
}

/** Reads a text; one of the library's decisions was read already, when with the same knowledge. */
export function analyseWith(text: string, knowledge: Knowledge, library: Library): Analysis {
  const own = knowledge === library.knowledge ? decisionOfText(text, library) : undefined;
  return (own === undefined ? undefined : library.analyses.get(own)) ?? analyse(text, knowledge);
}

/** The library's id of a text that is one of its decisions, letter for letter. */
export function decisionOfText(text: string, { decisions }: Library): string | undefined {
  return decisions.ofLength(text.length).find((decision) => decision.text === text)?.id;
}
