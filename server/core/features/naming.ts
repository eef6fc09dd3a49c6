import type { Article, Language, Provision, Statute } from '../statute.ts';

const KINDS: Record<Provision['kind'], string> = {
  article: 'Article',
  paragraph: 'Article',
  point: 'Article',
  recital: 'Recital',
  chapter: 'Chapter',
  section: 'Section',
};

/** `Article 32(1)(b)`, `Recital 83`, `Chapter IV`, `Section 2 of Chapter IV`; for an id that does not exist, the same form. */
export function provisionName(id: string): string {
  const [word, ...rest] = id.split(' ');
  if (rest.length === 0) return `${KINDS.article} ${id}`;
  const name = rest.join(' ').replace('chapter', KINDS.chapter);
  return `${word?.charAt(0).toUpperCase()}${word?.slice(1)} ${name}`;
}

/** The article a provision belongs to, or undefined for recitals, chapters and what does not exist. */
export function articleOf(statute: Statute, id: string): Article | undefined {
  return /^\d/.test(id) ? statute.articles[Number.parseInt(id, 10) - 1] : undefined;
}

/** The official title of an article, chapter or section; empty for a recital, which has none. */
export function officialTitle(statute: Statute, id: string, language: Language = 'en'): string {
  const article = articleOf(statute, id);
  if (article) return article.title[language];
  for (const chapter of statute.chapters) {
    if (id === `chapter ${chapter.number}`) return chapter.title[language];
    const section = chapter.sections.find(({ number }) => id === `section ${number} of chapter ${chapter.number}`);
    if (section) return section.title[language];
  }
  return '';
}
