import { rulePage } from '../../core/features/rule-page.ts';
import type { Knowledge } from '../../core/knowledge.ts';
import { UNKNOWN_PROVISION } from '../../core/policy/judgement.ts';
import { publicLinks } from '../links.ts';
import { oneOf, type Shell, UsageError } from '../shell.ts';
import { terminalMarkdown } from '../terminal/markdown.ts';
import { COLOURS, LOOKS, paint } from '../terminal/style.ts';
import { openWorkspace } from '../workspace.ts';
import { readArgs } from './command.ts';

/** The codes of problems that are no breach patterns. */
const OTHERS = [UNKNOWN_PROVISION, 'bad-suppression', 'expired-suppression', 'unused-suppression'];

/** The ids that `--rule` takes: of rules, the workspace's own included, and of other problems. */
export function ruleIds({ rules }: Knowledge): string[] {
  return [...rules.byId.keys(), ...OTHERS];
}

/** `gdpr-lens rules [ID]`: lists the rules, or shows the page of one. */
export async function rules(args: readonly string[], shell: Shell): Promise<number> {
  const { values, positionals } = readArgs(args, { color: { type: 'string', default: 'auto' } });
  const style = shell.style(oneOf(COLOURS, values.color, '--color'));
  const { knowledge } = openWorkspace(shell.cwd, shell.base);
  const { library, messages } = shell.base;
  const [id, ...more] = positionals;
  if (more.length > 0) throw new UsageError('rules takes one id at most');
  if (id !== undefined) {
    const links = publicLinks({ knowledge, library });
    const page = rulePage(id, { knowledge, library, links, messages: messages() });
    if (page === undefined) throw new UsageError(`there is no rule ${JSON.stringify(id)}; gdpr-lens rules lists them`);
    await shell.print(`${terminalMarkdown(page, style, messages()).trimEnd()}\n`);
    return 0;
  }
  const all = [...knowledge.rules.rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const width = Math.max(...all.map((rule) => rule.id.length));
  const lines = all.map(
    (rule) =>
      `${rule.id.padEnd(width)}  ${paint(rule.severity.padEnd('information'.length), LOOKS[rule.severity], style)}  ${rule.title}${rule.own ? ' (own)' : ''}\n`,
  );
  await shell.print(lines.join(''));
  return 0;
}
