import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { OpenDocument } from './document.ts';
import { HtmlDocument } from './html-document.ts';

/** How `TextDocuments` makes and changes documents. */
export const openDocuments = {
  create: (uri: string, languageId: string, version: number, text: string): OpenDocument =>
    new (languageId === 'html' ? HtmlDocument : OpenDocument)(uri, languageId, version, text),
  update: (document: OpenDocument, changes: readonly TextDocumentContentChangeEvent[], version: number): OpenDocument =>
    document.change(changes, version),
};

/** A text that is not open, read as its address tells. */
export function closedDocument(uri: string, text: string): OpenDocument {
  return openDocuments.create(uri, /\.html?$/i.test(uri) ? 'html' : 'plaintext', 0, text);
}
