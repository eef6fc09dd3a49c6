import type { Language } from '../../statute.ts';
import type { Severity } from '../finding.ts';
import type { Files } from './classes.ts';
import { type Frame, readFrame } from './frame.ts';
import { furtherLanguage, type LanguageBook, readLanguage } from './language.ts';
import type { Precedence } from './precedence.ts';
import type { Rule, RuleProblem, RuleTest } from './rule.ts';
import { type Search, searchOf } from './search.ts';
import { readTongues, type Tongues } from './tongue.ts';
import { list, record } from './yaml.ts';

export type { Rule, RuleProblem } from './rule.ts';

/** All rules made ready for matching. */
export interface RuleBook {
  readonly rules: readonly Rule[];
  readonly byId: ReadonlyMap<string, Rule>;
  readonly languages: ReadonlyMap<Language, LanguageRules>;
  readonly precedence: Precedence;
  readonly tongues: Tongues;
  /** Rules that were added to a book which was ready already, with words of their own. */
  readonly further: RuleBook | null;
}

/** The frames of a language, and how they are found. */
export interface LanguageRules {
  readonly book: LanguageBook;
  readonly frames: readonly Frame[];
  readonly search: Search;
}

export const LANGUAGES: readonly Language[] = ['en', 'fr', 'de', 'it', 'es'];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
/** What a text that must be left alone may be. */
const TEST_STATUSES: readonly string[] = ['negated', 'required', 'hypothetical', 'remedied', 'denied', 'unrelated'];

/**
 * Makes rules ready. Never throws: a rule file with a mistake is told in `problems` and its sound parts still work.
 * @param ruleFiles parsed YAML by rule id (knowledge/rules, and the user's own)
 * @param wordFiles parsed YAML of knowledge/words by path, such as `en/inflection`
 * @param cueFiles parsed YAML of knowledge/cues by path, such as `en/status`
 */
export function compileRules(ruleFiles: Files, wordFiles: Files, cueFiles: Files): CompiledRules {
  const precedence = new Map(
    Object.entries(record(cueFiles.precedence)).map(([special, general]) => [
      special,
      new Set(list(general).map(String)),
    ]),
  );
  return compiled(ruleFiles, precedence, readTongues(wordFiles.languages), (language, problems) =>
    readLanguage(language, wordFiles, cueFiles, problems),
  );
}

/**
 * Adds rules to a book that is ready; one with the id of another takes its place. Costs what they cost, not what the
 * others do.
 * @param ruleFiles, @param wordFiles as for `compileRules`; the words those that the book was made ready from
 */
export function furtherRules(book: RuleBook, ruleFiles: Files, wordFiles: Files): CompiledRules {
  const added = compiled(ruleFiles, book.precedence, book.tongues, (language, problems) => {
    const known = book.languages.get(language);
    return known ? furtherLanguage(known.book, wordFiles) : readLanguage(language, wordFiles, {}, problems);
  });
  const further = added.book;
  // those of the book keep their places: its frames know them by these
  const kept = book.rules.map((rule) => further.byId.get(rule.id) ?? rule);
  const rules = [...kept, ...further.rules.filter(({ id }) => !book.byId.has(id))];
  return {
    book: { ...book, rules, byId: byId(rules), further },
    get problems() {
      return added.problems;
    },
  };
}

/** A rule book, and what is amiss in the files that it was made from. */
export interface CompiledRules {
  readonly book: RuleBook;
  readonly problems: readonly RuleProblem[];
}

/** Makes a language ready, and tells what is amiss in its files. */
type ReadWords = (language: Language, problems: RuleProblem[]) => LanguageBook;

function compiled(files: Files, precedence: Precedence, tongues: Tongues, words: ReadWords): CompiledRules {
  const problems: RuleProblem[] = [];
  const sources = Object.entries(files).map(([id, file]) => ({ id, file: record(file) }));
  const rules = sources.map(({ id, file }) => readRule(id, file, problems));
  const used = LANGUAGES.filter((language) => sources.some(({ file }) => record(file.frames)[language] !== undefined));
  const languages = new Map(used.map((language) => [language, lazily(() => readFrames(language, sources, words))]));
  return {
    book: { rules, byId: byId(rules), languages, precedence, tongues, further: null },
    get problems() {
      return [...problems, ...[...languages.values()].flatMap((language) => language.problems)];
    },
  };
}

