import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { StreamMessageReader } from 'vscode-jsonrpc/node';
import type { Diagnostic, Message } from 'vscode-languageserver';
import { lasting, written } from '../../server/lsp/written.ts';
import { StdioWriter } from '../../server/node/stdio.ts';

/** As JSON gives it back. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function jsonOf(message: Message): string {
  const { size, into } = written(message);
  const room = Buffer.alloc(size + 5);
  return room.toString('utf8', 5, into(room, 5));
}

const place = (line: number, character: number) => ({ line, character });

describe('messages as they are written', () => {
  const told = lasting({ message: 'Größe: 1 €, „so“ 🙂', code: 'one-rule', severity: 2 });
  const problems: Diagnostic[] = [
    { range: { start: place(0, 0), end: place(0, 10) }, ...told },
    { range: { start: place(1, 2), end: place(3, 4) }, message: 'told “once”' },
    { range: { start: place(1_234_567, 99), end: place(1_234_567, 2 ** 31 - 1) }, ...told },
  ];
  const problemsIn = (uri: string, diagnostics: Diagnostic[]) =>
    ({
      jsonrpc: '2.0',
      method: 'textDocument/publishDiagnostics',
      params: { uri, version: 7, diagnostics },
    }) as Message;

  it('are the JSON of what is told', () => {
    const all = [problemsIn('untitled:[]', problems), problemsIn('untitled:none', []), { jsonrpc: '2.0' }];
    for (const message of all) assert.deepEqual(JSON.parse(jsonOf(message)), plain(message));
  });

  it('have a place of their own for each problem, and nothing else in them', () => {
    assert.deepEqual(Object.keys(problems[0] ?? {}), ['range', 'message', 'code', 'severity']);
    assert.deepEqual(structuredClone(problems[2]), plain(problems[2]));
  });

  it('come in their order, whole, also while those before are on their way', async () => {
    const stream = new PassThrough();
    const writer = new StdioWriter(stream);
    const large = 'ß'.repeat(300_000);
    const sent = [problemsIn('untitled:a', problems), problemsIn(`untitled:${large}`, []), { jsonrpc: '2.0' }];
    const come: Message[] = [];
    const all = new Promise<void>((done) => {
      new StreamMessageReader(stream).listen((message) => {
        if (come.push(message) === 2 * sent.length) done();
      });
    });
    await Promise.all([...sent, ...sent].map((message) => writer.write(message)));
    await all;
    assert.deepEqual(come, plain([...sent, ...sent]));
  });
});
