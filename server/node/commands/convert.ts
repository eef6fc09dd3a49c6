import { analyse } from '../../core/analysis.ts';
import type { Style as Citing } from '../../core/citations/write.ts';
import { applyEdits, writeAs } from '../../core/features/write-as.ts';
import { oneOf, type Shell, UsageError } from '../shell.ts';
import { onlyOne, readArgs } from './command.ts';
import { textOf } from './text.ts';

const STYLES: Readonly<Record<string, Citing>> = {
  de: 'german',
  fr: 'french',
  it: 'italian',
  es: 'spanish',
  eu: 'eu',
  compact: 'compact',
  cnil: 'cnil',
};

/** `gdpr-lens convert --to de FILE`: prints the text with its references to the GDPR written in a style. */
export async function convert(args: readonly string[], shell: Shell): Promise<number> {
  const { values, positionals } = readArgs(args, { to: { type: 'string' } });
  if (values.to === undefined) throw new UsageError(`convert needs --to ${Object.keys(STYLES).join('|')}`);
  const style = STYLES[oneOf(Object.keys(STYLES), values.to, '--to')] ?? 'eu';
  const text = await textOf(onlyOne(positionals, 'one file'), shell);
  if (text === null) return 2;
  const { knowledge } = shell.base;
  const { edits, left } = writeAs(analyse(text, knowledge), style, knowledge);
  await shell.print(applyEdits(text, edits));
  const kept = left > 0 ? `; ${left} left as they are: ranges, short forms, and what would be read otherwise` : '';
  shell.say(`${edits.length} ${edits.length === 1 ? 'reference' : 'references'} rewritten${kept}`);
  return 0;
}
