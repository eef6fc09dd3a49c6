import { NotificationType, RequestType, RequestType0 } from 'vscode-languageclient';
import type * as server from '../../server/lsp/library-protocol.ts';

// The client's names for what it and the server say about the library: the types and what they mean stand in
// server/lsp/library-protocol.ts.
export type * from '../../server/lsp/library-protocol.ts';

export const LibraryTreeRequest: typeof server.LibraryTreeRequest = new RequestType('gdprLens/library/tree');
export const LibraryDecisionsRequest: typeof server.LibraryDecisionsRequest = new RequestType(
  'gdprLens/library/decisions',
);
export const LibraryDecisionRequest: typeof server.LibraryDecisionRequest = new RequestType(
  'gdprLens/library/decision',
);
export const LibraryPassagesRequest: typeof server.LibraryPassagesRequest = new RequestType(
  'gdprLens/library/passages',
);
export const LibraryRelatedRequest: typeof server.LibraryRelatedRequest = new RequestType('gdprLens/library/related');
export const LibraryProposeRequest: typeof server.LibraryProposeRequest = new RequestType('gdprLens/library/propose');
export const LibraryCheckCardRequest: typeof server.LibraryCheckCardRequest = new RequestType(
  'gdprLens/library/checkCard',
);
export const LibraryKeepRequest: typeof server.LibraryKeepRequest = new RequestType('gdprLens/library/keep');
export const LibraryPictureRequest: typeof server.LibraryPictureRequest = new RequestType('gdprLens/library/picture');
export const LibraryProblemsRequest: typeof server.LibraryProblemsRequest = new RequestType0(
  'gdprLens/library/problems',
);
export const LibraryCancelRequest: typeof server.LibraryCancelRequest = new RequestType0('gdprLens/library/cancel');
export const LibraryRefreshRequest: typeof server.LibraryRefreshRequest = new RequestType0('gdprLens/library/refresh');
export const LibraryChangedNotification: typeof server.LibraryChangedNotification = new NotificationType(
  'gdprLens/library/changed',
);
export const LibraryDocumentsNotification: typeof server.LibraryDocumentsNotification = new NotificationType(
  'gdprLens/library/documents',
);