function byId(rules: readonly Rule[]): ReadonlyMap<string, Rule> {
  return new Map(rules.map((rule) => [rule.id, rule]));
}

interface Source {
  readonly id: string;
  readonly file: Record<string, unknown>;
}

interface Read {
  readonly book: LanguageBook;
  readonly frames: readonly Frame[];
  readonly problems: readonly RuleProblem[];
}

/** A language whose rules are read when it is first met in a text, and searched for only then. */
function lazily(read: () => Read): LanguageRules & Pick<Read, 'problems'> {
  let done: Read | null = null;
  let search: Search | null = null;
  const whole = (): Read => {
    done ??= read();
    return done;
  };
  return {
    get book() {
      return whole().book;
    },
    get frames() {
      return whole().frames;
    },
    get problems() {
      return whole().problems;
    },
    get search() {
      search ??= searchOf(whole().frames, whole().book);
      return search;
    },
  };
}

function readFrames(language: Language, sources: readonly Source[], words: ReadWords): Read {
  const problems: RuleProblem[] = [];
  const book = words(language, problems);
  const frames = sources.flatMap(({ id, file }, index) =>
    list(record(file.frames)[language]).flatMap((source, i) => {
      const frame = readFrame(source, { index, id }, `frames/${language}/${i}`, book, problems);
      return frame ? [frame] : [];
    }),
  );
  book.grammar.complete(book.vocabulary);
  return { book, frames, problems };
}

/** What a rule file holds; `own` is added to those of users. */
const KEYS: ReadonlySet<string> = new Set([
  'title',
  'severity',
  'provisions',
  'message',
  'why',
  'fix',
  'seeds',
  'frames',
  'tests',
  'own',
]);

function readRule(id: string, file: Record<string, unknown>, problems: RuleProblem[]): Rule {
  const text = (key: string): string => {
    const value = file[key];
    if (typeof value !== 'string' || value.trim() === '')
      problems.push({ rule: id, path: key, at: 0, message: { key: 'rule-file.lacks', values: { key } } });
    return typeof value === 'string' ? value.trim() : '';
  };
  for (const key of Object.keys(file))
    if (!KEYS.has(key))
      problems.push({ rule: id, path: key, at: 0, message: { key: 'rule-file.no-key', values: { key } } });
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    problems.push({ rule: id, path: '', at: 0, message: { key: 'rule-file.id' } });
  const severity = (file.severity ?? 'warning') as Severity;
  if (!SEVERITIES.includes(severity))
    problems.push({
      rule: id,
      path: 'severity',
      at: 0,
      message: { key: 'file.severity', values: { values: SEVERITIES.join(', ') } },
    });
  const frames = record(file.frames);
  for (const key of Object.keys(frames))
    if (!LANGUAGES.includes(key as Language))
      problems.push({
        rule: id,
        path: `frames/${key}`,
        at: 0,
        message: { key: 'rule-file.no-language', values: { language: key } },
      });
  if (Object.keys(frames).length === 0)
    problems.push({ rule: id, path: 'frames', at: 0, message: { key: 'rule-file.lacks', values: { key: 'frames' } } });
  return {
    id,
    title: text('title'),
    severity: SEVERITIES.includes(severity) ? severity : 'warning',
    provisions: list(file.provisions).map(String),
    message: text('message'),
    why: text('why'),
    fix: text('fix'),
    seeds: Object.fromEntries(Object.entries(record(file.seeds)).map(([id, places]) => [id, list(places).map(String)])),
    tests: readTests(id, record(file.tests), problems),
    own: file.own === true,
  };
}

function readTests(id: string, tests: Record<string, unknown>, problems: RuleProblem[]): RuleTest[] {
  const flagged = list(tests.flagged).map((text) => ({ text: String(text), flagged: true, status: null }));
  const silent = list(tests.silent).map((entry, i) => {
    if (typeof entry === 'string') return { text: entry, flagged: false, status: null };
    const [status, text] = Object.entries(record(entry))[0] ?? ['', ''];
    if (text === '')
      problems.push({ rule: id, path: `tests/silent/${i}`, at: 0, message: { key: 'rule-file.empty-test' } });
    else if (!TEST_STATUSES.includes(status))
      problems.push({
        rule: id,
        path: `tests/silent/${i}`,
        at: 0,
        message: { key: 'file.one-of', values: { key: 'silent', values: TEST_STATUSES.join(', ') } },
      });
    return { text: String(text), flagged: false, status };
  });
  return [...flagged, ...silent];
}
