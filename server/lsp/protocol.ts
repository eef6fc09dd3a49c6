import {
  type Location,
  NotificationType,
  type Position,
  type Range,
  RequestType,
  RequestType0,
  type TextEdit,
} from 'vscode-languageserver';

import type { LibraryInitialization } from './library-protocol.ts';

// What the client and the server say to each other beyond the Language Server Protocol.

/** What a client tells at the start, beside its capabilities. */
export interface InitializationOptions {
  /** The client shows documents of the scheme `gdpr-lens:` whose text it gets by `gdprLens/page`. */
  readonly virtualDocuments?: boolean;
  /** The client answers `gdprLens/workspaceFiles`. */
  readonly workspaceFiles?: boolean;
  /** The client answers `gdprLens/workspaceTexts`. */
  readonly workspaceTexts?: boolean;
  /** What stands under `gdprLens` in the settings of editors that do not send them otherwise. */
  readonly settings?: object;
  /** The display language, such as `fr` or `pt-br`. */
  readonly locale?: string;
  readonly library?: LibraryInitialization;
}

/** The text of a page of the scheme `gdpr-lens:`: a decision, a reading view, an article, a rule. Null: there is none. */
export const PageRequest = new RequestType<{ uri: string }, { text: string } | null, void>('gdprLens/page');

/** The passages of decisions related to a place; without a position, to the whole document. */
export const RelatedRequest = new RequestType<{ uri: string; position?: Position }, RelatedItem[], void>(
  'gdprLens/related',
);

export interface RelatedItem {
  readonly label: string;
  readonly facts: string;
  readonly reason: string;
  /** The opening words of the passage. */
  readonly excerpt: string;
  /** The passage stands in the very document that was asked about. */
  readonly same: boolean;
  readonly location: Location;
}

/** Where a document's reading view is, and where in it a range of the document stands. */
export const ReadingRequest = new RequestType<{ uri: string; range?: Range }, Location | null, void>(
  'gdprLens/reading',
);

/** Where in the source document a range of its reading view stands. */
export const SourceRequest = new RequestType<{ uri: string; range: Range }, Location | null, void>('gdprLens/source');

/** Counts of a document, sent after each reading of it. */
export const StatusNotification = new NotificationType<DocumentStatus>('gdprLens/status');

export interface DocumentStatus {
  readonly uri: string;
  readonly references: number;
  readonly findings: number;
  /** Why the document is not read, when it is not. */
  readonly problem?: string;
}

/** The provisions that answer a search, best first. */
export const FindProvisionRequest = new RequestType<{ query: string }, FoundProvision[], void>(
  'gdprLens/findProvisions',
);

export interface FoundProvision {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  /** Its page, and the line in it. */
  readonly uri: string;
  readonly line: number;
}

/** What writing references in each style would change: of the expression at the position, and of the whole document. */
export const WriteAsRequest = new RequestType<{ uri: string; position: Position }, Rewriting[], void>(
  'gdprLens/writeAs',
);

export interface Rewriting {
  readonly style: string;
  /** A reference in that style. */
  readonly sample: string;
  /** All references of the document, as against the one at the position. */
  readonly whole: boolean;
  readonly edits: readonly TextEdit[];
  /** References that stay as they are. */
  readonly left: number;
}

/** Asked of the client: the files in the `.gdpr-lens` of a workspace folder, by their path inside it. */
export const WorkspaceFilesRequest = new RequestType<{ folder: string }, Record<string, string>, void>(
  'gdprLens/workspaceFiles',
);

/** Asked of the client: the texts of the workspace that could be read as documents. It tells the user what it left out. */
export const WorkspaceTextsRequest = new RequestType0<WorkspaceText[], void>('gdprLens/workspaceTexts');

export interface WorkspaceText {
  readonly uri: string;
  readonly text: string;
}

/** What kind of document an open one is taken for; null for one that is not read. */
export const KindRequest = new RequestType<{ uri: string }, AskedKind | null, void>('gdprLens/kind');

export interface KindDescription {
  /** One of the kinds of `server/core/findings/kind.ts`. */
  readonly kind: string;
  /** In the reader's language. */
  readonly name: string;
  /** What that means for findings; empty where they are reported. */
  readonly effect: string;
}

export interface DocumentKindInfo extends KindDescription {
  /** The user or the workspace has said it; else it is guessed. */
  readonly said: boolean;
  /** The words that it was guessed from. */
  readonly words: readonly string[];
}

/** The kind of one document, and all that it could be. */
export interface AskedKind extends DocumentKindInfo {
  readonly all: readonly KindDescription[];
}

/** Told by the client: the kinds that the user has said, by the documents' addresses; those told before are forgotten. */
export const KindsNotification = new NotificationType<{ readonly kinds: Readonly<Record<string, string>> }>(
  'gdprLens/kinds',
);

/** The next or previous reference or finding after a position; null where the document has none. */
export const NextRequest = new RequestType<NextParams, Range | null, void>('gdprLens/next');

export interface NextParams {
  readonly uri: string;
  readonly position: Position;
  readonly stop: 'reference' | 'finding';
  readonly forward: boolean;
}

/** What an open document cites and states, for the side view; null for a document that is not read. */
export const OverviewRequest = new RequestType<{ uri: string }, DocumentOverview | null, void>('gdprLens/overview');

export interface DocumentOverview {
  readonly kind: DocumentKindInfo;
  readonly references: readonly ReferenceGroup[];
  readonly findings: readonly FindingGroup[];
}

export interface OverviewGroup {
  readonly title: string;
  /** The page of the article or the rule; null for other laws. */
  readonly page: string | null;
  readonly places: readonly OverviewPlace[];
}

/** The places that cite an article of the GDPR, or another law. */
export interface ReferenceGroup extends OverviewGroup {
  readonly kind: 'gdpr' | 'law' | 'self' | 'unclear';
  readonly name: string;
}

/** The places of a rule. */
export interface FindingGroup extends OverviewGroup {
  readonly rule: string;
  readonly page: string;
  readonly places: readonly FindingPlace[];
}

export interface OverviewPlace {
  readonly words: string;
  readonly paragraph: string;
  readonly range: Range;
}

export interface FindingPlace extends OverviewPlace {
  readonly status: string;
  readonly cue: string;
  readonly silence: string | null;
  readonly reason: string;
}

/** The decisions of the library. */
export const DecisionsRequest = new RequestType0<FoundDecision[], void>('gdprLens/decisions');

export interface FoundDecision {
  readonly name: string;
  readonly title: string;
  readonly facts: string;
  readonly summary: string;
  readonly location: Location;
}
