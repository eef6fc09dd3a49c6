import type { Language } from '../../statute.ts';
import type { Inflection } from '../patterns/inflect.ts';
import { type Pattern, readPattern } from '../patterns/pattern.ts';
import { belowOf, type Classes, Symbols } from '../patterns/symbols.ts';
import type { Grammar } from '../words/grammar.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { RuleProblem } from './rule.ts';
import { list, record } from './yaml.ts';

/** Parsed YAML files by their path in their folder, without extension. */
export type Files = Readonly<Record<string, unknown>>;

/** Reads the word classes of a language from knowledge/words/<language>. */
export function readClasses(language: Language, words: Files, problems: RuleProblem[]): Classes {
  const classes = new Map<string, readonly Pattern[]>();
  for (const [path, file] of Object.entries(words)) {
    if (!path.startsWith(`${language}/`) || path.endsWith('/inflection') || path.endsWith('/grammar')) continue;
    for (const [name, entries] of Object.entries(record(file)))
      classes.set(name, [...(classes.get(name) ?? []), ...readEntries(entries, path, name, problems)]);
  }
  return classes;
}

/** Makes sets of symbols whose words are added to a vocabulary, and what their forms are to a grammar. */
export function symbolsOf(
  language: Language,
  words: Files,
  classes: Classes,
  vocabulary: Vocabulary,
  grammar: Grammar,
): () => Symbols {
  const inflection = (words[`${language}/inflection`] ?? null) as Inflection | null;
  return () => new Symbols(vocabulary, classes, inflection, (word, form) => grammar.learn(word, form));
}

/** Reads patterns; what is amiss in one is told, and the others are read. */
export function readEntries(entries: unknown, file: string, path: string, problems: RuleProblem[]): Pattern[] {
  return list(entries).map((entry, i) => {
    const { pattern, problems: found } = readPattern(String(entry));
    for (const { at, message } of found) problems.push({ rule: file, path: `${path}/${i}`, at, message });
    return pattern;
  });
}

/** Tells of classes that name one which does not exist. */
export function checkClasses(
  classes: ReadonlyMap<string, readonly Pattern[]>,
  language: string,
  problems: RuleProblem[],
): void {
  const visit = (pattern: Pattern, name: string): void => {
    if (
      pattern.kind === 'class' &&
      pattern.name !== 'number' &&
      belowOf(pattern.name) === 0 &&
      !classes.has(pattern.name)
    )
      problems.push({
        rule: language,
        path: name,
        at: pattern.at,
        message: { key: 'rule-file.no-class', values: { name: pattern.name } },
      });
    if (pattern.kind === 'optional') visit(pattern.item, name);
    if (pattern.kind === 'sequence' || pattern.kind === 'choice') for (const item of pattern.items) visit(item, name);
  };
  for (const [name, entries] of classes) for (const entry of entries) visit(entry, name);
}
