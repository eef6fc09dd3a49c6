import { Worker } from 'node:worker_threads';
import type { Message } from '../../core/messages.ts';
import type { Outcome, Task } from './reader.ts';
import { reasonOf } from './reason.ts';
import type { WorkerAnswer, WorkerData } from './worker.ts';

/**
 * Memory for the objects of one worker at most. It needs a tenth of that: where there is less room, memory is tidied so
 * often that what was made fast for the forms of short-lived objects is made anew each time, which costs a quarter more.
 */
const HEAP_MB = 2048;
const YOUNG_MB = 24;
/** A document that takes longer is given up; its worker is ended. */
const LONGEST_MS = 120_000;

/**
 * Reads documents in worker threads, so that the loop of the server stays free. A worker that dies of a document is
 * replaced, and the document is the problem.
 * @param script the worker's bundle
 * @param done called for each task as it is done, in any order
 */
export async function readAll(
  tasks: readonly Task[],
  {
    script,
    data,
    workers,
    signal,
  }: { script: string; data: WorkerData; workers: number; signal?: AbortSignal | undefined },
  done: (task: number, outcome: Outcome) => void,
): Promise<void> {
  let next = 0;
  const workOff = async (): Promise<void> => {
    let worker: Worker | undefined;
    try {
      while (next < tasks.length && !signal?.aborted) {
        const at = next++;
        const task = tasks[at];
        if (!task) return;
        worker ??= start(script, data);
        const outcome = await ask(worker, task, signal);
        if (outcome === 'stopped') return;
        if ('died' in outcome) {
          await worker.terminate();
          worker = undefined;
          done(at, { problem: outcome.died, passing: outcome.passing });
        } else done(at, outcome);
      }
    } finally {
      await worker?.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, tasks.length) }, workOff));
}

function start(script: string, workerData: WorkerData): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB };
  // A worker that fails while it is being ended has nobody to tell.
  return new Worker(script, { workerData, resourceLimits }).on('error', () => {});
}

/** `passing`: the worker could not even start, which is no fault of the document. */
type Answer = Outcome | { readonly died: Message; readonly passing: boolean } | 'stopped';

const NOT_STARTED = ['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND', 'ENOENT', 'EMFILE', 'ERR_WORKER_INIT_FAILED'];

function ask(worker: Worker, task: Task, signal: AbortSignal | undefined): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer): void => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed).off('exit', ended);
      signal?.removeEventListener('abort', stopped);
      resolve(answer);
    };
    const answered = ({ outcome }: WorkerAnswer): void => settle(outcome);
    const died = (why: Message, passing = false): void => settle({ died: why, passing });
    const failed = (error: NodeJS.ErrnoException): void =>
      died(reasonOf(error), NOT_STARTED.includes(error.code ?? ''));
    const ended = (): void => died({ key: 'unread.died' });
    const stopped = (): void => settle('stopped');
    const timer = setTimeout(() => died({ key: 'unread.time' }), LONGEST_MS);
    worker.on('message', answered).on('error', failed).on('exit', ended);
    signal?.addEventListener('abort', stopped, { once: true });
    worker.postMessage(task);
  });
}
