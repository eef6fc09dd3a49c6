import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { wordBag } from '../../server/core/decisions/likeness.ts';
import { related } from '../../server/core/decisions/related.ts';
import { readyKnowledge, readyLibrary } from '../../server/core/ready.ts';
import { readyFolder } from '../../server/node/knowledge.ts';
import { openLibrary } from '../../server/node/library/open.ts';
import { chance } from './library-chance.ts';

// One measurement in a process of its own: node library-run.js STEP FOLDER STORAGE KNOWLEDGE.
const [, , step, folder = '', storage = '', knowledge = ''] = process.argv;
const options = {
  folders: [folder],
  storage,
  seeds: readyLibrary(readyFolder(knowledge), readyKnowledge(readyFolder(knowledge))).decisions.decisions,
  knowledgeFolder: knowledge,
  worker: join(__dirname, 'library-worker.js'),
  engine: 'bench',
};

const LIMIT = 200;
const PLACES = 400;

void main().then((figures) => process.stdout.write(JSON.stringify(figures)));

async function main(): Promise<Record<string, number>> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const known = step === 'change' ? { knowledge: readyKnowledge(readyFolder(knowledge)) } : {};
  const library = await openLibrary({ ...options, ...known });
  const opened = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const memory = process.resourceUsage().maxRSS / 1024;
  const common = {
    seconds: opened / 1000,
    sinceProcessStart: performance.now() / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMB: memory,
    decisions: library.decisions.length,
    passages: library.library.index.size,
    problems: library.problems.length,
  };
  if (step === 'query') return { ...common, ...queries(library.library) };
  if (step === 'change') return { ...common, ...(await changes(library)) };
  return common;
}

/** Queries for places of the library's own passages, as a cursor in a document gives them. */
function queries({ index }: Awaited<ReturnType<typeof openLibrary>>['library']): Record<string, number> {
  const random = chance(7);
  const all = [...index.decisions];
  const times: number[] = [];
  const cpu = process.cpuUsage();
  let found = 0;
  for (let i = 0; i < PLACES; i++) {
    const { columns, decision } = all[Math.floor(random() * all.length)] as (typeof all)[number];
    const at = Math.floor(random() * columns.numbers.length);
    const provisions = [...columns.provisions.subarray(columns.provisionsFrom[at], columns.provisionsFrom[at + 1])];
    const rules = [...columns.findings.subarray(columns.findingsFrom[at], columns.findingsFrom[at + 1])];
    const words = wordBag(decision.text, columns.spans[2 * at], columns.spans[2 * at + 1]);
    const named = (numbers: number[]): string[] => numbers.map((number) => columns.names[number] ?? '');
    const place = {
      rules: named(rules.map((rule) => rule >> 2)),
      provisions: named(provisions.map((one) => one & 0x7fff)),
      words,
    };
    const start = performance.now();
    found += related(place, index, { decision: decision.id }, LIMIT).length;
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(cpu);
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0;
  return {
    medianMs: at(0.5),
    p95Ms: at(0.95),
    worstMs: at(1),
    cpuMs: (user + system) / 1000 / PLACES,
    found: found / PLACES,
  };
}

/** One text at a time is changed, and the folders are looked through again. */
async function changes(library: Awaited<ReturnType<typeof openLibrary>>): Promise<Record<string, number>> {
  const times: number[] = [];
  const year = join(folder, '2018');
  const cpu = process.cpuUsage();
  for (const name of readdirSync(year).slice(0, 12)) {
    appendFileSync(
      join(year, name),
      '\n999. The accounts were shared between employees, which infringes Article 32 GDPR.\n',
    );
    const start = performance.now();
    const { changed } = await library.refresh();
    times.push(performance.now() - start);
    if (changed.length !== 1) throw new Error(`${changed.length} changed instead of 1`);
  }
  const { user, system } = process.cpuUsage(cpu);
  const [, ...warm] = times;
  warm.sort((a, b) => a - b);
  return {
    firstMs: times[0] ?? 0,
    medianMs: warm[warm.length >> 1] ?? 0,
    worstMs: warm.at(-1) ?? 0,
    cpuMs: (user + system) / 1000 / times.length,
  };
}
