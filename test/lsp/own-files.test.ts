import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver';
import { LspClient } from '../support/lsp-client.ts';

const CONFIG = 'file:///texts/.gdpr-lens/config.yaml';
const RULE = 'file:///texts/.gdpr-lens/rules/fax.yaml';

describe('the workspace’s own files over the protocol', () => {
  let client: LspClient;

  before(async () => {
    client = new LspClient();
    const text =
      'severity:\n  no-logging: loud\n  no-loging: off\n# The nurses used one shared account: Art. 100 GDPR.\n';
    client.connection.onRequest('gdprLens/workspaceFiles', () => ({ 'config.yaml': text }));
    await client.start({ virtualDocuments: true, workspaceFiles: true }, {}, 'file:///texts');
    await client.open(CONFIG, text, 'yaml');
  });

  after(() => client.stop());

  const completed = async (uri: string, line: number, character: number): Promise<string[]> => {
    const place = { textDocument: { uri }, position: { line, character } };
    return (await client.request<CompletionItem[]>('textDocument/completion', place)).map(({ label }) => label);
  };

  it('show their own mistakes, and are not read as documents', async () => {
    const told = await client.diagnostics(CONFIG, 0);
    assert.deepEqual(
      told.map(({ message, range }) => `${range.start.line} ${message}`),
      ['1 A severity is one of error, warning, information, hint, off.', '2 There is no rule “no-loging”.'],
    );
    assert.equal(await client.request('gdprLens/overview', { uri: CONFIG }), null);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: CONFIG } });
    assert.deepEqual(await completed(CONFIG, 0, 0), []);
    assert.equal((await client.diagnostics(CONFIG, 0)).length, 2);
  });

  it('are completed: keys, rules, word classes', async () => {
    await client.open(RULE, 'frames:\n  en:\n    - object: "{acc"\n\n', 'yaml');
    assert.ok((await completed(RULE, 2, 19)).includes('account'));
    assert.ok((await completed(RULE, 4, 0)).includes('severity'));
    await client.open(CONFIG, 'severity:\n  ', 'yaml');
    assert.ok((await completed(CONFIG, 1, 2)).includes('shared-account'));
  });
});
