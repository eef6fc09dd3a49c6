import type { CitationStyle } from '../api/contract.ts';
import { CITATION_STYLES, converted } from '../api/converted.ts';
import { oneOf, type Shell, UsageError } from '../shell.ts';
import { onlyOne, readArgs } from './command.ts';
import { textOf } from './text.ts';

/** `gdpr-lens convert --to de FILE`: prints the text with its references to the GDPR written in a style. */
export async function convert(args: readonly string[], shell: Shell): Promise<number> {
  const { values, positionals } = readArgs(args, { to: { type: 'string' } });
  const styles = Object.keys(CITATION_STYLES);
  if (values.to === undefined) throw new UsageError(`convert needs --to ${styles.join('|')}`);
  const style = oneOf(styles, values.to, '--to') as CitationStyle;
  const text = await textOf(onlyOne(positionals, 'one file'), shell);
  if (text === null) return 2;
  const { text: written, rewritten, left } = converted(text, style, shell.base.knowledge);
  await shell.print(written);
  const kept =
    left > 0
      ? `; ${left} left as ${left === 1 ? 'it is' : 'they are'}: ranges, short forms, and what would be read otherwise`
      : '';
  shell.say(`${rewritten} ${rewritten === 1 ? 'reference' : 'references'} rewritten${kept}`);
  return 0;
}
