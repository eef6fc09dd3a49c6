import assert from 'node:assert/strict';
import type { CodeAction, CompletionItem, InlayHint, SignatureHelp, TextEdit } from 'vscode-languageserver';
import { LspClient } from '../support/lsp-client.ts';
import { assertRanges, openPicture } from '../support/lsp-pictures.ts';

describe('help while writing over the protocol', function () {
  this.timeout(30_000);
  let client: LspClient;

  before(async () => {
    client = await new LspClient().start();
  });

  after(() => client.stop());

  describe('the points of a bracket', () => {
    async function help(drawn: string): Promise<SignatureHelp | null> {
      const { place } = await openPicture(client, drawn);
      return client.request<SignatureHelp | null>('textDocument/signatureHelp', place);
    }

    it('are listed, and the typed one is active', async () => {
      const shown = await help('pursuant to Article 28(3)(h$0');
      assert.equal(shown?.signatures[0]?.label, 'Article 28(3)( a | b | c | d | e | f | g | h )');
      assert.equal(shown?.activeParameter, 7);
      assert.match(JSON.stringify(shown?.signatures[0]?.documentation), /\*\*\(a\)\*\*.*\*\*\(h\)\*\*/);
    });

    it('are its paragraphs behind an article', async () => {
      assert.equal((await help('Art. 33($0'))?.signatures[0]?.label, 'Article 33( 1 | 2 | 3 | 4 | 5 )');
    });

    it('are none where no bracket is open, nothing fits, or it is no citation', async () => {
      for (const drawn of ['Article 28(3)(h)$0', 'Article 28$0', 'Article 29($0', 'a price (of 28($0'])
        assert.equal(await help(drawn), null, drawn);
    });
  });

  describe('titles', () => {
    /** The texts after accepting each offer. */
    async function completed(drawn: string): Promise<string[]> {
      const { document, place } = await openPicture(client, drawn);
      const items = await client.request<CompletionItem[]>('textDocument/completion', place);
      return items.map(({ textEdit }) => {
        const { range, newText } = textEdit as TextEdit;
        const text = document.getText();
        return text.slice(0, document.offsetAt(range.start)) + newText + text.slice(document.offsetAt(range.end));
      });
    }

    it('become the citation, in the words of the law', async () => {
      assert.deepEqual(await completed('as to security of proc$0'), ['as to Article 32 GDPR']);
      assert.deepEqual(await completed('Sicherheit der Verarb$0'), ['Artikel 32 DSGVO']);
      assert.deepEqual(await completed('le droit à la portab$0'), ['le Article 20 RGPD']);
    });

    it('become what the document writes', async () => {
      const after = 'Nach Art. 6 Abs. 1 DSGVO und Art. 5 DSGVO. Siehe security of proc$0';
      assert.deepEqual(await completed(after), ['Nach Art. 6 Abs. 1 DSGVO und Art. 5 DSGVO. Siehe Art. 32 DSGVO']);
      assert.deepEqual(await completed('Under Art. 6(1) GDPR. See security of proc$0'), [
        'Under Art. 6(1) GDPR. See Art. 32 GDPR',
      ]);
    });

    it('are not offered for a word or two that could be anything', async () => {
      for (const drawn of ['securi$0', 'of the$0', 'the right$0', 'right to$0 go', 'our data pro$0']) {
        const offered = await completed(drawn);
        assert.deepEqual(offered, [], `${drawn}: ${offered}`);
      }
    });
  });

  it('shows the title of an article behind its first mention in a section, when asked to', async () => {
    const settings = (articleTitles: boolean) => ({ settings: { gdprLens: { inlayHints: { articleTitles } } } });
    const opened = await openPicture(
      client,
      `
      I. Facts

      1. Article 32(1)(b) GDPR and Article 32 GDPR and Articles 12 to 14 GDPR, also recital 83 GDPR.
                              ^ Security of processing

      II. Law

      2. Again Article 32 GDPR, and article 20 of the amended law of January 6, 1978.
                              ^ Security of processing
      `,
    );
    const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = async (): Promise<InlayHint[]> =>
      client.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri: opened.uri }, range: whole });
    assert.deepEqual(await hints(), []);
    await client.connection.sendNotification('workspace/didChangeConfiguration', settings(true));
    assertRanges(
      opened,
      (await hints()).map(({ position: start, label }) => {
        const end = { line: start.line, character: start.character + 1 };
        return { range: { start, end }, label: typeof label === 'string' ? label : label[0]?.value };
      }),
    );
    await client.connection.sendNotification('workspace/didChangeConfiguration', settings(false));
  });

  describe('actions', () => {
    async function titles(drawn: string, only?: string[]): Promise<string[]> {
      const { place } = await openPicture(client, drawn);
      const range = { start: place.position, end: place.position };
      const context = { diagnostics: [], ...(only && { only }) };
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: place.textDocument,
        range,
        context,
      });
      return actions.map(({ title }) => title);
    }

    it('explain what is cited', async () => {
      assert.deepEqual(await titles('see Article 3$02(1)(b) GDPR'), ['Explain Article 32(1)(b) GDPR', 'Write as…']);
      assert.deepEqual(await titles('see Article 3$02(1)(b) GDPR', ['quickfix']), []);
    });

    it('correct what does not exist, and explain nothing there', async () => {
      const offered = await titles('see Article 10$00 GDPR', ['quickfix', 'explain']);
      assert.ok(
        offered.every((title) => title.startsWith('Correct to ')),
        offered.join(),
      );
    });

    it('explain the rule of a finding, and lead to decisions', async () => {
      const offered = await titles('All clerks used one sha$0red account.');
      assert.ok(offered.includes('Explain shared-account'), offered.join());
      assert.equal(offered[0], 'Jump to decisions related to shared-account…');
    });

    it('are none where nothing is', async () => assert.deepEqual(await titles('Nothing$0 here.'), []));
  });
});
