import type { Class } from '../../unpacking.ts';
import { Automaton } from '../patterns/automaton.ts';
import { Lists, Steps } from '../patterns/lists.ts';
import { Grammar } from '../words/grammar.ts';
import { Vocabulary } from '../words/vocabulary.ts';
import type { LanguageRules, RuleBook } from './rulebook.ts';

/** The classes that stand in a rule book, in an order that is kept: what was packed with them is unpacked with them. */
export const RULE_CLASSES: readonly Class[] = [Automaton, Grammar, Lists, Steps, Vocabulary];

/** A rule book as plain data that can be packed: without the rules' own tests and without what only reading rules takes. */
export function ready(book: RuleBook): RuleBook {
  const rules = book.rules.map((rule) => ({ ...rule, tests: [] }));
  const languages = [...book.languages].map(([language, read]) => [language, readyLanguage(read)] as const);
  return { ...book, rules, byId: new Map(rules.map((rule) => [rule.id, rule])), languages: new Map(languages) };
}

function readyLanguage({ book, frames, search }: LanguageRules): LanguageRules {
  return { frames, search, book: { ...book, rules: { size: book.rules.size } as LanguageRules['book']['rules'] } };
}
