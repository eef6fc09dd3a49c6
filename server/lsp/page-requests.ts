import type { Connection, Location, Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Reference } from '../core/citations/reference.ts';
import { articlePage, type Mention, pageOf } from '../core/features/article-page.ts';
import { findProvisions } from '../core/features/find-provision.ts';
import { within } from '../core/features/provision-card.ts';
import { describePassage, passagePlace, placeAt, placeOf, relatedPassages } from '../core/features/related.ts';
import { rulePage } from '../core/features/rule-page.ts';
import {
  decisionOfUri,
  placeInPage,
  provisionUri,
  type ReadingPage,
  readingPage,
  readingUri,
  SCHEME,
  sourceOfReading,
  spanInSource,
} from './pages.ts';
import { toOffset, toRange, toSpan } from './positions.ts';
import {
  FindProvisionRequest,
  PageRequest,
  ReadingRequest,
  type RelatedItem,
  RelatedRequest,
  SourceRequest,
} from './protocol.ts';
import type { Session } from './session.ts';

/** Length of the words quoted from a passage in a list. */
const EXCERPT = 160;

/** Answers the requests beyond the protocol: pages of the scheme `gdpr-lens:`, related passages, ways between views. */
export function registerPages(connection: Connection, session: Session): void {
  connection.onRequest(PageRequest, ({ uri }) => {
    const text = session.guard(`the page ${uri}`, () => pageText(uri, session));
    return text === undefined ? null : { text };
  });
  connection.onRequest(RelatedRequest, ({ uri, position }) => related(uri, position, session));
  connection.onRequest(FindProvisionRequest, ({ query }) =>
    findProvisions(query, session.knowledge.statute, session.language).map((found) => {
      const page = provisionUri(pageOf(session.knowledge.statute, found.id));
      return { ...found, uri: page, line: session.places.line(found.id) };
    }),
  );
  connection.onRequest(ReadingRequest, ({ uri, range }) => readingPlace(uri, range, session));
  connection.onRequest(SourceRequest, ({ uri, range }) => sourcePlace(uri, range, session));
}

function pageText(uri: string, session: Session): string | undefined {
  const page = reading(uri, session);
  if (page) return page.reading.text;
  const [, folder, name] = /^gdpr-lens:\/(rules|provisions)\/(.+)\.md$/.exec(uri) ?? [];
  if (name === undefined) return undefined;
  if (folder === 'rules') return rulePage(name, session.context());
  return provisionPage(decodeURIComponent(name), session);
}

function provisionPage(id: string, session: Session): string | undefined {
  const { knowledge, places, language, library } = session;
  const decisions = relatedPassages({ provisions: [id], rules: [] }, library).map((passage) => {
    const { label, facts, reason } = describePassage(passage);
    return {
      label,
      address: places.passage(passage.decision.id, passagePlace(passage)),
      remark: `${facts} · ${reason}`,
    };
  });
  const mentions = { decisions, documents: citedIn(id, session) };
  return articlePage(id, knowledge.statute, language, mentions)?.markdown;
}

/** Where the documents that are open cite a provision or a part of it; our own pages are left out. */
function citedIn(id: string, session: Session): Mention[] {
  return session.documents.all().flatMap(({ uri }) => {
    const read = uri.startsWith(`${SCHEME}:`) ? undefined : session.read(uri);
    const cites = ({ provision, exists }: Reference): boolean =>
      exists === true && provision !== null && within(provision, id);
    const citing = read?.analysis.references.filter(cites) ?? [];
    const first = citing[0];
    if (!read || !first) return [];
    const { line } = toRange(read.document, first).start;
    const name = decodeURIComponent(uri.split('/').pop() ?? uri);
    return [
      {
        label: name,
        address: `${uri}#L${line + 1}`,
        remark: `${citing.length} ${citing.length === 1 ? 'time' : 'times'}`,
      },
    ];
  });
}

/** The reading view with this address: a decision's, or that of a document that is open. */
function reading(uri: string, session: Session): ReadingPage | undefined {
  const id = decisionOfUri(uri);
  const decision = id === undefined ? undefined : session.library.decisions.byId(id);
  if (decision) return session.places.decisionPage(decision.id, decision.text);
  const source = sourceOfReading(uri);
  const document = source === undefined ? undefined : session.documents.get(source);
  return document && readingPage(uri, document.getText());
}

function related(uri: string, position: Position | undefined, session: Session): RelatedItem[] {
  const read = session.read(uri);
  if (!read) return [];
  const { analysis, document, own } = read;
  const { place, span } = position
    ? placeAt(analysis, toOffset(document, position), session.knowledge.rules)
    : { place: placeOf(analysis.findings, analysis.references), span: undefined };
  return relatedPassages(place, session.library, own, span).flatMap((passage) => {
    const location = session.places.locate(passage.decision.id, passagePlace(passage));
    if (!location) return [];
    const excerpt = passage.decision.text
      .slice(passage.span.start, passage.span.end)
      .slice(0, EXCERPT)
      .replace(/\s+/g, ' ')
      .trim();
    return [{ ...describePassage(passage), excerpt, same: passage.same, location }];
  });
}

function readingPlace(uri: string, range: Range | undefined, session: Session): Location | null {
  const document = session.documents.get(uri);
  if (!document) return null;
  const own = session.read(uri)?.own;
  const page = own
    ? session.places.decisionPage(own, document.getText())
    : readingPage(readingUri(uri), document.getText());
  return placeInPage(page, range ? toSpan(document, range) : { start: 0, end: 0 });
}

function sourcePlace(uri: string, range: Range, session: Session): Location | null {
  const page = reading(uri, session);
  if (!page) return null;
  const span = spanInSource(page, range);
  const id = decisionOfUri(uri);
  if (id !== undefined) return session.places.file(id, span);
  const source = sourceOfReading(uri);
  const document = source === undefined ? undefined : session.documents.get(source);
  return document
    ? { uri: document.uri, range: toRange(TextDocument.create('', '', 0, document.getText()), span) }
    : null;
}
