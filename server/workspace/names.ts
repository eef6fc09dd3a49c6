import type { Knowledge } from '../core/knowledge.ts';
import type { Message } from '../core/messages.ts';
import { exists } from '../core/statute.ts';
import type { FileProblem, FolderFiles, Workspace } from './folder.ts';
import { placeInYaml } from './yaml.ts';

/** What a severity may be set for beside the rules: `unknown-provision`, and the remarks about markers. */
const OTHER_CODES = ['unknown-provision', 'bad-suppression', 'expired-suppression', 'unused-suppression'];

/**
 * What is named in the workspace's files and is not there: rules under `severity:` and in suppressions, provisions in
 * rules of its own. A rule with the name of one that ships is told as a note.
 * @param common the knowledge without the workspace's own rules
 */
export function nameProblems({ rules, severities, suppressions }: Workspace, files: FolderFiles, common: Knowledge) {
  const problems: FileProblem[] = [];
  const tell = (path: string, place: string, message: Message, note?: true) =>
    problems.push({ path, ...placeInYaml(files[path] ?? '', place), message, ...(note ? { note } : {}) });
  // A rule whose file is broken is told there.
  const isRule = (id: string) => common.rules.byId.has(id) || ruleFile(id, files) !== undefined;

  for (const rule of Object.keys(severities))
    if (!isRule(rule) && !OTHER_CODES.includes(rule))
      tell('config.yaml', `severity/${rule}`, { key: 'marker.unknown-rule', values: { rule } });
  for (const { entry, rule } of suppressions)
    if (!isRule(rule) && rule !== OTHER_CODES[0]) {
      const problem: Message = { key: 'marker.unknown-rule', values: { rule } };
      tell('suppressions.yaml', `suppressions/${entry}/rule`, { key: 'file.suppression', values: { problem } });
    }
  for (const [id, rule] of Object.entries(rules)) {
    const path = ruleFile(id, files) ?? '';
    if (common.rules.byId.has(id)) tell(path, '', { key: 'rule-file.replaces' }, true);
    provisionsOf(rule).forEach((name, i) => {
      if (!exists(common.statute, name))
        tell(path, `provisions/${i}`, { key: 'rule-file.no-provision', values: { name } });
    });
  }
  return problems;
}

/** The path of the file that holds a rule of the workspace's own. */
export function ruleFile(id: string, files: FolderFiles): string | undefined {
  return ['yaml', 'yml'].map((ending) => `rules/${id}.${ending}`).find((name) => name in files);
}

function provisionsOf(rule: unknown): string[] {
  const { provisions } = rule as { provisions?: unknown };
  if (provisions === undefined || provisions === null) return [];
  return (Array.isArray(provisions) ? provisions : [provisions]).map(String);
}
