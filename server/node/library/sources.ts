import type { Decision } from '../../core/decisions/decision.ts';
import { type FoundFile, idOf } from './discover.ts';
import { contentKey } from './documents.ts';
import type { Task } from './reader.ts';

/** Something a decision is read from: a file of the user's, or a decision that ships with the program. */
export interface Source {
  /** What it is known by from one start to the next: its path, or the name of the seed. */
  readonly place: string;
  readonly id: string;
  /** Undefined for a seed. */
  readonly path: string | undefined;
  readonly card: string | undefined;
  readonly stamp: string;
  /** About how long its text is. */
  readonly size: number;
  readonly task: Task;
  /** The text, where it is at hand. */
  readonly text: string | undefined;
}

/** The decisions that ship with the program. */
export function seedSources(seeds: readonly Decision[]): Source[] {
  return seeds.map(({ id, text, card }) => ({
    place: `seed:${id}`,
    id,
    path: undefined,
    card: undefined,
    stamp: contentKey([text, JSON.stringify(card)]),
    size: text.length,
    task: { text, written: card },
    text,
  }));
}

export function fileSource(file: FoundFile): Source {
  const { path, card, stamp, size } = file;
  return {
    place: path,
    id: idOf(file),
    path,
    card,
    stamp,
    size,
    task: { path, card },
    text: undefined,
  };
}
