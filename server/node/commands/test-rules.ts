import { testRule } from '../../core/findings/rule-tests.ts';
import type { Messages } from '../../core/messages.ts';
import type { Shell } from '../shell.ts';
import { type NodeWorkspace, openWorkspace } from '../workspace.ts';

/** `gdpr-lens test-rules`: runs the tests of the workspace's own rules. */
export async function testRules(_args: readonly string[], shell: Shell): Promise<number> {
  const { lines, failed } = results(openWorkspace(shell.cwd, shell.base), shell.base.messages());
  await shell.print(`${lines.join('\n')}\n`);
  return failed > 0 ? 1 : 0;
}

/** The lines to print, and how many tests failed or are mistakes. */
function results(
  { knowledge, problems, files }: NodeWorkspace,
  { tell }: Messages,
): { lines: string[]; failed: number } {
  const own = knowledge.rules.rules.filter((rule) => rule.own);
  const told = problems.filter(({ path }) => path.startsWith('rules/'));
  const mistakes = told.filter(({ note }) => !note).length;
  const lines = told.map(
    ({ path, start, message, note }) =>
      `${note ? 'i' : '✗'} .gdpr-lens/${path}:${lineOf(files[path] ?? '', start)} ${tell(message)}`,
  );
  let passed = 0;
  let failed = 0;
  for (const rule of own) {
    for (const { text, problem } of testRule(rule, knowledge.rules)) {
      if (problem === null) passed++;
      else {
        failed++;
        lines.push(`✗ ${rule.id}: ${problem}\n    ${text}`);
      }
    }
  }
  const count = `${own.length} ${own.length === 1 ? 'rule' : 'rules'}`;
  const amiss = mistakes > 0 ? `, ${mistakes} ${mistakes === 1 ? 'mistake' : 'mistakes'}` : '';
  lines.push(`${count}: ${passed} passed, ${failed} failed${amiss}`);
  return { lines, failed: failed + mistakes };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
