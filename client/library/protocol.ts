import type { Location, Position, Range } from 'vscode-languageclient';
import { NotificationType, RequestType, RequestType0 } from 'vscode-languageclient';

// The client's side of what it and the server say about the library (server/lsp/library-protocol.ts).

/** A choice of decisions: those for which all that is given holds. */
export interface LibrarySelection {
  readonly words?: string;
  readonly authority?: string;
  readonly article?: string;
  readonly cited?: boolean;
  readonly finding?: string;
  readonly year?: string;
}

/** What the tree groups decisions by. */
export type Grouping = 'authority' | 'article' | 'finding' | 'year';

export interface LibraryGroup {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly count: number;
}

export interface LibraryTree {
  readonly total: number;
  readonly selected: number;
  readonly groups: readonly LibraryGroup[];
}

export const TreeRequest = new RequestType<{ by: Grouping; selection?: LibrarySelection }, LibraryTree, void>(
  'gdprLens/library/tree',
);

export interface Fine {
  readonly amount: number;
  readonly currency: string;
}

export interface LibraryItem {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly facts: string;
  readonly authority: string;
  readonly number: string;
  readonly date: string | null;
  readonly fine?: Fine | null;
  readonly infringed: readonly string[];
  readonly findings: readonly string[];
  readonly page: string;
}

export interface LibraryDecisions {
  readonly total: number;
  readonly decisions: readonly LibraryItem[];
}

export const DecisionsRequest = new RequestType<
  { selection?: LibrarySelection; limit?: number },
  LibraryDecisions,
  void
>('gdprLens/library/decisions');

export interface LibraryField {
  readonly field: string;
  readonly value: string;
  readonly location: Location | null;
}

export interface LibraryCard extends LibraryItem {
  readonly fields: readonly LibraryField[];
  readonly summary: string;
  readonly citation: string;
  readonly published: string | null;
  readonly file: string | null;
  readonly extracted: boolean;
}

export const CardRequest = new RequestType<{ id: string }, LibraryCard | null, void>('gdprLens/library/decision');

export interface LibraryPassage {
  readonly paragraph: string;
  readonly excerpt: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly title: string;
    readonly by: 'card' | 'authority' | 'text' | 'party';
    readonly location: Location;
  }[];
  readonly provisions: readonly string[];
  readonly location: Location;
}

export const PassagesRequest = new RequestType<{ id: string }, LibraryPassage[], void>('gdprLens/library/passages');

export interface RelatedParams {
  readonly about: 'article' | 'finding' | 'document';
  readonly id?: string;
  readonly uri?: string;
  readonly position?: Position;
  readonly limit?: number;
}

export interface LibraryRelatedItem extends LibraryItem {
  readonly reason: string;
  readonly paragraph: string;
  readonly excerpt: string;
  readonly location: Location;
  readonly passages: number;
}

export interface LibraryRelated {
  readonly subject: string;
  readonly total: number;
  readonly decisions: readonly LibraryRelatedItem[];
}

export const RelatedRequest = new RequestType<RelatedParams, LibraryRelated | null, void>('gdprLens/library/related');

/** The fields of a card that a form asks for. */
export interface CardValues {
  readonly authority?: string;
  readonly short?: string;
  readonly jurisdiction?: string;
  readonly number?: string;
  readonly title?: string;
  readonly sector?: string;
  readonly decided?: string;
  readonly published?: string;
  readonly fine?: Fine | null;
  readonly outcome?: string;
  readonly infringed?: readonly string[];
  readonly parties?: readonly { readonly name: string; readonly role: string }[];
  readonly language?: string;
  readonly source?: string;
  readonly licence?: string;
  readonly summary?: string;
}

export interface LibraryProposal {
  readonly name: string;
  readonly text: string;
  readonly values: CardValues;
  readonly told: readonly { readonly field: string; readonly excerpt: string }[];
  readonly known: LibraryItem | null;
  readonly folders: readonly string[];
}

export interface LibraryRefusal {
  readonly problem: string;
  readonly exists?: boolean;
}

export const ProposeRequest = new RequestType<
  { uri: string } | { text: string },
  LibraryProposal | LibraryRefusal,
  void
>('gdprLens/library/propose');

export interface CardProblem {
  readonly range: Range;
  readonly message: string;
}

export const CheckCardRequest = new RequestType<{ card: string }, CardProblem[], void>('gdprLens/library/checkCard');

export interface KeepParams {
  readonly folder: string;
  readonly name: string;
  readonly text: string;
  readonly card: string;
}

export interface LibraryKept {
  readonly decision: LibraryItem;
  readonly files: readonly string[];
}

export const KeepRequest = new RequestType<KeepParams, LibraryKept | LibraryRefusal, void>('gdprLens/library/keep');

export interface LibraryFine {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly amount: number;
  readonly page: string;
}

export interface LibraryPicture {
  readonly total: number;
  readonly selected: number;
  readonly heat: {
    readonly findings: readonly { readonly id: string; readonly label: string; readonly count: number }[];
    readonly articles: readonly {
      readonly id: string;
      readonly label: string;
      readonly title: string;
      readonly count: number;
    }[];
    readonly cells: readonly { readonly finding: string; readonly article: string; readonly count: number }[];
  };
  readonly currencies: readonly { readonly code: string; readonly count: number }[];
  readonly currency: string;
  readonly fines: readonly LibraryFine[];
  readonly finesByFinding: readonly FinesOfFinding[];
  readonly left: { readonly otherCurrency: number; readonly undated: number; readonly unknown: number };
}

export interface FinesOfFinding {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

export const PictureRequest = new RequestType<
  { selection?: LibrarySelection; currency?: string },
  LibraryPicture,
  void
>('gdprLens/library/picture');

export interface LibraryProblem {
  readonly path: string;
  readonly uri: string;
  readonly problem: string;
}

export interface LibraryState {
  readonly state: 'seeds' | 'reading' | 'ready' | 'stopped';
  readonly decisions: number;
  readonly folders: readonly string[];
  readonly problems: readonly LibraryProblem[];
  readonly notices: readonly string[];
}

export const StateRequest = new RequestType0<LibraryState, void>('gdprLens/library/problems');
export const CancelRequest = new RequestType0<null, void>('gdprLens/library/cancel');
export const RefreshRequest = new RequestType0<LibraryState, void>('gdprLens/library/refresh');
export const ChangedNotification = new NotificationType<LibraryState>('gdprLens/library/changed');
export const DocumentsNotification = new NotificationType<{
  documents: readonly { uri: string; text: string; card?: string }[];
}>('gdprLens/library/documents');
