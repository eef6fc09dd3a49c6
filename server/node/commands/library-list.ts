import type { DecisionFacts } from '../../core/features/library/facts.ts';
import { itemOf } from '../../core/features/library/item.ts';
import { latestFirst, selected } from '../../core/features/library/selection.ts';
import type { Messages } from '../../core/messages.ts';
import { askedProvision } from '../api/asked.ts';
import { LIBRARY_OPTION, openFolders } from '../library/shell-library.ts';
import { csv } from '../reports/csv.ts';
import { oneOf, type Shell, UsageError } from '../shell.ts';
import { printablePath } from '../terminal/printable.ts';
import { readArgs } from './command.ts';
import { ruleIds } from './rules.ts';

const FORMATS = ['text', 'json', 'csv'] as const;

/**
 * `gdpr-lens library list [--article 32] [--finding shared-account] …`: the decisions for which all of that holds.
 * What could not be read is said and does not count: the answer is of those that could.
 */
export async function libraryList(args: readonly string[], shell: Shell): Promise<number> {
  const { values, positionals } = readArgs(args, {
    article: { type: 'string' },
    cited: { type: 'boolean', default: false },
    finding: { type: 'string' },
    authority: { type: 'string' },
    year: { type: 'string' },
    words: { type: 'string' },
    format: { type: 'string', default: 'text' },
    ...LIBRARY_OPTION,
  });
  const { format, library: folders = [], ...selection } = values;
  const form = oneOf(FORMATS, format, '--format');
  if (positionals.length > 0) throw new UsageError('library list takes options alone; --words searches');
  const { finding, year } = selection;
  const article = selection.article && articleOf(selection.article, shell);
  if (finding !== undefined && !ruleIds(shell.base.knowledge).includes(finding))
    throw new UsageError(`there is no rule ${JSON.stringify(finding)}; gdpr-lens rules lists them`);
  if (year !== undefined && !/^\d{4}$/.test(year))
    throw new UsageError(`--year takes a year such as 2022, not ${JSON.stringify(year)}`);
  const { library } = await openFolders(folders, shell);
  const found = latestFirst(selected(library, { ...selection, article }));
  const messages = shell.base.messages();
  await shell.print(
    form === 'json' ? asJson(found, messages) : form === 'csv' ? asCsv(found) : asText(found, messages),
  );
  return found.length > 0 ? 0 : 1;
}

/** `32`, `Art. 32 DSGVO` or `32.1.b` as the library has it. */
function articleOf(asked: string, { base }: Shell): string {
  const provision = askedProvision(asked, base.knowledge);
  if (provision === null)
    throw new UsageError(`--article takes a provision of the GDPR such as 32 or 5(1)(f), not ${JSON.stringify(asked)}`);
  return provision;
}

function asJson(found: readonly DecisionFacts[], messages: Messages): string {
  const items = found.map((facts) => {
    const { facts: _, ...item } = itemOf(facts, messages);
    return { ...item, file: facts.decision.path ?? null };
  });
  return `${JSON.stringify(items, null, 2)}\n`;
}

const COLUMNS = [
  'authority',
  'number',
  'title',
  'date',
  'fine',
  'currency',
  'infringed',
  'findings',
  'outcome',
  'file',
];

function asCsv(found: readonly DecisionFacts[]): string {
  const rows = found.map(({ decision, authority, date, findings }) => {
    const { number, title, fine, infringed, outcome } = decision.card;
    const amount = fine?.amount ?? (decision.unknown?.includes('fine') ? '' : 0);
    const money = [amount, fine?.currency ?? ''];
    return [
      authority,
      number,
      title,
      date ?? '',
      ...money,
      infringed.join(' '),
      findings.join(' '),
      outcome,
      decision.path ?? '',
    ];
  });
  return csv([COLUMNS, ...rows]);
}

function asText(found: readonly DecisionFacts[], messages: Messages): string {
  const rows = found.map((facts) => {
    const { name, facts: told, infringed } = itemOf(facts, messages);
    return [name, told, infringed.join(', ')].map(printablePath);
  });
  const widths = [0, 1].map((i) => Math.min(60, Math.max(0, ...rows.map((row) => row[i]?.length ?? 0))));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, i) => cell.padEnd(widths[i] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
