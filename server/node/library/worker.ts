import { constants, platform, setPriority } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { readyKnowledge } from '../../core/ready.ts';
import { knowledgeFolder, readyFolder } from '../knowledge.ts';
import { DecisionReader, type Outcome, type Task } from './reader.ts';

/** What a worker is given when it starts. */
export interface WorkerData {
  readonly knowledgeFolder: string;
  readonly texts: string;
  readonly limit: number;
  readonly known: ReadonlySet<string>;
  /** Somebody types meanwhile. */
  readonly background?: boolean | undefined;
}

export interface WorkerAnswer {
  readonly outcome: Outcome;
}

const { knowledgeFolder: folder, texts, limit, known, background } = workerData as WorkerData;
// On Linux a thread has a priority of its own; elsewhere it would be that of the whole server.
if (background && platform() === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
// The bundle with the readers of other forms stands beside this one.
const loadExtract = () => import(pathToFileURL(join(__dirname, 'extract.js')).href) as ReturnType<typeof importExtract>;
const knowledge = readyKnowledge(readyFolder(folder));
const reader = new DecisionReader(knowledge, knowledgeFolder(folder), { texts, limit, loadExtract });

parentPort?.on('message', async (task: Task) => {
  const outcome = await reader.read(task, known);
  const record = 'key' in outcome ? outcome.record : undefined;
  parentPort?.postMessage({ outcome } satisfies WorkerAnswer, record ? [record.buffer as ArrayBuffer] : []);
});

declare function importExtract(): Promise<typeof import('./extract/extract.ts')>;
