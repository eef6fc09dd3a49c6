import { plainAnalysis } from '../../core/analysis.ts';
import { type HoverContext, hover } from '../../core/features/hover.ts';
import { rulePage } from '../../core/features/rule-page.ts';
import type { Messages } from '../../core/messages.ts';
import type { Language } from '../../core/statute.ts';
import type { Base } from '../base.ts';
import { publicLinks } from '../links.ts';
import { askedReferences } from './asked.ts';

/** The languages in which titles and labels are said. */
export const LANGUAGES = ['en', 'fr', 'de', 'it', 'es'] as const satisfies readonly Language[];

/** What something means, in Markdown. */
export interface Explained {
  readonly markdown: string;
  /** It is a reference to a provision that does not exist. */
  readonly missing: boolean;
}

/** What a reference or the id of a rule means, as the hover and the page say it; null when it is neither. */
export function explained(
  asked: string,
  messages: Messages,
  { knowledge, library }: Pick<Base, 'knowledge' | 'library'>,
): Explained | null {
  const context = { knowledge, library, links: publicLinks({ knowledge, library }, messages.language), messages };
  const page = rulePage(asked, context);
  return page === undefined ? hovered(asked, context) : { markdown: page, missing: false };
}

/** The hovers over all that is asked for, each provision once. */
function hovered(asked: string, context: HoverContext): Explained | null {
  const { analysis, references = [] } = askedReferences(asked, context.knowledge) ?? {};
  if (!analysis) return null;
  const plain = plainAnalysis(analysis);
  const shown = new Map<string, string>();
  for (const reference of references) {
    // Alone: those of a range stand at one place.
    const found = hover({ ...plain, references: [reference] }, reference.start, context);
    if (found) shown.set(`${reference.instrument} ${reference.provision}`, found.markdown);
  }
  if (shown.size === 0) return null;
  return { markdown: [...shown.values()].join('\n\n'), missing: references.some(({ exists }) => exists === false) };
}
