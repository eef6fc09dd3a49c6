import type { Analysis } from '../core/analysis.ts';
import { type Found, rescanned } from '../core/citations/found.ts';
import { type Identifier, identifiers, LONGEST_IDENTIFIER } from '../core/citations/identifiers.ts';
import { type OutlineItem, outline } from '../core/features/outline.ts';
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
  #outline: readonly OutlineItem[] | undefined;
  #identifiers: Found<Identifier> | undefined;

  /** @param before the same document as of an earlier version: some of what is known of it need not be looked for again */
  constructor({ document, analysis, knowledge, policy, path, own }: Known, before?: ReadDocument) {
    this.document = document;
    this.analysis = analysis;
    this.knowledge = knowledge;
    this.policy = policy;
    this.path = path;
    this.own = own;
    if (before) this.#identifiers = before.#identifiers;
  }

  get judgement(): Judgement {
    const { analysis, knowledge, policy, path } = this;
    this.#judgement ??= judge(analysis, knowledge, policy, path);
    return this.#judgement;
  }

  /** So many of the findings that the judgement reports, quicker. */
  firstReported(most: number): Report {
    const { analysis, knowledge, policy, path } = this;
    if (this.#report?.most !== most)
      this.#report = { most, report: firstReported(most, analysis, knowledge, policy, path) };
    return this.#report.report;
  }

  /** Its headings and numbered paragraphs as a tree. */
  get outline(): readonly OutlineItem[] {
    this.#outline ??= outline(this.analysis);
    return this.#outline;
  }

  /** The numbers of decisions in it. */
  get identifiers(): readonly Identifier[] {
    this.#identifiers = rescanned(this.#identifiers, this.document.pieces, identifiers, LONGEST_IDENTIFIER);
    return this.#identifiers.spans;
  }

  /** The same as another decision of the library, or as none. */
  as(own: string | undefined): ReadDocument {
    return new ReadDocument({ ...(this as Known), own }, this);
  }
}
