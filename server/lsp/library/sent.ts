import type { Decision } from '../../core/decisions/decision.ts';
import { decisionLibrary } from '../../core/decisions/library.ts';
import { PassageIndex } from '../../core/decisions/related.ts';
import type { Load } from '../../core/knowledge.ts';
import { readCardKnowledge } from '../../core/library/cards.ts';
import { readDecision } from '../../core/library/read-decision.ts';
import type { Library } from '../../core/library.ts';
import { writtenCard } from '../../workspace/written-card.ts';
import type { LibraryDocument } from '../library-protocol.ts';
import type { PathProblem } from './door.ts';

/** Decisions whose texts a client has sent, after those that ship with the program. */
export interface SentLibrary {
  readonly library: Library;
  readonly problems: readonly PathProblem[];
}

/** Reads the documents that a client sends: each in a turn of its own, so that other requests are let through. */
export async function readSent(
  documents: readonly LibraryDocument[],
  seeds: Library,
  load: Load,
): Promise<SentLibrary> {
  const { knowledge } = seeds;
  const words = readCardKnowledge(load('authorities'), load('cards'));
  const index = new PassageIndex();
  const decisions: Decision[] = [];
  const problems: PathProblem[] = [];
  for (const { decision, columns } of seeds.index.decisions) index.add(decision, columns);
  for (const { uri, text, card: yaml = '' } of documents) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const { written, problem } = writtenCard(yaml);
    if (problem) problems.push({ path: uri, problem });
    if (!/\p{L}/u.test(text)) {
      problems.push({ path: uri, problem: { key: 'unread.empty' } });
      continue;
    }
    const { card, unknown, columns } = readDecision({ text, written, extracted: false }, knowledge, words);
    const decision = { id: idOf(uri), text, card, unknown, path: uri };
    decisions.push(decision);
    index.add(decision, columns);
  }
  const all = decisionLibrary([...seeds.decisions.decisions, ...decisions]);
  return { library: { knowledge, decisions: all, analyses: seeds.analyses, index }, problems };
}

/** Fit for the addresses of pages, and another for every document. */
function idOf(uri: string): string {
  return encodeURIComponent(uri).replace(/[%/]/g, '-').toLowerCase();
}
