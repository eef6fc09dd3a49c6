import type { Links } from '../core/features/links.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Library } from '../core/library.ts';
import { officialText } from '../core/official.ts';
import type { Language } from '../core/statute.ts';

/** Links for readers without our pages: the official text of the law in their language, and where decisions are published. */
export function publicLinks(
  { knowledge, library }: { knowledge: Knowledge; library: Library },
  language: Language = 'en',
): Links {
  return {
    passage: (decision) => library.decisions.byId(decision)?.card.source ?? '',
    provision: (id) => {
      const provision = knowledge.statute.provisions.get(id);
      return provision ? officialText(provision, language) : '';
    },
    rule: () => '',
  };
}
