import type { Library } from '../../library.ts';
import { within } from '../provision-card.ts';
import { type DecisionFacts, factsOf } from './facts.ts';

/** A choice of decisions: those for which all that is given holds. */
export interface Selection {
  /** Words that all stand in the authority, number, title, parties, sector, outcome or path. */
  readonly words?: string | undefined;
  /** The short name of an authority: `CNIL`; "" for those of which it is not known. */
  readonly authority?: string | undefined;
  /** An article or a part of one: `32`, `5(1)(f)`, found infringed in whole or in a part of it; "" for those that tell of none. */
  readonly article?: string | undefined;
  /** Also those that cite the article without finding it infringed. */
  readonly cited?: boolean | undefined;
  /** The id of a rule; "" for those that state none. */
  readonly finding?: string | undefined;
  /** Of the decision, else of its publication: `2022`; "" for those without a date. */
  readonly year?: string | undefined;
}

/** The decisions of a selection, in the order of the library. */
export function selected(library: Library, selection: Selection = {}): readonly DecisionFacts[] {
  const { words = '', authority, article, cited = false, finding, year } = selection;
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  return factsOf(library).filter((facts) => {
    return (
      (authority === undefined || facts.authority.toLowerCase() === authority.toLowerCase()) &&
      (year === undefined || facts.year === year) &&
      (finding === undefined || holds(facts.findings, finding)) &&
      (article === undefined || infringes(facts, article) || (cited && cites(facts, article))) &&
      asked.every((word) => facts.searched.includes(word))
    );
  });
}

/** The latest first, those without a date last; of one day in the order given. */
export function latestFirst(all: readonly DecisionFacts[]): DecisionFacts[] {
  return [...all].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}

function holds(findings: readonly string[], finding: string): boolean {
  return finding === '' ? findings.length === 0 : findings.includes(finding);
}

function infringes({ decision }: DecisionFacts, article: string): boolean {
  const { infringed } = decision.card;
  return article === '' ? infringed.length === 0 : infringed.some((one) => within(one, article));
}

function cites({ cited }: DecisionFacts, article: string): boolean {
  return article !== '' && cited.some((one) => within(one, article));
}
