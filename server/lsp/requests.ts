import type { Connection } from 'vscode-languageserver';
import { pageOf } from '../core/features/article-page.ts';
import { findProvisions } from '../core/features/find-provision.ts';
import { provisionUri } from './pages.ts';
import {
  DecisionsRequest,
  FindProvisionRequest,
  type FoundProvision,
  OverviewRequest,
  PageRequest,
  ReadingRequest,
  RelatedRequest,
  SourceRequest,
  WriteAsRequest,
} from './protocol.ts';
import { decisions } from './requests/decisions.ts';
import { overviewOf } from './requests/overview.ts';
import { pageText } from './requests/page.ts';
import { readingPlace, sourcePlace } from './requests/reading-view.ts';
import { related } from './requests/related.ts';
import { rewritings } from './requests/write-as.ts';
import type { Session } from './session.ts';

/** Answers the requests beyond the protocol: pages of the scheme `gdpr-lens:`, related passages, ways between views. */
export function registerRequests(connection: Connection, session: Session): void {
  connection.onRequest(PageRequest, ({ uri }) => {
    const text = session.guard(`the page ${uri}`, () => pageText(uri, session));
    return text === undefined ? null : { text };
  });
  connection.onRequest(RelatedRequest, ({ uri, position }) => related(uri, position, session));
  connection.onRequest(FindProvisionRequest, ({ query }) => foundProvisions(query, session));
  connection.onRequest(WriteAsRequest, ({ uri, position }) => rewritings(uri, position, session));
  connection.onRequest(ReadingRequest, ({ uri, range }) => readingPlace(uri, range, session));
  connection.onRequest(OverviewRequest, ({ uri }) => overviewOf(uri, session));
  connection.onRequest(DecisionsRequest, () => decisions(session));
  connection.onRequest(SourceRequest, ({ uri, range }) => sourcePlace(uri, range, session));
}

function foundProvisions(query: string, { knowledge, messages, places }: Session): FoundProvision[] {
  return findProvisions(query, knowledge.statute, messages).map((found) => {
    return { ...found, uri: provisionUri(pageOf(knowledge.statute, found.id)), line: places.line(found.id) };
  });
}
