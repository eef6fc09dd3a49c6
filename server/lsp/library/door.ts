import type { Decision } from '../../core/decisions/decision.ts';
import type { Knowledge } from '../../core/knowledge.ts';
import type { Library } from '../../core/library.ts';
import type { Message } from '../../core/messages.ts';

/** What a door that sees files gives the server of decisions in folders. Paths are those of its file system. */
export interface LibraryDoor {
  /** The paths of folders as a setting names them, and those that lead nowhere. @param base the address of the folder that relative ones start from */
  resolve(
    folders: readonly string[],
    base: string | undefined,
  ): { readonly folders: string[]; readonly problems: readonly PathProblem[] };
  /** A library of folders, empty until it is first refreshed. */
  open(options: FolderOptions): FolderLibrary;
  uriOf(path: string): string;
  /** The text of a document of any form that the library reads. */
  textOf(uri: string): Promise<{ readonly text: string } | { readonly problem: Message }>;
  /** Writes files into a new folder below a folder, and nothing over anything; their addresses. */
  keep(folder: string, name: string, files: Readonly<Record<string, string>>): Kept;
}

/** What was written, or why nothing was; `exists`: the name is taken. */
export type Kept = { readonly files: readonly string[] } | { readonly problem: Message; readonly exists?: boolean };

/** A path that could not be read, and why, to go on after it. */
export interface PathProblem {
  readonly path: string;
  readonly problem: Message;
}

export interface FolderOptions {
  readonly folders: readonly string[];
  /** The address of the folder for the cache; undefined: the user's cache folder. */
  readonly storage: string | undefined;
  /** The decisions that ship with the program. */
  readonly seeds: readonly Decision[];
  readonly knowledge: Knowledge;
}

/** Decisions in folders, brought up to date by `refresh`. */
export interface FolderLibrary {
  /** Another value after each change. */
  readonly library: Library;
  readonly problems: readonly PathProblem[];
  readonly notices: readonly Message[];
  /** Reads what is new or changed; `left` documents stay unread when it is stopped. */
  refresh(following: Following): Promise<{ readonly left: number }>;
  /** Calls when something in the folders has changed, until `dispose`. */
  watch(changed: () => void): void;
  dispose(): Promise<void>;
}

/** How reading is followed and stopped. */
export interface Following {
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal: AbortSignal;
}
