import assert from 'node:assert/strict';
import { LspClient } from '../support/lsp-client.ts';

const TEXT = 'Guidelines on accounts\n\nThe nurses used one shared account.\n';

interface Kind {
  readonly kind: string;
  readonly said: boolean;
  readonly words: string[];
  readonly all: { readonly kind: string; readonly effect: string }[];
}

describe('the kind of a document over the protocol', () => {
  let client: LspClient;
  let files: Record<string, string> = {};

  before(async () => {
    client = new LspClient();
    client.connection.onRequest('gdprLens/workspaceFiles', () => files);
    await client.start({ virtualDocuments: true, workspaceFiles: true }, {}, 'file:///texts');
  });

  after(() => client.stop());

  const kindOf = (uri: string) => client.request<Kind>('gdprLens/kind', { uri });

  /** The codes of the problems that are told next. */
  async function codesAfter(uri: string, change: () => Promise<void>): Promise<unknown[]> {
    const told = client.published(uri);
    await change();
    await told;
    return (await client.diagnostics(uri)).map(({ code }) => code);
  }

  it('is guessed, and said by the user until that is taken back', async () => {
    const uri = 'untitled:kind';
    await client.open(uri, TEXT);
    assert.deepEqual(await client.diagnostics(uri), []);
    const { kind, said, words, all } = await kindOf(uri);
    assert.deepEqual({ kind, said, words }, { kind: 'guideline', said: false, words: ['Guidelines'] });
    assert.equal(all.length, 10);
    assert.deepEqual(
      all.filter(({ effect }) => effect !== '').map((one) => one.kind),
      ['guideline', 'template', 'unrelated'],
    );
    const say = (kinds: object) => () => client.connection.sendNotification('gdprLens/kinds', { kinds });
    assert.deepEqual(await codesAfter(uri, say({ [uri]: 'incident-report' })), ['shared-account']);
    assert.equal((await kindOf(uri)).said, true);
    assert.deepEqual(await codesAfter(uri, say({ [uri]: 'novel' })), []);
  });

  it('is said by the workspace for files, and of their reading views', async () => {
    const uri = 'file:///texts/notes/a.txt';
    await client.open(uri, TEXT);
    assert.deepEqual(await client.diagnostics(uri), []);
    files = { 'config.yaml': 'kinds:\n  "notes/*": incident-report\n' };
    const changed = () => client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    assert.deepEqual(await codesAfter(uri, changed), ['shared-account']);
    const view = `gdpr-lens:/reading/a.txt.reading?${encodeURIComponent(uri)}`;
    const page = await client.request<{ text: string }>('gdprLens/page', { uri: view });
    await client.open(view, page.text, 'gdpr-reading');
    assert.equal((await kindOf(view)).kind, 'incident-report');
    files = {};
    assert.deepEqual(await codesAfter(uri, changed), []);
  });

  it('is offered where its words stand, when it silences the document', async () => {
    const uri = 'untitled:offered';
    await client.open(uri, TEXT);
    const titles = async (line: number): Promise<string[]> => {
      const at = { line, character: 3 };
      const params = { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [] } };
      return (await client.request<{ title: string }[]>('textDocument/codeAction', params)).map(({ title }) => title);
    };
    assert.deepEqual(await titles(0), ['Read as “guideline”: set another kind…']);
    assert.deepEqual(await titles(2), []);
  });
});
