import { load, ready } from 'knowledge:embedded';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../package.json';
import { cancelling } from '../lsp/cancelling.ts';
import { serve } from '../lsp/server.ts';

// The server as a web worker: the client speaks to it by messages, the knowledge stands in the bundle.
declare const self: DedicatedWorkerGlobalScope;

serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), cancelling), {
  load,
  ready,
  version,
  today: () => new Date().toISOString().slice(0, 10),
});
