import type { Location } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Layout } from '../core/decisions/decision.ts';
import { layout } from '../core/decisions/layout.ts';
import { type Reading, reading } from '../core/decisions/reading.ts';
import { decisionName } from '../core/features/related.ts';
import type { Library } from '../core/library.ts';
import type { Span } from '../core/text.ts';
import { OpenDocument } from './document.ts';
import { toRange, toSpan } from './positions.ts';

/** The scheme of the documents that exist only in the editor. */
export const SCHEME = 'gdpr-lens';

/** A reading view with the text as a document, so that places in it have line and character. */
export interface ReadingPage {
  readonly uri: string;
  readonly reading: Reading;
  readonly document: TextDocument;
}

/** The address of a decision's reading view. */
export function decisionUri(id: string, library: Library): string {
  const decision = library.decisions.byId(id);
  const name = decision ? decisionName(decision) : id;
  return `${SCHEME}:/decisions/${id}/${encodeURIComponent(name.replace(/[/\\]/g, '-'))}.reading`;
}

/** The library's id of the decision whose reading view has this address; undefined for other addresses. */
export function decisionOfUri(uri: string): string | undefined {
  return /^gdpr-lens:\/decisions\/([^/]+)\//.exec(uri)?.[1];
}

/** The address of the reading view of a document of the user's. */
export function readingUri(source: string): string {
  const name = decodeURIComponent(source.split(/[/?#]/).filter(Boolean).pop() ?? 'document');
  return `${SCHEME}:/reading/${encodeURIComponent(name)}.reading?${encodeURIComponent(source)}`;
}

/** The document that a reading view lays out; undefined for other addresses. */
export function sourceOfReading(uri: string): string | undefined {
  const query = /^gdpr-lens:\/reading\/[^?]*\?(.+)$/.exec(uri)?.[1];
  // The editor may have encoded the query once more.
  return query === undefined
    ? undefined
    : decodeURIComponent(query.includes('%25') ? decodeURIComponent(query) : query);
}

/** Whether an address is that of a page about a provision or a rule, as against a decision or a document. */
export function isReferencePage(uri: string): boolean {
  return uri.startsWith(`${SCHEME}:/provisions/`) || uri.startsWith(`${SCHEME}:/rules/`);
}

/** What a page about a provision or a rule is about. */
export function subjectOfPage(uri: string): {
  readonly provision?: string | undefined;
  readonly rule?: string | undefined;
} {
  const [, folder, name] = /^gdpr-lens:\/(rules|provisions)\/(.+)\.md$/.exec(uri) ?? [];
  if (name === undefined) return {};
  return folder === 'rules' ? { rule: name } : { provision: decodeURIComponent(name) };
}

/** The address of a rule's page. */
export function ruleUri(id: string): string {
  return `${SCHEME}:/rules/${id}.md`;
}

/** The address of the page of an article, recital, chapter or section. */
export function provisionUri(id: string): string {
  return `${SCHEME}:/provisions/${encodeURIComponent(id)}.md`;
}

/** Lays out a text as the page with this address. @param blocks its layout, where that is known */
export function readingPage(uri: string, text: string, blocks: Layout = layout(text)): ReadingPage {
  const laidOut = reading(text, blocks);
  return { uri, reading: laidOut, document: new OpenDocument(uri, 'gdpr-reading', 0, laidOut.text) };
}

/** A stretch of the source as a place in the page. */
export function placeInPage(page: ReadingPage, span: Span): Location {
  return { uri: page.uri, range: toRange(page.document, page.reading.toReading(span)) };
}

/** A range of the page as a stretch of the source. */
export function spanInSource(page: ReadingPage, range: Location['range']): Span {
  return page.reading.toSource(toSpan(page.document, range));
}
