import { type ReadReferences, readReferences, referencesOf, rereadReferences } from './citations/incremental.ts';
import type { Reference } from './citations/reference.ts';
import type { Layout } from './decisions/decision.ts';
import { layout } from './decisions/layout.ts';
import { findingsIn } from './findings/conclude.ts';
import type { Finding } from './findings/finding.ts';
import { type DocumentKind, documentKind, type KindGuess } from './findings/findings.ts';
import { conclusionOf, type ReadFindings, readFindings, rereadFindings } from './findings/incremental.ts';
import { type Knowledge, keep } from './knowledge.ts';
import { type Edit, Pieces } from './pieces.ts';

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
  const references = readReferences(text, knowledge);
  const findings = readFindings(text, knowledge.rules);
  return seen({ pieces: Pieces.of(text), knowledge, references, findings });
}

/**
 * The analysis of a text after a change, equal to that of the new text from the start. What it costs is what the change
 * costs: a few sentences are read again. Its parts are put together when they are first asked for.
 * @param analysis of the text before; one that `analyse` or `update` gave, or else the whole text is read
 */
export function update(analysis: Analysis, edit: Edit, knowledge: Knowledge): Analysis {
  const known = readings.get(analysis);
  if (known?.knowledge !== knowledge) return analyse(Pieces.of(analysis.text).changed(edit).toString(), knowledge);
  const { pieces: old, references, findings, said } = known;
  const pieces = old.changed(edit);
  return seen({
    pieces,
    knowledge,
    references: rereadReferences(references, pieces, edit, knowledge),
    findings: rereadFindings(findings, pieces, old, edit, knowledge.rules),
    said,
  });
}

/** What is behind an analysis that `analyse` or `update` gave; undefined for any other. */
export function readingOf(analysis: object): Reading | undefined {
  return readings.get(analysis);
}

/** The analysis of a document whose kind somebody has said, so that it need not be guessed; it stays said in updates. */
export function asKind(analysis: Analysis, kind: DocumentKind, knowledge: Knowledge): Analysis {
  const reading = readings.get(analysis) ?? readings.get(analyse(analysis.text, knowledge));
  return reading ? seen({ ...reading, said: { kind, reason: [] } }) : analysis;
}

/** The kind that a document is taken for: said, or guessed with the words that it was told from. */
export function kindOfDocument(analysis: Analysis, knowledge: Knowledge): KindGuess & { readonly said: boolean } {
  const reading = readings.get(analysis);
  if (reading?.said) return { ...reading.said, said: true };
  return { ...(reading?.findings.guess ?? documentKind(analysis.text, knowledge.rules)), said: false };
}

/** What is behind an analysis: the text in pieces, and what was read in each stretch of it. */
export interface Reading {
  readonly pieces: Pieces;
  readonly knowledge: Knowledge;
  readonly references: ReadReferences;
  readonly findings: ReadFindings;
  /** The kind of the document, where it was said. */
  readonly said?: KindGuess;
}

/** An analysis is plain data; what is needed to go on from it is kept beside it. */
const readings = new WeakMap<object, Reading>();

function seen(reading: Reading): Analysis {
  const { pieces, references, findings, said } = reading;
  const analysis: Analysis = {
    get text() {
      return keep(this, 'text', pieces.toString());
    },
    get references() {
      return keep(this, 'references', referencesOf(references));
    },
    get findings() {
      return keep(this, 'findings', findingsIn(conclusionOf(findings, pieces, references), said ?? findings.guess));
    },
    get layout() {
      return keep(this, 'layout', layout(this.text));
    },
  };
  readings.set(analysis, reading);
  return analysis;
}
