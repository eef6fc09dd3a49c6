import { parentPort, workerData } from 'node:worker_threads';
import type { Base } from '../base.ts';
import { Checker, type CheckSetup } from './checker.ts';
import type { Answer, Question } from './threads.ts';

/** Answers the questions that the main thread asks; what a worker thread runs. */
export function answerQuestions(base: Base): void {
  const checker = new Checker(workerData as CheckSetup, base);
  parentPort?.on('message', ({ index, source }: Question) => {
    const answer: Answer = { index, outcome: checker.check(source, index) };
    parentPort?.postMessage(answer);
  });
}
