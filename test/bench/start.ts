import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LspClient } from '../support/lsp-client.ts';
import { ratio, Table, timed, timedAsync } from './measure.ts';
import { S } from './texts.ts';

const RUNS = 15;

/** How long it takes from nothing to the first answer, beside Node with nothing to do. */
export async function start(): Promise<void> {
  const table = new Table('Start');
  const folder = mkdtempSync(join(tmpdir(), 'gdpr-lens-bench-'));
  const small = join(folder, 'small.txt');
  const whole = join(folder, 'whole.txt');
  writeFileSync(small, 'We rely on Article 6 GDPR.\n');
  writeFileSync(whole, S);
  try {
    const bare = timed(() => node('-e', '0'), RUNS);
    table.row('node -e 0', bare);
    const measured = [
      ['command line, one sentence', () => node('dist/cli.js', 'check', small)],
      ['command line, a decision that ships with it', () => node('dist/cli.js', 'check', 'seeds/cnil-san-2022-009')],
      ['command line, S, never seen before', () => node('dist/cli.js', 'check', whole)],
    ] as const;
    for (const [name, work] of measured) {
      const taken = timed(work, RUNS);
      table.row(name, taken, 0, ratio(taken.median, bare.median, 'bare node'));
    }
    const server = await timedAsync(answered, RUNS);
    table.row('server, to the answer of initialize', server, 0, ratio(server.median, bare.median, 'bare node'));
    table.row('first problems of S after opening, once others were read', await opened());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function node(...args: readonly string[]): void {
  spawnSync(process.execPath, args, { stdio: 'ignore' });
}

async function answered(): Promise<void> {
  const server = spawn(process.execPath, ['dist/server/node.js', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const params = { processId: null, rootUri: null, capabilities: {} };
  const message = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
  server.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
  await new Promise((resolve) => server.stdout.once('data', resolve));
  ended(server);
}

function ended(server: ChildProcess): void {
  server.stdout?.destroy();
  server.kill();
}

async function opened() {
  const client = await new LspClient().start();
  let count = 0;
  const taken = await timedAsync(
    async () => {
      const uri = `untitled:${++count}`;
      const shown = client.published(uri);
      await client.open(uri, `${S}${count}`);
      await shown;
    },
    RUNS,
    3,
  );
  await client.stop();
  return taken;
}
