import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/text.ts';

// The one home of the conversion between offsets (the core) and line and character (the protocol), both in UTF-16.

/** A span of a document as the protocol's range. Offsets outside the text are drawn to its ends. */
export function toRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** The protocol's range as a span; positions beyond a line or the document are drawn to its end. */
export function toSpan(document: TextDocument, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

/** The protocol's position as an offset; a position beyond a line or the document is drawn to its end. */
export function toOffset(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}
