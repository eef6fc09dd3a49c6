import type { Analysis } from '../analysis.ts';
import type { Library } from '../library.ts';
import type { Messages } from '../messages.ts';
import type { Judgement } from '../policy/judgement.ts';
import type { Statute } from '../statute.ts';
import type { Span } from '../text.ts';
import { reported } from './diagnostics.ts';
import { gdprName, officialTitle, timesWritten } from './naming.ts';
import { describeDecision } from './related.ts';

/** Something that a search over the workspace finds by its name. */
export interface NamedPlace {
  readonly kind: 'decision' | 'article' | 'finding';
  readonly name: string;
  /** What is said beside the name. */
  readonly detail: string;
  readonly span: Span;
}

/** Words of a finding that its symbol shows. */
const WORDS = 80;

/** The decisions of the library whose name, title or parties hold every word of the query, with their ids. */
export function decisionSymbols(
  query: string,
  { decisions }: Library,
  messages: Messages,
): (NamedPlace & { readonly decision: string })[] {
  return decisions.decisions.flatMap((decision) => {
    const { card, id } = decision;
    const { name, facts } = describeDecision(decision, messages);
    const shown = `${name} ${card.title}`.trim();
    const searched = `${shown} ${card.parties.map((party) => party.name).join(' ')}`;
    if (!holds(searched, query)) return [];
    return [{ kind: 'decision' as const, name: shown, detail: facts, span: { start: 0, end: 0 }, decision: id }];
  });
}

/** The articles that a document cites, each at its first place and with its count, and the findings shown of it. */
export function documentSymbols(
  query: string,
  analysis: Analysis,
  judgement: Judgement,
  statute: Statute,
  messages: Messages,
): NamedPlace[] {
  const { say, language } = messages;
  const articles = new Map<string, { span: Span; count: number }>();
  for (const { instrument, provision, exists, start, end } of analysis.references) {
    if (instrument !== 'gdpr' || provision === null || !exists) continue;
    const top = statute.provisions.get(provision)?.top ?? provision;
    const known = articles.get(top);
    articles.set(top, { span: known?.span ?? { start, end }, count: (known?.count ?? 0) + 1 });
  }
  const cited = [...articles].map(([id, { span, count }]): NamedPlace => {
    const title = officialTitle(statute, id, language);
    const cited = gdprName(id, messages);
    const name = title ? say('name.titled', { name: cited, title }) : cited;
    return { kind: 'article', name, detail: timesWritten(count, messages), span };
  });
  const findings = reported(judgement).map(({ rule, start, end }): NamedPlace => {
    const words = analysis.text.slice(start, Math.min(end, start + WORDS)).replace(/\s+/g, ' ');
    return { kind: 'finding', name: `${rule}: ${words}`, detail: '', span: { start, end } };
  });
  return [...cited, ...findings].filter(({ name }) => holds(name, query));
}

function holds(text: string, query: string): boolean {
  const folded = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
