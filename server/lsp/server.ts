import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../core/features/tokens.ts';
import type { Load } from '../core/knowledge.ts';
import type { LoadReady } from '../core/ready.ts';
import type { Language } from '../core/statute.ts';
import type { FolderFiles } from '../workspace/folder.ts';
import { ACTION_KINDS } from './features/actions.ts';
import { registerFeatures } from './features.ts';
import { FolderReader } from './folder-reader.ts';
import type { LibraryDoor } from './library/door.ts';
import { LibraryKeeper } from './library/keeper.ts';
import { registerLibrary } from './library/requests.ts';
import { openDocuments } from './open-documents.ts';
import type { PageFolder } from './page-files.ts';
import { decisionOfUri } from './pages.ts';
import type { InitializationOptions, WorkspaceText } from './protocol.ts';
import { Publisher } from './publisher.ts';
import { registerKinds } from './requests/kind.ts';
import { registerRequests } from './requests.ts';
import { Session } from './session.ts';
import { readSettings } from './settings.ts';

/** What a door (Node, web worker) gives the server of the world around it. */
export interface World {
  /** The files of a domain of knowledge; called when first needed. */
  readonly load: Load;
  /** What the build has worked out of the knowledge; called when first needed. */
  readonly ready: LoadReady;
  /** The address of a seed decision's text for clients without virtual documents; undefined where there are no files. */
  seedFile?(id: string): string | undefined;
  readonly version: string;
  /** Today as an ISO date. */
  today(): string;
  /** A folder for our pages in a language, for clients that open files alone; called when first needed. */
  pageFolder?(language: Language): PageFolder;
  /** The files in the `.gdpr-lens` of a workspace folder, for clients that do not send them. */
  folderFiles?(root: string): FolderFiles;
  /** The texts in a workspace folder, for clients that do not send them. */
  folderTexts?(root: string): { readonly texts: readonly WorkspaceText[]; readonly left: number };
  /** Decisions in folders; absent where the server sees no files. */
  readonly library?: LibraryDoor;
}

/** Milliseconds after the start until the library is opened. */
const LIBRARY_AFTER = 100;

/** Serves the Language Server Protocol over a connection until the client ends it. */
export function serve(connection: Connection, world: World): void {
  const documents = new TextDocuments(openDocuments);
  const session = new Session(documents, world, (message) => connection.console.error(message));
  const publisher = new Publisher(connection, session);
  const folders = new FolderReader(connection, session, (root) => world.folderFiles?.(root) ?? {});

  const library = new LibraryKeeper(connection, session, world, () => {
    publisher.all();
    if (session.client.refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
  });

  connection.onInitialize((params) => {
    session.client = readClient(params);
    return capabilities(world.version, session.client);
  });
  connection.onInitialized(async () => {
    await readSettingsOf(connection, session, undefined);
    await folders.readAll();
    publisher.all();
    if (session.client.changedSettings)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'gdprLens' }).catch(() => {});
    // What is open is read first: a large library takes a moment to open.
    setTimeout(() => void library.follow(), LIBRARY_AFTER);
  });
  connection.onShutdown(() => library.close());
  connection.onDidChangeConfiguration(async ({ settings }) => {
    const shown = session.settings.articleTitles;
    await readSettingsOf(connection, session, settings?.gdprLens);
    session.forgetAll();
    publisher.all();
    void library.follow();
    if (session.client.inlayHints && shown !== session.settings.articleTitles)
      await connection.languages.inlayHint.refresh();
  });
  connection.onDidChangeWatchedFiles(async () => {
    await folders.readAll();
    publisher.all();
  });
  // A decision's problems are told where it is read.
  const isReadingView = (uri: string): boolean => decisionOfUri(session.places.pageAt(uri)) !== undefined;
  documents.onDidOpen(({ document: { uri } }) => isReadingView(uri) && publisher.all());
  documents.onDidChangeContent(({ document }) => publisher.schedule(document.uri));
  documents.onDidClose(({ document }) => {
    session.forget(document.uri);
    publisher.clear(document.uri);
    if (isReadingView(document.uri)) publisher.all();
  });

  registerFeatures(connection, session, world);
  registerRequests(connection, session);
  registerLibrary(connection, session, library, world);
  registerKinds(connection, session, () => publisher.all());
  documents.listen(connection);
  connection.listen();
}

async function readSettingsOf(connection: Connection, session: Session, sent: unknown): Promise<void> {
  const section = session.client.configuration ? await connection.workspace.getConfiguration('gdprLens') : sent;
  session.settings = readSettings(section ?? session.client.settings);
}

/** What the server asks of a client's many capabilities. */
export interface Client {
  readonly virtualDocuments: boolean;
  readonly configuration: boolean;
  /** The client tells of changed settings when asked to. */
  readonly changedSettings: boolean;
  readonly locale: string;
  /** The client sends the files of `.gdpr-lens` itself: it may have no file system that the server sees. */
  readonly workspaceFiles: boolean;
  /** The client sends the texts of the workspace. */
  readonly workspaceTexts: boolean;
  /** The client can only ask for problems, not be told of them. */
  readonly pullsProblems: boolean;
  /** It asks for problems again when told to. */
  readonly refreshesProblems: boolean;
  /** It asks for code lenses again when told to. */
  readonly refreshesLenses: boolean;
  /** The client asks for inlay hints again when told to. */
  readonly inlayHints: boolean;
  /** The client can be told where a definition stands with the words that lead there. */
  readonly definitionLinks: boolean;
  /** The settings for a client that neither sends nor is asked for any. */
  readonly settings: unknown;
  readonly workspaceFolders: readonly string[];
  /** The address of the folder for the library's cache. */
  readonly libraryStorage: string | undefined;
}

function readClient({
  initializationOptions,
  capabilities: can,
  locale,
  workspaceFolders,
  rootUri,
}: InitializeParams): Client {
  const options = (initializationOptions ?? {}) as InitializationOptions;
  return {
    virtualDocuments: options.virtualDocuments === true,
    configuration: can.workspace?.configuration === true,
    changedSettings: can.workspace?.didChangeConfiguration?.dynamicRegistration === true,
    locale: options.locale ?? locale ?? 'en',
    workspaceFiles: options.workspaceFiles === true,
    workspaceTexts: options.workspaceTexts === true,
    pullsProblems: can.textDocument?.diagnostic !== undefined && !can.textDocument.publishDiagnostics,
    refreshesProblems: can.workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: can.workspace?.codeLens?.refreshSupport === true,
    inlayHints: can.workspace?.inlayHint?.refreshSupport === true,
    definitionLinks: can.textDocument?.definition?.linkSupport === true,
    settings: options.settings,
    workspaceFolders: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []),
    libraryStorage: options.library?.storage,
  };
}

function capabilities(version: string, { pullsProblems }: Client): InitializeResult {
  return {
    serverInfo: { name: 'gdpr-lens', version },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      hoverProvider: true,
      ...(pullsProblems && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentLinkProvider: { resolveProvider: false },
      workspaceSymbolProvider: true,
      completionProvider: { triggerCharacters: ['(', ' ', '{'], resolveProvider: true },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      inlayHintProvider: { resolveProvider: false },
      signatureHelpProvider: { triggerCharacters: ['('] },
      codeActionProvider: { codeActionKinds: [...ACTION_KINDS] },
      codeLensProvider: { resolveProvider: false },
      semanticTokensProvider: {
        legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
        full: { delta: true },
        range: true,
      },
    },
  };
}
