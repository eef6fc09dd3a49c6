import { relative, resolve, sep } from 'node:path';
import { type Analysis, asKind } from '../../core/analysis.ts';
import { diagnostics, type Problem } from '../../core/features/diagnostics.ts';
import { type DocumentKind, documentKind } from '../../core/findings/findings.ts';
import type { Knowledge } from '../../core/knowledge.ts';
import { analyseWith, decisionOfText, type Library } from '../../core/library.ts';
import type { Messages } from '../../core/messages.ts';
import { type Judgement, judge } from '../../core/policy/judgement.ts';
import { kindOfFile } from '../../core/policy/kinds.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { Span } from '../../core/text.ts';
import { webPage } from '../input/web-page.ts';

/** A document that was read, with its analysis and its problems. */
export interface CheckedDocument {
  /** As it was named. */
  readonly path: string;
  /** From the workspace's root, with slashes: how suppressions and baselines name it. */
  readonly file: string;
  /** From the repository's root, with slashes: how platforms name it. */
  readonly place: string;
  /** The text of the file. */
  readonly text: string;
  /** Of the text, or of what a reader sees of a web page. */
  readonly analysis: Analysis;
  /** Where in the text of the file a stretch of the analysis stands. */
  at(span: Span): Span;
  readonly judgement: Judgement;
  readonly problems: readonly Problem[];
}

/** What texts are checked with. */
export interface CheckContext {
  readonly knowledge: Knowledge;
  readonly library: Library;
  readonly messages: Messages;
  readonly policy: Policy;
  /** The folder from which paths count. */
  readonly cwd: string;
  /** The workspace's root folder. */
  readonly root: string;
  /** The repository's root folder; outside of one, the workspace's. */
  readonly repository: string;
  /** The rules asked for; absent: all. */
  readonly rules?: readonly string[];
  /** The kinds of document asked for; absent: all. */
  readonly kinds?: readonly DocumentKind[];
}

/** Reads and judges a text; null when it is not of a kind that is asked for. */
export function checkText(path: string, text: string, context: CheckContext): CheckedDocument | null {
  const { knowledge, library, messages, policy, cwd, root, repository, rules, kinds } = context;
  const file = from(root, resolve(cwd, path));
  const said = kindOfFile(file, policy.kinds);
  const page = webPage(path, text);
  const words = page ? page.text : text;
  if (kinds && !kinds.includes(said ?? documentKind(words, knowledge.rules).kind)) return null;
  const read = analyseWith(words, knowledge, library);
  const analysis = said ? asKind(read, said, knowledge) : read;
  const judgement = judge(analysis, knowledge, policy, file);
  const own = decisionOfText(words, library);
  const problems = diagnostics(judgement, knowledge, library, messages, policy.severities, own);
  return {
    path,
    file,
    place: from(repository, resolve(cwd, path)),
    text,
    analysis,
    at: ({ start, end }) => (page ? page.toSource({ start, end }) : { start, end }),
    judgement: rules
      ? { ...judgement, findings: judgement.findings.filter(({ finding }) => rules.includes(finding.rule)) }
      : judgement,
    problems: rules ? problems.filter(({ code }) => rules.includes(code)) : problems,
  };
}

function from(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
