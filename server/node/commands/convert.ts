import type { CitationStyle } from '../api/contract.ts';
import { CITATION_STYLES, converted } from '../api/converted.ts';
import { oneOf, type Shell, UsageError } from '../shell.ts';
import { printable } from '../terminal/printable.ts';
import { onlyOne, readArgs } from './command.ts';
import { ENCODING_OPTION, textOf } from './text.ts';

/**
 * `gdpr-lens convert --to de FILE`: prints the text with its references to the GDPR written in a style, and says on the
 * standard error which it left as they are: ranges, short forms, those of a doubtful law, those that say more than a
 * provision, those in code and addresses, and what would be read otherwise.
 */
export async function convert(args: readonly string[], shell: Shell): Promise<number> {
  const { values, positionals } = readArgs(args, { to: { type: 'string' }, ...ENCODING_OPTION });
  const styles = Object.keys(CITATION_STYLES);
  if (values.to === undefined) throw new UsageError(`convert needs --to ${styles.join('|')}`);
  const style = oneOf(styles, values.to, '--to') as CitationStyle;
  const text = await textOf(onlyOne(positionals, 'one file'), values.encoding, shell, true);
  if (text === null) return 2;
  const { text: written, rewritten, left, kept } = converted(text, style, shell.base.knowledge);
  await shell.print(written);
  const stay =
    left > 0
      ? `; ${left} left as ${left === 1 ? 'it is' : 'they are'}${kept.length > MOST_SHOWN ? ', the first of them' : ''}:`
      : '';
  shell.say(`${rewritten} ${rewritten === 1 ? 'reference' : 'references'} rewritten${stay}`);
  for (const { line, column, text: words } of kept.slice(0, MOST_SHOWN))
    shell.say(`  ${line}:${column} ${printable(words.replace(/\s+/g, ' '))}`);
  return 0;
}

/** So many of the references that were left are shown. */
const MOST_SHOWN = 100;
