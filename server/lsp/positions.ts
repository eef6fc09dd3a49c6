import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/text.ts';
import { OpenDocument } from './document.ts';

// The one home of the conversion between offsets (the core) and line and character (the protocol), both in UTF-16.

/** A span of a document as the protocol's range. Offsets outside the text are drawn to its ends. */
export function toRange(document: TextDocument, span: Span): Range {
  if (document instanceof OpenDocument) return document.rangeAt(span);
  const { start, end } = span;
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

/** The ranges of what is read of a span: more than one where a document has something else in between. */
export function toRanges(document: TextDocument, span: Span): Range[] {
  return document instanceof OpenDocument ? document.rangesAt(span) : [toRange(document, span)];
}

/** Whether a stretch stands in the document as it was read, so that other words can take its place. */
export function isReplaceable(document: TextDocument, span: Span): boolean {
  return !(document instanceof OpenDocument) || document.isPlain(span);
}
