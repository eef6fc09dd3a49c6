import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Analysis, analyse } from '../../core/analysis.ts';
import type { Place } from '../../core/decisions/related.ts';
import {
  countPassages,
  describePassage,
  excerptOf,
  passagePlace,
  placeIn,
  placeOf,
  type RelatedPassage,
  relatedPassages,
} from '../../core/features/related.ts';
import { decisionOfText } from '../../core/library.ts';
import type { Messages } from '../../core/messages.ts';
import { overlaps, type Span } from '../../core/text.ts';
import { webPage } from '../input/web-page.ts';
import { LIBRARY_OPTION, openFolders } from '../library/shell-library.ts';
import { oneOf, type Shell, UsageError } from '../shell.ts';
import { printablePath } from '../terminal/printable.ts';
import { onlyOne, readArgs } from './command.ts';
import { ENCODING_OPTION, textOf } from './text.ts';

/** `gdpr-lens related FILE[:LINE]`: passages of decisions that have to do with a text, or with one line of it. */
export async function related(args: readonly string[], shell: Shell): Promise<number> {
  const { values, positionals } = readArgs(args, {
    format: { type: 'string', default: 'text' },
    limit: { type: 'string', default: '20' },
    ...LIBRARY_OPTION,
    ...ENCODING_OPTION,
  });
  const format = oneOf(['text', 'json'], values.format, '--format');
  if (!/^[1-9]\d{0,5}$/.test(values.limit))
    throw new UsageError(`--limit takes a number, not ${JSON.stringify(values.limit)}`);
  const { file, line } = placeNamed(onlyOne(positionals, 'a file, or a file and a line: FILE:LINE'), shell.cwd);
  const source = await textOf(file, values.encoding, shell);
  if (source === null) return 2;
  const page = webPage(file, source);
  const text = page?.text ?? source;
  const stretch = line === undefined ? undefined : lineOf(source, line);
  if (stretch === null) throw new UsageError(`${printablePath(file)} has no line ${line}`);
  const span = page && stretch ? { start: page.textOf(stretch.start), end: page.textOf(stretch.end) } : stretch;
  const { knowledge } = shell.base;
  const messages = shell.base.messages();
  const place = asked(analyse(text, knowledge), span, shell);
  const { library } = await openFolders(values.library ?? [], shell);
  const own = decisionOfText(text, library);
  const found = relatedPassages(place, library, own, span, Number(values.limit));
  const left = countPassages(place, library, own, span) - found.length;
  await shell.print(format === 'json' ? asJson(found, messages) : asText(found, messages));
  if (left > 0)
    shell.say(`${messages.say(left === 1 ? 'related.one-more' : 'related.more', { count: left })} (--limit)`);
  return found.length > 0 ? 0 : 1;
}

/** `FILE:LINE`, where no file has that very name. */
function placeNamed(named: string, cwd: string): { file: string; line?: number } {
  const [, file, line] = /^(.+):([1-9]\d*)$/.exec(named) ?? [];
  return file === undefined || existsSync(resolve(cwd, named)) ? { file: named } : { file, line: Number(line) };
}

/** A line, counted from 1, without its end; null where there is none. */
function lineOf(text: string, line: number): Span | null {
  const lines = text.split('\n');
  const own = lines[line - 1];
  if (own === undefined) return null;
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  return { start, end: start + own.length };
}

function asked({ text, findings, references }: Analysis, span: Span | undefined, { base }: Shell): Place {
  if (!span) return placeOf(findings, references);
  const here = <T extends Span>(all: readonly T[]): T[] => all.filter((one) => overlaps(one, span));
  return placeIn({ text, findings: here(findings), references: here(references) }, span, base.knowledge.rules);
}

function asJson(found: readonly RelatedPassage[], messages: Messages): string {
  const items = found.map((passage) => {
    const { decision, number, score } = passage;
    const { name, facts, reason } = describePassage(passage, messages);
    const { start, end } = passagePlace(passage);
    const excerpt = excerptOf(decision, passage.span, passage.at);
    return {
      decision: decision.id,
      name,
      paragraph: number,
      facts,
      reason,
      excerpt,
      start,
      end,
      score,
      file: decision.path ?? null,
    };
  });
  return `${JSON.stringify(items, null, 2)}\n`;
}

function asText(found: readonly RelatedPassage[], messages: Messages): string {
  return found
    .map((passage) => {
      const { label, facts, reason } = describePassage(passage, messages);
      const { decision } = passage;
      const { start } = passagePlace(passage);
      const line = decision.text.slice(0, start).split('\n').length;
      const where =
        decision.path === undefined ? [] : [decision.extracted ? decision.path : `${decision.path}:${line}`];
      const lines = [
        [label, facts].filter(Boolean).join(' · '),
        reason,
        excerptOf(decision, passage.span, passage.at),
        ...where,
      ];
      return `${lines.map((one, i) => `${i === 0 ? '' : '    '}${printablePath(one)}`).join('\n')}\n`;
    })
    .join('');
}
