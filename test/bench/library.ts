// Measures the library on made-up decisions: npm run bench:library [-- COUNT [AVERAGE LENGTH]].
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleLibrary, writeKnowledgeFolder } from '../support/library-bundles.ts';
import { writeDecisions } from './library-texts.ts';

void measure(Number(process.argv[2] ?? 3600), Number(process.argv[3] ?? 28_000));

async function measure(count: number, length: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gdpr-lens-bench-'));
  try {
    const texts = join(folder, 'decisions');
    const bytes = writeDecisions(texts, count, length);
    await bundleLibrary(folder, { 'library-run': 'test/bench/library-run.ts' });
    await writeKnowledgeFolder(join(folder, 'knowledge'));
    const run = (step: string): Record<string, number> =>
      JSON.parse(
        execFileSync(
          process.execPath,
          [join(folder, 'library-run.js'), step, texts, join(folder, 'cache'), join(folder, 'knowledge')],
          {
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'inherit'],
          },
        ),
      );
    console.log(`${count} decisions, ${(bytes / 1e6).toFixed(0)} MB, ${cpus().length} cores\n`);
    const first = run('first');
    row('first index', first.seconds, 60, 's');
    row('  its peak of memory', first.peakMB, 600, 'MB');
    console.log(
      `    ${first.decisions} decisions, ${first.passages} passages, ${first.problems} problems, ${first.cpuSeconds?.toFixed(0)} s of processor time`,
    );
    const start = run('start');
    row('start from the cache', start.seconds, 1.5, 's');
    row('  its peak of memory', start.peakMB, 250, 'MB');
    const query = run('query');
    row('related passages, median', query.medianMs, 30, 'ms');
    row('related passages, 95th percentile', query.p95Ms, 30, 'ms');
    const change = run('change');
    row('one changed file, median', change.medianMs, 200, 'ms');
    row('one changed file, worst', change.worstMs, 200, 'ms');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A line of the table: what was measured, how much, and what it may be. */
function row(what: string, value = Number.NaN, limit: number, unit: string): void {
  const verdict = value <= limit ? 'ok' : 'too much';
  console.log(
    `${what.padEnd(36)}${value.toFixed(value < 10 ? 2 : 0).padStart(9)} ${unit.padEnd(3)} at most ${limit} ${unit}: ${verdict}`,
  );
}
