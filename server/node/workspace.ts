import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Knowledge, type KnowledgeWithRules, withRules } from '../core/knowledge.ts';
import type { Messages } from '../core/messages.ts';
import { readBaseline } from '../core/policy/baseline.ts';
import type { Policy } from '../core/policy/policy.ts';
import { type FileProblem, FOLDER, type FolderFiles, type Workspace } from '../workspace/folder.ts';
import { nameProblems } from '../workspace/names.ts';
import { readWorkspace, ruleProblems } from '../workspace/workspace.ts';
import type { Base } from './base.ts';
import { LARGEST_MB, readFolder } from './folder.ts';
import { reasonOf } from './library/reason.ts';

/** The workspace that a command runs in. */
export interface NodeWorkspace {
  /** The nearest folder upwards that holds a `.gdpr-lens`, else the folder itself. */
  readonly root: string;
  readonly workspace: Workspace;
  readonly files: FolderFiles;
  readonly knowledge: Knowledge;
  readonly problems: readonly FileProblem[];
}

/** Reads the workspace around a folder; mistakes in its files are told, the rest works on. */
export function openWorkspace(folder: string, base: Base): NodeWorkspace {
  const root = rootOf(folder);
  const unread: FileProblem[] = [];
  const files = readFolder(root, (path, error) => {
    const message = error ? reasonOf(error) : { key: 'unread.large', values: { size: LARGEST_MB } };
    unread.push({ path, start: 0, end: 0, message });
  });
  unread.push(...misnamed(root));
  const workspace = readWorkspace(files);
  const added = ownRules(workspace, base);
  const problems = [
    ...unread,
    ...workspace.problems,
    ...(added ? ruleProblems(added.compiled.problems, files) : []),
    ...nameProblems(workspace, files, base.knowledge),
  ];
  return { root, workspace, files, knowledge: added ?? base.knowledge, problems };
}

/** What texts of a workspace are read with: the common knowledge, and the rules in its files. */
export function knowledgeOf(files: FolderFiles, base: Base): Knowledge {
  return ownRules(readWorkspace(files), base) ?? base.knowledge;
}

function ownRules({ rules }: Workspace, { knowledge, load }: Base): KnowledgeWithRules | null {
  return Object.keys(rules).length > 0 ? withRules(knowledge, load, rules) : null;
}

/**
 * What the workspace has decided, with another baseline where one is given.
 * @returns a problem in one sentence where that is no baseline
 */
export function policyOf(
  { workspace }: NodeWorkspace,
  today: string,
  { tell }: Messages,
  other?: { readonly name: string; readonly text: string },
): { policy: Policy; problem?: string } {
  const { severities, suppressions, omitParties, tellPassing, kinds } = workspace;
  const base = { severities, suppressions, omitParties, tellPassing, kinds, today };
  if (other === undefined) return { policy: { ...base, baseline: workspace.baseline } };
  const { baseline, problem } = readBaseline(other.text);
  return { policy: { ...base, baseline }, ...(problem ? { problem: `${other.name}: ${tell(problem)}` } : {}) };
}

/** Files that nothing reads, as their names end otherwise. */
function misnamed(root: string): FileProblem[] {
  return ['config.yaml', 'suppressions.yaml'].flatMap((name): FileProblem[] => {
    const path = name.replace('.yaml', '.yml');
    const message = { key: 'file.name', values: { name } };
    return existsSync(join(root, FOLDER, path)) ? [{ path, start: 0, end: 0, message }] : [];
  });
}

function rootOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, FOLDER))) return at;
    if (dirname(at) === at) return folder;
  }
}
