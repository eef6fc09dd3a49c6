import {
  type Connection,
  type DocumentSymbol,
  type FoldingRange,
  type SelectionRange,
  SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OutlineItem } from '../../core/features/outline.ts';
import { selections } from '../../core/features/selection.ts';
import { toOffset, toRange } from '../positions.ts';
import type { Session } from '../session.ts';

/** How a document is laid out: outline, folding, and selections that grow by it. */
export function registerStructure(connection: Connection, session: Session): void {
  connection.onDocumentSymbol(({ textDocument }) => {
    const read = session.read(textDocument.uri);
    if (!read) return [];
    const items = read.outline;
    // VS Code has an outline of Markdown's headings: a second one is worth its place for the numbered paragraphs alone.
    const known = session.client.virtualDocuments && read.document.languageId === 'markdown';
    return known && !items.some(isNumbered) ? [] : items.map((item) => toSymbol(item, read.document));
  });

  connection.onFoldingRanges(({ textDocument }) => {
    const read = session.read(textDocument.uri);
    return read ? read.outline.flatMap((item) => toFolds(item, read.document)) : [];
  });

  connection.onSelectionRanges(({ textDocument, positions }): SelectionRange[] => {
    const read = session.read(textDocument.uri);
    if (!read) return [];
    return positions.map((position) => {
      const spans = selections(read.analysis, toOffset(read.document, position));
      const ranges = spans.map((span) => toRange(read.document, span));
      const largest: SelectionRange = { range: ranges.pop() ?? { start: position, end: position } };
      return ranges.reduceRight((parent, range): SelectionRange => ({ range, parent }), largest);
    });
  });
}

function isNumbered({ kind, children }: OutlineItem): boolean {
  return kind === 'paragraph' || children.some(isNumbered);
}

function toSymbol(item: OutlineItem, document: TextDocument): DocumentSymbol {
  return {
    name: item.name,
    kind: item.kind === 'heading' ? SymbolKind.Namespace : SymbolKind.String,
    range: toRange(document, item),
    selectionRange: toRange(document, item.label),
    children: item.children.map((child) => toSymbol(child, document)),
  };
}

/** Sections alone: sticky scroll follows the folds, and paragraphs must not stick. */
function toFolds(item: OutlineItem, document: TextDocument): FoldingRange[] {
  const { start, end } = toRange(document, item);
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  const own = item.kind === 'heading' && last > start.line ? [{ startLine: start.line, endLine: last }] : [];
  return [...own, ...item.children.flatMap((child) => toFolds(child, document))];
}
