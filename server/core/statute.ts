/** A language in which provisions have official titles here. */
export type Language = 'en' | 'fr' | 'de' | 'it' | 'es';

export type ProvisionKind = 'article' | 'paragraph' | 'point' | 'recital' | 'chapter' | 'section';

/** Who a provision binds. */
export type Bound =
  | 'controller'
  | 'processor'
  | 'authority'
  | 'member-state'
  | 'board'
  | 'commission'
  | 'representative'
  | 'dpo'
  | 'body'
  | 'court'
  | 'eu-institutions';

/** One provision of the GDPR: an article, paragraph, point or sub-point, a recital, a chapter or a section. */
export interface Provision {
  /** `32`, `32(1)(b)`, `recital 83`, `chapter IV`, `section 2 of chapter IV`. */
  readonly id: string;
  readonly kind: ProvisionKind;
  /** The article, recital, chapter or section it belongs to: `32` for `32(1)(b)`. */
  readonly top: string;
  /** The provision it stands in: `32(1)` for `32(1)(b)`; null for the outermost. */
  readonly parent: string | null;
  /** The provisions directly inside it, in the order of the law. */
  readonly children: readonly string[];
  /** What it asks, in our own words; empty for chapters and sections. */
  readonly summary: string;
  /** Whom it binds. */
  readonly bound: readonly Bound[];
}

/** What the file of an article says beside its provisions. */
export interface Article {
  readonly number: number;
  readonly title: Readonly<Record<Language, string>>;
  readonly chapter: string;
  /** The section within the chapter, or null. */
  readonly section: number | null;
  /** The principle, right or duty it belongs to. */
  readonly subject: string;
  /** Provisions of other articles that its text refers to. */
  readonly refers: readonly string[];
  readonly terms: readonly Term[];
}

/** A time limit or period that a provision sets. */
export interface Term {
  readonly at: string;
  readonly term: string;
  readonly meaning: string;
}

export interface Chapter {
  readonly number: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly articles: readonly [first: number, last: number];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly number: number;
  readonly title: Readonly<Record<Language, string>>;
  readonly articles: readonly [first: number, last: number];
}

/** A letter of Article 83(4) to (6): which infringements it fines, and how much at most. */
export interface FineTier {
  readonly at: string;
  readonly tier: 'lower' | 'higher';
  readonly fine: { readonly amount: number; readonly turnover: number };
  readonly provisions: readonly string[];
  readonly meaning: string;
  /** What the letter covers beyond or short of the provisions named. */
  readonly note?: string;
}

/** The Regulation as a value. */
export interface Statute {
  /** Each provision by its id, in the order of the law. */
  readonly provisions: ReadonlyMap<string, Provision>;
  readonly articles: readonly Article[];
  readonly chapters: readonly Chapter[];
  readonly fines: readonly FineTier[];
  /** Recital number → the provisions it explains. */
  readonly explains: ReadonlyMap<number, readonly string[]>;
}

/** Whether the GDPR has this provision: `32(1)(b)` yes, `32(5)` and `100` no. */
export function exists(statute: Statute, id: string): boolean {
  return statute.provisions.has(id);
}

/**
 * Builds the statute from the data in knowledge/statute.
 * @param files the parsed files by their path in that folder without extension; a missing one leaves its part empty
 */
export function readStatute(files: Readonly<Record<string, unknown>>): Statute {
  const provisions = new Map<string, Provision>();
  const chapters = readChapters((files.chapters ?? {}) as Record<string, ChapterFile>);
  const articles: Article[] = [];
  for (const [path, file] of Object.entries(files).sort(byPath)) {
    if (!path.startsWith('articles/')) continue;
    const number = Number.parseInt(path.slice('articles/'.length), 10);
    articles.push(readArticle(number, file as ArticleFile, chapters, provisions));
  }
  const explains = new Map<number, readonly string[]>();
  for (const [path, file] of Object.entries(files).sort(byPath)) {
    if (!path.startsWith('recitals/')) continue;
    for (const [number, recital] of Object.entries(file as Record<string, RecitalFile>)) {
      const id = `recital ${number}`;
      add(provisions, {
        id,
        kind: 'recital',
        top: id,
        parent: null,
        children: [],
        summary: recital.summary,
        bound: [],
      });
      explains.set(Number(number), recital.explains.map(String));
    }
  }
  for (const chapter of chapters) addChapter(chapter, provisions);
  return { provisions, articles, chapters, fines: (files.fines ?? []) as FineTier[], explains };
}

