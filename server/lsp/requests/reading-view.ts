import type { Location, Range } from 'vscode-languageserver';
import {
  decisionOfUri,
  placeInPage,
  type ReadingPage,
  readingPage,
  readingUri,
  sourceOfReading,
  spanInSource,
} from '../pages.ts';
import { toRange, toSpan } from '../positions.ts';
import type { Session } from '../session.ts';

/** The reading view with this address: a decision's, or that of a document that is open. */
export function readingOf(uri: string, session: Session): ReadingPage | undefined {
  const id = decisionOfUri(uri);
  const decision = id === undefined ? undefined : session.library.decisions.byId(id);
  if (decision) return session.places.decisionPage(decision.id, decision.text);
  const source = sourceOfReading(uri);
  const document = source === undefined ? undefined : session.documents.get(source);
  return document && readingPage(uri, document.getText());
}

/** Where in the reading view of an open document a range of it stands. */
export function readingPlace(uri: string, range: Range | undefined, session: Session): Location | null {
  const document = session.documents.get(uri);
  if (!document) return null;
  const own = session.read(uri)?.own;
  const page = own
    ? session.places.decisionPage(own, document.getText())
    : readingPage(readingUri(uri), document.getText());
  return placeInPage(page, range ? toSpan(document, range) : { start: 0, end: 0 });
}

/** Where in its source a range of a reading view stands. */
export function sourcePlace(uri: string, range: Range, session: Session): Location | null {
  const page = readingOf(uri, session);
  if (!page) return null;
  const span = spanInSource(page, range);
  const id = decisionOfUri(uri);
  if (id !== undefined) return session.places.file(id, span);
  const source = sourceOfReading(uri);
  const document = source === undefined ? undefined : session.documents.get(source);
  return document ? { uri: document.uri, range: toRange(document, span) } : null;
}
