// npm run bench [-- start reading typing memory]: what things cost, as tables. Needs `npm run build` before.
// `npm run bench -- edits` takes some minutes and is only run when it is named.
import { cpus } from 'node:os';
import { edits } from './edits.ts';
import { memory } from './memory.ts';
import { reading } from './reading.ts';
import { start } from './start.ts';
import { typing } from './typing.ts';

const benchmarks = { start, reading, typing, memory, edits };
const LONG = ['edits'];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  console.error(`No such benchmark: ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}.`);
  process.exit(2);
}
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`);
void run();

async function run(): Promise<void> {
  for (const [name, benchmark] of Object.entries(benchmarks)) {
    if (asked.length === 0 ? !LONG.includes(name) : asked.includes(name)) await benchmark();
  }
}
