import type { Analysis } from '../analysis.ts';
import type { Language, Statute } from '../statute.ts';
import type { Span } from '../text.ts';
import { officialTitle } from './naming.ts';

/** The title of an article, to be shown behind its number. */
export interface ArticleTitle {
  readonly offset: number;
  readonly provision: string;
  readonly title: string;
}

/**
 * The titles of the articles of the GDPR that a document cites, each behind the first mention in a section. Ranges and
 * words such as "that article" get none.
 * @param within only those in this stretch
 */
export function articleTitles(analysis: Analysis, within: Span, statute: Statute, language: Language): ArticleTitle[] {
  const headings = analysis.layout.blocks.filter(({ kind }) => kind === 'heading').map(({ start }) => start);
  const said = new Set<string>();
  let section = 0;
  return analysis.references.flatMap(({ instrument, provision, exists, via, start, end }) => {
    if (start >= within.end || instrument !== 'gdpr' || !provision || !exists) return [];
    if (via === 'range' || via === 'anaphora' || statute.provisions.get(provision)?.top.includes(' ')) return [];
    while ((headings[section] ?? Number.POSITIVE_INFINITY) <= start) {
      section++;
      said.clear();
    }
    const article = statute.provisions.get(provision)?.top ?? provision;
    if (said.has(article)) return [];
    said.add(article);
    const title = officialTitle(statute, article, language);
    return title && end >= within.start ? [{ offset: end, provision, title }] : [];
  });
}
