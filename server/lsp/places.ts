import type { Location } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { articlePage, pageOf } from '../core/features/article-page.ts';
import type { Links } from '../core/features/links.ts';
import type { Span } from '../core/text.ts';
import type { PageFiles } from './page-files.ts';
import { decisionUri, placeInPage, provisionUri, type ReadingPage, readingPage, ruleUri } from './pages.ts';
import { toRange } from './positions.ts';
import type { Session } from './session.ts';

/** Where things are: passages of decisions, provisions and rules as addresses that this client can open. */
export class Places implements Links {
  readonly #session: Session;
  readonly #seedFile: (id: string) => string | undefined;
  readonly #pageFiles: PageFiles;
  readonly #pages = new Map<string, ReadingPage>();
  readonly #lines = new Map<string, ReadonlyMap<string, number>>();
  readonly #files = new Map<string, TextDocument>();

  constructor(session: Session, seedFile: (id: string) => string | undefined, pageFiles: PageFiles) {
    this.#session = session;
    this.#seedFile = seedFile;
    this.#pageFiles = pageFiles;
  }

  /** The address by which this client can open a page: the page's own, or that of a file with the same text. */
  private address(page: string): string {
    return this.#session.client.virtualDocuments ? page : this.#pageFiles.fileOf(page);
  }

  /** The page that an address of this client's leads to; any other address as it is. */
  pageAt(uri: string): string {
    return this.#session.client.virtualDocuments ? uri : this.#pageFiles.pageOf(uri);
  }

  /** A stretch of a decision in its reading view. */
  locate(id: string, span: Span): Location | null {
    const decision = this.#session.library.decisions.byId(id);
    if (!decision) return null;
    const { uri, range } = placeInPage(this.decisionPage(id, decision.text), span);
    return { uri: this.address(uri), range };
  }

  /** A stretch of a decision in the file that holds its text; null where there are no files. */
  file(id: string, span: Span): Location | null {
    const uri = this.#seedFile(id);
    const text = this.#session.library.decisions.byId(id)?.text;
    if (uri === undefined || text === undefined) return null;
    const document = this.#files.get(id) ?? TextDocument.create(uri, 'plaintext', 0, text);
    this.#files.set(id, document);
    return { uri, range: toRange(document, span) };
  }

  /** The reading view of a decision, laid out once. */
  decisionPage(id: string, text: string): ReadingPage {
    const known = this.#pages.get(id);
    if (known) return known;
    const page = readingPage(decisionUri(id, this.#session.library), text);
    this.#pages.set(id, page);
    return page;
  }

  passage(decision: string, span: Span): string {
    const place = this.locate(decision, span);
    if (!place) return '';
    const { start, end } = place.range;
    return `${place.uri}#L${start.line + 1},${start.character + 1}-L${end.line + 1},${end.character + 1}`;
  }

  /** The page of a provision, at the line on which it stands. */
  provision(id: string): string {
    const { statute } = this.#session.knowledge;
    return `${this.address(provisionUri(pageOf(statute, id)))}#L${this.line(id) + 1}`;
  }

  /** The page of a provision as a location. */
  provisionPage(id: string): Location {
    const at = { line: this.line(id), character: 0 };
    const uri = this.address(provisionUri(pageOf(this.#session.knowledge.statute, id)));
    return { uri, range: { start: at, end: at } };
  }

  /** The line of a provision in its page, from 0. */
  line(id: string): number {
    const { knowledge, messages } = this.#session;
    const top = pageOf(knowledge.statute, id);
    const known = this.#lines.get(top) ?? articlePage(top, knowledge.statute, messages)?.lines;
    if (!known) return 0;
    this.#lines.set(top, known);
    return known.get(id) ?? 0;
  }

  rule(id: string): string {
    return this.address(ruleUri(id));
  }
}
