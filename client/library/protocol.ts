import { NotificationType, RequestType, RequestType0 } from 'vscode-languageclient';
import type * as server from '../../server/lsp/library-protocol.ts';

// The client's names for what it and the server say about the library: the types and what they mean stand in
// server/lsp/library-protocol.ts.
export type * from '../../server/lsp/library-protocol.ts';

export const TreeRequest: typeof server.LibraryTreeRequest = new RequestType('gdprLens/library/tree');
export const DecisionsRequest: typeof server.LibraryDecisionsRequest = new RequestType('gdprLens/library/decisions');
export const CardRequest: typeof server.LibraryDecisionRequest = new RequestType('gdprLens/library/decision');
export const PassagesRequest: typeof server.LibraryPassagesRequest = new RequestType('gdprLens/library/passages');
export const RelatedRequest: typeof server.LibraryRelatedRequest = new RequestType('gdprLens/library/related');
export const ProposeRequest: typeof server.LibraryProposeRequest = new RequestType('gdprLens/library/propose');
export const CheckCardRequest: typeof server.LibraryCheckCardRequest = new RequestType('gdprLens/library/checkCard');
export const KeepRequest: typeof server.LibraryKeepRequest = new RequestType('gdprLens/library/keep');
export const PictureRequest: typeof server.LibraryPictureRequest = new RequestType('gdprLens/library/picture');
export const StateRequest: typeof server.LibraryProblemsRequest = new RequestType0('gdprLens/library/problems');
export const CancelRequest: typeof server.LibraryCancelRequest = new RequestType0('gdprLens/library/cancel');
export const RefreshRequest: typeof server.LibraryRefreshRequest = new RequestType0('gdprLens/library/refresh');
export const ChangedNotification: typeof server.LibraryChangedNotification = new NotificationType(
  'gdprLens/library/changed',
);
export const DocumentsNotification: typeof server.LibraryDocumentsNotification = new NotificationType(
  'gdprLens/library/documents',
);
