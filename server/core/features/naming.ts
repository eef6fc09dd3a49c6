import type { Messages } from '../messages.ts';
import type { Article, Language, Statute } from '../statute.ts';

/** `Article 32(1)(b)`, `Recital 83`, `Chapter IV`, `Section 2 of Chapter IV`; for an id that does not exist, the same form. */
export function provisionName(id: string, messages: Messages): string {
  const [part = '', whole] = id.split(' of ');
  const name = shortName(part, messages);
  return whole === undefined ? name : messages.say('name.part', { part: name, whole: shortName(whole, messages) });
}

/** The same without what it stands in: `Section 2`. */
export function shortName(id: string, { say }: Messages): string {
  const [kind = '', number] = (id.split(' of ')[0] ?? id).split(' ');
  return number === undefined ? say('name.article', { number: kind }) : say(`name.${kind}`, { number });
}

/** `Article 32(1)(b) GDPR` */
export function gdprName(id: string, messages: Messages): string {
  return messages.say('name.gdpr', { name: provisionName(id, messages) });
}

/** “A or B or C” */
export function orList(all: readonly string[], { say }: Messages): string {
  return all.reduce((first, second) => say('or', { first, second }));
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

/** “once”, “3 times” */
export function timesWritten(count: number, { say }: Messages): string {
  return count === 1 ? say('count.once') : say('count.times', { count });
}
