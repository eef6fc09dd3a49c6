import type { Severity } from '../core/findings/finding.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../core/findings/rulebook/kinds.ts';
import type { RuleProblem } from '../core/findings/rulebook/rule.ts';
import type { Files } from '../core/knowledge.ts';
import type { Values } from '../core/messages.ts';
import { readBaseline } from '../core/policy/baseline.ts';
import type { KindOfFiles } from '../core/policy/kinds.ts';
import { isDate } from '../core/policy/markers.ts';
import type { Severities } from '../core/policy/policy.ts';
import type { FileProblem, FolderFiles, Workspace, WrittenSuppression } from './folder.ts';
import { ruleFile } from './names.ts';
import { placeInYaml, readYaml } from './yaml.ts';

/** Reads the folder's files. Never throws: a file with a mistake is told in `problems`, everything else works on. */
export function readWorkspace(files: FolderFiles): Workspace {
  const problems: FileProblem[] = [];
  const yaml = (path: string): unknown => {
    const text = files[path];
    if (text === undefined) return undefined;
    const read = readYaml(text);
    if ('value' in read) return read.value;
    problems.push({ path, ...read.span, message: { key: 'file.yaml', values: { reason: read.reason } } });
    return undefined;
  };
  const { baseline, problem } = readBaseline(files['baseline.json'] ?? '{"version":1,"entries":[]}');
  if (problem) problems.push({ path: 'baseline.json', start: 0, end: 1, message: problem });
  const config = readConfig(yaml('config.yaml'), files['config.yaml'] ?? '', problems);
  return {
    ...config,
    rules: readRules(files, yaml, problems),
    suppressions: readSuppressions(yaml('suppressions.yaml'), files['suppressions.yaml'] ?? '', problems),
    baseline,
    problems,
  };
}

/** What is wrong in the workspace's own rules, at its place in their files. */
export function ruleProblems(problems: readonly RuleProblem[], files: FolderFiles): FileProblem[] {
  return problems.flatMap(({ rule, path, message }) => {
    const file = ruleFile(rule, files);
    return file === undefined
      ? []
      : [
          {
            path: file,
            ...placeInYaml(files[file] ?? '', path),
            message,
          },
        ];
  });
}

function readRules(files: FolderFiles, yaml: (path: string) => unknown, problems: FileProblem[]): Files {
  const rules: Record<string, unknown> = {};
  for (const path of Object.keys(files).sort()) {
    const id = /^rules\/([^/]+)\.ya?ml$/.exec(path)?.[1];
    const value = id === undefined ? undefined : yaml(path);
    if (id === undefined || value === undefined) continue;
    if (isRecord(value)) rules[id] = { ...value, own: true };
    else problems.push({ path, start: 0, end: 0, message: { key: 'rule-file.lacks', values: { key: 'frames' } } });
  }
  return rules;
}

const LEVELS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const SEVERITIES: readonly string[] = [...LEVELS, 'off'];

function readConfig(
  value: unknown,
  text: string,
  problems: FileProblem[],
): Pick<Workspace, 'severities' | 'omitParties' | 'tellPassing' | 'kinds' | 'minSeverity'> {
  const wrong = (path: string, key: string, values?: Values) =>
    problems.push({ path: 'config.yaml', ...placeInYaml(text, path), message: { key, values } });
  if (value !== undefined && value !== null && !isRecord(value)) wrong('', 'file.keys');
  const { severity, omitParties, tellPassing, minSeverity, kinds, ...rest } = isRecord(value) ? value : {};
  for (const key of Object.keys(rest)) wrong(key, 'file.setting', { key });
  for (const [key, choice] of Object.entries({ omitParties, tellPassing }))
    if (choice !== undefined && typeof choice !== 'boolean') wrong(key, 'file.boolean', { key });
  if (minSeverity !== undefined && !LEVELS.includes(minSeverity as Severity))
    wrong('minSeverity', 'file.one-of', { key: 'minSeverity', values: LEVELS.join(', ') });
  if (severity !== undefined && severity !== null && !isRecord(severity)) wrong('severity', 'file.severities');
  const entries = Object.entries(isRecord(severity) ? severity : {});
  for (const [rule, level] of entries) {
    if (!SEVERITIES.includes(String(level)))
      wrong(`severity/${rule}`, 'file.severity', { values: SEVERITIES.join(', ') });
  }
  const severities = Object.fromEntries(
    entries.filter(([, level]) => SEVERITIES.includes(String(level))),
  ) as Severities;
  const minimum = LEVELS.find((level) => level === minSeverity);
  return {
    severities,
    omitParties: omitParties === true,
    tellPassing: tellPassing === true,
    kinds: readKinds(kinds, wrong),
    ...(minimum ? { minSeverity: minimum } : {}),
  };
}

type Wrong = (path: string, key: string, values?: Values) => unknown;

function readKinds(kinds: unknown, wrong: Wrong): KindOfFiles[] {
  if (kinds !== undefined && kinds !== null && !isRecord(kinds)) wrong('kinds', 'file.kinds');
  return Object.entries(isRecord(kinds) ? kinds : {}).flatMap(([glob, kind]) => {
    if (DOCUMENT_KINDS.includes(kind as DocumentKind)) return [{ glob: fromRoot(glob), kind: kind as DocumentKind }];
    wrong(`kinds/${glob.replaceAll('/', '~1')}`, 'file.kind', { values: DOCUMENT_KINDS.join(', ') });
    return [];
  });
}

function readSuppressions(value: unknown, text: string, problems: FileProblem[]): WrittenSuppression[] {
  const wrong = (path: string, key: string, values?: Values) => {
    const message = { key: 'file.suppression', values: { problem: { key, values } } };
    problems.push({ path: 'suppressions.yaml', ...placeInYaml(text, path), message });
    return [];
  };
  if (value === undefined || value === null) return [];
  const { suppressions } = isRecord(value) ? value : {};
  if (!Array.isArray(suppressions)) return wrong('', 'file.suppressions');
  return suppressions.flatMap((entry: unknown, i): WrittenSuppression[] => {
    const at = `suppressions/${i}`;
    const { rule, text: words, file, reason, until, ...rest } = isRecord(entry) ? entry : {};
    const [unknown] = Object.keys(rest);
    // A misspelt "file" would silence in every document.
    if (unknown !== undefined) return wrong(`${at}/${unknown}`, 'file.setting', { key: unknown });
    if (file !== undefined && !isWords(file)) return wrong(`${at}/file`, 'file.entry-file');
    if (!isWords(rule)) return wrong(at, 'file.entry-rule');
    if (!isWords(words)) return wrong(at, 'file.entry-text');
    if (!isWords(reason)) return wrong(at, 'file.entry-reason');
    if (until !== undefined && !isDate(String(until)))
      return wrong(`${at}/until`, 'marker.date', { date: String(until) });
    const scope = file === undefined ? {} : { file: fromRoot(file) };
    const end = until === undefined ? {} : { until: String(until) };
    return [{ entry: i, rule, text: words, reason, ...scope, ...end }];
  });
}

/** A path or pattern as documents are named: `./docs/a.md` is `docs/a.md`. */
function fromRoot(path: string): string {
  return path.trim().replace(/^(?:\.\/+)+/, '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
