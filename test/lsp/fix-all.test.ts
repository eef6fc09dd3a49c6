import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LspClient } from '../support/lsp-client.ts';

describe('corrections over the protocol', () => {
  let client: LspClient;
  let count = 0;

  before(async () => {
    client = await new LspClient().start();
  });

  after(() => client.stop());

  /** The actions at `$0` or, without it, on the whole text, each with the text that it would leave. */
  async function actions(drawn: string, only?: string[]): Promise<[title: string, text: string][]> {
    const text = drawn.replace('$0', '');
    const uri = `untitled:fix-${++count}`;
    await client.open(uri, text);
    const document = TextDocument.create(uri, 'plaintext', 1, text);
    const at = drawn.indexOf('$0');
    const range = {
      start: document.positionAt(Math.max(0, at)),
      end: document.positionAt(at < 0 ? text.length : at),
    };
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...(only && { only }) } };
    const found = await client.request<CodeAction[]>('textDocument/codeAction', params);
    return found.map(({ title, edit }) => [title, TextDocument.applyEdits(document, edit?.changes?.[uri] ?? [])]);
  }

  it('keep the words of the document around the number', async () => {
    const german = await actions('nach Art. 10$00 DSGVO', ['quickfix']);
    assert.deepEqual(
      german.map(([, text]) => text),
      ['nach Art. 10 DSGVO', 'nach Art. 99 DSGVO'],
    );
    assert.deepEqual((await actions('voir le considérant 83$00 du RGPD', ['quickfix']))[0], [
      'Correct to considérant 83 du RGPD',
      'voir le considérant 83 du RGPD',
    ]);
  });

  it('are written as the document cites, else in its language', async () => {
    const corrected = async (drawn: string) => (await actions(drawn, ['quickfix'])).map(([title]) => title);
    assert.deepEqual(await corrected('Art. 32 DSGVO gilt, Art. 83 Abs. 7$0 lit. z DSGVO nicht.'), [
      'Correct to Art. 83 Abs. 7 DSGVO',
    ]);
    assert.deepEqual(await corrected('Die Frist ist nach Artikel 33 Absatz 9$0 der DSGVO nicht eingehalten worden.'), [
      'Correct to Artikel 33(5) DSGVO',
      'Correct to Artikel 33 DSGVO',
    ]);
    assert.deepEqual(await corrected('The rule of Article 33(9$0) GDPR.'), [
      'Correct to Article 33(5) GDPR',
      'Correct to Article 33 GDPR',
    ]);
  });

  const UNUSED = '<!-- gdpr-lens-ignore no-logging: planned -->';
  const EXPIRED = '# gdpr-lens-ignore shared-account until 2020-01-01: planned';
  const BAD = '<!-- gdpr-lens-ignore no-loging: planned -->';

  it('take out a marker that silences nothing, with its line', async () => {
    const [title, text] = (await actions(`One.\n\n$0${UNUSED}\nTwo.\n`, ['quickfix']))[0] ?? [];
    assert.equal(title, 'Remove the marker');
    assert.equal(text, 'One.\n\nTwo.\n');
    assert.equal((await actions(`One. $0${UNUSED}\nTwo.\n`, ['quickfix']))[0]?.[1], 'One.\nTwo.\n');
  });

  it('take out all of them at once, and nothing else', async () => {
    const text = `Art. 100 GDPR.\n\n${UNUSED}\n\n${BAD}\n\nOne. ${UNUSED} Two.\n\n${EXPIRED}\nNothing.\n`;
    for (const only of ['source.fixAll.gdprLens', 'source.fixAll', 'source'])
      assert.deepEqual(await actions(text, [only]), [
        ['Remove all markers that silence nothing', `Art. 100 GDPR.\n\n\n${BAD}\n\nOne. Two.\n\nNothing.\n`],
      ]);
  });

  it('of a whole document are offered only where they are asked for', async () => {
    const titles = (await actions(UNUSED)).map(([title]) => title);
    assert.deepEqual(titles, ['Remove the marker']);
    assert.deepEqual(await actions('Nothing here.', ['source.fixAll']), []);
  });
});
