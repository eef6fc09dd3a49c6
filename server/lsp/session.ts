import type { TextDocuments } from 'vscode-languageserver';
import { type Analysis, asKind, update } from '../core/analysis.ts';
import type { HoverContext } from '../core/features/hover.ts';
import type { DocumentKind } from '../core/findings/rulebook/kinds.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { analyseWith, decisionOfText, type Library } from '../core/library.ts';
import { type Messages, messagesIn } from '../core/messages.ts';
import { kindOfFile } from '../core/policy/kinds.ts';
import type { Policy } from '../core/policy/policy.ts';
import { readyKnowledge, readyLibrary } from '../core/ready.ts';
import type { Language } from '../core/statute.ts';
import type { OpenDocument } from './document.ts';
import { ownFile } from './own-files.ts';
import { PageFiles, type PageFolder } from './page-files.ts';
import { decisionOfUri, isReferencePage, sourceOfReading } from './pages.ts';
import { Places } from './places.ts';
import { ReadDocument } from './read-document.ts';
import { pageText } from './requests/page.ts';
import type { Client, World } from './server.ts';
import { DEFAULTS, type Settings } from './settings.ts';
import { Workspaces } from './workspaces.ts';

/** What lasts as long as the connection: open documents with their analyses, knowledge, library, settings. */
export class Session {
  client: Client = {
    virtualDocuments: false,
    configuration: false,
    changedSettings: false,
    locale: 'en',
    workspaceFiles: false,
    workspaceTexts: false,
    pullsProblems: false,
    refreshesProblems: false,
    refreshesLenses: false,
    inlayHints: false,
    definitionLinks: false,
    settings: undefined,
    workspaceFolders: [],
    libraryStorage: undefined,
  };
  settings: Settings = DEFAULTS;
  /** The kinds of documents that the user has said beside the workspace's, by address. */
  kinds: ReadonlyMap<string, DocumentKind> = new Map();
  readonly knowledge: Knowledge;
  readonly places: Places;
  readonly workspaces: Workspaces;
  readonly documents: TextDocuments<OpenDocument>;
  readonly #world: World;
  readonly #log: (message: string) => void;
  readonly #read = new Map<string, ReadDocument>();
  #seeds: Library | undefined;
  #library: Library | undefined;
  #pageFolder: PageFolder | undefined;

  constructor(documents: TextDocuments<OpenDocument>, world: World, log: (message: string) => void) {
    this.documents = documents;
    this.#world = world;
    this.#log = log;
    this.knowledge = readyKnowledge(world.ready);
    this.workspaces = new Workspaces(world.load, this.knowledge);
    const files = new PageFiles(
      () => {
        this.#pageFolder ??= world.pageFolder?.(this.language);
        return this.#pageFolder;
      },
      (uri) => this.guard(`the page ${uri}`, () => pageText(uri, this)),
    );
    this.places = new Places(this, world, files);
  }

  /** The decisions of the user's folders with those that ship with the extension; until they are read these alone. */
  get library(): Library {
    return this.#library ?? this.seeds;
  }

  /** The decisions that ship with the extension; read when first needed. */
  get seeds(): Library {
    this.#seeds ??= readyLibrary(this.#world.ready, this.knowledge);
    return this.#seeds;
  }

