import { getDocumentProxy } from 'unpdf';
import type { Extracted } from './extract.ts';
import { type Fragment, linesOfPage, type PageLine } from './page-lines.ts';
import { textOfPages } from './paragraphs.ts';

/** Letters that a page of text has at the least; fewer is a picture with a stamp on it. */
const LEAST_LETTERS = 8;
const MOST_PAGES = 5000;

/** The words of a PDF: columns one after the other, without running heads and page numbers, its lines joined to paragraphs. */
export async function pdfText(bytes: Uint8Array): Promise<Extracted> {
  // The reader takes the bytes over: it gets a copy.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    if (pdf.numPages > MOST_PAGES) return { problem: { key: 'unread.pages', values: { most: MOST_PAGES } } };
    const pages: PageLine[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { width } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      pages.push(
        linesOfPage(
          items.flatMap((item) => ('str' in item ? fragment(item) : [])),
          width,
        ),
      );
      page.cleanup();
    }
    const text = textOfPages(pages);
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (letters < LEAST_LETTERS * pdf.numPages) return { problem: { key: 'unread.pictures' } };
    return { text };
  } finally {
    await pdf.destroy();
  }
}

/** What stands upright; stamps written upwards along the margin are left out. */
function fragment(item: { str: string; transform: number[]; width: number; height: number }): Fragment[] {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
  if (item.str === '' || Math.abs(b) > Math.abs(a)) return [];
  return [{ text: item.str, x, y, width: item.width, height: item.height || Math.abs(a) }];
}
