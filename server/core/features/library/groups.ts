import { articleOf } from '../../decisions/columns.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { Library } from '../../library.ts';
import type { Messages } from '../../messages.ts';
import { officialTitle, provisionName } from '../naming.ts';
import { ruleTitle } from '../rule-texts.ts';
import type { DecisionFacts } from './facts.ts';
import { type Selection, selected } from './selection.ts';

/** What decisions are grouped by. */
export const GROUPINGS = ['authority', 'article', 'finding', 'year'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Decisions that have something in common. */
export interface Group {
  /** What the selection of its decisions has under the grouping: `CNIL`, `32`, `shared-account`, `2022`. "" is "not known". */
  readonly id: string;
  /** "CNIL", "Article 32", "Shared account", "2022". "" where it is not known. */
  readonly label: string;
  /** The authority's whole name and country, the article's title, the rule's id. May be "". */
  readonly detail: string;
  readonly count: number;
}

/**
 * The groups of a selection: authorities by name, articles in the order of the law, findings by count, the latest years
 * first; what is not known last. A decision stands in the group of every article that it found infringed.
 */
export function groupsOf(
  library: Library,
  by: Grouping,
  selection: Selection,
  knowledge: Knowledge,
  messages: Messages,
): { selected: number; groups: Group[] } {
  const chosen = selected(library, selection);
  const groups = new Map<string, DecisionFacts[]>();
  for (const facts of chosen) {
    const ids = idsOf(facts, by);
    for (const id of ids.length > 0 ? ids : ['']) {
      const group = groups.get(id);
      if (group) group.push(facts);
      else groups.set(id, [facts]);
    }
  }
  const named = [...groups].map(([id, all]) => ({
    id,
    ...nameOf(id, by, all, knowledge, messages),
    count: all.length,
  }));
  return { selected: chosen.length, groups: named.sort((a, b) => inOrder(a, b, by)) };
}

/** The articles that a decision found infringed, each once. */
export function articlesOf({ decision }: DecisionFacts): string[] {
  return [...new Set(decision.card.infringed.map(articleOf))];
}

function idsOf(facts: DecisionFacts, by: Grouping): readonly string[] {
  if (by === 'article') return articlesOf(facts);
  if (by === 'finding') return facts.findings;
  return [by === 'year' ? facts.year : facts.authority];
}

function nameOf(
  id: string,
  by: Grouping,
  [first]: readonly DecisionFacts[],
  { statute, rules }: Knowledge,
  messages: Messages,
): Pick<Group, 'label' | 'detail'> {
  if (id === '') return { label: '', detail: '' };
  if (by === 'article')
    return { label: provisionName(id, messages), detail: officialTitle(statute, id, messages.language) };
  if (by === 'finding') return { label: ruleTitle(id, rules, messages), detail: id };
  const { authority = '', jurisdiction = '' } = first?.decision.card ?? {};
  const whole = [authority === id ? '' : authority, jurisdiction].filter(Boolean).join(' · ');
  return { label: id, detail: by === 'year' ? '' : whole };
}

function inOrder(a: Group, b: Group, by: Grouping): number {
  if (a.id === '' || b.id === '') return Number(a.id === '') - Number(b.id === '');
  if (by === 'year') return b.id.localeCompare(a.id);
  if (by === 'finding') return b.count - a.count || a.label.localeCompare(b.label);
  return by === 'article' ? lawOrder(a.id, b.id) : a.label.localeCompare(b.label);
}

/** Articles by their number; what is none comes last. */
export function lawOrder(a: string, b: string): number {
  const [one, other] = [Number.parseInt(a, 10), Number.parseInt(b, 10)];
  return (Number.isNaN(one) ? 1e3 : one) - (Number.isNaN(other) ? 1e3 : other) || a.localeCompare(b);
}
