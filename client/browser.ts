import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activate as activateAnywhere } from './extension.ts';

/** The door for VS Code in a browser: the server is a web worker. */
export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  return activateAnywhere(
    context,
    (options) => new WorkerClient('gdprLens', 'GDPR Lens', options, () => new Worker(script)),
    false,
  );
}

/** A client that makes a new worker each time it starts: one that has ended does not come back. */
class WorkerClient extends LanguageClient {
  readonly #make: () => Worker;
  #worker: Worker | undefined;

  constructor(id: string, name: string, options: ConstructorParameters<typeof LanguageClient>[2], make: () => Worker) {
    super(id, name, options, undefined as unknown as Worker);
    this.#make = make;
  }

  protected override createMessageTransports(): Promise<MessageTransports> {
    this.#worker?.terminate();
    this.#worker = this.#make();
    const reader = new BrowserMessageReader(this.#worker);
    const writer = new BrowserMessageWriter(this.#worker);
    return Promise.resolve({ reader, writer });
  }
}
