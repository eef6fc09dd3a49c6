import { availableParallelism } from 'node:os';
import { type Following, LIMIT, type LibraryOptions } from './options.ts';
import { readAll } from './pool.ts';
import type { DecisionReader, Outcome } from './reader.ts';
import type { Source } from './sources.ts';
import type { Store } from './store.ts';

/** Changed texts that are so few and so short are read in the server's own thread. */
const FEW = 3;
const SHORT = 300_000;
const MOST_WORKERS = 4;

/**
 * Reads sources: a few texts at once where knowledge is at hand, all else in workers.
 * @param done called for each as it is done
 * @returns how many were left because it was stopped
 */
export async function readSources(
  sources: readonly Source[],
  options: LibraryOptions,
  { onProgress, signal }: Following,
  { reader, store }: { reader: DecisionReader; store: Store },
  done: (source: Source, outcome: Outcome) => void,
): Promise<number> {
  let count = 0;
  const finish = (source: Source, outcome: Outcome): void => {
    done(source, outcome);
    count++;
    onProgress?.({ done: count, total: sources.length });
  };
  const near = options.knowledge && sources.length <= FEW ? sources.filter(isNear) : [];
  for (const source of near) {
    if (!signal?.aborted) finish(source, await reader.read(source.task, store.records));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const far = sources.filter((source) => !near.includes(source));
  if (far.length > 0 && !signal?.aborted) {
    const { knowledgeFolder, limit = LIMIT, background } = options;
    const data = { knowledgeFolder, texts: store.texts, limit, known: new Set(store.records.keys()), background };
    const workers = options.workers ?? Math.min(MOST_WORKERS, availableParallelism());
    const tasks = far.map(({ task }) => task);
    await readAll(tasks, { script: options.worker, data, workers, signal }, (at, outcome) => {
      const source = far[at];
      if (source) finish(source, outcome);
    });
  }
  return sources.length - count;
}

function isNear({ path, size }: Source): boolean {
  return size <= SHORT && (path === undefined || /\.(?:txt|text|md|markdown)$/i.test(path));
}
