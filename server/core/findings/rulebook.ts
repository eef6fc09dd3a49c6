import type { Language } from '../statute.ts';
import { type Automaton, Lists } from './automaton.ts';
import type { Severity } from './finding.ts';
import { type Frame, readFrame } from './frame.ts';
import { type Files, type LanguageBook, readLanguage } from './language.ts';
import { type SmallSymbols, type SmallWords, smallBit } from './occurrences.ts';
import type { Precedence } from './precedence.ts';
import type { Rule, RuleProblem, RuleTest } from './rule.ts';
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
}

/** The frames of a language, and which of them a symbol awakes. */
export interface LanguageRules {
  readonly book: LanguageBook;
  readonly frames: readonly Frame[];
  /** Finds what the frames look for. */
  readonly automaton: Automaton;
  readonly small: SmallWords;
  /** Word, or node of the automaton → frames that cannot match without what they stand for. */
  readonly wokenByWord: Lists;
  readonly wokenByNode: Lists;
  /** For each frame two more symbols that it cannot match without. */
  readonly asks: Int32Array;
  /** Frame → what its parts need: for each how many alternatives, for each of these how many symbols, and them. */
  readonly needs: Lists;
}

export const LANGUAGES: readonly Language[] = ['en', 'fr', 'de', 'it', 'es'];
/** The weight of a symbol that a frame is woken by only when it has no other. */
const EVERYWHERE = 1e9;
/** How many symbols are asked for first when a frame wakes. */
export const ASKED = 2;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/**
 * Makes rules ready. Never throws: a rule file with a mistake is told in `problems` and its sound parts still work.
 * @param ruleFiles parsed YAML by rule id (knowledge/rules, and the user's own)
 * @param wordFiles parsed YAML of knowledge/words by path, such as `en/inflection`
 * @param cueFiles parsed YAML of knowledge/cues by path, such as `en/status`
 */
export function compileRules(
  ruleFiles: Files,
  wordFiles: Files,
  cueFiles: Files,
): { book: RuleBook; problems: RuleProblem[] } {
  const problems: RuleProblem[] = [];
  const rules: Rule[] = [];
  const languages = new Map<Language, LanguageRules>();
  const sources = Object.entries(ruleFiles).map(([id, file]) => ({ id, file: record(file) }));
  for (const { id, file } of sources) rules.push(readRule(id, file, problems));

  for (const language of LANGUAGES) {
    const used = sources.some(({ file }) => record(file.frames)[language] !== undefined);
    if (!used) continue;
    const book = readLanguage(language, wordFiles, cueFiles, problems);
    const frames = sources.flatMap(({ id, file }, index) =>
      list(record(file.frames)[language]).flatMap((source, i) => {
        const frame = readFrame(source, { index, id }, `frames/${language}/${i}`, book, problems);
        return frame ? [frame] : [];
      }),
    );
    book.grammar.complete(book.vocabulary);
    languages.set(language, { book, frames, ...awakening(frames, book) });
  }
  const precedence = new Map(
    Object.entries(record(cueFiles.precedence)).map(([special, general]) => [
      special,
      new Set(list(general).map(String)),
    ]),
  );
  const tongues = readTongues(wordFiles.languages);
  return {
    book: { rules, precedence, tongues, byId: new Map(rules.map((rule) => [rule.id, rule])), languages },
    problems,
  };
}

function readRule(id: string, file: Record<string, unknown>, problems: RuleProblem[]): Rule {
  const text = (key: string): string => {
    const value = file[key];
    if (typeof value !== 'string' || value.trim() === '')
      problems.push({ rule: id, path: key, at: 0, message: `The rule has no ${key}.` });
    return typeof value === 'string' ? value.trim() : '';
  };
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    problems.push({ rule: id, path: '', at: 0, message: 'A rule’s id is small letters and hyphens.' });
  const severity = (file.severity ?? 'warning') as Severity;
  if (!SEVERITIES.includes(severity))
    problems.push({ rule: id, path: 'severity', at: 0, message: `The severity is one of ${SEVERITIES.join(', ')}.` });
  const frames = record(file.frames);
  for (const key of Object.keys(frames))
    if (!LANGUAGES.includes(key as Language))
      problems.push({ rule: id, path: `frames/${key}`, at: 0, message: `“${key}” is no language known here.` });
  if (Object.keys(frames).length === 0)
    problems.push({ rule: id, path: 'frames', at: 0, message: 'The rule has no frames.' });
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
    if (text === '') problems.push({ rule: id, path: `tests/silent/${i}`, at: 0, message: 'The test has no text.' });
    return { text: String(text), flagged: false, status };
  });
  return [...flagged, ...silent];
}

