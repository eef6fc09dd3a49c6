import type { Connection } from 'vscode-languageserver';
import { allKinds, describeKind } from '../../core/features/kinds.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../core/findings/rulebook/kinds.ts';
import { KindRequest, KindsNotification } from '../protocol.ts';
import type { Session } from '../session.ts';

/**
 * The kind of a document: told to the client, and taken from it where the user has said it.
 * @param changed called when documents are to be read again
 */
export function registerKinds(connection: Connection, session: Session, changed: () => void): void {
  connection.onRequest(KindRequest, ({ uri }) => {
    const read = session.read(uri);
    const { messages } = session;
    return read ? { ...describeKind(read.analysis, read.knowledge, messages), all: allKinds(messages) } : null;
  });
  connection.onNotification(KindsNotification, ({ kinds }) => {
    session.kinds = new Map(Object.entries(kinds).flatMap(([uri, kind]) => (isKind(kind) ? [[uri, kind]] : [])));
    session.forgetAll();
    changed();
  });
}

function isKind(kind: string): kind is DocumentKind {
  return DOCUMENT_KINDS.includes(kind as DocumentKind);
}