interface ChapterFile {
  title: Record<Language, string>;
  articles: [number, number];
  sections?: Record<string, { title: Record<Language, string>; articles: [number, number] }>;
}

type PointFile = string | { summary: string; bound?: Bound[]; points?: Record<string, PointFile> };

interface ArticleFile {
  title: Record<Language, string>;
  summary: string;
  bound: Bound[];
  subject: string;
  refers: string[];
  terms?: Term[];
  points?: Record<string, PointFile>;
  paragraphs?: Record<string, PointFile>;
}

interface RecitalFile {
  summary: string;
  explains: (string | number)[];
}

type Entry = readonly [string, unknown];

function byPath([a]: Entry, [b]: Entry): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function add(provisions: Map<string, Provision>, provision: Provision): void {
  provisions.set(provision.id, provision);
}

function readChapters(file: Record<string, ChapterFile>): Chapter[] {
  return Object.entries(file).map(([number, { title, articles, sections = {} }]) => ({
    number,
    title,
    articles,
    sections: Object.entries(sections).map(([section, entry]) => ({ number: Number(section), ...entry })),
  }));
}

function readArticle(
  number: number,
  file: ArticleFile,
  chapters: Chapter[],
  provisions: Map<string, Provision>,
): Article {
  const id = String(number);
  const inside = Object.entries(file.paragraphs ?? file.points ?? {});
  add(provisions, {
    id,
    kind: 'article',
    top: id,
    parent: null,
    children: inside.map(([label]) => `${id}(${label})`),
    summary: file.summary,
    bound: boundInside(file),
  });
  const kind = file.paragraphs ? 'paragraph' : 'point';
  for (const [label, entry] of inside) addInner(`${id}(${label})`, id, id, kind, entry, file.bound, provisions);
  const chapter = chapters.find(({ articles: [first, last] }) => first <= number && number <= last);
  const section = chapter?.sections.find(({ articles: [first, last] }) => first <= number && number <= last);
  return {
    number,
    title: file.title,
    chapter: chapter?.number ?? '',
    section: section?.number ?? null,
    subject: file.subject,
    refers: file.refers.map(String),
    terms: file.terms ?? [],
  };
}

/** An article binds whom its paragraphs bind: those of the article at large first. */
function boundInside({ bound, paragraphs = {} }: ArticleFile): readonly Bound[] {
  const inside = Object.values(paragraphs).flatMap((entry) => (typeof entry === 'string' ? [] : (entry.bound ?? [])));
  return [...new Set([...bound, ...inside])];
}

function addInner(
  id: string,
  top: string,
  parent: string,
  kind: ProvisionKind,
  entry: PointFile,
  inherited: readonly Bound[],
  provisions: Map<string, Provision>,
): void {
  const { summary, bound = inherited, points = {} } = typeof entry === 'string' ? { summary: entry } : entry;
  const inside = Object.entries(points);
  const children = inside.map(([label]) => `${id}(${label})`);
  add(provisions, { id, kind, top, parent, children, summary, bound });
  for (const [label, point] of inside) addInner(`${id}(${label})`, top, id, 'point', point, bound, provisions);
}

function addChapter(chapter: Chapter, provisions: Map<string, Provision>): void {
  const id = `chapter ${chapter.number}`;
  const sections = chapter.sections.map((section) => `section ${section.number} of ${id}`);
  const articles = ([first, last]: readonly [number, number]): string[] =>
    Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  const children = sections.length > 0 ? sections : articles(chapter.articles);
  add(provisions, { id, kind: 'chapter', top: id, parent: null, children, summary: '', bound: [] });
  chapter.sections.forEach((section, i) => {
    const sectionId = sections[i] ?? '';
    const inside = articles(section.articles);
    add(provisions, {
      id: sectionId,
      kind: 'section',
      top: sectionId,
      parent: id,
      children: inside,
      summary: '',
      bound: [],
    });
  });
}
