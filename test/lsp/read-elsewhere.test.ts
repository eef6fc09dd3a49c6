import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Location } from 'vscode-languageserver';
import { eventually } from '../support/eventually.ts';
import { LspClient } from '../support/lsp-client.ts';

describe('a decision whose reading view is open too', function () {
  this.timeout(30_000);
  const source = 'file:///decision.txt';
  let client: LspClient;

  before(async () => {
    client = await new LspClient().start();
    await client.open(source, readFileSync('seeds/cnil-san-2022-009/decision.txt', 'utf8'));
  });

  after(() => client.stop());

  it('lists its problems once, where they stand in paragraphs, and again when that is closed', async () => {
    const listed = async (uri: string): Promise<number> =>
      (await client.diagnostics(uri)).filter(({ code }) => code === 'shared-account').length;
    assert.ok((await listed(source)) > 0);
    const { uri } = await client.request<Location>('gdprLens/reading', { uri: source });
    const { text } = await client.request<{ text: string }>('gdprLens/page', { uri });
    await client.open(uri, text, 'gdpr-reading');
    assert.ok(await eventually(async () => (await listed(uri)) > 0 && (await listed(source)) === 0));
    const [told, ...more] = await client.diagnostics(source);
    assert.match(told?.message ?? '', /reading view/);
    assert.deepEqual(more, []);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.ok(await eventually(async () => (await listed(source)) > 0));
  });

  it('leaves a document of the user’s as it is', async () => {
    const note = 'file:///note.md';
    await client.open(note, 'The clerks shared one account.\n', 'markdown');
    const { uri } = await client.request<Location>('gdprLens/reading', { uri: note });
    const { text } = await client.request<{ text: string }>('gdprLens/page', { uri });
    const again = client.published(note);
    await client.open(uri, text, 'gdpr-reading');
    await client.diagnostics(uri);
    await client.change(note, 'The clerks shared one account. Art. 100 GDPR.\n');
    await again;
    assert.ok((await client.diagnostics(note)).some(({ code }) => code === 'shared-account'));
  });
});
