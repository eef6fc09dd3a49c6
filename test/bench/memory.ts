import { readFileSync } from 'node:fs';
import { LspClient } from '../support/lsp-client.ts';
import { L, M } from './texts.ts';

/** What the server holds: after the start, with a large text, and after very many changes. Linux only: it reads /proc. */
export async function memory(): Promise<void> {
  console.log('\nMemory of the server\n\n| when | resident |\n| --- | ---: |');
  const client = await new LspClient().start();
  const row = (when: string) => console.log(`| ${when} | ${resident(client)} MiB |`);
  row('after the start');
  await read(client, 'untitled:large', L);
  row(`with L open (${(L.length / 1e6).toFixed(1)} MB of text)`);
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'untitled:large' } });
  await read(client, 'untitled:typed', M);
  let version = 1;
  for (const changes of [1000, 9000]) {
    for (let i = 0; i < changes; i++) version = await keystroke(client, version);
    const shown = client.published('untitled:typed', version + 1);
    version = await keystroke(client, version);
    await shown;
    row(`with M open, after ${version - 1} changes`);
  }
  await client.stop();
}

async function read(client: LspClient, uri: string, text: string): Promise<void> {
  const shown = client.published(uri);
  await client.open(uri, text);
  await shown;
}

/** Types a letter, and takes it away again with the next. */
async function keystroke(client: LspClient, version: number): Promise<number> {
  const line = Math.imul(version >> 1, 0x9e3779b1) >>> 22;
  const start = { line, character: 0 };
  const added = version % 2 === 1;
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: 'untitled:typed', version: version + 1 },
    contentChanges: [{ range: { start, end: { line, character: added ? 0 : 1 } }, text: added ? 'e' : '' }],
  });
  return version + 1;
}

function resident(client: LspClient): number {
  const status = readFileSync(`/proc/${client.process.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
