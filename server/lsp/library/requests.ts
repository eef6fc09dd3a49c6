import type { Connection } from 'vscode-languageserver';
import {
  LibraryCancelRequest,
  LibraryDocumentsNotification,
  LibraryProblemsRequest,
  LibraryRefreshRequest,
} from '../library-protocol.ts';
import type { LibraryKeeper } from './keeper.ts';

/** Answers the requests about the library of decisions. */
export function registerLibrary(connection: Connection, keeper: LibraryKeeper): void {
  connection.onRequest(LibraryProblemsRequest, () => keeper.state);
  connection.onRequest(LibraryRefreshRequest, () => keeper.refresh());
  connection.onNotification(LibraryDocumentsNotification, ({ documents }) => keeper.take(documents));
  connection.onRequest(LibraryCancelRequest, () => {
    keeper.cancel();
    return null;
  });
}
