import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Diagnostic, InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver';

/** A client of the built server over stdio, as an editor would start it. */
export class LspClient {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  capabilities: InitializeResult['capabilities'] = {};
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  readonly #waiting: { uri: string; version: number; done: () => void }[] = [];
  #version = 1;

  /** @param args what Node runs, from the project's root */
  constructor(args: readonly string[] = ['dist/server/node.js', '--stdio'], env: NodeJS.ProcessEnv = {}) {
    const [script = '', ...rest] = args;
    this.process = spawn(process.execPath, [join(process.cwd(), script), ...rest], { env: { ...process.env, ...env } });
    const { stdout, stdin } = this.process;
    if (!stdout || !stdin) throw new Error('the server has no streams');
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.set(params.uri, params);
      for (const waiting of this.#waiting.splice(0)) {
        if (waiting.uri === params.uri && (params.version ?? 0) >= waiting.version) waiting.done();
        else this.#waiting.push(waiting);
      }
    });
    this.connection.listen();
  }

  /** Does the handshake. */
  async start(
    initializationOptions: object = { virtualDocuments: true },
    capabilities: object = {},
    rootUri: string | null = null,
  ): Promise<this> {
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri,
      capabilities: { textDocument: { definition: { linkSupport: true } }, ...capabilities },
      initializationOptions,
    });
    this.capabilities = result.capabilities;
    await this.connection.sendNotification('initialized', {});
    return this;
  }

  async open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    const textDocument = { uri, languageId, version: this.#version, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Replaces the whole text. */
  async change(uri: string, text: string): Promise<number> {
    const textDocument = { uri, version: ++this.#version };
    await this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
    return this.#version;
  }

  /** The diagnostics of a document, waited for; of this version or a later one. */
  async diagnostics(uri: string, version = 1): Promise<Diagnostic[]> {
    for (let tries = 0; tries < 500; tries++) {
      const published = this.#published.get(uri);
      if (published && (published.version ?? 0) >= version) return published.diagnostics;
      await wait(20);
    }
    throw new Error(`no diagnostics for ${uri}`);
  }

  /** Done at once when diagnostics of this version or a later one come next. */
  published(uri: string, version = 1): Promise<void> {
    return new Promise((done) => this.#waiting.push({ uri, version, done }));
  }

  request<T>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  /** Ends the server as the protocol says; returns its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    const gone = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendNotification('exit');
    const code = await gone;
    this.connection.dispose();
    return code;
  }
}
