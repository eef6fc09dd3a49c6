import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LspClient } from './lsp-client.ts';
import { draw, type Mark, picture } from './picture.ts';

/** A drawn text opened in the server. */
export interface Opened {
  readonly uri: string;
  readonly document: TextDocument;
  readonly marks: readonly Mark[];
  /** What a request about the place of `$0` takes. */
  readonly place: { readonly textDocument: { uri: string }; readonly position: { line: number; character: number } };
}

let count = 0;

/** Opens a drawn text as a document of its own. */
export async function openPicture(client: LspClient, drawn: string, languageId = 'plaintext'): Promise<Opened> {
  const { text, cursor, marks } = picture(drawn);
  const uri = `untitled:picture-${++count}`;
  await client.open(uri, text, languageId);
  const document = TextDocument.create(uri, languageId, 1, text);
  return { uri, document, marks, place: { textDocument: { uri }, position: document.positionAt(Math.max(0, cursor)) } };
}

/** Asserts that ranges with their labels are what the picture shows. */
export function assertRanges({ document, marks }: Opened, found: readonly { range: Range; label?: string }[]): void {
  const text = document.getText();
  const drawn = found.map(({ range, label = '' }) => {
    return { start: document.offsetAt(range.start), end: document.offsetAt(range.end), label };
  });
  assert.equal(draw(text, drawn), draw(text, marks));
}
