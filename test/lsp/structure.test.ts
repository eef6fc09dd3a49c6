import assert from 'node:assert/strict';
import type { DocumentSymbol, FoldingRange, SelectionRange } from 'vscode-languageserver';
import { LspClient } from '../support/lsp-client.ts';
import { openPicture } from '../support/lsp-pictures.ts';

const POLICY = `
  I. Facts and procedure

  1. The company runs a shop. It keeps addresses, as it $0says under Article 6 GDPR, for ten years; nobody objected.

  2. It was told so.

  II. Reasons

  3. The committee decides.
`;

describe('the structure of a document over the protocol', function () {
  this.timeout(30_000);
  let client: LspClient;

  before(async () => {
    client = await new LspClient().start();
  });

  after(() => client.stop());

  async function grown(drawn: string): Promise<string[]> {
    const { document, place } = await openPicture(client, drawn);
    const params = { textDocument: place.textDocument, positions: [place.position] };
    const [innermost] = await client.request<SelectionRange[]>('textDocument/selectionRange', params);
    const texts: string[] = [];
    for (let at = innermost; at; at = at.parent) texts.push(document.getText(at.range).replace(/\s+/g, ' ').trim());
    return texts;
  }

  it('lets a selection grow by clause, sentence, paragraph, section and document', async () => {
    const paragraph =
      'The company runs a shop. It keeps addresses, as it says under Article 6 GDPR, for ten years; nobody objected.';
    assert.deepEqual(await grown(POLICY), [
      'as it says under Article 6 GDPR',
      'It keeps addresses, as it says under Article 6 GDPR, for ten years; nobody objected.',
      paragraph,
      `1. ${paragraph}`,
      `I. Facts and procedure 1. ${paragraph} 2. It was told so.`,
      `I. Facts and procedure 1. ${paragraph} 2. It was told so. II. Reasons 3. The committee decides.`,
    ]);
  });

  it('begins with the citation, whole lists after their parts', async () => {
    const steps = await grown('We looked at Articles 28, paragraph 3, 2$09 and 32 of the GDPR. That was all.');
    assert.deepEqual(steps.slice(0, 2), ['29', 'Articles 28, paragraph 3, 29 and 32 of the GDPR']);
  });

  it('gives a selection in an empty text', async () => assert.deepEqual(await grown('$0'), ['']));

  it('folds sections, without any Markdown, and no paragraphs', async () => {
    const { place, document } = await openPicture(client, POLICY);
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', place);
    const lines = document.getText().split('\n');
    assert.deepEqual(
      folds.map(({ startLine }) => lines[startLine]),
      ['I. Facts and procedure', 'II. Reasons'],
    );
  });

  it('leaves the outline of Markdown to the editor, but for numbered paragraphs', async () => {
    const names = async (drawn: string): Promise<string[]> => {
      const { place } = await openPicture(client, drawn, 'markdown');
      return (await client.request<DocumentSymbol[]>('textDocument/documentSymbol', place)).map(({ name }) => name);
    };
    assert.deepEqual(await names('# Privacy\n\nWe keep little.\n\n## Rights\n\nAsk us.\n'), []);
    const numbered =
      '# Facts\n\n1. The company runs a shop for shoes.\n\n2. It was told so in May.\n\n3. It answered in June.\n';
    assert.deepEqual(await names(numbered), ['Facts']);
  });
});
