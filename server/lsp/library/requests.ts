import type { Connection } from 'vscode-languageserver';
import {
  LibraryCancelRequest,
  LibraryCheckCardRequest,
  LibraryDecisionRequest,
  LibraryDecisionsRequest,
  LibraryDocumentsNotification,
  LibraryKeepRequest,
  LibraryPassagesRequest,
  LibraryPictureRequest,
  LibraryProblemsRequest,
  LibraryProposeRequest,
  LibraryRefreshRequest,
  LibraryRelatedRequest,
  LibraryTreeRequest,
} from '../library-protocol.ts';
import type { World } from '../server.ts';
import type { Session } from '../session.ts';
import { Adding, problemsOfCard } from './add.ts';
import { card, passages } from './decision.ts';
import type { LibraryKeeper } from './keeper.ts';
import { decisions, picture, tree } from './lists.ts';
import { relatedTo } from './related.ts';

/** Answers the requests about the library of decisions. */
export function registerLibrary(connection: Connection, session: Session, keeper: LibraryKeeper, world: World): void {
  let known: Adding | undefined;
  const adding = (): Adding => {
    known ??= new Adding(session, keeper, world);
    return known;
  };
  connection.onRequest(LibraryProposeRequest, (params) => adding().propose(params));
  connection.onRequest(LibraryKeepRequest, (params) => adding().keep(params));
  connection.onRequest(LibraryCheckCardRequest, ({ card: yaml }) => problemsOfCard(yaml, session.messages));
  connection.onRequest(LibraryTreeRequest, (params) => tree(params, session));
  connection.onRequest(LibraryDecisionsRequest, (params) => decisions(params, session));
  connection.onRequest(LibraryDecisionRequest, ({ id }) => card(id, session));
  connection.onRequest(LibraryPassagesRequest, ({ id }) => passages(id, session));
  connection.onRequest(LibraryRelatedRequest, (params) => relatedTo(params, session));
  connection.onRequest(LibraryPictureRequest, (params) => picture(params, session));

  connection.onRequest(LibraryProblemsRequest, () => keeper.state);
  connection.onRequest(LibraryRefreshRequest, () => keeper.refresh());
  connection.onNotification(LibraryDocumentsNotification, ({ documents }) => keeper.take(documents));
  connection.onRequest(LibraryCancelRequest, () => {
    keeper.cancel();
    return null;
  });
}
