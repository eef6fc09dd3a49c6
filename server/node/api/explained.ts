import { analyse } from '../../core/analysis.ts';
import { type HoverContext, hover } from '../../core/features/hover.ts';
import { rulePage } from '../../core/features/rule-page.ts';
import type { Messages } from '../../core/messages.ts';
import type { Base } from '../base.ts';
import { publicLinks } from '../links.ts';

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
  const context = { knowledge, library, links: publicLinks({ knowledge, library }), messages };
  const page = rulePage(asked, context);
  return page === undefined ? hovered(asked, context) : { markdown: page, missing: false };
}

/** The hover over what is asked for: as it stands, else as a provision of the GDPR. */
function hovered(asked: string, context: HoverContext): Explained | null {
  for (const text of [asked, `${asked} GDPR`, `Article ${asked} GDPR`]) {
    const analysis = analyse(text, context.knowledge);
    const reference = analysis.references.find(({ instrument }) => instrument !== null && instrument !== 'self');
    const shown = reference && hover(analysis, reference.start, context);
    if (shown) return { markdown: shown.markdown, missing: reference.exists === false };
  }
  return null;
}
