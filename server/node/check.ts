import { type Analysis, analyse } from '../core/analysis.ts';
import { diagnostics, type Problem } from '../core/features/diagnostics.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { decisionOfText, type Library } from '../core/library.ts';
import { findFiles, readText, type Unreadable } from './files.ts';

/** A file that was read, with its analysis and its problems. */
export interface CheckedDocument {
  readonly path: string;
  readonly analysis: Analysis;
  readonly problems: readonly Problem[];
}

export interface CheckResult {
  readonly documents: readonly CheckedDocument[];
  readonly unreadable: readonly Unreadable[];
}

/** Reads and judges files and the texts in folders; what cannot be read is reported, the rest goes on. */
export function check(paths: readonly string[], knowledge: Knowledge, library: Library): CheckResult {
  const { files, unreadable } = findFiles(paths);
  const documents: CheckedDocument[] = [];
  for (const path of files) {
    const read = readText(path);
    if ('problem' in read) {
      unreadable.push({ path, problem: read.problem });
      continue;
    }
    const analysis = analyse(read.text, knowledge);
    const own = decisionOfText(read.text, library);
    documents.push({ path, analysis, problems: diagnostics(analysis, knowledge, library, {}, own) });
  }
  return { documents, unreadable };
}
