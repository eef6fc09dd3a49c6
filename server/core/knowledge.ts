import { type CompiledRules, compileRules, furtherRules, type RuleBook } from './findings/rulebook/rulebook.ts';
import { type Instruments, readInstruments } from './instruments.ts';
import { readStatute, type Statute } from './statute.ts';

/** What the analysis knows of the world: the law, other laws by name, and the rules. */
export interface Knowledge {
  readonly statute: Statute;
  readonly instruments: Instruments;
  readonly rules: RuleBook;
}

/** The parsed files of one folder of knowledge, by their path without extension. */
export type Files = Readonly<Record<string, unknown>>;

/** Gives the files of a domain: `statute`, `instruments`, `rules`, `words`, `cues`, `seeds`. */
export type Load = (domain: string) => Files;

/** Knowledge that is read when first needed, each part once. */
export function lazyKnowledge(load: Load): Knowledge {
  return {
    get statute() {
      return keep(this, 'statute', readStatute(load('statute')));
    },
    get instruments() {
      return keep(this, 'instruments', readInstruments(load('instruments')));
    },
    get rules() {
      return keep(this, 'rules', compileRules(load('rules'), load('words'), load('cues')).book);
    },
  };
}

/** The same knowledge with further rules, made ready when first needed. */
export function withRules(common: Knowledge, load: Load, rules: Files): KnowledgeWithRules {
  return {
    get statute() {
      return common.statute;
    },
    get instruments() {
      return common.instruments;
    },
    get compiled() {
      return keep(this, 'compiled', furtherRules(common.rules, rules, load('words')));
    },
    get rules() {
      return this.compiled.book;
    },
  };
}

/** Knowledge with rules of a user's own. */
export interface KnowledgeWithRules extends Knowledge {
  readonly compiled: CompiledRules;
}

/** Replaces a getter by its value, so that it is computed once. */
export function keep<T>(target: object, name: string, value: T): T {
  Object.defineProperty(target, name, { value, enumerable: true });
  return value;
}
