import type { PageLine } from './page-lines.ts';
import { tidy } from './text.ts';

/** Lines at the top and at the bottom of a page that may be its running head or foot. */
const EDGE_LINES = 3;
/** A head stands on so many pages at the least, and on this share of all. */
const HEAD_PAGES = 3;
const HEAD_SHARE = 0.4;
/** A gap of more than this many usual gaps parts paragraphs. */
const PARAGRAPH_GAP = 1.4;

/** The text of pages: without running heads and page numbers, hyphens at line ends undone, lines joined to paragraphs. */
export function textOfPages(pages: readonly (readonly PageLine[])[]): string {
  const lines = withoutHeads(pages);
  const compounds = hyphenated(lines.flat());
  const gap = usualGap(lines);
  const paragraphs: string[] = [];
  let open = '';
  let last: PageLine | undefined;
  for (const page of lines) {
    page.forEach((line, i) => {
      const words = line.text.trim();
      const samePage = i > 0;
      if (last && open !== '' && !begins(line, last, words, open, samePage, gap)) open = join(open, words, compounds);
      else {
        if (open !== '') paragraphs.push(open);
        open = words;
      }
      last = line;
    });
  }
  if (open !== '') paragraphs.push(open);
  return tidy(paragraphs.join('\n\n'));
}

/** Leaves out what stands on page after page but for its figures, and page numbers by themselves. */
function withoutHeads(pages: readonly (readonly PageLine[])[]): PageLine[][] {
  const counts = new Map<string, number>();
  const edges = pages.map((page) => new Set([...page.slice(0, EDGE_LINES), ...page.slice(-EDGE_LINES)]));
  for (const edge of edges) {
    for (const key of new Set([...edge].map(headKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(HEAD_PAGES, pages.length * HEAD_SHARE);
  return pages.map((page, i) =>
    page.filter((line) => {
      if (!edges[i]?.has(line)) return true;
      const isNumber =
        /^\W*(?:page|seite|pagina|página|pag\.|p\.)?\s*\d{1,4}(?:\s*(?:\/|of|von|di|de|sur)\s*\d{1,4})?\W*$/iu.test(
          line.text.trim(),
        );
      return !(pages.length > 1 && isNumber && isOutermost(line, page)) && (counts.get(headKey(line)) ?? 0) < enough;
    }),
  );
}

function headKey({ text }: PageLine): string {
  return text.trim().toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

function isOutermost(line: PageLine, page: readonly PageLine[]): boolean {
  return line === page[0] || line === page.at(-1);
}

/** Whether a line begins a paragraph rather than going on with the one before. */
function begins(line: PageLine, last: PageLine, words: string, open: string, samePage: boolean, gap: number): boolean {
  if (/^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]\s|\(?[a-z]\)\s|[-–•▪]\s|\[\d+\]|[IVX]{1,5}\.\s|§)/u.test(words)) return true;
  const ended = /[.!?:;”"»)\]]$/u.test(open);
  if (!samePage) return ended || Math.abs(line.height - last.height) > last.height * 0.15;
  if (Math.abs(line.height - last.height) > last.height * 0.15) return true;
  const fromAbove = last.y - line.y;
  if (fromAbove > gap * PARAGRAPH_GAP) return true;
  // The next column begins above; the sentence goes on there.
  if (fromAbove < 0) return ended && last.right < last.margin * 0.85;
  const short = last.right < last.x + (last.margin - last.x) * 0.75;
  return short && (ended || /^\p{Lu}/u.test(words));
}

function join(open: string, words: string, compounds: ReadonlySet<string>): string {
  const hyphen = /(\p{L}+)[-\u00ad\u2010]$/u.exec(open);
  const next = /^\p{Ll}+/u.exec(words);
  if (!hyphen || !next) return `${open} ${words}`;
  const kept = compounds.has(`${hyphen[1]}-${next[0]}`.toLowerCase());
  return kept ? open + words : open.slice(0, -1) + words;
}

/** Words that are written with a hyphen within a line: there it belongs to them. */
function hyphenated(lines: readonly PageLine[]): Set<string> {
  return new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? []));
}

/** The usual distance from a line to the next: the middle of all. */
function usualGap(pages: readonly (readonly PageLine[])[]): number {
  const gaps = pages
    .flatMap((page) => page.slice(1).map((line, i) => (page[i]?.y ?? 0) - line.y))
    .filter((gap) => gap > 0);
  gaps.sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? Number.POSITIVE_INFINITY;
}
