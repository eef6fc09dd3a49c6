import { relative, resolve, sep } from 'node:path';
import type { Analysis } from '../core/analysis.ts';
import { diagnostics, type Problem } from '../core/features/diagnostics.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { analyseWith, decisionOfText, type Library } from '../core/library.ts';
import { type Judgement, judge } from '../core/policy/judgement.ts';
import type { Policy } from '../core/policy/policy.ts';
import { findFiles, readText, type Unreadable } from './files.ts';

/** A file that was read, with its analysis and its problems. */
export interface CheckedDocument {
  /** As it was named. */
  readonly path: string;
  /** From the workspace's root, with slashes: how suppressions and baselines name it. */
  readonly file: string;
  readonly analysis: Analysis;
  readonly judgement: Judgement;
  readonly problems: readonly Problem[];
}

export interface CheckResult {
  readonly documents: readonly CheckedDocument[];
  readonly unreadable: readonly Unreadable[];
}

/** What texts are checked with. */
export interface CheckContext {
  readonly knowledge: Knowledge;
  readonly library: Library;
  readonly policy: Policy;
  /** The workspace's root folder. */
  readonly root: string;
}

/** Reads and judges files and the texts in folders; what cannot be read is reported, the rest goes on. */
export function check(paths: readonly string[], { knowledge, library, policy, root }: CheckContext): CheckResult {
  const { files, unreadable } = findFiles(paths);
  const documents: CheckedDocument[] = [];
  for (const path of files) {
    const read = readText(path);
    if ('problem' in read) {
      unreadable.push({ path, problem: read.problem });
      continue;
    }
    const file = relative(root, resolve(path)).split(sep).join('/');
    const analysis = analyseWith(read.text, knowledge, library);
    const judgement = judge(analysis, knowledge.rules, policy, file);
    const own = decisionOfText(read.text, library);
    const problems = diagnostics(analysis, judgement, knowledge, library, policy.severities, own);
    documents.push({ path, file, analysis, judgement, problems });
  }
  return { documents, unreadable };
}
