import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { createConnection, type Hover, type MarkupContent } from 'vscode-languageserver/node';
import type { LibraryDocument, LibraryState } from '../../server/lsp/library-protocol.ts';
import { serve } from '../../server/lsp/server.ts';
import { knowledgeFolder, readyFolder } from '../../server/node/knowledge.ts';

const TEXT = '1. The nurses shared one user account, which infringes Article 32(1)(b) of the GDPR.';
const uri = (name: string): string => `vscode-vfs://host/cases/${name}`;

describe('a library of documents that the client sends', function () {
  this.timeout(30_000);
  let client: MessageConnection;
  const states: LibraryState[] = [];

  before(async () => {
    const [to, from] = [new PassThrough(), new PassThrough()];
    const folder = join(resolve('dist'), 'knowledge');
    serve(createConnection(new StreamMessageReader(to), new StreamMessageWriter(from)), {
      load: knowledgeFolder(folder),
      ready: readyFolder(folder),
      version: 'test',
      today: () => '2024-01-01',
    });
    client = createMessageConnection(new StreamMessageReader(from), new StreamMessageWriter(to));
    client.onNotification('gdprLens/library/changed', (state: LibraryState) => states.push(state));
    client.listen();
    const options = { virtualDocuments: true };
    await client.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
      initializationOptions: options,
    });
    await client.sendNotification('initialized', {});
  });
  after(() => client.dispose());

  const send = async (...documents: LibraryDocument[]): Promise<LibraryState | undefined> => {
    states.length = 0;
    await client.sendNotification('gdprLens/library/documents', { documents });
    while (states.length === 0) await client.sendRequest('gdprLens/library/problems');
    return states.at(-1);
  };

  const hover = async (): Promise<string> => {
    const textDocument = { uri: 'untitled:a', languageId: 'plaintext', version: 1, text: 'Art. 32(1)(b) GDPR' };
    await client.sendNotification('textDocument/didOpen', { textDocument });
    const shown = await client.sendRequest<Hover>('textDocument/hover', {
      textDocument,
      position: { line: 0, character: 2 },
    });
    await client.sendNotification('textDocument/didClose', { textDocument });
    return (shown.contents as MarkupContent).value;
  };

  it('joins the decisions that ship, with the cards beside them', async () => {
    const card = 'short: AoE\nnumber: 7/2023\nfine: a lot\n';
    const state = await send({ uri: uri('one.txt'), text: TEXT, card }, { uri: uri('two.txt'), text: '--' });
    assert.deepEqual([state?.state, state?.decisions], ['ready', 3]);
    assert.deepEqual(
      state?.problems.map(({ path, problem }) => `${path} ${problem}`),
      [
        `${uri('one.txt')} The card has fields that do not fit and are left out: fine.`,
        `${uri('two.txt')} has no text`,
      ],
    );
    const link = /AoE 7\/2023: \[¶1\]\((gdpr-lens:[^)#]*)/.exec(await hover());
    const page = await client.sendRequest<{ text: string }>('gdprLens/page', { uri: link?.[1] });
    assert.match(page.text, /shared one user account/);
  });

  it('are replaced by those sent next, and gone when there are none', async () => {
    await send({ uri: uri('one.txt'), text: TEXT });
    assert.equal(
      (await send({ uri: uri('a.txt'), text: `${TEXT} A` }, { uri: uri('b.txt'), text: `${TEXT} B` }))?.decisions,
      4,
    );
    assert.match(await hover(), /a\.txt.*\n.*b\.txt/);
    const state = await send();
    assert.deepEqual([state?.state, state?.decisions], ['seeds', 2]);
    assert.doesNotMatch(await hover(), /a\.txt/);
  });

  it('take in what is added until the server ends, and no name twice', async () => {
    const keep = { folder: '', name: 'added', text: TEXT, card: 'short: AoE\nnumber: 9/2024\n' };
    const kept = await client.sendRequest<{ decision: { name: string }; files: string[] }>(
      'gdprLens/library/keep',
      keep,
    );
    assert.deepEqual([kept.decision.name, kept.files], ['AoE 9/2024', []]);
    assert.match(await hover(), /AoE 9\/2024/);
    assert.equal((await client.sendRequest<{ exists: boolean }>('gdprLens/library/keep', keep)).exists, true);
    assert.equal((await send({ uri: uri('one.txt'), text: TEXT }))?.decisions, 4);
    const refused = await client.sendRequest('gdprLens/library/propose', { uri: uri('one.txt') });
    assert.deepEqual(refused, { problem: 'The document cannot be read as a file here.' });
  });
});
