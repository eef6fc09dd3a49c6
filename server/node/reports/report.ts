import type { Severity } from '../../core/findings/finding.ts';
import type { Knowledge } from '../../core/knowledge.ts';
import type { Library } from '../../core/library.ts';
import type { Messages } from '../../core/messages.ts';
import type { CheckedDocument } from '../check/document.ts';
import type { Tally } from '../check/tally.ts';
import type { Unreadable } from '../input/read.ts';
import type { Style } from '../terminal/style.ts';
import { githubReport } from './github.ts';
import { gitlabReport } from './gitlab.ts';
import { jsonLinesReport, jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text.ts';

/** How documents are told in one format. The whole is: begin, the documents with something between them, end. */
export interface Report {
  begin(): string;
  /**
   * What is said of a document; empty: nothing. It is said where the document was read, maybe in another thread, so it
   * depends on the document alone.
   * @param index the document's number among all, from 0
   */
  document(checked: CheckedDocument, index: number): string;
  /** What stands between two documents of which something is said. */
  readonly between: string;
  end(total: Tally, unreadable: readonly Unreadable[]): string;
}

/** Plain data, which another thread can be given. */
export interface ReportOptions {
  readonly format: Format;
  /** Whether findings that are not flagged are told too, where the format has a place for them. */
  readonly all: boolean;
  /** The least severity that counts. */
  readonly minimum: Severity;
  readonly version: string;
  /** When the run began, in ISO 8601. */
  readonly begun: string;
  readonly style: Style;
}

/** What a report draws from beside the documents. */
export interface ReportContext {
  readonly knowledge: Knowledge;
  readonly library: Library;
  readonly messages: Messages;
}

const REPORTS = {
  text: textReport,
  json: jsonReport,
  jsonl: jsonLinesReport,
  sarif: sarifReport,
  github: githubReport,
  gitlab: gitlabReport,
  junit: junitReport,
} satisfies Record<string, (options: ReportOptions, context: ReportContext) => Report>;

export type Format = keyof typeof REPORTS;

export const FORMATS = Object.keys(REPORTS) as Format[];

/** The report in a format. */
export function reportOf(options: ReportOptions, context: ReportContext): Report {
  return REPORTS[options.format](options, context);
}
