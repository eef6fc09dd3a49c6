import { docxText } from './docx.ts';
import { htmlText } from './html.ts';
import { pdfText } from './pdf.ts';

/** The text of a document, or why there is none, in words for the user. */
export type Extracted = { readonly text: string } | { readonly problem: string };

/** The forms of documents that have to be taken apart; others are read as they are. */
export type Form = 'html' | 'pdf' | 'docx';

/** Takes the text out of a document and repairs what its layout did to it. Never throws: a damaged file is a problem. */
export async function extract(bytes: Uint8Array, form: Form): Promise<Extracted> {
  try {
    if (form === 'pdf') return await pdfText(bytes);
    return form === 'docx' ? docxText(bytes) : htmlText(bytes);
  } catch (error) {
    return { problem: `cannot be read as ${form.toUpperCase()}: ${(error as Error).message}` };
  }
}
