import {
  type Location,
  NotificationType,
  type Position,
  type Range,
  RequestType,
  RequestType0,
} from 'vscode-languageserver';
import type { Group, Grouping } from '../core/features/library/groups.ts';
import type { Item } from '../core/features/library/item.ts';
import type { Fine, Picture } from '../core/features/library/picture.ts';
import type { ProposedValues } from '../core/features/library/proposal.ts';
import type { Selection } from '../core/features/library/selection.ts';

// What the client and the server say to each other about the library of decisions.
//
// The folders stand in the setting `gdprLens.library.folders`: absolute, beginning with `~`, or relative to the first
// workspace folder. The server reads them anew when settings change and watches them itself. Trust is the client's
// matter: VS Code holds back the values of an untrusted workspace when the setting is one of
// `capabilities.untrustedWorkspaces.restrictedConfigurations` of package.json, and sends them once trust is given.
//
// Progress is told by window/workDoneProgress, which the user can cancel, where the client can show it. Until the
// folders are read, and in a browser, the library is that of the decisions that ship with the extension.

/** What a client tells at the start under `library` of its initialization options. */
export interface LibraryInitialization {
  /** The address of a folder of the extension's own for the cache; without one the user's cache folder serves. */
  readonly storage?: string;
}

/** A choice of decisions; nothing given: all. */
export type LibrarySelection = Selection;

/** The decisions by groups, for a tree. A decision may stand in several groups, or in none: `total` counts it once. */
export const LibraryTreeRequest = new RequestType<LibraryTreeParams, LibraryTree, void>('gdprLens/library/tree');

export type LibraryGrouping = Grouping;

export interface LibraryTreeParams {
  readonly by: LibraryGrouping;
  readonly selection?: LibrarySelection;
}

export interface LibraryTree {
  /** How many decisions the library has, and how many of them are selected. */
  readonly total: number;
  readonly selected: number;
  /** Authorities by name, articles in the order of the law, findings by count, the latest years first; those that cannot be told last. */
  readonly groups: readonly LibraryGroup[];
}

export type LibraryGroup = Group;

/** The decisions of a selection, in the order of their dates, the latest first; those of a group by adding its id to the selection. */
export const LibraryDecisionsRequest = new RequestType<LibraryDecisionsParams, LibraryDecisions, void>(
  'gdprLens/library/decisions',
);

export interface LibraryDecisionsParams {
  readonly selection?: LibrarySelection;
  /** At most so many; all without it. */
  readonly limit?: number;
}

export interface LibraryDecisions {
  /** How many there are, given or not. */
  readonly total: number;
  readonly decisions: readonly LibraryItem[];
}

/** A decision as lists show it. */
export interface LibraryItem extends Item {
  /** Its reading view; ask for it with `gdprLens/page`. */
  readonly page: string;
}

/** One decision with its card. Null: there is none of that id (any more). */
export const LibraryDecisionRequest = new RequestType<{ id: string }, LibraryCard | null, void>(
  'gdprLens/library/decision',
);

export interface LibraryCard extends LibraryItem {
  /** In the order in which a card is shown; fields that nobody knows are left out. */
  readonly fields: readonly LibraryField[];
  readonly summary: string;
  /** How lawyers cite it: "CNIL, SAN-2022-009, 15 April 2022". */
  readonly citation: string;
  /** Where it is published: the address on its card; null without one. */
  readonly published: string | null;
  /** The file it was read from; null where there is none. */
  readonly file: string | null;
  /** The file is a PDF, page or Word document, which an editor of texts cannot open. */
  readonly extracted: boolean;
}

export interface LibraryField {
  /** The field of card.yaml: `authority`, `number`, `decided`, `published`, `fine`, `outcome`, `infringed`, `parties`, `sector`, `jurisdiction`, `language`, `source`, `licence`. */
  readonly field: string;
  readonly value: string;
  /** The passage of the reading view that tells it; null for what a person wrote. */
  readonly location: Location | null;
}

/** The passages of a decision that state a breach or cite the GDPR, in the order of its text. */
export const LibraryPassagesRequest = new RequestType<{ id: string }, LibraryPassage[], void>(
  'gdprLens/library/passages',
);

export interface LibraryPassage {
  /** "¶64", "§5.3", or "" */
  readonly paragraph: string;
  /** Its opening words, or those that state the finding. */
  readonly excerpt: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly title: string;
    /** Whose word it is; `card`: a person wrote it. */
    readonly by: 'card' | 'authority' | 'text' | 'party';
    readonly location: Location;
  }[];
  /** `32(1)(b)`, in the order of the text. */
  readonly provisions: readonly string[];
  readonly location: Location;
}

/**
 * Decisions that have to do with something, best first, each with its best passage and the reason. Null: the place
 * asked about names no article, or states no finding.
 */
export const LibraryRelatedRequest = new RequestType<LibraryRelatedParams, LibraryRelated | null, void>(
  'gdprLens/library/related',
);

export interface LibraryRelatedParams {
  readonly about: 'article' | 'finding' | 'document';
  /** The provision (`32(1)(b)`) or the rule's id, where it is known; else what stands at `position` of `uri` is meant. */
  readonly id?: string;
  /** An open document; needed for `document`. */
  readonly uri?: string;
  readonly position?: Position;
  /** At most so many decisions; 200 without it. */
  readonly limit?: number;
}

export interface LibraryRelated {
  /** What was asked about: "Article 32(1)(b)", "shared-account", or the name of the document. */
  readonly subject: string;
  /** How many decisions have to do with it, given or not. */
  readonly total: number;
  readonly decisions: readonly LibraryRelatedItem[];
}