  /** Takes another library; undefined: the decisions that ship with the extension. */
  useLibrary(library: Library | undefined): void {
    this.#library = library;
    for (const [uri, read] of this.#read) this.#read.set(uri, read.as(this.ownDecision(read.document)));
  }

  /** An open document, read as of its present version; undefined when it is not open or the setting is off. */
  read(uri: string): ReadDocument | undefined {
    const document = this.documents.get(uri);
    if (!document || !this.settings.enable || ownFile(uri)) return undefined;
    const known = this.#read.get(uri);
    if (known?.document === document && this.#versions.get(uri) === document.version) return known;
    const fresh = this.guard(`reading ${uri}`, () => this.analyse(document, known));
    if (!fresh) {
      this.forget(uri);
      return undefined;
    }
    this.#read.set(uri, fresh);
    this.#versions.set(uri, document.version);
    return fresh;
  }

  /** Reads every document anew when next asked for: settings or workspace files have changed. */
  forgetAll(): void {
    this.#read.clear();
    this.#versions.clear();
  }

  forget(uri: string): void {
    this.#read.delete(uri);
    this.#versions.delete(uri);
  }

  /** What hovers and pages draw from. */
  context(own?: string): HoverContext {
    const { knowledge, library, places, messages } = this;
    return { knowledge, library, links: places, messages, own };
  }

  /** The display language, where titles are known in it; else English. */
  get language(): Language {
    const code = this.client.locale.slice(0, 2).toLowerCase();
    return code === 'fr' || code === 'de' || code === 'it' || code === 'es' ? code : 'en';
  }

  /** The names of the word classes that a rule in a language may use. */
  wordClasses(language: string): string[] {
    const files = Object.entries(this.#world.load('words'));
    const own = files.filter(([path]) => path.startsWith(`${language}/`) && !/\/(?:grammar|inflection)$/.test(path));
    return [...new Set(own.flatMap(([, classes]) => Object.keys(classes as object)))].sort();
  }

  /** What is said to the reader. */
  get messages(): Messages {
    if (this.#messages?.language !== this.language)
      this.#messages = messagesIn(this.language, () => this.#world.load('messages'));
    return this.#messages;
  }

  /** Runs a piece of work; a failure is logged once and gives undefined, so that the server stays up. */
  guard<T>(what: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.#log(`${what} failed: ${error instanceof Error ? error.stack : String(error)}`);
      return undefined;
    }
  }

  readonly #versions = new Map<string, number>();
  #messages: Messages | undefined;

  private analyse(document: OpenDocument, known: ReadDocument | undefined): ReadDocument {
    const { knowledge } = this.workspaces.of(document.uri);
    const edits = document.takeEdits();
    const read =
      known?.document === document && known.knowledge === knowledge && edits
        ? edits.reduce((analysis, edit) => update(analysis, edit, knowledge), known.analysis)
        : this.readWhole(document, knowledge);
    // The pages of provisions and rules describe failings in general: nobody states one there.
    const analysis = isReferencePage(this.places.pageAt(document.uri)) ? withoutFindings(read) : read;
    const policy = this.policyFor(document.uri);
    const path = this.workspaces.pathOf(document.uri);
    return new ReadDocument({ document, analysis, knowledge, policy, path, own: this.ownDecision(document) }, known);
  }

  /** Reads a document from its start, as of the kind that was said of it. */
  private readWhole(document: OpenDocument, knowledge: Knowledge): Analysis {
    const uri = sourceOfReading(document.uri) ?? document.uri;
    const { workspace } = this.workspaces.of(uri);
    const said = this.kinds.get(uri) ?? kindOfFile(this.workspaces.pathOf(uri), workspace.kinds);
    const read = analyseWith(document.getText(), knowledge, this.library);
    return said ? asKind(read, said, knowledge) : read;
  }

  /** What the document's workspace has decided, and the settings of the editor, which win. */
  private policyFor(uri: string): Policy {
    const { severities, suppressions, baseline, omitParties, tellPassing, kinds } = this.workspaces.of(uri).workspace;
    return {
      severities: { ...severities, ...this.settings.severity },
      suppressions,
      baseline,
      kinds,
      omitParties: this.settings.omitParties ?? omitParties,
      tellPassing: this.settings.tellPassing ?? tellPassing,
      today: this.#world.today(),
    };
  }

  private ownDecision({ uri, pieces }: OpenDocument): string | undefined {
    const page = this.places.pageAt(uri);
    if (isReferencePage(page)) return undefined;
    const byAddress = decisionOfUri(page);
    if (byAddress) return byAddress;
    // the text is put together only where it may be one
    if (this.library.decisions.ofLength(pieces.length).length === 0) return undefined;
    return decisionOfText(pieces.toString(), this.library);
  }
}

function withoutFindings({ text, references, layout }: Analysis): Analysis {
  return { text, references, layout, findings: [] };
}
