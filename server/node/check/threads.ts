import { Worker } from 'node:worker_threads';
import type { Source } from '../input/sources.ts';
import type { CheckSetup, Outcome } from './checker.ts';

/** What a thread is asked, and what it answers, in the order of asking. */
export interface Question {
  readonly index: number;
  readonly source: Source;
}

export interface Answer {
  readonly index: number;
  readonly outcome: Outcome;
}

/** Sources that one thread has in hand: while it reads one, the next is already there. */
const AHEAD = 2;
/** Outcomes that may wait, for each thread, until an earlier one is there. */
const WAITING = 16;

/**
 * The outcomes of sources, found in so many threads and given in the order of the sources.
 * A thread that ends before its time gives its source a problem, and another takes its place.
 * @param script what a thread runs; it answers with `answerQuestions`
 */
export async function* checkInThreads(
  sources: AsyncIterable<Source>,
  setup: CheckSetup,
  count: number,
  script: string,
): AsyncGenerator<Outcome> {
  const done = new Map<number, Outcome>();
  const threads = new Set<Thread>();
  let wake = () => {};
  const answered = ({ index, outcome }: Answer) => {
    done.set(index, outcome);
    wake();
  };
  const iterator = sources[Symbol.asyncIterator]();
  let asked = 0;
  let given = 0;
  let ended = false;
  try {
    while (!ended || given < asked) {
      while (!ended && asked - given < WAITING * count) {
        const free = leastBusy(threads, count) ?? addThread(threads, new Thread(script, setup, answered));
        if (free.busy >= AHEAD) break;
        const next = await iterator.next();
        if (next.done) ended = true;
        else free.ask({ index: asked++, source: next.value });
      }
      const outcome = done.get(given);
      if (outcome) {
        done.delete(given++);
        yield outcome;
      } else if (given < asked) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    await Promise.all([...threads].map((thread) => thread.end()));
  }
}

/** What texts leave behind is collected often: that costs little, and keeps the threads small. */
const YOUNG_MB = 24;

/** The thread with least in hand; undefined while there are fewer than wanted and all of them have something. */
function leastBusy(threads: ReadonlySet<Thread>, count: number): Thread | undefined {
  const [best] = [...threads].sort((a, b) => a.busy - b.busy);
  return best && (best.busy === 0 || threads.size >= count) ? best : undefined;
}

function addThread(threads: Set<Thread>, thread: Thread): Thread {
  threads.add(thread);
  return thread;
}

class Thread {
  readonly #script: string;
  readonly #setup: CheckSetup;
  readonly #answered: (answer: Answer) => void;
  readonly #asked = new Map<number, Question>();
  #worker: Worker;
  #ending = false;

  constructor(script: string, setup: CheckSetup, answered: (answer: Answer) => void) {
    this.#script = script;
    this.#setup = setup;
    this.#answered = answered;
    this.#worker = this.start();
  }

  get busy(): number {
    return this.#asked.size;
  }

  ask(question: Question): void {
    this.#asked.set(question.index, question);
    this.#worker.postMessage(question);
  }

  async end(): Promise<void> {
    this.#ending = true;
    await this.#worker.terminate();
  }

  private start(): Worker {
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB };
    const worker = new Worker(this.#script, { workerData: this.#setup, resourceLimits });
    let why = 'its thread ended';
    worker.on('message', (answer: Answer) => {
      this.#asked.delete(answer.index);
      this.#answered(answer);
    });
    worker.on('error', (error) => {
      why = error.message;
    });
    worker.on('exit', () => {
      if (!this.#ending) this.restart(why);
    });
    return worker;
  }

  /** The question it was at is what ended it; the ones behind are asked again. */
  private restart(why: string): void {
    const [failed, ...left] = this.#asked.values();
    if (!failed) return;
    this.#asked.clear();
    this.#worker = this.start();
    for (const question of left) this.ask(question);
    this.#answered({
      index: failed.index,
      outcome: { path: failed.source.path, problem: `could not be checked: ${why}` },
    });
  }
}