/** What wakes the frames: of what a frame cannot do without, the rarest; and what finds the symbols. */
function awakening(
  frames: readonly Frame[],
  { rules, common, small, vocabulary }: LanguageBook,
): Omit<LanguageRules, 'book' | 'frames'> {
  const everywhere = rules.small((word) => small.has(word));
  const weights = rules.weights((word) => common.has(word));
  const weight = (need: number): number => (everywhere.has(need) ? EVERYWHERE : 0) + (weights[need] as number);
  const rarest = (needs: readonly number[]): number =>
    needs.reduce((best, need) => (weight(need) < weight(best) ? need : best), needs[0] as number);
  const awakes: number[][] = Array.from(weights, () => []);
  const asks = new Int32Array(frames.length * ASKED).fill(weights.length);
  frames.forEach((frame, index) => {
    const parts = [frame.act, ...(frame.reach === 'passage' ? [] : frame.roles)].map(({ runs }, i) => {
      const needs = runs.map((run) => run.needs);
      // an undone form ("unencrypted") may stand in for the act
      return i === 0 && frame.undone >= 0 ? [...needs, [frame.undone]] : needs;
    });
    const choices = parts.map((runs) => [...new Set(runs.map(rarest))]);
    const sum = (chosen: readonly number[]) => chosen.reduce((total, need) => total + weight(need), 0);
    const wakers = choices.reduce((best, other) => (sum(other) < sum(best) ? other : best));
    for (const need of wakers) awakes[need]?.push(index);
    const sure = parts.flatMap((runs) => (runs.length === 1 ? (runs[0] ?? []) : []));
    const asked = [...new Set(sure)].filter((need) => !(everywhere.has(need) || wakers.includes(need)));
    asks.set(asked.sort((a, b) => weight(a) - weight(b)).slice(0, ASKED), index * ASKED);
  });
  const left = new Map([...everywhere].filter(([symbol]) => awakes[symbol]?.length === 0));
  const automaton = rules.automaton(left);
  const woken = automaton.leading((symbol) => awakes[symbol] ?? []);
  return {
    wokenByWord: woken.words,
    wokenByNode: woken.ends,
    asks,
    needs: new Lists(frames.map(needsOf)),
    small: smallWords(left, weights.length, vocabulary.size),
    automaton,
  };
}

/** Parts of a passage may stand in the sentence before: those are asked for when the sentence is read. */
function needsOf({ act, undone, roles, reach }: Frame): number[] {
  const alternatives = act.runs.map(({ needs }) => needs);
  const parts = [undone >= 0 ? [...alternatives, [undone]] : alternatives];
  if (reach !== 'passage') for (const { runs } of roles) parts.push(runs.map(({ needs }) => needs));
  return parts.flatMap((runs) => [runs.length, ...runs.flatMap((needs) => [needs.length, ...needs])]);
}

function smallWords(small: SmallSymbols, symbols: number, words: number): SmallWords {
  const byWord: number[][] = Array.from({ length: words }, () => []);
  for (const [symbol, own] of small) for (const word of own) byWord[word]?.push(symbol);
  const isSmall = new Uint8Array(symbols);
  for (const symbol of small.keys()) isSmall[symbol] = 1;
  const bits = Int32Array.from(byWord, (own) => own.reduce((all, symbol) => all | smallBit(symbol), 0));
  return { isSmall, byWord: new Lists(byWord.map((own) => own.sort((a, b) => a - b))), bits };
}
