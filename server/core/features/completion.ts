import type { Analysis } from '../analysis.ts';
import { provisionId } from '../citations/grammar/reading.ts';
import { type Partial, partialBefore } from '../citations/partial.ts';
import { charactersOf } from '../glance.ts';
import type { Messages } from '../messages.ts';
import type { Language, Statute } from '../statute.ts';
import type { Span } from '../text.ts';
import type { Links } from './links.ts';
import { officialTitle, provisionName } from './naming.ts';
import { provisionCard } from './provision-card.ts';

/** A provision offered where a citation is being typed. */
export interface Completion {
  /** The provision's id. */
  readonly provision: string;
  /** What the list shows: "28(3)(h)". */
  readonly label: string;
  /** The article's title, or the beginning of what the point asks. */
  readonly detail: string;
  /** What replaces the label typed so far. */
  readonly insert: string;
  readonly span: Span;
  /** What the editor compares with what is typed; the inserted words where absent. */
  readonly filter?: string;
}

/** Characters of a summary in the list; the whole of it stands beside. */
const DETAIL = 100;

/**
 * The provisions that may follow at the caret: articles after "Art. 3", the points of 28(3) after "Article 28(3)(",
 * recitals after "recital ". Where no citation is being typed, none.
 */
export function completions(analysis: Analysis, caret: number, statute: Statute, language: Language): Completion[] {
  const text = charactersOf(analysis);
  const partial = partialBefore(text, caret);
  if (!partial) return [];
  const typed = partial.typed.toLowerCase();
  return candidates(partial, statute).flatMap((id) => {
    const label = lastLabel(id);
    if (!label.toLowerCase().startsWith(typed)) return [];
    const closes = partial.bracket && text.charAt(caret) !== ')';
    const detail =
      officialTitle(statute, id.includes('(') ? '' : id, language) || (statute.provisions.get(id)?.summary ?? '');
    return [
      {
        provision: id,
        label: id.replace(/^(recital|chapter) /, ''),
        detail: detail.length > DETAIL ? `${detail.slice(0, DETAIL)}…` : detail,
        insert: closes ? `${label})` : label,
        span: partial.span,
      },
    ];
  });
}

/** What the list shows beside a provision: its card. */
export function completionDetails(provision: string, statute: Statute, links: Links, messages: Messages): string {
  return provisionCard(provision, statute, links, messages) || provisionName(provision, messages);
}

function candidates({ kind, labels }: Partial, statute: Statute): readonly string[] {
  if (kind === 'article' && labels.length > 0) return statute.provisions.get(provisionId(labels))?.children ?? [];
  if (labels.length > 0) return [];
  return [...statute.provisions.values()].filter((provision) => provision.kind === kind).map(({ id }) => id);
}

function lastLabel(id: string): string {
  return /\(([^()]*)\)$/.exec(id)?.[1] ?? id.replace(/^(recital|chapter) /, '');
}
