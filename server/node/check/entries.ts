import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '../../core/messages.ts';
import { concerns, expired } from '../../core/policy/judgement.ts';
import { isPattern } from '../../core/policy/kinds.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { FileProblem, WrittenSuppression } from '../../workspace/folder.ts';
import { placeInYaml } from '../../workspace/yaml.ts';
import type { NodeWorkspace } from '../workspace.ts';
import type { CheckedDocument } from './document.ts';

/** What became of the entries of `suppressions.yaml`, by their place among the policy's: plain data, threads send it. */
export interface EntryUse {
  /** Those that name a document which was checked. */
  readonly met: readonly number[];
  /** Those that silenced something. */
  readonly used: readonly number[];
}

export const NO_USE: EntryUse = { met: [], used: [] };

/** What became of the entries in one document. */
export function entryUse({ file, judgement }: CheckedDocument, { suppressions }: Policy): EntryUse {
  const all = suppressions.map((entry, i) => ({ entry, i }));
  const numbers = (wanted: (entry: Policy['suppressions'][number]) => boolean) =>
    all.flatMap(({ entry, i }) => (wanted(entry) ? [i] : []));
  return {
    met: numbers((entry) => entry.file !== undefined && concerns(entry, file)),
    used: numbers((entry) => judgement.used.has(entry)),
  };
}

export function bothUses(a: EntryUse, b: EntryUse): EntryUse {
  if (b.met.length + b.used.length === 0) return a;
  return { met: [...new Set([...a.met, ...b.met])], used: [...new Set([...a.used, ...b.used])] };
}

/**
 * Entries that silence nothing any more: their last day has passed, their file is gone, or nothing was found for them.
 * The last is said of an entry for one file when that was checked, of any other when all of the workspace was.
 * @param whole whether all texts of the workspace were checked
 */
export function entryRemarks(
  { root, files, workspace }: NodeWorkspace,
  { met, used }: EntryUse,
  { severities, today }: Policy,
  whole: boolean,
): FileProblem[] {
  const remarkOn = (entry: WrittenSuppression, i: number): Message | undefined => {
    const { file, until = '' } = entry;
    if (expired(entry, today))
      return tells('expired-suppression', severities, { key: 'file.entry-expired', values: { date: until } });
    const one = file !== undefined && !isPattern(file);
    if (one && !existsSync(join(root, file)))
      return tells('unused-suppression', severities, { key: 'file.entry-gone', values: { file } });
    const known = whole || (one && met.includes(i));
    return known && !used.includes(i)
      ? tells('unused-suppression', severities, { key: 'file.entry-unused' })
      : undefined;
  };
  const path = 'suppressions.yaml';
  return workspace.suppressions.flatMap((entry, i): FileProblem[] => {
    const message = remarkOn(entry, i);
    return message
      ? [{ path, ...placeInYaml(files[path] ?? '', `suppressions/${entry.entry}`), message, note: true }]
      : [];
  });
}

/** The remark, unless it is off like those about markers. */
function tells(code: string, severities: Policy['severities'], message: Message): Message | undefined {
  return severities[code] === 'off' ? undefined : message;
}
