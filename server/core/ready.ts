import { plainAnalysis } from './analysis.ts';
import { type Lexicon, lexiconOf, useLexicon } from './citations/scan/lexicon.ts';
import type { PassageColumns } from './decisions/columns.ts';
import type { Decision } from './decisions/decision.ts';
import { decisionLibrary } from './decisions/library.ts';
import { RULE_CLASSES, ready } from './findings/rulebook/ready.ts';
import type { RuleBook } from './findings/rulebook/rulebook.ts';
import { FlatNames } from './instruments/flat-names.ts';
import type { Instruments } from './instruments.ts';
import { type Knowledge, keep } from './knowledge.ts';
import { columnsOfAll, indexDecisions, type Library } from './library.ts';
import { pack } from './packing.ts';
import type { Statute } from './statute.ts';
import { type Packed, unpack } from './unpacking.ts';

/** The parts of what follows from the knowledge alone, worked out when building. */
export const READY_PARTS = ['statute', 'instruments', 'rules', 'library'] as const;
export type ReadyPart = (typeof READY_PARTS)[number];

/** Gives a part as the build packed it. */
export type LoadReady = (part: ReadyPart) => Packed;

/** The seeds as they are packed. */
interface ReadyLibrary extends Pick<Library, 'analyses'> {
  readonly decisions: readonly Decision[];
  /** Their passages, by their ids. */
  readonly columns: ReadonlyMap<string, PassageColumns>;
}

/**
 * Packs knowledge and the library of the seeds.
 * @param squeezes for a bundle that is sent; from a disk, what need not be worked on is quicker
 */
export function packReady(knowledge: Knowledge, library: Library, squeezes = false): Record<ReadyPart, Packed> {
  const { statute, instruments, rules } = knowledge;
  const lexicon = lexiconOf(instruments);
  return {
    statute: pack(statute, [], squeezes),
    instruments: pack({ ...instruments, names: new FlatNames(instruments.names), lexicon }, [FlatNames], squeezes),
    rules: pack(ready(rules), RULE_CLASSES, squeezes),
    library: pack({
      decisions: library.decisions.decisions,
      analyses: new Map([...library.analyses].map(([id, analysis]) => [id, plainAnalysis(analysis)])),
      columns: columnsOfAll(library.decisions, library.analyses),
    }),
  };
}

/** Knowledge as the build packed it, each part when it is first needed. */
export function readyKnowledge(load: LoadReady): Knowledge {
  return {
    get statute() {
      return keep(this, 'statute', unpack<Statute>(load('statute')));
    },
    get instruments() {
      return keep(this, 'instruments', readyInstruments(load('instruments')));
    },
    get rules() {
      return keep(this, 'rules', unpack<RuleBook>(load('rules'), RULE_CLASSES));
    },
  };
}

/**
 * The library of the seeds as the build packed it.
 * @param knowledge of the same build
 */
export function readyLibrary(load: LoadReady, knowledge: Knowledge): Library {
  const read = unpack<ReadyLibrary>(load('library'));
  const decisions = decisionLibrary(read.decisions, (id) => read.analyses.get(id)?.layout);
  return {
    knowledge,
    decisions,
    get analyses() {
      return read.analyses;
    },
    get index() {
      return keep(this, 'index', indexDecisions(decisions, read.columns));
    },
  };
}

function readyInstruments(packed: Packed): Instruments {
  const read = unpack<Omit<Instruments, 'names'> & { names: FlatNames; lexicon: Lexicon }>(packed, [FlatNames]);
  const instruments: Instruments = {
    get byId() {
      return read.byId;
    },
    names: read.names.root,
    get numbers() {
      return read.numbers;
    },
    get dates() {
      return read.dates;
    },
  };
  useLexicon(instruments, read.lexicon);
  return instruments;
}