export interface LibraryRelatedItem extends LibraryItem {
  /** "same finding: shared-account; applies 32(1)(b)" */
  readonly reason: string;
  /** Of the best passage: "¶64", "§5.3", or "". */
  readonly paragraph: string;
  readonly excerpt: string;
  readonly location: Location;
  /** How many passages of the decision have to do with it. */
  readonly passages: number;
}

/** Proposes a card for a decision that is to be added: a file (of any form that the library reads), or a text. */
export const LibraryProposeRequest = new RequestType<LibraryProposeParams, LibraryProposal | LibraryRefusal, void>(
  'gdprLens/library/propose',
);

export type LibraryProposeParams =
  /** The address of a file; in a browser send the text instead. */
  | { readonly uri: string }
  /** The open document or the clipboard. */
  | { readonly text: string };

export interface LibraryProposal {
  /** A name for its folder: `cnil-san-2022-009`. */
  readonly name: string;
  /** The text of the decision, to be given back to `gdprLens/library/keep`. */
  readonly text: string;
  /** The card as YAML, with a comment on each field that could not be read. */
  readonly card: string;
  /** The same card for a form. */
  readonly values: LibraryCardValues;
  /** Where each value was read, in the text proposed, for showing it beside the card. */
  readonly told: readonly { readonly field: string; readonly excerpt: string }[];
  /** The decision of the library that has this very text or this number of this authority; null: there is none. */
  readonly known: LibraryItem | null;
  /** The folders of the library into which it may be kept, as addresses. */
  readonly folders: readonly string[];
}

/** The fields of a card that a form asks for; what could not be read is left out. Its findings are read from the text. */
export interface LibraryCardValues extends Omit<ProposedValues, 'parties'> {
  readonly parties?: readonly { readonly name: string; readonly role: string }[];
}

/** Why something cannot be done, in words for the user. */
export interface LibraryRefusal {
  readonly problem: string;
}

/** What is wrong in a card as YAML, as a form or an editor has it; ranges are those of the YAML. Nothing: it can be kept. */
export const LibraryCheckCardRequest = new RequestType<{ card: string }, LibraryCardProblem[], void>(
  'gdprLens/library/checkCard',
);

export interface LibraryCardProblem {
  readonly range: Range;
  readonly message: string;
}

/**
 * Keeps a decision: `<folder>/<name>/decision.txt` and `card.yaml` beside it. Never writes over a file: for a name that
 * is taken it answers `exists`. In a browser it lasts as long as the server (`files` is empty).
 */
export const LibraryKeepRequest = new RequestType<
  LibraryKeepParams,
  LibraryKept | (LibraryRefusal & { readonly exists?: boolean }),
  void
>('gdprLens/library/keep');

export interface LibraryKeepParams {
  /** The address of a folder, one of the library's; made where it does not exist. "" in a browser. */
  readonly folder: string;
  readonly name: string;
  readonly text: string;
  readonly card: string;
}

export interface LibraryKept {
  readonly decision: LibraryItem;
  /** The addresses of what was written. */
  readonly files: readonly string[];
}

/** The figures for a picture of a selection. */
export const LibraryPictureRequest = new RequestType<LibraryPictureParams, LibraryPicture, void>(
  'gdprLens/library/picture',
);

export interface LibraryPictureParams {
  readonly selection?: LibrarySelection;
  /** The currency of the fines shown, `EUR`; without it the one most fines have. Amounts are never converted. */
  readonly currency?: string;
}

/** The same figures as the core's, of a library of `total` decisions; each fine with the page of its decision. */
export interface LibraryPicture extends Omit<Picture, 'fines'> {
  readonly total: number;
  readonly fines: readonly LibraryFine[];
}

export interface LibraryFine extends Fine {
  readonly page: string;
}

/** The state of the library, and what could not be read. */
export const LibraryProblemsRequest = new RequestType0<LibraryState, void>('gdprLens/library/problems');

export interface LibraryState {
  /** `seeds`: no folder is set, or there are no files here. `reading`: the folders are being read. */
  readonly state: 'seeds' | 'reading' | 'ready' | 'stopped';
  readonly decisions: number;
  /** The folders that are set, as addresses. */
  readonly folders: readonly string[];
  readonly problems: readonly LibraryProblemItem[];
  /** What the user should know of the cache, or of documents left because reading was stopped. */
  readonly notices: readonly string[];
}

export interface LibraryProblemItem {
  /** The path as a person reads it. */
  readonly path: string;
  /** The address of the file or folder. */
  readonly uri: string;
  /** "has no text", "may not be read": goes on after the path. */
  readonly problem: string;
  /** A folder that the setting names, so that it is mended there. */
  readonly isNamed: boolean;
}

/** Stops reading the folders; what was read by then stays. A change of a file, or `refresh`, goes on with it. */
export const LibraryCancelRequest = new RequestType0<null, void>('gdprLens/library/cancel');

/** Looks through the folders again; answers when all is read or it was stopped. */
export const LibraryRefreshRequest = new RequestType0<LibraryState, void>('gdprLens/library/refresh');

/** Sent when decisions came, changed or went, and when the state or the problems have changed. Ask again for what is shown. */
export const LibraryChangedNotification = new NotificationType<LibraryState>('gdprLens/library/changed');

/**
 * Sent by a client whose server sees no files (a browser): the documents of the library's folders, all of them each
 * time. A card stands beside its text as YAML.
 */
export const LibraryDocumentsNotification = new NotificationType<{ documents: readonly LibraryDocument[] }>(
  'gdprLens/library/documents',
);

export interface LibraryDocument {
  readonly uri: string;
  readonly text: string;
  readonly card?: string;
}
