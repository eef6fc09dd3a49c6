import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { type Numbering, numberingOf } from './docx-numbering.ts';
import type { Extracted } from './extract.ts';
import { tidy } from './text.ts';

/** A part of a document that would unpack to more than this is not unpacked. */
const LARGEST_MB = 80;
const LARGEST_PART = LARGEST_MB * 1024 * 1024;
const PARTS = new Set(['word/document.xml', 'word/numbering.xml']);

/** The words of a Word document, a paragraph a line, with the numbers that Word only draws; headings as Markdown has them. */
export function docxText(bytes: Uint8Array): Extracted {
  let tooLarge = false;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const wanted = PARTS.has(name);
      tooLarge ||= wanted && originalSize > LARGEST_PART;
      return wanted && originalSize <= LARGEST_PART;
    },
  });
  if (tooLarge) return { problem: { key: 'unread.unpacked', values: { size: LARGEST_MB } } };
  const document = files['word/document.xml'];
  if (!document) return { problem: { key: 'unread.no-word' } };
  const numbering = numberingOf(files['word/numbering.xml'] && strFromU8(files['word/numbering.xml']));
  const text = tidy(paragraphs(strFromU8(document), numbering));
  return text === '' ? { problem: { key: 'unread.empty-word' } } : { text };
}

function paragraphs(xml: string, numbering: Numbering): string {
  const parts: string[] = [];
  let words: string[] = [];
  let heading = 0;
  let list: { id: string; level: number } | undefined;
  let inText = false;
  let skipping = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes['w:val'] ?? '';
        if (name === 'mc:Fallback' || name === 'w:del') skipping++;
        else if (name === 'w:p') {
          words = [];
          heading = 0;
          list = undefined;
        } else if (name === 'w:t') inText = true;
        else if (name === 'w:tab') words.push('\t');
        else if (name === 'w:br' || name === 'w:cr') words.push('\n');
        else if (name === 'w:noBreakHyphen') words.push('-');
        else if (name === 'w:pStyle')
          heading = Number(/(?:heading|berschrift|titre|titolo|t[ií]tulo)\s?(\d)/i.exec(value)?.[1] ?? 0);
        else if (name === 'w:ilvl') list = { id: list?.id ?? '', level: Number(value) };
        else if (name === 'w:numId') list = { id: value, level: list?.level ?? 0 };
      },
      ontext(text) {
        if (inText && skipping === 0) words.push(text);
      },
      onclosetag(name) {
        if (name === 'mc:Fallback' || name === 'w:del') skipping--;
        if (name === 'w:t') inText = false;
        if (name === 'w:tc') parts.push('\t');
        if (name === 'w:tr') parts.push('\n\n');
        if (name !== 'w:p') return;
        const said = words.join('').trim();
        if (said === '') return;
        const number = list ? numbering.next(list.id, list.level) : '';
        parts.push(
          `${heading > 0 ? `${'#'.repeat(Math.min(6, heading))} ` : ''}${number ? `${number} ` : ''}${said}\n\n`,
        );
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return parts.join('');
}
