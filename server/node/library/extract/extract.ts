import type { Message } from '../../../core/messages.ts';
import { docxText } from './docx.ts';
import { htmlText } from './html.ts';
import { pdfText } from './pdf.ts';

/** The text of a document, or why there is none. */
export type Extracted = { readonly text: string } | { readonly problem: Message };

/** The forms of documents that have to be taken apart; others are read as they are. */
export type Form = 'html' | 'pdf' | 'docx';

/** Takes the text out of a document and repairs what its layout did to it. Never throws: a damaged file is a problem. */
export async function extract(bytes: Uint8Array, form: Form): Promise<Extracted> {
  try {
    if (form === 'pdf') return await pdfText(bytes);
    return form === 'docx' ? docxText(bytes) : htmlText(bytes);
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'PasswordException') return { problem: { key: 'unread.password' } };
    return { problem: { key: 'unread.damaged', values: { form: form.toUpperCase(), reason: message } } };
  }
}
