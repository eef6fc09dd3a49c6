import type { Messages } from '../messages.ts';
import { eli, officialText } from '../official.ts';
import type { Provision, Statute } from '../statute.ts';
import { link, plain } from './markdown.ts';
import { articleOf, gdprName, officialTitle, provisionName } from './naming.ts';
import { explainedBy, fineLimit, fineTier, recitalsFor, roles, titled, within } from './provision-card.ts';

/** A page in Markdown, and the line (from 0) on which each provision stands in it. */
export interface Page {
  readonly markdown: string;
  readonly lines: ReadonlyMap<string, number>;
}

/** A passage that a page names: of a decision, or of a document that is open. */
export interface Mention {
  readonly label: string;
  readonly address: string;
  readonly remark: string;
}

/** What a page shows beyond the law itself. */
export interface Mentions {
  readonly decisions: readonly Mention[];
  readonly documents: readonly Mention[];
}

/** The provision whose page shows `id`: its article, recital, chapter or section. */
export function pageOf(statute: Statute, id: string): string {
  return statute.provisions.get(id)?.top ?? id;
}

/**
 * The page of an article, recital, chapter or section: all its parts in our words, then what relates to it.
 * References stand as plain words: the page is read like any document, so they are live. The law comes first, so that the line of a provision does not depend on the mentions.
 * @param id undefined is returned for an id that does not exist; a paragraph's page is its article's
 */
export function articlePage(
  id: string,
  statute: Statute,
  messages: Messages,
  mentions: Mentions = { decisions: [], documents: [] },
): Page | undefined {
  const provision = statute.provisions.get(pageOf(statute, id));
  if (!provision) return undefined;
  const page = new PageWriter();
  const { say, language } = messages;
  heading(page, provision, statute, messages);
  parts(page, provision, statute, messages);
  facts(page, provision, statute, messages);
  recitals(page, provision, statute, messages);
  references(page, provision, statute, messages);
  mentioned(page, say('page.decisions'), mentions.decisions);
  mentioned(page, say('page.documents'), mentions.documents);
  const official = `[${say('page.official')}](${officialText(provision, language)})`;
  page.write('', [official, `[ELI](${eli(provision)})`, say('card.english')].filter(Boolean).join(' · '));
  return page;
}

class PageWriter implements Page {
  readonly #lines: string[] = [];
  readonly lines = new Map<string, number>();

  get markdown(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  write(...lines: string[]): void {
    this.#lines.push(...lines);
  }

  /** Writes the line on which a provision stands. */
  provision(id: string, line: string): void {
    this.lines.set(id, this.#lines.length);
    this.#lines.push(line);
  }
}

function heading(page: PageWriter, { id, parent, summary }: Provision, statute: Statute, messages: Messages): void {
  const title = officialTitle(statute, id, messages.language);
  const name = gdprName(id, messages);
  page.provision(id, `# ${title ? messages.say('name.titled', { name, title }) : name}`);
  const article = articleOf(statute, id);
  const above = article ? placeOf(article.chapter, article.section) : parent ? [parent] : [];
  const names = above.map((where) => titled(where, statute, messages));
  if (names.length > 0) page.write('', names.join(' · '));
  if (summary) page.write('', summary);
}

function placeOf(chapter: string, section: number | null): string[] {
  const id = `chapter ${chapter}`;
  return section === null ? [id] : [id, `section ${section} of ${id}`];
}

function parts(page: PageWriter, { id, children }: Provision, statute: Statute, messages: Messages): void {
  for (const child of children) {
    const part = statute.provisions.get(child);
    if (!part) continue;
    if (part.kind === 'article' || part.kind === 'section') {
      page.write('', `- ${titled(child, statute, messages)}`);
      if (part.kind === 'section') parts(page, part, statute, messages);
    } else if (part.kind === 'paragraph') {
      page.write('');
      page.provision(child, `**${child}** ${part.summary}`);
      points(page, part, statute, '');
    }
  }
  const first = statute.provisions.get(children[0] ?? '');
  if (first?.kind === 'point') points(page, statute.provisions.get(id) ?? first, statute, '');
}

function points(page: PageWriter, { children }: Provision, statute: Statute, indent: string): void {
  if (children.length > 0 && indent === '') page.write('');
  for (const child of children) {
    const point = statute.provisions.get(child);
    if (!point) continue;
    page.provision(child, `${indent}- **${/\([^()]*\)$/.exec(child)?.[0]}** ${point.summary}`);
    points(page, point, statute, `${indent}  `);
  }
}

function facts(page: PageWriter, provision: Provision, statute: Statute, messages: Messages): void {
  const { id, bound } = provision;
  const { say } = messages;
  const article = articleOf(statute, id);
  if (!article) return;
  page.write('', `## ${say('page.glance')}`, '');
  page.write(`- ${say('page.subject', { subject: article.subject.replaceAll('-', ' ') })}`);
  if (bound.length > 0) page.write(`- ${say('page.binds', { roles: roles(provision, messages) })}`);
  const tier = fineTier(id, statute);
  if (tier) {
    const name = provisionName(tier.at, messages);
    page.write(`- ${say('page.fine', { limit: fineLimit(tier, messages), name })}`);
  }
  for (const { at, term, meaning } of article.terms) page.write(`- ${say('page.term', { term, meaning, at })}`);
}

function recitals(page: PageWriter, provision: Provision, statute: Statute, messages: Messages): void {
  const { id } = provision;
  const { say } = messages;
  const explained = explainedBy(provision, statute);
  const named = explained.map((other) => provisionName(other, messages)).join(', ');
  if (named) page.write('', `## ${say('page.explains')}`, '', named);
  const explaining = articleOf(statute, id) ? recitalsFor(id, statute) : [];
  if (explaining.length === 0) return;
  page.write('', `## ${say('page.recitals')}`, '');
  for (const number of explaining) {
    const recital = `recital ${number}`;
    const summary = statute.provisions.get(recital)?.summary ?? '';
    page.write(`- ${say('name.titled', { name: provisionName(recital, messages), title: summary })}`);
  }
}

function references(page: PageWriter, { id }: Provision, statute: Statute, { say }: Messages): void {
  const article = articleOf(statute, id);
  if (!article) return;
  const named = (ids: readonly string[]): string => {
    const numbers = ids.join(', ');
    return ids.length > 1 ? say('name.articles', { numbers }) : say('name.article', { number: numbers });
  };
  if (article.refers.length > 0) page.write('', `## ${say('page.refers')}`, '', named(article.refers));
  const by = referredBy(statute, id);
  if (by.length > 0) page.write('', `## ${say('page.referred')}`, '', named(by));
}

/** The articles whose text refers to an article or a part of it. */
export function referredBy(statute: Statute, id: string): string[] {
  return statute.articles
    .filter(({ refers }) => refers.some((at) => within(at, id)))
    .map(({ number }) => String(number));
}

function mentioned(page: PageWriter, title: string, mentions: readonly Mention[]): void {
  if (mentions.length === 0) return;
  page.write('', `## ${title}`, '');
  for (const { label, address, remark } of mentions) {
    page.write(`- ${address ? link(label, address) : plain(label)}${remark ? ` ${plain(remark)}` : ''}`);
  }
}
