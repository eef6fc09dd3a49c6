import { layout } from '../../core/decisions/layout.ts';
import { reading as laidOut } from '../../core/decisions/reading.ts';
import type { Shell } from '../shell.ts';
import { onlyOne, readArgs } from './command.ts';
import { textOf } from './text.ts';

/** `gdpr-lens reading FILE`: prints a document laid out by headings and numbered paragraphs, as Markdown. */
export async function reading(args: readonly string[], shell: Shell): Promise<number> {
  const { positionals } = readArgs(args, {});
  const text = await textOf(onlyOne(positionals, 'one file'), shell);
  if (text === null) return 2;
  await shell.print(`${laidOut(text, layout(text)).text.trimEnd()}\n`);
  return 0;
}
