import type { Message } from '../../core/messages.ts';
import type { LibraryDecision } from './library-decision.ts';

/** A document of the library with what its contents are known by. */
export interface Kept {
  readonly key: string;
  readonly decision: LibraryDecision;
}

/**
 * The documents that say again what another says: a file with the contents of one before it, and a decision that ships
 * with the program where the user has it too. Each with the one that counts.
 */
export function copiesIn(all: readonly Kept[]): Map<Kept, LibraryDecision> {
  const copies = new Map<Kept, LibraryDecision>();
  const files = new Map<string, LibraryDecision>();
  const lengths = new Map<number, LibraryDecision[]>();
  for (const one of all) {
    const { key, decision } = one;
    if (decision.path === undefined) continue;
    const first = files.get(key);
    if (first) copies.set(one, first);
    else {
      files.set(key, decision);
      lengths.set(decision.length, [...(lengths.get(decision.length) ?? []), decision]);
    }
  }
  for (const one of all) {
    const { decision } = one;
    if (decision.path !== undefined) continue;
    const own = lengths.get(decision.length)?.find((other) => other.text === decision.text);
    if (own) copies.set(one, own);
  }
  return copies;
}

/** What the user is told of files that are counted once, the first few by name. */
export function noticeOf(copies: ReadonlyMap<Kept, LibraryDecision>): Message | undefined {
  const paths = [...copies].flatMap(([{ decision }, { path }]) =>
    decision.path === undefined ? [] : [`${decision.path} (${path})`],
  );
  if (paths.length === 0) return undefined;
  const files = paths.slice(0, SHOWN).join(', ');
  const count = paths.length - SHOWN;
  return count > 0
    ? { key: 'library.more-copies', values: { files, count } }
    : { key: 'library.copies', values: { files } };
}

const SHOWN = 5;
