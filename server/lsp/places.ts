import type { Location } from 'vscode-languageserver';
import type { Decision } from '../core/decisions/decision.ts';
import { articlePage, pageOf } from '../core/features/article-page.ts';
import type { Links } from '../core/features/links.ts';
import type { Span } from '../core/text.ts';
import { OpenDocument } from './document.ts';
import type { PageFiles } from './page-files.ts';
import { decisionUri, placeInPage, provisionUri, type ReadingPage, readingPage, ruleUri } from './pages.ts';
import { toRange } from './positions.ts';
import type { World } from './server.ts';
import type { Session } from './session.ts';

const BEGINNING = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Reading views that are kept laid out. */
const PAGES_KEPT = 50;

/** Where things are: passages of decisions, provisions and rules as addresses that this client can open. */
export class Places implements Links {
  readonly #session: Session;
  readonly #seedFile: (id: string) => string | undefined;
  readonly #uriOf: (path: string) => string | undefined;
  readonly #pageFiles: PageFiles;
  readonly #pages = new Map<string, { readonly text: string; readonly page: ReadingPage }>();
  readonly #lines = new Map<string, ReadonlyMap<string, number>>();

  constructor(session: Session, world: Pick<World, 'seedFile' | 'library'>, pageFiles: PageFiles) {
    this.#session = session;
    this.#seedFile = (id) => world.seedFile?.(id);
    // Without files the path of a decision is the address that the client has it from.
    this.#uriOf = (path) => world.library?.uriOf(path) ?? path;
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
    const { library } = this.#session;
    const decision = library.decisions.byId(id);
    if (!decision) return null;
    // An editor that opens files alone opens the user's own; only what is no text needs a page.
    if (!this.#session.client.virtualDocuments && decision.path !== undefined && !decision.extracted)
      return this.file(id, span);
    // A page begins with its decision: lists of thousands lay out none of them.
    const { uri, range } =
      span.end === 0
        ? { uri: decisionUri(id, library), range: BEGINNING }
        : placeInPage(this.decisionPage(id, decision.text), span);
    return { uri: this.address(uri), range };
  }

  /** A stretch of a decision in the file that holds its text; the file itself where that is no text; null where there are no files. */
  file(id: string, span: Span): Location | null {
    const decision = this.#session.library.decisions.byId(id);
    const uri = decision && this.fileUri(decision);
    if (!decision || uri === null || uri === undefined) return null;
    if (decision.extracted || span.end === 0) return { uri, range: BEGINNING };
    return { uri, range: toRange(new OpenDocument(uri, 'plaintext', 0, decision.text), span) };
  }

  /** The address of the file that a decision was read from; null where there are no files. */
  fileUri({ id, path }: Decision): string | null {
    return (path === undefined ? this.#seedFile(id) : this.#uriOf(path)) ?? null;
  }

  /** The reading view of a decision; those laid out last are kept. */
  decisionPage(id: string, text: string): ReadingPage {
    const known = this.#pages.get(id);
    const page = known?.text === text ? known.page : this.laidOut(id, text);
    this.#pages.delete(id);
    this.#pages.set(id, { text, page });
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > PAGES_KEPT && oldest !== undefined) this.#pages.delete(oldest);
    return page;
  }

  private laidOut(id: string, text: string): ReadingPage {
    const { library } = this.#session;
    const decision = library.decisions.byId(id);
    return readingPage(
      decisionUri(id, library),
      text,
      decision?.text === text ? library.decisions.layoutOf(decision) : undefined,
    );
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
