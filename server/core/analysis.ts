import type { Reference } from './citations/reference.ts';
import { references } from './citations/references.ts';
import type { Layout } from './decisions/decision.ts';
import { layout } from './decisions/layout.ts';
import type { Finding } from './findings/finding.ts';
import { findings } from './findings/findings.ts';
import type { Knowledge } from './knowledge.ts';

/** A document, read once. Every feature reads from this value and never from the text again. */
export interface Analysis {
  readonly text: string;
  /** In the order of the text. */
  readonly references: readonly Reference[];
  /** In the order of the text; of every status, asserted or not. */
  readonly findings: readonly Finding[];
  /** Headings and numbered paragraphs; found when first asked for. */
  readonly layout: Layout;
}

/** Reads a text. Any string will do: what cannot be understood is left out, nothing is thrown. */
export function analyse(text: string, knowledge: Knowledge): Analysis {
  const found = references(text, knowledge);
  let laidOut: Layout | undefined;
  return {
    text,
    references: found,
    findings: findings(text, knowledge.rules, found),
    get layout() {
      laidOut ??= layout(text);
      return laidOut;
    },
  };
}
