import assert from 'node:assert/strict';
import type { Hover, LocationLink, MarkupContent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LspClient } from '../support/lsp-client.ts';
import { draw, type Mark, picture } from '../support/picture.ts';

interface RelatedItem {
  label: string;
  reason: string;
  same: boolean;
  location: { uri: string };
}

describe('the server over stdio', function () {
  this.timeout(30_000);
  let client: LspClient;
  let count = 0;

  before(async () => {
    client = await new LspClient().start();
  });

  after(async () => {
    assert.equal(await client.stop(), 0, 'the server ends with exit code 0');
  });

  /** Opens a drawn text and gives its address, text and cursor. */
  async function open(
    drawn: string,
  ): Promise<{ uri: string; document: TextDocument; cursor: number; marks: readonly Mark[] }> {
    const { text, cursor, marks } = picture(drawn);
    const uri = `untitled:test-${++count}`;
    await client.open(uri, text);
    return { uri, document: TextDocument.create(uri, 'plaintext', 1, text), cursor, marks };
  }

  async function assertDiagnostics(drawn: string): Promise<void> {
    const { uri, document, marks } = await open(drawn);
    const found = (await client.diagnostics(uri)).map(({ range, code }) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      label: String(code),
    }));
    assert.equal(draw(document.getText(), found), draw(document.getText(), marks));
  }

  async function hoverAt(drawn: string): Promise<string> {
    const { uri, document, cursor } = await open(drawn);
    const hover = await client.request<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position: document.positionAt(cursor),
    });
    return hover === null ? '' : (hover.contents as MarkupContent).value;
  }

  it('says what it can do', () => {
    const { hoverProvider, definitionProvider, documentSymbolProvider, semanticTokensProvider } = client.capabilities;
    assert.ok(hoverProvider && definitionProvider && documentSymbolProvider && semanticTokensProvider);
  });

  it('publishes what does not exist, and nothing else', async () => {
    await assertDiagnostics(`
      We rely on Art. 6 GDPR and on Art. 100 GDPR.
                                    ^^^^^^^^^^^^^ unknown-provision
    `);
  });

  it('counts in UTF-16 behind emoji and umlauts', async () => {
    await assertDiagnostics(`
      🙂 Größe § ß: Art. 100 GDPR.
                    ^^^^^^^^^^^^^ unknown-provision
    `);
  });

  it('publishes nothing for an empty text and for noise', async () => {
    await assertDiagnostics('');
    await assertDiagnostics('\u0000\u0001\uFFFD )))((( Art. Art. §§§');
  });

  it('follows edits', async () => {
    const { uri } = await open('Nothing here.');
    assert.deepEqual(await client.diagnostics(uri), []);
    const version = await client.change(uri, 'See Article 120 GDPR.');
    const codes = (await client.diagnostics(uri, version)).map(({ code }) => code);
    assert.deepEqual(codes, ['unknown-provision']);
  });

  it('hovers over each provision of a list on its own', async () => {
    assert.match(await hoverAt('Articles 2$08, paragraph 3, 29 and 32 of the GDPR'), /Article 28\(3\) GDPR/);
    assert.match(await hoverAt('Articles 28, paragraph 3, 2$09 and 32 of the GDPR'), /Article 29 GDPR/);
    assert.match(await hoverAt('Articles 28, paragraph 3, 29 and 3$02 of the GDPR'), /Article 32 GDPR/);
  });

  it('says which other law a reference is to, and never shows the GDPR there', async () => {
    const hover = await hoverAt(
      'as provided by article 2$00 of the amended law of January 6, 1978, and Article 6 GDPR',
    );
    assert.match(hover, /78-17|Data Protection Act/);
    assert.match(hover, /another law than the GDPR/);
  });

  it('shows nothing where nothing is', async () => {
    assert.equal(await hoverAt('Nothing to s$0ee here.'), '');
  });

  it('leads from a reference to the line of its provision', async () => {
    const { uri, document, cursor } = await open('Article 28(3)(h)$0 GDPR');
    const links = await client.request<LocationLink[]>('textDocument/definition', {
      textDocument: { uri },
      position: document.positionAt(cursor),
    });
    const target = links[0];
    assert.ok(target);
    assert.equal(target.targetUri, 'gdpr-lens:/provisions/28.md');
    const page = await client.request<{ text: string }>('gdprLens/page', { uri: target.targetUri });
    assert.match(page.text.split('\n')[target.targetRange.start.line] ?? '', /\*\*\(h\)\*\*/);
  });

  it('finds provisions by number, title, term and words', async () => {
    const first = async (query: string): Promise<string | undefined> =>
      (await client.request<{ id: string }[]>('gdprLens/findProvisions', { query }))[0]?.id;
    assert.equal(await first('72 hours'), '33');
    assert.equal(await first('processor contract'), '28');
    assert.equal(await first('article 17'), '17');
    assert.equal(await first('portabilité'), '20');
    assert.equal(await first('personal data breach'), '4(12)');
    assert.equal(await first('nothing at all like this'), undefined);
  });

  it('relates a finding to passages of decisions, which it can show', async () => {
    const { uri, document } = await open(
      'All the nurses of the ward use one shared account to open the patient files.',
    );
    const position = document.positionAt(document.getText().indexOf('shared'));
    const items = await client.request<RelatedItem[]>('gdprLens/related', { uri, position });
    assert.match(items[0]?.reason ?? '', /same finding: shared-account/);
    const page = await client.request<{ text: string } | null>('gdprLens/page', { uri: items[0]?.location.uri ?? '' });
    assert.match(page?.text ?? '', /^64\. /m);
  });

  it('answers requests for what is not there with nothing, and stays up', async () => {
    const position = { line: 9, character: 9 };
    assert.equal(
      await client.request('textDocument/hover', { textDocument: { uri: 'untitled:none' }, position }),
      null,
    );
    assert.equal(await client.request('gdprLens/page', { uri: 'gdpr-lens:/decisions/none/x.reading' }), null);
    assert.equal(await client.request('gdprLens/page', { uri: 'gdpr-lens:/provisions/100.md' }), null);
    assert.deepEqual(await client.request('gdprLens/related', { uri: 'untitled:none' }), []);
    assert.match(await hoverAt('still Article 3$02 GDPR'), /Article 32 GDPR/);
  });
});
