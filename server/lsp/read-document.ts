import type { Analysis } from '../core/analysis.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { firstReported, type Judgement, judge, type Report } from '../core/policy/judgement.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { OpenDocument } from './document.ts';

/** What is known of a document as of one version. */
interface Known {
  readonly document: OpenDocument;
  readonly analysis: Analysis;
  /** The knowledge it was read with: the common one, and the rules of its workspace. */
  readonly knowledge: Knowledge;
  readonly policy: Policy;
  /** Its path from the root of the workspace. */
  readonly path: string;
  /** The library's id of the decision that the document is, if it is one. */
  readonly own: string | undefined;
}

/** A document with its analysis, as of one version. What is judged of it is worked out when first asked for. */
export class ReadDocument implements Known {
  readonly document: OpenDocument;
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  readonly policy: Policy;
  readonly path: string;
  readonly own: string | undefined;
  #judgement: Judgement | undefined;
  #report: { readonly most: number; readonly report: Report } | undefined;

  constructor({ document, analysis, knowledge, policy, path, own }: Known) {
    this.document = document;
    this.analysis = analysis;
    this.knowledge = knowledge;
    this.policy = policy;
    this.path = path;
    this.own = own;
  }

  get judgement(): Judgement {
    const { analysis, knowledge, policy, path } = this;
    this.#judgement ??= judge(analysis, knowledge.rules, policy, path);
    return this.#judgement;
  }

  /** So many of the findings that the judgement reports, quicker. */
  firstReported(most: number): Report {
    const { analysis, knowledge, policy, path } = this;
    if (this.#report?.most !== most)
      this.#report = { most, report: firstReported(most, analysis, knowledge.rules, policy, path) };
    return this.#report.report;
  }

  /** The same as another decision of the library, or as none. */
  as(own: string | undefined): ReadDocument {
    return new ReadDocument({ ...(this as Known), own });
  }
}
