import type { Knowledge } from '../../knowledge.ts';
import type { Library } from '../../library.ts';
import type { Messages } from '../../messages.ts';
import { officialTitle, provisionName } from '../naming.ts';
import { decisionName } from '../related.ts';
import { ruleTitle } from '../rule-texts.ts';
import type { DecisionFacts } from './facts.ts';
import { articlesOf, lawOrder } from './groups.ts';
import { type Selection, selected } from './selection.ts';

/** The figures of a selection of decisions. */
export interface Picture {
  readonly selected: number;
  readonly heat: Heat;
  /** The currencies of its fines, the most frequent first. */
  readonly currencies: readonly { readonly code: string; readonly count: number }[];
  /** The currency shown; "" without fines. */
  readonly currency: string;
  /** The fines over time: dated decisions with a fine in that currency, the earliest first. */
  readonly fines: readonly Fine[];
  /** Fines in that currency by finding, those of most fines first. Decisions: the selection with `finding` added. */
  readonly finesByFinding: readonly (Counted & {
    readonly least: number;
    readonly median: number;
    readonly most: number;
  })[];
  /** What is left out: decisions with a fine in another currency, with a fine but no date, of which no fine is known. */
  readonly left: { readonly otherCurrency: number; readonly undated: number; readonly unknown: number };
}

export interface Counted {
  readonly id: string;
  readonly label: string;
  /** Decisions. */
  readonly count: number;
}

/**
 * Findings by articles. A cell counts the decisions that state the finding and found the article infringed: those of
 * the selection with `finding` and `article` added. Cells of none are left out.
 */
export interface Heat {
  /** Those of most decisions first. `count`: the decisions that state it. */
  readonly findings: readonly Counted[];
  /** In the order of the law. `count`: the decisions that found it infringed. */
  readonly articles: readonly (Counted & { readonly title: string })[];
  readonly cells: readonly { readonly finding: string; readonly article: string; readonly count: number }[];
}

export interface Fine {
  /** The decision. */
  readonly id: string;
  readonly name: string;
  /** ISO. */
  readonly date: string;
  readonly amount: number;
}

/**
 * Figures for the heat map, the fines over time, and the fines by finding.
 * @param currency whose fines are shown, the one that most have by default: amounts are not converted
 */
export function pictureOf(
  library: Library,
  { selection, currency }: { readonly selection?: Selection | undefined; readonly currency?: string | undefined },
  knowledge: Knowledge,
  messages: Messages,
): Picture {
  const all = selected(library, selection);
  const fined = all.flatMap((facts) => {
    const { fine } = facts.decision.card;
    return fine ? [{ facts, fine }] : [];
  });
  const currencies = counts(fined.map(({ fine }) => fine.currency)).map(([code, count]) => ({ code, count }));
  const shown = currency ?? currencies[0]?.code ?? '';
  const here = fined.filter(({ fine }) => fine.currency === shown);
  const labelOf = (rule: string): string => ruleTitle(rule, knowledge.rules, messages);
  return {
    selected: all.length,
    heat: heatOf(all, labelOf, knowledge, messages),
    currencies,
    currency: shown,
    fines: here
      .flatMap(({ facts: { decision, date }, fine }) =>
        date === null ? [] : [{ id: decision.id, name: decisionName(decision), date, amount: fine.amount }],
      )
      .sort((a, b) => a.date.localeCompare(b.date)),
    finesByFinding: counts(here.flatMap(({ facts }) => facts.findings)).map(([id, count]) => {
      const amounts = here.filter(({ facts }) => facts.findings.includes(id)).map(({ fine }) => fine.amount);
      return { id, label: labelOf(id), count, ...spread(amounts) };
    }),
    left: {
      otherCurrency: fined.length - here.length,
      undated: here.filter(({ facts }) => facts.date === null).length,
      unknown: all.filter(({ decision }) => decision.unknown?.includes('fine')).length,
    },
  };
}

function heatOf(
  all: readonly DecisionFacts[],
  labelOf: (rule: string) => string,
  { statute }: Knowledge,
  messages: Messages,
): Heat {
  const cells = counts(
    all.flatMap((facts) => facts.findings.flatMap((rule) => articlesOf(facts).map((at) => `${rule} ${at}`))),
  );
  const articles = counts(all.flatMap(articlesOf)).sort(([a], [b]) => lawOrder(a, b));
  return {
    findings: counts(all.flatMap(({ findings }) => findings)).map(([id, count]) => ({ id, label: labelOf(id), count })),
    articles: articles.map(([id, count]) => {
      return { id, label: provisionName(id, messages), title: officialTitle(statute, id, messages.language), count };
    }),
    cells: cells.map(([cell, count]) => {
      const [finding = '', article = ''] = cell.split(' ');
      return { finding, article, count };
    }),
  };
}

/** How often each name stands in a list, the most frequent first, then by name. */
function counts(names: readonly string[]): [name: string, count: number][] {
  const found = new Map<string, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return [...found].sort(([a, many], [b, others]) => others - many || (a < b ? -1 : 1));
}

function spread(amounts: readonly number[]): { least: number; median: number; most: number } {
  const sorted = [...amounts].sort((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return { least: sorted[0] ?? 0, median: (low + high) / 2, most: sorted.at(-1) ?? 0 };
}
