import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { Diagnostic, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { LSPErrorCodes } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LspClient } from '../support/lsp-client.ts';

const TEXT = `We rely on Article 6 GDPR.\r\n\r\nAll nurses used one shared account 🙂.\n\nSee Art. 100 GDPR and Art. 32(1)(b) GDPR.\n`;

describe('typing over the protocol', function () {
  this.timeout(30_000);
  let client: LspClient;
  let version = 1;

  before(async () => {
    client = await new LspClient().start();
  });

  after(async () => {
    await client.stop();
  });

  /** Changes a stretch of the document, as an editor does for each keystroke. */
  async function type(document: TextDocument, start: number, end: number, text: string): Promise<TextDocument> {
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const change = { range, text };
    const textDocument = { uri: document.uri, version: ++version };
    await client.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [change] });
    return TextDocument.update(document, [change], version);
  }

  it('gives for each change what opening the text anew gives', async () => {
    const uri = 'untitled:typed';
    let document = TextDocument.create(uri, 'plaintext', version, TEXT);
    await client.open(uri, TEXT);
    const changes = [
      [TEXT.indexOf('100'), 3, '99'],
      [TEXT.indexOf('shared'), 6, 'personal'],
      [0, 0, 'No Art. 120 GDPR. 🙂\r\n'],
      [30, 2, ''],
      [5, 12, '\n'],
    ] as const;
    for (const [i, [start, length, text]] of changes.entries()) {
      document = await type(document, start, start + length, text);
      const fresh = `untitled:fresh-${i}`;
      await client.open(fresh, document.getText());
      const expected = await client.diagnostics(fresh);
      assert.deepEqual(await client.diagnostics(uri, version), expected);
    }
  });

  it('tells what has changed of the highlights', async () => {
    const uri = 'untitled:highlights';
    const textDocument = { uri };
    const document = TextDocument.create(uri, 'plaintext', version, TEXT);
    await client.open(uri, TEXT);
    const first = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    await type(document, 0, 0, 'According to Article 5 GDPR: ');
    const { edits } = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: first.resultId ?? '',
    });
    const data = [...first.data];
    for (const edit of [...edits].reverse()) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    const whole = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(data, whole.data);
    assert.ok(edits.flatMap(({ data }) => data ?? []).length < whole.data.length, 'less than all is sent');
  });

  it('drops requests that are taken back before their turn', async () => {
    const uri = 'untitled:long';
    const source = Array.from({ length: 20 }, () => new CancellationTokenSource());
    // the server is at work on this when the requests and what takes them back come in
    const text = Array.from(
      { length: 5000 },
      (_, i) => `In room ${i} the users of Article 6 GDPR shared account ${i}.`,
    );
    void client.open(uri, text.join('\n\n'));
    const overview = client.request('gdprLens/overview', { uri });
    await wait(50);
    const answers = source.map(({ token }) =>
      client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }, token).then(
        () => null,
        ({ code }) => code,
      ),
    );
    for (const one of source.slice(0, -1)) one.cancel();
    const codes = await Promise.all(answers);
    assert.deepEqual(codes, [...Array(19).fill(LSPErrorCodes.RequestCancelled), null]);
    assert.ok(await overview);
  });

  it('answers a client that asks for problems and cannot be told of them', async () => {
    const asking = await new LspClient().start({}, { textDocument: { diagnostic: {} } });
    assert.ok(asking.capabilities.diagnosticProvider);
    await asking.open('untitled:asked', 'See Art. 100 GDPR.');
    const { items } = await asking.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: 'untitled:asked' },
    });
    assert.deepEqual(
      items.map(({ code }) => code),
      ['unknown-provision'],
    );
    assert.equal(await asking.stop(), 0);
  });
});
