import { layout } from '../../core/decisions/layout.ts';
import { reading as laidOut } from '../../core/decisions/reading.ts';
import { webPage } from '../input/web-page.ts';
import type { Shell } from '../shell.ts';
import { onlyOne, readArgs } from './command.ts';
import { ENCODING_OPTION, textOf } from './text.ts';

/** `gdpr-lens reading FILE`: prints a document laid out by headings and numbered paragraphs, as Markdown. */
export async function reading(args: readonly string[], shell: Shell): Promise<number> {
  const { values, positionals } = readArgs(args, ENCODING_OPTION);
  const file = onlyOne(positionals, 'one file');
  const source = await textOf(file, values.encoding, shell);
  if (source === null) return 2;
  const text = webPage(file, source)?.text ?? source;
  await shell.print(`${laidOut(text, layout(text)).text.trimEnd()}\n`);
  return 0;
}
