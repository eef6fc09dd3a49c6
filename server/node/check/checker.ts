import { resolve } from 'node:path';
import type { DocumentKind } from '../../core/findings/findings.ts';
import type { BaselineEntry } from '../../core/policy/baseline.ts';
import { baselineOf } from '../../core/policy/judgement.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { FolderFiles } from '../../workspace/folder.ts';
import type { Base } from '../base.ts';
import { type Encoding, type Read, readText } from '../input/read.ts';
import type { Source } from '../input/sources.ts';
import { type Report, type ReportOptions, reportOf } from '../reports/report.ts';
import { knowledgeOf } from '../workspace.ts';
import { type CheckContext, type CheckedDocument, checkText } from './document.ts';
import { type EntryUse, entryUse, NO_USE } from './entries.ts';
import { NOTHING, type Tally, tallyOf } from './tally.ts';

/** All that a checker is made of: plain data, which another thread can be given. */
export interface CheckSetup {
  readonly cwd: string;
  readonly root: string;
  readonly repository: string;
  /** The files of the workspace's `.gdpr-lens`. */
  readonly files: FolderFiles;
  readonly policy: Policy;
  readonly encoding: Encoding;
  readonly rules?: readonly string[];
  readonly kinds?: readonly DocumentKind[];
  /** Whether the entries of a baseline are wanted, as against a report. */
  readonly baseline: boolean;
  readonly report: ReportOptions;
}

/** What became of a source. */
export type Outcome = Failed | Checked;

export interface Failed {
  readonly path: string;
  readonly problem: string;
}

export interface Checked {
  readonly path: string;
  /** What the report says of it; empty: nothing. */
  readonly output: string;
  readonly tally: Tally;
  readonly baseline: readonly BaselineEntry[];
  readonly entries: EntryUse;
}

/** Reads, judges and reports one source after the other, with knowledge that is made ready once. */
export class Checker {
  readonly #setup: CheckSetup;
  readonly #context: CheckContext;
  readonly #report: Report;

  constructor(setup: CheckSetup, base: Base) {
    const knowledge = knowledgeOf(setup.files, base);
    this.#setup = setup;
    this.#context = { ...setup, knowledge, library: base.library, messages: base.messages() };
    this.#report = reportOf(setup.report, this.#context);
  }

  /**
   * What becomes of a source. Never throws: whatever goes wrong with one document is its problem alone.
   * @param index its number among the sources, from 0
   */
  check(source: Source, index: number): Outcome {
    const { path } = source;
    try {
      const begun = performance.now();
      const read = this.read(source);
      if ('problem' in read) return { path, problem: read.problem };
      const hasText = performance.now();
      const checked = checkText(path, read.text, this.#context);
      if (!checked) return { path, output: '', tally: NOTHING, baseline: [], entries: NO_USE };
      const analysed = performance.now();
      const told = this.tell(checked, index);
      const times = {
        reading: hasText - begun,
        analysing: analysed - hasText,
        reporting: performance.now() - analysed,
      };
      const entries = entryUse(checked, this.#setup.policy);
      return { path, ...told, tally: tallyOf(checked, times), entries };
    } catch (error) {
      return { path, problem: `could not be checked: ${(error as Error).message}` };
    }
  }

  private read({ path, text, problem }: Source): Read {
    if (problem !== undefined) return { problem };
    return text === undefined ? readText(resolve(this.#setup.cwd, path), this.#setup.encoding) : { text };
  }

  private tell(checked: CheckedDocument, index: number): Pick<Checked, 'output' | 'baseline'> {
    if (!this.#setup.baseline) return { output: this.#report.document(checked, index), baseline: [] };
    return { output: '', baseline: baselineOf(checked.judgement, checked.analysis.text, checked.file) };
  }
}
