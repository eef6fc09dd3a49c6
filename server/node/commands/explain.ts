import { analyse } from '../../core/analysis.ts';
import { hover } from '../../core/features/hover.ts';
import { rulePage } from '../../core/features/rule-page.ts';
import type { Language } from '../../core/statute.ts';
import { publicLinks } from '../links.ts';
import { oneOf, type Shell, UsageError } from '../shell.ts';
import { terminalMarkdown } from '../terminal/markdown.ts';
import { COLOURS } from '../terminal/style.ts';
import { readArgs } from './command.ts';

const LANGUAGES = ['en', 'fr', 'de', 'it', 'es'] as const satisfies readonly Language[];

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
  const { knowledge, library } = shell.base;
  const context = { knowledge, library, links: publicLinks({ knowledge, library }), language };
  const shown = rulePage(asked, context) ?? described(asked, context);
  if (shown === null) {
    shell.say(`${JSON.stringify(asked)} is no reference that can be explained, and no rule.`);
    return 1;
  }
  await shell.print(`${terminalMarkdown(shown, style).trimEnd()}\n`);
  return shown.startsWith('**The GDPR has no') ? 1 : 0;
}

/** The hover over what is asked for: as it stands, else as a provision of the GDPR. */
function described(asked: string, context: Parameters<typeof hover>[2]): string | null {
  for (const text of [asked, `${asked} GDPR`, `Article ${asked} GDPR`]) {
    const analysis = analyse(text, context.knowledge);
    const reference = analysis.references.find(({ instrument }) => instrument !== null && instrument !== 'self');
    const shown = reference && hover(analysis, reference.start, context);
    if (shown) return shown.markdown;
  }
  return null;
}
