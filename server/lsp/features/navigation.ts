import {
  type Connection,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type Location,
  type LocationLink,
} from 'vscode-languageserver';
import { decisionLinks } from '../../core/features/decision-links.ts';
import { type Definition, definition } from '../../core/features/definition.ts';
import { nextStop } from '../../core/features/stepping.ts';
import { occurrences, subjectAt } from '../../core/features/subject.ts';
import { SCHEME } from '../pages.ts';
import { toOffset, toRange } from '../positions.ts';
import { NextRequest } from '../protocol.ts';
import type { ReadDocument } from '../read-document.ts';
import type { Session } from '../session.ts';

/** Ways from one place of a document to another, or to what it names. */
export function registerNavigation(connection: Connection, session: Session): void {
  connection.onDefinition(({ textDocument, position }): LocationLink[] | Location[] | null => {
    const read = session.read(textDocument.uri);
    const target = read && definition(read.analysis, toOffset(read.document, position), session.library);
    if (!read || !target) return null;
    const found = placesOf(target, read, session);
    if (!session.client.definitionLinks) return found;
    const originSelectionRange = toRange(read.document, target.span);
    return found.map(({ uri, range }) => {
      return { originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range };
    });
  });

  connection.onDocumentHighlight(({ textDocument, position }): DocumentHighlight[] | null => {
    const read = session.read(textDocument.uri);
    const found = read && subjectAt(read.analysis, toOffset(read.document, position));
    // In our own pages nothing is better than what the editor would mark instead: every same word.
    if (!read || !found) return textDocument.uri.startsWith(`${SCHEME}:`) ? [] : null;
    return occurrences(read.analysis, found.subject, session.settings.exactReferences).map((span) => {
      return { range: toRange(read.document, span), kind: DocumentHighlightKind.Read };
    });
  });

  connection.onDocumentLinks(({ textDocument }): DocumentLink[] => {
    const read = session.read(textDocument.uri);
    if (!read) return [];
    return decisionLinks(read.identifiers, session.library, read.own).flatMap(({ start, end, decision }) => {
      const target = session.places.locate(decision, { start: 0, end: 0 })?.uri;
      return target === undefined ? [] : [{ range: toRange(read.document, { start, end }), target }];
    });
  });

  connection.onRequest(NextRequest, ({ uri, position, stop, forward }) => {
    const read = session.read(uri);
    if (!read) return null;
    const found = nextStop(read.analysis, read.judgement, toOffset(read.document, position), stop, forward);
    return found && toRange(read.document, found);
  });
}

function placesOf(target: Definition, { document }: ReadDocument, { places }: Session): Location[] {
  if (target.kind === 'paragraph')
    return target.targets.map((span) => ({ uri: document.uri, range: toRange(document, span) }));
  const place =
    target.kind === 'provision'
      ? places.provisionPage(target.provision)
      : places.locate(target.decision, { start: 0, end: 0 });
  return place ? [place] : [];
}
