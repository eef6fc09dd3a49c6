import { Parser } from 'htmlparser2';
import type { Extracted } from './extract.ts';
import { decodeAs, tidy } from './text.ts';

/** What is no part of the text of a page. */
const LEFT_OUT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'aside',
  'form',
  'button',
  'select',
  'svg',
  'head',
  'iframe',
]);
/** Only outside of an article are these the page's rather than the text's. */
const FURNITURE = new Set(['header', 'footer']);
const BLOCKS = new Set(
  'address article blockquote caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** The words of a page, a line for each block, headings as Markdown has them. Its main part, where it names one. */
export function htmlText(bytes: Uint8Array): Extracted {
  const page = decodeAs(bytes, charset(bytes));
  const main = collect(page, true);
  const text = tidy(main.trim().length > 200 ? main : collect(page, false));
  return text === '' ? { problem: { key: 'unread.empty-page' } } : { text };
}

function collect(page: string, onlyMain: boolean): string {
  const parts: string[] = [];
  let skipping = 0;
  let main = 0;
  let preformatted = 0;
  const left: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, { role }) {
        const out = LEFT_OUT.has(name) || (FURNITURE.has(name) && main === 0);
        left.push(out ? name : '');
        if (out) skipping++;
        if (name === 'main' || name === 'article' || role === 'main') main++;
        if (name === 'pre') preformatted++;
        if (name === 'br') parts.push('\n');
        else if (name === 'td' || name === 'th') parts.push('\t');
        else if (BLOCKS.has(name)) parts.push(name === 'li' || name === 'tr' ? '\n' : '\n\n');
        if (/^h[1-6]$/.test(name)) parts.push(`${'#'.repeat(Number(name[1]))} `);
        if (name === 'li') parts.push('- ');
      },
      ontext(text) {
        if (skipping === 0 && (!onlyMain || main > 0)) parts.push(preformatted > 0 ? text : text.replace(/\s+/g, ' '));
      },
      onclosetag(name) {
        if (left.pop()) skipping--;
        if (name === 'main' || name === 'article') main = Math.max(0, main - 1);
        if (name === 'pre') preformatted--;
        if (BLOCKS.has(name) && name !== 'td' && name !== 'th')
          parts.push(name === 'li' || name === 'tr' ? '\n' : '\n\n');
      },
    },
    { decodeEntities: true },
  );
  parser.end(page);
  return parts.join('');
}

/** The encoding that a page declares near its beginning; UTF-8 where it does not. */
function charset(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
}
