import { type Found, findProvisions } from '../../core/features/find-provision.ts';
import type { Knowledge } from '../../core/knowledge.ts';
import type { Messages } from '../../core/messages.ts';
import { explained, LANGUAGES } from '../api/explained.ts';
import { oneOf, type Shell, UsageError } from '../shell.ts';
import { terminalMarkdown } from '../terminal/markdown.ts';
import { COLOURS } from '../terminal/style.ts';
import { openWorkspace } from '../workspace.ts';
import { readArgs } from './command.ts';

/**
 * `gdpr-lens explain 28(3)(h)`: the hover in the terminal. Takes a number as it is spoken of, a whole reference in any
 * language and to any law, or the id of a rule.
 */
export async function explain(args: readonly string[], shell: Shell): Promise<number> {
  const { values, positionals } = readArgs(args, {
    language: { type: 'string', default: 'en' },
    color: { type: 'string', default: 'auto' },
  });
  const language = oneOf(LANGUAGES, values.language, '--language');
  const style = shell.style(oneOf(COLOURS, values.color, '--color'));
  const asked = positionals.join(' ').trim();
  if (asked === '') throw new UsageError('explain needs a reference, such as 28(3)(h)');
  const { knowledge } = openWorkspace(shell.cwd, shell.base);
  const { base } = shell;
  const messages = base.messages(language);
  const shown = explained(asked, messages, { knowledge, library: base.library });
  if (shown === null) {
    shell.say(`${JSON.stringify(asked)} is no reference that can be explained, and no rule.`);
    for (const { name, title } of nearest(asked, knowledge, messages))
      shell.say(`  perhaps ${name}  ${title}`.trimEnd());
    return 1;
  }
  await shell.print(`${terminalMarkdown(shown.markdown, style, messages).trimEnd()}\n`);
  return shown.missing ? 1 : 0;
}

/** Provisions that words lead to (“portability”, “72 hours”); numbers alone, misread, would lead anywhere. */
function nearest(asked: string, { statute }: Knowledge, messages: Messages): Found[] {
  return /\p{L}{3}/u.test(asked) ? findProvisions(asked, statute, messages, 5) : [];
}
