import type { Language } from '../../statute.ts';
import type { Speaker, Status } from '../finding.ts';
import type { NegatorMark } from '../judging/negation.ts';
import type { Automaton } from '../patterns/automaton.ts';
import { type Matcher, matcher } from '../patterns/matcher.ts';
import type { Symbols } from '../patterns/symbols.ts';
import { Grammar, SMALL, TAGS, type Tag } from '../words/grammar.ts';
import { NUMBER, Vocabulary } from '../words/vocabulary.ts';
import { checkClasses, type Files, readClasses, readEntries, symbolsOf } from './classes.ts';
import { DOCUMENT_KINDS, type DocumentKind, type KindCues } from './kinds.ts';
import { type Passages, readPassages } from './passages.ts';
import type { RuleProblem } from './rule.ts';
import { list, record } from './yaml.ts';

/** How far a cue reaches from where it stands. */
export const REACHES = [
  'after',
  'phrase',
  'onward',
  'list',
  'before',
  'inside',
  'fronted',
  'clause',
  'sentence',
] as const;
export type Reach = (typeof REACHES)[number];

/** Words that decide what the text does with a failing. `none` keeps shorter cues inside them from counting. */
export interface StatusCue {
  readonly status: Status | 'none';
  readonly reach: Reach;
  readonly matcher: Matcher;
  /** How many words away it counts at most. */
  readonly within: number;
  /** Speaks of being able to; frames for which that is as bad as doing it are not silenced. */
  readonly ability: boolean;
  /** Counts only at the beginning of the sentence ("Where data is sent, …"). */
  readonly opens: boolean;
  /** Opens the quotation of a law. */
  readonly quotes: boolean;
  /** Counts only in a clause that tells nothing of the past. */
  readonly present: boolean;
}

/** Words that tell who says what follows. */
export interface SpeakerCue {
  readonly role: Speaker['role'];
  readonly matcher: Matcher;
}

/** A language made ready: its words, its grammar, its cues, and the automata for rules and cues. */
export interface LanguageBook {
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  readonly grammar: Grammar;
  /** Words that stand in the grammar: they are everywhere. */
  readonly common: ReadonlySet<number>;
  /** Those of them that stand in almost every sentence. */
  readonly small: ReadonlySet<number>;
  /** What the rules look for. */
  readonly rules: Symbols;
  /** What the cues look for. */
  readonly cues: Lookup;
  readonly negators: ReadonlyMap<number, NegatorMark>;
  readonly status: readonly StatusCue[];
  /** Words without which nothing is lacking, and words without which no law is quoted. */
  readonly lackWords: ReadonlySet<number>;
  readonly quoteWords: ReadonlySet<number>;
  readonly speakers: readonly SpeakerCue[];
  /** What tells the kind of a document, in an automaton of its own. */
  readonly kindWords: Lookup;
  readonly kinds: KindCues;
  /** "if … had" and "would have": together they tell of what did not happen. */
  readonly condition: readonly Matcher[];
  readonly result: readonly Matcher[];
  /** Words by which a subject means any of a kind, and words that say that one thing is meant. */
  readonly any: readonly Matcher[];
  readonly particular: readonly Matcher[];
  readonly verdict: readonly Matcher[];
  /** What is said of an act that was done. */
  readonly done: readonly Matcher[];
  /** By what a sentence takes up the one before it. */
  readonly passages: Passages;
}

/** Words beside negators without which nothing is lacking either. */
const IDLE: ReadonlySet<NegatorMark> = new Set(['none', 'time', 'means']);

/** An automaton that is built when it is first needed, and how many symbols it finds. */
export interface Lookup {
  readonly size: number;
  readonly automaton: Automaton;
}

/**
 * Makes a language ready from knowledge/words/<language> and knowledge/cues/<language>. Never throws; what is amiss is
 * told in `problems`, and the rest goes on working.
 */
