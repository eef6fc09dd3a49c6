import { type ReadReferences, readReferences, referencesOf, rereadReferences } from './citations/incremental.ts';
import type { Reference } from './citations/reference.ts';
import type { Layout } from './decisions/decision.ts';
import { layout } from './decisions/layout.ts';
import { findingsIn } from './findings/document/conclude.ts';
import type { Finding } from './findings/finding.ts';
import { type DocumentKind, documentKind, type KindGuess } from './findings/findings.ts';
import { conclusionOf, type ReadFindings, readFindings, rereadFindings } from './findings/incremental.ts';
import type { Knowledge } from './knowledge.ts';
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
  return new ReadAnalysis({ pieces: Pieces.of(text), knowledge, references, findings, said: null });
}

/**
 * The analysis of a text after a change, equal to that of the new text from the start. What it costs is what the change
 * costs: a few sentences are read again. Its parts are read and put together when they are first asked for.
 * @param analysis of the text before; one that `analyse` or `update` gave, or else the whole text is read
 */
export function update(analysis: Analysis, edit: Edit, knowledge: Knowledge): Analysis {
  const known = readingOf(analysis);
  if (known?.knowledge !== knowledge) return analyse(Pieces.of(analysis.text).changed(edit).toString(), knowledge);
  return new ReadAnalysis(new Reread(known, edit));
}

/** Reads at once what an update would read when it is first asked for. */
export function readNow(analysis: Analysis): void {
  const reading = readingOf(analysis);
  if (reading instanceof Reread) reading.readNow();
}

/** The parts of an analysis put together, as a value of plain data without what is behind it. */
export function plainAnalysis({ text, references, findings, layout }: Analysis): Analysis {
  return { text, references, findings, layout };
}

/** What is behind an analysis that `analyse` or `update` gave; undefined for any other. */
export function readingOf(analysis: object): Reading | undefined {
  return analysis instanceof ReadAnalysis ? analysis.reading : undefined;
}

/** The analysis of a document whose kind somebody has said, so that it need not be guessed; it stays said in updates. */
export function asKind(analysis: Analysis, kind: DocumentKind, knowledge: Knowledge): Analysis {
  const reading = readingOf(analysis) ?? readingOf(analyse(analysis.text, knowledge));
  if (!reading) return analysis;
  const { pieces, references, findings } = reading;
  return new ReadAnalysis({ pieces, knowledge, references, findings, said: { kind, reason: [] } });
}

/** The kind that a document is taken for: said, or guessed with the words that it was told from. */
export function kindOfDocument(analysis: Analysis, knowledge: Knowledge): KindGuess & { readonly said: boolean } {
  const reading = readingOf(analysis);
  if (reading?.said) return { ...reading.said, said: true };
  return { ...(reading?.findings.kind() ?? documentKind(analysis.text, knowledge.rules)), said: false };
}

/** What is behind an analysis: the text in pieces, and what was read in each stretch of it. */
export interface Reading {
  readonly pieces: Pieces;
  readonly knowledge: Knowledge;
  readonly references: ReadReferences;
  readonly findings: ReadFindings;
  /** The kind of the document, where it was said. */
  readonly said: KindGuess | null;
}

/** What is behind the analysis of a changed text. Who asks for its references does not wait for its findings. */
class Reread implements Reading {
  readonly pieces: Pieces;
  readonly knowledge: Knowledge;
  readonly said: KindGuess | null;
  readonly #references: Later<ReadReferences>;
  readonly #findings: Later<ReadFindings>;

  constructor({ pieces: old, knowledge, references, findings, said }: Reading, edit: Edit) {
    const pieces = old.changed(edit);
    this.pieces = pieces;
    this.knowledge = knowledge;
    this.said = said;
    this.#references = new Later(() => rereadReferences(references, pieces, edit, knowledge));
    this.#findings = new Later(() => rereadFindings(findings, pieces, old, edit, knowledge.rules));
  }

  get references(): ReadReferences {
    return this.#references.get();
  }

  get findings(): ReadFindings {
    return this.#findings.get();
  }

  readNow(): void {
    this.#references.get();
    this.#findings.get();
  }
}

/** A value that is worked out when first asked for. What that takes is not kept for longer. */
class Later<T> {
  #work: (() => T) | null;
  #value: T | undefined;

  constructor(work: () => T) {
    this.#work = work;
  }

  get(): T {
    if (this.#work) this.#value = this.#work();
    this.#work = null;
    return this.#value as T;
  }
}

/** An analysis with what is needed to go on from it; its parts are put together when they are first asked for. */
class ReadAnalysis implements Analysis {
  readonly reading: Reading;
  #references: readonly Reference[] | null = null;
  #findings: readonly Finding[] | null = null;
  #layout: Layout | null = null;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  get text(): string {
    return this.reading.pieces.toString();
  }

  get references(): readonly Reference[] {
    this.#references ??= referencesOf(this.reading.references);
    return this.#references;
  }

  get findings(): readonly Finding[] {
    const { pieces, references, findings, said } = this.reading;
    this.#findings ??= findingsIn(conclusionOf(findings, pieces, references), said ?? findings.kind());
    return this.#findings;
  }

  get layout(): Layout {
    this.#layout ??= layout(this.text);
    return this.#layout;
  }
}
