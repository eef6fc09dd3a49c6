import type { Severity } from '../core/findings/finding.ts';
import { compileRules } from '../core/findings/rulebook.ts';
import type { Files, Load } from '../core/knowledge.ts';
import { type Baseline, readBaseline } from '../core/policy/baseline.ts';
import { isDate } from '../core/policy/markers.ts';
import type { Severities, Suppression } from '../core/policy/policy.ts';
import type { Span } from '../core/text.ts';
import { placeInYaml, readYaml } from './yaml.ts';

/** The folder in a workspace that holds what its users have decided. */
export const FOLDER = '.gdpr-lens';

/** The files of that folder: their content by their path inside it, such as `rules/our-rule.yaml`. */
export type FolderFiles = Readonly<Record<string, string>>;

/** A mistake in one of those files. */
export interface FileProblem extends Span {
  readonly path: string;
  readonly message: string;
}

/** What a workspace brings: rules of its own, and decisions about findings. */
export interface Workspace {
  /** Sound and unsound alike: the compiler of rules says what is wrong in each. */
  readonly rules: Files;
  readonly severities: Severities;
  readonly omitParties: boolean;
  /** What counts for the exit status of the command line. */
  readonly minSeverity?: Severity;
  readonly suppressions: readonly Suppression[];
  readonly baseline: Baseline;
  readonly problems: readonly FileProblem[];
}

export const NO_WORKSPACE: Workspace = {
  rules: {},
  severities: {},
  omitParties: false,
  suppressions: [],
  baseline: [],
  problems: [],
};

/** Reads the folder's files. Never throws: a file with a mistake is told in `problems`, everything else works on. */
export function readWorkspace(files: FolderFiles): Workspace {
  const problems: FileProblem[] = [];
  const yaml = (path: string): unknown => {
    const text = files[path];
    if (text === undefined) return undefined;
    const read = readYaml(text);
    if ('value' in read) return read.value;
    problems.push({ path, ...read.span, message: read.message });
    return undefined;
  };
  const { baseline, problem } = readBaseline(files['baseline.json'] ?? '{"version":1,"entries":[]}');
  if (problem) problems.push({ path: 'baseline.json', start: 0, end: 1, message: problem });
  const config = readConfig(yaml('config.yaml'), files['config.yaml'] ?? '', problems);
  return {
    ...config,
    rules: readRules(files, yaml),
    suppressions: readSuppressions(yaml('suppressions.yaml'), files['suppressions.yaml'] ?? '', problems),
    baseline,
    problems,
  };
}

/**
 * What is wrong in the workspace's own rules, at its place in their files.
 * @param load the knowledge they are written on: words and cues
 */
export function ruleProblems({ rules }: Workspace, files: FolderFiles, load: Load): FileProblem[] {
  const { problems } = compileRules(rules, load('words'), load('cues'));
  return problems.flatMap(({ rule, path, message }) => {
    const file = ['yaml', 'yml'].map((ending) => `rules/${rule}.${ending}`).find((name) => name in files);
    return file === undefined ? [] : [{ path: file, ...placeInYaml(files[file] ?? '', path), message }];
  });
}

function readRules(files: FolderFiles, yaml: (path: string) => unknown): Files {
  const rules: Record<string, unknown> = {};
  for (const path of Object.keys(files).sort()) {
    const id = /^rules\/([^/]+)\.ya?ml$/.exec(path)?.[1];
    const value = id === undefined ? undefined : yaml(path);
    if (id !== undefined && isRecord(value)) rules[id] = { ...value, own: true };
  }
  return rules;
}

const LEVELS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const SEVERITIES: readonly string[] = [...LEVELS, 'off'];

function readConfig(
  value: unknown,
  text: string,
  problems: FileProblem[],
): Pick<Workspace, 'severities' | 'omitParties' | 'minSeverity'> {
  const wrong = (path: string, message: string) =>
    problems.push({ path: 'config.yaml', ...placeInYaml(text, path), message });
  if (value !== undefined && value !== null && !isRecord(value))
    wrong('', 'The configuration is a list of keys and values.');
  const { severity, omitParties, minSeverity, ...rest } = isRecord(value) ? value : {};
  for (const key of Object.keys(rest)) wrong(key, `There is no setting “${key}”.`);
  if (omitParties !== undefined && typeof omitParties !== 'boolean')
    wrong('omitParties', 'omitParties is true or false.');
  if (minSeverity !== undefined && !LEVELS.includes(minSeverity as Severity))
    wrong('minSeverity', `minSeverity is one of ${LEVELS.join(', ')}.`);
  if (severity !== undefined && severity !== null && !isRecord(severity))
    wrong('severity', 'Under severity stand ids of rules, each with its severity.');
  const entries = Object.entries(isRecord(severity) ? severity : {});
  for (const [rule, level] of entries) {
    if (!SEVERITIES.includes(String(level)))
      wrong(`severity/${rule}`, `A severity is one of ${SEVERITIES.join(', ')}.`);
  }
  const severities = Object.fromEntries(
    entries.filter(([, level]) => SEVERITIES.includes(String(level))),
  ) as Severities;
  const minimum = LEVELS.find((level) => level === minSeverity);
  return { severities, omitParties: omitParties === true, ...(minimum ? { minSeverity: minimum } : {}) };
}

function readSuppressions(value: unknown, text: string, problems: FileProblem[]): Suppression[] {
  const wrong = (path: string, message: string) => {
    problems.push({
      path: 'suppressions.yaml',
      ...placeInYaml(text, path),
      message: `${message} This entry silences nothing.`,
    });
    return [];
  };
  if (value === undefined || value === null) return [];
  const { suppressions } = isRecord(value) ? value : {};
  if (!Array.isArray(suppressions)) return wrong('', 'The file holds a list under “suppressions:”.');
  return suppressions.flatMap((entry: unknown, i): Suppression[] => {
    const at = `suppressions/${i}`;
    const { rule, text: words, file, reason, until } = isRecord(entry) ? entry : {};
    if (!isWords(rule)) return wrong(at, 'An entry needs the id of a rule.');
    if (!isWords(words)) return wrong(at, 'An entry needs words of the passage under “text:”.');
    if (!isWords(reason)) return wrong(at, 'An entry needs a reason.');
    if (until !== undefined && !isDate(String(until)))
      return wrong(`${at}/until`, `“${until}” is not a date of the form 2027-06-30.`);
    const known = { rule, text: words, reason };
    return [{ ...known, ...(isWords(file) ? { file } : {}), ...(until === undefined ? {} : { until: String(until) }) }];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