export function readLanguage(language: Language, words: Files, cues: Files, problems: RuleProblem[]): LanguageBook {
  const vocabulary = new Vocabulary();
  const grammar = new Grammar();
  vocabulary.add("n't");
  const classes = readClasses(language, words, problems);
  checkClasses(classes, language, problems);
  const symbols = symbolsOf(language, words, classes, vocabulary, grammar);
  const rules = symbols();
  const cueSymbols = symbols();
  const kindSymbols = symbols();
  const tagging = symbols();
  const common = new Set<number>();
  const small = new Set([NUMBER]);

  for (const [name, entries] of Object.entries(record(words[`${language}/grammar`]))) {
    if (!Object.hasOwn(TAGS, name)) {
      problems.push({
        rule: `${language}/grammar`,
        path: name,
        at: 0,
        message: { key: 'rule-file.no-tag', values: { name } },
      });
      continue;
    }
    for (const entry of readEntries(entries, `${language}/grammar`, name, problems))
      for (const word of tagging.oneWords(entry)) {
        grammar.add(word, TAGS[name as Tag]);
        common.add(word);
        if (TAGS[name as Tag] & SMALL) small.add(word);
      }
  }

  const negators = new Map<number, NegatorMark>();
  for (const [kind, entries] of Object.entries(record(cues[`${language}/negation`])))
    for (const entry of readEntries(entries, `${language}/negation`, kind, problems))
      negators.set(cueSymbols.symbol(entry), kind as NegatorMark);

  const ready = (file: string, path: string, entries: unknown): Matcher[] =>
    readEntries(entries, file, path, problems).flatMap((entry) => matcher(entry, cueSymbols) ?? []);
  const status = list(cues[`${language}/status`]).flatMap((group, i) => {
    const { status, reach, cues: entries, ability, opens, quotes, tense, within } = record(group);
    return ready(`${language}/status`, String(i), entries).map((matcher) => ({
      status: status as StatusCue['status'],
      reach: reach as Reach,
      matcher,
      within: typeof within === 'number' ? within : 1000,
      ability: ability === true,
      opens: opens === true,
      quotes: quotes === true,
      present: tense === 'present',
    }));
  });
  const firsts = (matchers: readonly Matcher[]) =>
    matchers.flatMap(({ runs }) => runs.map(({ items }) => items[0]?.symbol ?? -1));
  const needed = (symbols: readonly number[]) => cueSymbols.neededWords(new Set(symbols), (word) => common.has(word));
  const speakers = Object.entries(record(cues[`${language}/speakers`])).flatMap(([role, entries]) =>
    ready(`${language}/speakers`, role, entries).map((matcher) => ({ role: role as Speaker['role'], matcher })),
  );
  const { condition, result } = record(cues[`${language}/counterfactual`]);
  const { any, particular, verdict, done } = record(cues[`${language}/general`]);
  const unreal = ready(`${language}/counterfactual`, 'condition', condition);
  return {
    language,
    vocabulary,
    grammar,
    common,
    small,
    rules,
    cues: lookup(cueSymbols),
    negators,
    status,
    lackWords: needed([
      ...[...negators].flatMap(([symbol, kind]) => (IDLE.has(kind) ? [] : [symbol])),
      ...firsts(unreal),
    ]),
    quoteWords: needed(firsts(status.filter(({ quotes }) => quotes).map(({ matcher }) => matcher))),
    speakers,
    condition: unreal,
    result: ready(`${language}/counterfactual`, 'result', result),
    any: ready(`${language}/general`, 'any', any),
    particular: ready(`${language}/general`, 'particular', particular),
    verdict: ready(`${language}/general`, 'verdict', verdict),
    done: ready(`${language}/general`, 'done', done),
    passages: readPassages(cues[`${language}/passages`], (path, entries) =>
      ready(`${language}/passages`, path, entries),
    ),
    kindWords: lookup(kindSymbols),
    kinds: readKinds(cues[`${language}/kinds`], (path, entries) =>
      readEntries(entries, `${language}/kinds`, path, problems).map((entry) => kindSymbols.symbol(entry)),
    ),
  };
}

/**
 * A language that is ready already, for further rules: they may name words of their own, which the others do not see.
 * @param words those that it was made ready from
 */
export function furtherLanguage(book: LanguageBook, words: Files): LanguageBook {
  const vocabulary = book.vocabulary.copy();
  const grammar = book.grammar.copy();
  const classes = readClasses(book.language, words, []);
  const rules = symbolsOf(book.language, words, classes, vocabulary, grammar)();
  return { ...book, vocabulary, grammar, rules };
}

function lookup(symbols: Symbols): Lookup {
  let built: Automaton | null = null;
  return {
    get size() {
      return symbols.size;
    },
    get automaton() {
      built ??= symbols.automaton();
      return built;
    },
  };
}

function readKinds(file: unknown, symbols: (path: string, entries: unknown) => number[]): KindCues {
  const { enough, kinds, about, people, program, supposed } = record(file);
  const weights = new Map<DocumentKind, number>();
  const title = new Map<number, DocumentKind>();
  const body = new Map<number, DocumentKind>();
  for (const kind of DOCUMENT_KINDS) {
    const entry = record(record(kinds)[kind]);
    if (typeof entry.weight === 'number') weights.set(kind, entry.weight);
    for (const symbol of symbols(`kinds/${kind}/title`, entry.title)) title.set(symbol, kind);
    for (const symbol of symbols(`kinds/${kind}/body`, entry.body)) body.set(symbol, kind);
  }
  return {
    enough: typeof enough === 'number' ? enough : 3,
    title,
    body,
    weights,
    people: new Set(symbols('people', people)),
    about: new Set(symbols('about', about)),
    program: new Set(symbols('program', program)),
    supposed: new Set(symbols('supposed', supposed)),
  };
}
