import { type Analysis, analyse } from './analysis.ts';
import type { Card, Decision } from './decisions/decision.ts';
import { indexPassages, type PassageIndex, passages } from './decisions/related.ts';
import type { Files, Knowledge } from './knowledge.ts';

/** Decisions that documents are related to, read and indexed. */
export interface Library {
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly analyses: ReadonlyMap<string, Analysis>;
  readonly index: PassageIndex;
}

/** The decisions in the files of the domain `seeds`. */
export function readSeeds(files: Files): Decision[] {
  return Object.entries(files).map(([id, file]) => ({ id, ...(file as { card: Card; text: string }) }));
}

/** Reads every decision and indexes its passages by finding and provision. */
export function buildLibrary(decisions: readonly Decision[], knowledge: Knowledge): Library {
  const analyses = new Map(decisions.map(({ id, text }) => [id, analyse(text, knowledge)]));
  const all = decisions.flatMap((decision) => {
    const read = analyses.get(decision.id);
    return read ? passages(decision, read.layout, read.references, read.findings) : [];
  });
  return {
    decisions: new Map(decisions.map((decision) => [decision.id, decision])),
    analyses,
    index: indexPassages(all),
  };
}
