import { NotificationType, RequestType, RequestType0 } from 'vscode-languageclient';
import type * as server from '../server/lsp/protocol.ts';

// The client's names for what it and the server say beyond the Language Server Protocol: the types and what they mean
// stand in server/lsp/protocol.ts.
export type * from '../server/lsp/protocol.ts';

export const PageRequest: typeof server.PageRequest = new RequestType('gdprLens/page');
export const RelatedRequest: typeof server.RelatedRequest = new RequestType('gdprLens/related');
export const ReadingRequest: typeof server.ReadingRequest = new RequestType('gdprLens/reading');
export const SourceRequest: typeof server.SourceRequest = new RequestType('gdprLens/source');
export const StatusNotification: typeof server.StatusNotification = new NotificationType('gdprLens/status');
export const FindProvisionRequest: typeof server.FindProvisionRequest = new RequestType('gdprLens/findProvisions');
export const WriteAsRequest: typeof server.WriteAsRequest = new RequestType('gdprLens/writeAs');
export const WorkspaceFilesRequest: typeof server.WorkspaceFilesRequest = new RequestType('gdprLens/workspaceFiles');
export const WorkspaceTextsRequest: typeof server.WorkspaceTextsRequest = new RequestType0('gdprLens/workspaceTexts');
export const KindRequest: typeof server.KindRequest = new RequestType('gdprLens/kind');
export const KindsNotification: typeof server.KindsNotification = new NotificationType('gdprLens/kinds');
export const NextRequest: typeof server.NextRequest = new RequestType('gdprLens/next');
export const OverviewRequest: typeof server.OverviewRequest = new RequestType('gdprLens/overview');
export const DecisionsRequest: typeof server.DecisionsRequest = new RequestType0('gdprLens/decisions');
