import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../core/features/tokens.ts';
import type { Load } from '../core/knowledge.ts';
import { registerFeatures } from './features.ts';
import type { InitializationOptions } from './protocol.ts';
import { Publisher } from './publisher.ts';
import { registerRequests } from './requests.ts';
import { Session } from './session.ts';
import { readSettings } from './settings.ts';

/** What a door (Node, web worker) gives the server of the world around it. */
export interface World {
  /** The files of a domain of knowledge; called when first needed. */
  readonly load: Load;
  /** The address of a seed decision's text for clients without virtual documents; undefined where there are no files. */
  seedFile?(id: string): string | undefined;
  readonly version: string;
}

/** Serves the Language Server Protocol over a connection until the client ends it. */
export function serve(connection: Connection, world: World): void {
  const documents = new TextDocuments(TextDocument);
  const session = new Session(documents, world, (message) => connection.console.error(message));
  const publisher = new Publisher(connection, session);

  connection.onInitialize((params) => {
    session.client = readClient(params);
    return capabilities(world.version);
  });
  connection.onInitialized(async () => {
    if (session.client.configuration)
      session.settings = readSettings(await connection.workspace.getConfiguration('gdprLens'));
    publisher.all();
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    const section = session.client.configuration
      ? await connection.workspace.getConfiguration('gdprLens')
      : settings?.gdprLens;
    session.settings = readSettings(section);
    publisher.all();
  });
  documents.onDidChangeContent(({ document }) => publisher.schedule(document.uri));
  documents.onDidClose(({ document }) => {
    session.forget(document.uri);
    publisher.clear(document.uri);
  });

  registerFeatures(connection, session);
  registerRequests(connection, session);
  documents.listen(connection);
  connection.listen();
}

/** What the server asks of a client's many capabilities. */
export interface Client {
  readonly virtualDocuments: boolean;
  readonly configuration: boolean;
  readonly locale: string;
}

function readClient({ initializationOptions, capabilities: can, locale }: InitializeParams): Client {
  const options = (initializationOptions ?? {}) as InitializationOptions;
  return {
    virtualDocuments: options.virtualDocuments === true,
    configuration: can.workspace?.configuration === true,
    locale: options.locale ?? locale ?? 'en',
  };
}

function capabilities(version: string): InitializeResult {
  return {
    serverInfo: { name: 'gdpr-lens', version },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      hoverProvider: true,
      definitionProvider: true,
      completionProvider: { triggerCharacters: ['(', ' '], resolveProvider: true },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix'] },
      codeLensProvider: { resolveProvider: false },
      semanticTokensProvider: {
        legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
        full: true,
        range: true,
      },
    },
  };
}
