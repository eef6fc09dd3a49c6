import type { Location, Position, Range, TextEdit } from 'vscode-languageclient';
import { NotificationType, RequestType, RequestType0 } from 'vscode-languageclient';

// The client's side of what it and the server say beyond the Language Server Protocol (server/lsp/protocol.ts).

export interface RelatedItem {
  readonly label: string;
  readonly facts: string;
  readonly reason: string;
  readonly excerpt: string;
  readonly same: boolean;
  readonly location: Location;
}

export interface DocumentStatus {
  readonly uri: string;
  readonly references: number;
  readonly findings: number;
  readonly problem?: string;
}

export const PageRequest = new RequestType<{ uri: string }, { text: string } | null, void>('gdprLens/page');
export const RelatedRequest = new RequestType<{ uri: string; position?: Position }, RelatedItem[], void>(
  'gdprLens/related',
);
export const ReadingRequest = new RequestType<{ uri: string; range?: Range }, Location | null, void>(
  'gdprLens/reading',
);
export const SourceRequest = new RequestType<{ uri: string; range: Range }, Location | null, void>('gdprLens/source');
export const StatusNotification = new NotificationType<DocumentStatus>('gdprLens/status');

export interface FoundProvision {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly uri: string;
  readonly line: number;
}

export const FindProvisionRequest = new RequestType<{ query: string }, FoundProvision[], void>(
  'gdprLens/findProvisions',
);

/** What writing the references of a document in a style would change. */
export interface Rewriting {
  readonly style: string;
  readonly sample: string;
  /** All references of the document, as against the one at the cursor. */
  readonly whole: boolean;
  readonly edits: readonly TextEdit[];
  readonly left: number;
}

export const WriteAsRequest = new RequestType<{ uri: string; position: Position }, Rewriting[], void>(
  'gdprLens/writeAs',
);

/** Asked by the server: the files in the `.gdpr-lens` of a workspace folder, by their path inside it. */
export const WorkspaceFilesRequest = new RequestType<{ folder: string }, Record<string, string>, void>(
  'gdprLens/workspaceFiles',
);

/** Asked by the server: the texts of the workspace. */
export const WorkspaceTextsRequest = new RequestType0<{ uri: string; text: string }[], void>('gdprLens/workspaceTexts');

export const NextRequest = new RequestType<
  { uri: string; position: Position; stop: 'reference' | 'finding'; forward: boolean },
  Range | null,
  void
>('gdprLens/next');

/** A kind of document, and what it means for findings. */
export interface KindDescription {
  readonly kind: string;
  readonly name: string;
  readonly effect: string;
}

export interface DocumentKindInfo extends KindDescription {
  /** The user or the workspace has said it; else it is guessed, from the words. */
  readonly said: boolean;
  readonly words: readonly string[];
}

/** The kind of one document, and all that it could be. */
export interface AskedKind extends DocumentKindInfo {
  readonly all: readonly KindDescription[];
}

export const KindRequest = new RequestType<{ uri: string }, AskedKind | null, void>('gdprLens/kind');
export const KindsNotification = new NotificationType<{ readonly kinds: Readonly<Record<string, string>> }>(
  'gdprLens/kinds',
);

/** A place in the overview of a document: of a reference, or of a finding, which has a status. */
export interface OverviewPlace {
  readonly words: string;
  readonly paragraph: string;
  readonly range: Range;
  readonly status?: string;
  readonly cue?: string;
  readonly silence?: string | null;
  readonly reason?: string;
}

/** The places of an article, of another law, or of a rule. */
export interface OverviewGroup {
  /** The rule's id; absent for references. */
  readonly rule?: string;
  /** What is cited; absent for findings. */
  readonly kind?: 'gdpr' | 'law' | 'self' | 'unclear';
  readonly name?: string;
  readonly title: string;
  readonly page: string | null;
  readonly places: readonly OverviewPlace[];
}

export interface DocumentOverview {
  readonly kind: DocumentKindInfo;
  readonly references: readonly OverviewGroup[];
  readonly findings: readonly OverviewGroup[];
}

export const OverviewRequest = new RequestType<{ uri: string }, DocumentOverview | null, void>('gdprLens/overview');

export interface FoundDecision {
  readonly name: string;
  readonly title: string;
  readonly facts: string;
  readonly summary: string;
  readonly location: Location;
}

export const DecisionsRequest = new RequestType0<FoundDecision[], void>('gdprLens/decisions');
