import { eli, officialText } from '../official.ts';
import type { Language, Provision, Statute } from '../statute.ts';
import { link, plain } from './markdown.ts';
import { articleOf, officialTitle, provisionName } from './naming.ts';
import { explainedBy, fineTier, recitalsFor, within } from './provision-card.ts';

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
  language: Language,
  mentions: Mentions = { decisions: [], documents: [] },
): Page | undefined {
  const provision = statute.provisions.get(pageOf(statute, id));
  if (!provision) return undefined;
  const page = new PageWriter();
  heading(page, provision, statute, language);
  parts(page, provision, statute, language);
  facts(page, provision, statute);
  recitals(page, provision, statute);
  references(page, provision, statute);
  mentioned(page, 'Decisions that apply it', mentions.decisions);
  mentioned(page, 'Cited in open documents', mentions.documents);
  page.write('', `[Official text on EUR-Lex](${officialText(provision, language)}) · [ELI](${eli(provision)})`);
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

function heading(page: PageWriter, { id, parent, summary }: Provision, statute: Statute, language: Language): void {
  const title = officialTitle(statute, id, language);
  page.provision(id, `# ${provisionName(id)} GDPR${title ? `: ${title}` : ''}`);
  const article = articleOf(statute, id);
  const above = article ? placeOf(article.chapter, article.section) : parent ? [parent] : [];
  const names = above.map((where) => {
    return `${provisionName(where).replace(/ of .*/, '')}: ${officialTitle(statute, where, language)}`;
  });
  if (names.length > 0) page.write('', names.join(' · '));
  if (summary) page.write('', summary);
}

function placeOf(chapter: string, section: number | null): string[] {
  const id = `chapter ${chapter}`;
  return section === null ? [id] : [id, `section ${section} of ${id}`];
}

function parts(page: PageWriter, { id, children }: Provision, statute: Statute, language: Language): void {
  for (const child of children) {
    const part = statute.provisions.get(child);
    if (!part) continue;
    if (part.kind === 'article' || part.kind === 'section') {
      const title = officialTitle(statute, child, language);
      page.write('', `- ${provisionName(child).replace(/ of .*/, '')}: ${title}`);
      if (part.kind === 'section') parts(page, part, statute, language);
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

function facts(page: PageWriter, { id, bound }: Provision, statute: Statute): void {
  const article = articleOf(statute, id);
  if (!article) return;
  page.write('', '## At a glance', '');
  page.write(`- Subject: ${article.subject.replaceAll('-', ' ')}`);
  if (bound.length > 0) page.write(`- Binds: ${bound.map((who) => who.replace('-', ' ')).join(', ')}`);
  const tier = fineTier(id, statute);
  if (tier) {
    const { amount, turnover } = tier.fine;
    page.write(
      `- Fine: up to €${amount / 1_000_000} million or ${turnover} % of worldwide annual turnover, whichever is higher (Article ${tier.at})`,
    );
  }
  for (const { at, term, meaning } of article.terms) page.write(`- Term: **${term}** ${meaning} (${at})`);
}

function recitals(page: PageWriter, provision: Provision, statute: Statute): void {
  const { id } = provision;
  const explained = explainedBy(provision, statute);
  if (explained.length > 0) page.write('', '## Explains', '', explained.map(provisionName).join(', '));
  const explaining = articleOf(statute, id) ? recitalsFor(id, statute) : [];
  if (explaining.length === 0) return;
  page.write('', '## Recitals that explain it', '');
  for (const number of explaining) {
    const recital = `recital ${number}`;
    const summary = statute.provisions.get(recital)?.summary ?? '';
    page.write(`- ${provisionName(recital)}: ${summary}`);
  }
}

function references(page: PageWriter, { id }: Provision, statute: Statute): void {
  const article = articleOf(statute, id);
  if (!article) return;
  const named = (ids: readonly string[]): string => `${ids.length > 1 ? 'Articles' : 'Article'} ${ids.join(', ')}`;
  if (article.refers.length > 0) page.write('', '## Refers to', '', named(article.refers));
  const by = referredBy(statute, id);
  if (by.length > 0) page.write('', '## Referred to by', '', named(by));
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
