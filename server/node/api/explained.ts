import { analyse } from '../../core/analysis.ts';
import { type HoverContext, hover } from '../../core/features/hover.ts';
import { rulePage } from '../../core/features/rule-page.ts';
import type { Language } from '../../core/statute.ts';
import type { Base } from '../base.ts';
import { publicLinks } from '../links.ts';

/** What a reference or the id of a rule means, as the hover and the page say it in Markdown; null when it is neither. */
export function explained(
  asked: string,
  language: Language,
  { knowledge, library }: Omit<Base, 'load'>,
): string | null {
  const context = { knowledge, library, links: publicLinks({ knowledge, library }), language };
  return rulePage(asked, context) ?? hovered(asked, context);
}

/** The hover over what is asked for: as it stands, else as a provision of the GDPR. */
function hovered(asked: string, context: HoverContext): string | null {
  for (const text of [asked, `${asked} GDPR`, `Article ${asked} GDPR`]) {
    const analysis = analyse(text, context.knowledge);
    const reference = analysis.references.find(({ instrument }) => instrument !== null && instrument !== 'self');
    const shown = reference && hover(analysis, reference.start, context);
    if (shown) return shown.markdown;
  }
  return null;
}
