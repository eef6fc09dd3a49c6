import { Disposable, type Event, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DocumentStatus, StatusNotification } from './protocol.ts';

/** Tells whoever listens that the server has read a document, with its counts: a notification has one handler alone. */
export function documentStatus(client: BaseLanguageClient): Disposable & { readonly onDidRead: Event<DocumentStatus> } {
  const read = new EventEmitter<DocumentStatus>();
  const listening = client.onNotification(StatusNotification, (status) => read.fire(status));
  return Object.assign(Disposable.from(read, listening), { onDidRead: read.event });
}
