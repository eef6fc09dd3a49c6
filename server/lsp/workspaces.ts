import { type Knowledge, type Load, withRules } from '../core/knowledge.ts';
import { type FileProblem, FOLDER, type FolderFiles, NO_WORKSPACE, type Workspace } from '../workspace/folder.ts';
import { nameProblems } from '../workspace/names.ts';
import { readWorkspace, ruleProblems } from '../workspace/workspace.ts';

/** A workspace folder with what it brings, and the knowledge that its documents are read with. */
export interface Folder {
  readonly workspace: Workspace;
  readonly knowledge: Knowledge;
  readonly files: FolderFiles;
  /** Mistakes in its files, those in its rules included. */
  readonly problems: readonly FileProblem[];
}

/** The workspace folders that are open. A document outside them is read with the common knowledge alone. */
export class Workspaces {
  readonly #load: Load;
  readonly #common: Folder;
  readonly #folders = new Map<string, Folder>();

  constructor(load: Load, common: Knowledge) {
    this.#load = load;
    this.#common = { workspace: NO_WORKSPACE, knowledge: common, files: {}, problems: [] };
  }

  /** Takes what stands in a folder's `.gdpr-lens`; an earlier reading of it is forgotten. */
  set(root: string, files: FolderFiles): Folder {
    const any = Object.keys(files).length > 0;
    const workspace = any ? readWorkspace(files) : NO_WORKSPACE;
    const own = Object.keys(workspace.rules).length > 0;
    const added = own ? withRules(this.#common.knowledge, this.#load, workspace.rules) : null;
    const folder = {
      workspace,
      knowledge: added ?? this.#common.knowledge,
      files,
      problems: [
        ...workspace.problems,
        ...(added ? ruleProblems(added.compiled.problems, files) : []),
        ...(any ? nameProblems(workspace, files, this.#common.knowledge) : []),
      ],
    };
    this.#folders.set(withSlash(root), folder);
    return folder;
  }

  remove(root: string): void {
    this.#folders.delete(withSlash(root));
  }

  /** The folder that a document belongs to: the innermost one that holds it. */
  of(uri: string): Folder {
    return this.#folders.get(this.rootOf(uri) ?? '') ?? this.#common;
  }

  /** A document's path from the root of its folder, with slashes; outside of any, its address. */
  pathOf(uri: string): string {
    const root = this.rootOf(uri);
    return root === undefined ? uri : decodeURIComponent(uri.slice(root.length));
  }

  /** The address of a file in a folder's `.gdpr-lens`. */
  static fileUri(root: string, path: string): string {
    return `${withSlash(root)}${FOLDER}/${path.split('/').map(encodeURIComponent).join('/')}`;
  }

  private rootOf(uri: string): string | undefined {
    return [...this.#folders.keys()].filter((root) => uri.startsWith(root)).sort((a, b) => b.length - a.length)[0];
  }
}

function withSlash(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}
