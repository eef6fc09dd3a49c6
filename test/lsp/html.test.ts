import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, Hover, SelectionRange, SemanticTokens } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LspClient } from '../support/lsp-client.ts';

const PAGE = `<html><head><title>A page</title></head>
<body>
<p>We rely on <i>Article</i>
  <b>32</b>(1)(b)&nbsp;GDPR.</p>
<p>Also on &sect; 5 and Article <b>100</b> GDPR, Article 101 GDPR.</p>
<p>The nurses used one <em>shared</em> account.</p>
</body></html>
`;

describe('a web page over the protocol', () => {
  const uri = 'untitled:page.html';
  let client: LspClient;

  before(async () => {
    client = await new LspClient().start();
    await client.open(uri, PAGE, 'html');
  });

  after(() => client.stop());

  const document = TextDocument.create(uri, 'html', 1, PAGE);
  const words = ({ range }: { range: Diagnostic['range'] }): string => document.getText(range);
  const at = (drawn: string) => ({
    textDocument: { uri },
    position: document.positionAt(PAGE.indexOf(drawn.replace('$0', '')) + drawn.indexOf('$0')),
  });

  it('has its problems where the words stand in the source', async () => {
    const found = await client.diagnostics(uri);
    assert.deepEqual(
      found.map((problem) => [problem.code, words(problem)]),
      [
        ['unknown-provision', 'Article <b>100</b> GDPR'],
        ['unknown-provision', 'Article 101 GDPR'],
        ['shared-account', 'shared</em> account'],
      ],
    );
  });

  it('is hovered over tags and entities', async () => {
    const hover = await client.request<Hover>('textDocument/hover', at('<b>3$02</b>'));
    assert.match(JSON.stringify(hover.contents), /Article 32\(1\)\(b\)/);
    assert.equal(words(hover as { range: Diagnostic['range'] }), 'Article</i>\n  <b>32</b>(1)(b)&nbsp;GDPR');
  });

  it('is highlighted line by line', async () => {
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument: { uri },
    });
    let [line, character] = [0, 0];
    const shown: string[] = [];
    for (let i = 0; i < data.length; i += 5) {
      const [down = 0, right = 0, length = 0] = data.slice(i);
      character = down > 0 ? right : character + right;
      line += down;
      const start = document.offsetAt({ line, character });
      shown.push(PAGE.slice(start, start + length));
    }
    assert.deepEqual(shown.slice(0, 4), ['A page', 'Article', '32', '(1)(b)&nbsp;GDPR']);
  });

  it('is corrected only where no tag would be lost', async () => {
    const fixes = async (drawn: string): Promise<string[]> => {
      const { position } = at(drawn);
      const params = { textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [] } };
      const found = await client.request<CodeAction[]>('textDocument/codeAction', params);
      return found.flatMap(({ title, edit }) => (edit ? [title] : []));
    };
    assert.deepEqual(await fixes('<b>1$000</b>'), []);
    assert.deepEqual(await fixes('Article 1$001'), ['Correct to Article 10 GDPR', 'Correct to Article 99 GDPR']);
  });

  it('lets a selection grow by what is read', async () => {
    const params = { textDocument: { uri }, positions: [at('<em>sha$0red').position] };
    const [selection] = await client.request<SelectionRange[]>('textDocument/selectionRange', params);
    const grown: string[] = [];
    for (let step = selection; step; step = step.parent) grown.push(words(step));
    assert.ok(grown.includes('The nurses used one <em>shared</em> account.'), grown.join('\n---\n'));
  });

  it('follows edits, inside tags too', async () => {
    const insert = async (where: string, text: string, version: number): Promise<string[]> => {
      const now = TextDocument.create(uri, 'html', version, current);
      const position = now.positionAt(current.indexOf(where));
      current = TextDocument.applyEdits(now, [{ range: { start: position, end: position }, newText: text }]);
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: position, end: position }, text }],
      });
      const told = await client.diagnostics(uri, version);
      const after = TextDocument.create(uri, 'html', version, current);
      return told.map(({ range }) => after.getText(range));
    };
    let current = PAGE;
    const rest = ['Article 101 GDPR', 'shared</em> account'];
    assert.deepEqual(await insert('<b>100', '<u title="1 > 0">', 50), [
      'Article <u title="1 > 0"><b>100</b> GDPR',
      ...rest,
    ]);
    assert.deepEqual(await insert('<p>Also', '<p>Article 102 GDPR.</p>\n', 51), [
      'Article 102 GDPR',
      'Article <u title="1 > 0"><b>100</b> GDPR',
      ...rest,
    ]);
    assert.deepEqual(await insert('<p>Also', '<!-- ', 52), ['Article 102 GDPR']);
  });
});
