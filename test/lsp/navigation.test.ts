import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  DocumentHighlight,
  DocumentLink,
  Location,
  LocationLink,
  Range,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { LspClient } from '../support/lsp-client.ts';
import { assertRanges, openPicture } from '../support/lsp-pictures.ts';

describe('navigation over the protocol', function () {
  this.timeout(30_000);
  let client: LspClient;
  let folder: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gdpr-lens-navigation-'));
    mkdirSync(join(folder, 'notes'));
    writeFileSync(join(folder, 'notes/retention.md'), 'Under Article 77(1) GDPR she complained.\n\nSee C-645/19.\n');
    writeFileSync(join(folder, 'other.txt'), 'Article 77 of the Law 78-17 is another one.\n');
    client = await new LspClient().start({ virtualDocuments: true }, {}, pathToFileURL(folder).href);
  });

  after(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  const clean = async (uri: string): Promise<void> =>
    client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });

  describe('highlights', () => {
    async function assertHighlights(drawn: string): Promise<void> {
      const opened = await openPicture(client, drawn);
      assertRanges(
        opened,
        (await client.request<DocumentHighlight[] | null>('textDocument/documentHighlight', opened.place)) ?? [],
      );
      await clean(opened.uri);
    }

    it('mark the same provision and its parts, however they are written', () =>
      assertHighlights(`
        Article 3$02 GDPR asks for security. Art. 32(1)(b) GDPR names four aims; Article 33 GDPR is another.
        ^^^^^^^^^^^^^^^
                                           ^^^^^^^^^^^^^^^^^^
        Nach Art. 32 Abs. 1 DSGVO ist zu prüfen.
             ^^^^^^^^^^^^^^^^^^^^
      `));

    it('keep to the part that is pointed at', () =>
      assertHighlights(`
        Article 32 GDPR and Article 32(1)(b)$0 GDPR and Article 32(1) GDPR.
                            ^^^^^^^^^^^^^^^^^^^^^
      `));

    it('never mix laws', () =>
      assertHighlights(`
        Article 20 GDPR, and article 2$00 of the amended law of January 6, 1978.
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `));

    it('mark a judgment by its number', () =>
      assertHighlights(`
        In C-311$0/18 the Court said so; C‑311/18 is known as Schrems II. C-362/14 came before.
           ^^^^^^^^
                                       ^^^^^^^^
      `));

    it('are none where nothing is named', () => assertHighlights('Nothing is na$0med here.'));
  });

  describe('definitions', () => {
    async function targets(drawn: string): Promise<LocationLink[]> {
      const { place } = await openPicture(client, drawn);
      return (await client.request<LocationLink[] | null>('textDocument/definition', place)) ?? [];
    }

    async function assertLeadsTo(drawn: string): Promise<void> {
      const opened = await openPicture(client, drawn);
      const links = (await client.request<LocationLink[] | null>('textDocument/definition', opened.place)) ?? [];
      const starts = links.map(({ targetRange: { start } }) => {
        return { range: { start, end: { line: start.line, character: start.character + 3 } } };
      });
      assertRanges(opened, starts);
      await clean(opened.uri);
    }

    it('of a recital is its page', async () => {
      assert.match((await targets('see recital 8$03 of the GDPR'))[0]?.targetUri ?? '', /provisions\/recital%2083/);
    });

    it('of a decision of the library is its reading view', async () => {
      const [link] = await targets('as in SAN-2022$0-009 of the CNIL');
      assert.match(link?.targetUri ?? '', /^gdpr-lens:\/decisions\/cnil-san-2022-009\//);
      assert.deepEqual(await targets('as in SAN-1999$0-009 of the CNIL'), []);
    });

    for (const words of [
      'paragraph $02 above',
      'see paragraph $02',
      '¶ $02',
      'par. 1 and paragraphs 1 to $02 supra',
      'paragraph $02 of this decision',
    ]) {
      it(`of "${words.replace('$0', '')}" is the paragraph`, () =>
        assertLeadsTo(`
          1. The company runs a shop.
          2. It keeps the addresses of its customers.
          ^^^
          3. It was told so.
          4. The committee refers to it (${words}).
        `));
    }

    for (const words of [
      'paragraph $02 of the judgment',
      'paragraph $02 below',
      'C-311/18, paragraph $02',
      'Article 28, paragraph $02, GDPR is no paragraph of this text; Article 99',
      'the duties in paragraph $02 stand',
      'see paragraph $09',
    ]) {
      it(`of "${words.replace('$0', '')}" is no paragraph of the text`, async () => {
        const links = await targets(
          `1. The company runs a shop.\n2. It keeps the addresses of its customers.\n3. It was told so.\n4. The committee says: ${words}.`,
        );
        assert.deepEqual(
          links.filter(({ targetUri }) => targetUri.startsWith('untitled:')),
          [],
        );
      });
    }
  });

  it('links the numbers of decisions that the library has', async () => {
    const opened = await openPicture(
      client,
      `
      Compare CNIL, SAN-2022-009, and doc. web 9771184; SAN-2019-001 is not here.
                    ^^^^^^^^^^^^ cnil-san-2022-009
                                      ^^^^^^^^^^^^^^^^ garante-9771184
      `,
    );
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: opened.uri },
    });
    assertRanges(
      opened,
      links.map(({ range, target }) => ({ range, label: /decisions\/([^/]+)/.exec(target ?? '')?.[1] })),
    );
  });

  describe('Find All References', () => {
    async function found(drawn: string): Promise<string[]> {
      const { place } = await openPicture(client, drawn);
      const context = { includeDeclaration: false };
      const all = (await client.request<Location[] | null>('textDocument/references', { ...place, context })) ?? [];
      return [
        ...new Set(all.map(({ uri }) => uri.replace(/^untitled:picture-\d+$/, 'here').replace(/.*\/(?=notes\/)/, ''))),
      ];
    }

    it('looks into open documents, files of the workspace and decisions', async () => {
      assert.deepEqual(await found('The right to complain, Article 7$07 GDPR.'), ['here', 'notes/retention.md']);
      const security = await found('Article 3$02 GDPR');
      assert.ok(
        security.some((uri) => uri.startsWith('gdpr-lens:/decisions/cnil-san-2022-009/')),
        security.join('\n'),
      );
      assert.ok(
        security.some((uri) => uri.startsWith('gdpr-lens:/decisions/garante-9771184/')),
        security.join('\n'),
      );
    });

    it('finds who cites a judgment', async () => {
      assert.deepEqual(await found('see C-645$0/19'), ['here', 'notes/retention.md']);
    });

    it('begins with the page of the article where the definition is asked for', async () => {
      const { place } = await openPicture(client, 'Article 7$07 GDPR');
      const context = { includeDeclaration: true };
      const [first] = await client.request<Location[]>('textDocument/references', { ...place, context });
      assert.equal(first?.uri, 'gdpr-lens:/provisions/77.md');
    });

    it('finds the provision alone when the setting says so', async () => {
      const settings = (exact: boolean) => ({ settings: { gdprLens: { references: { exact } } } });
      await client.connection.sendNotification('workspace/didChangeConfiguration', settings(true));
      assert.deepEqual(await found('The right to complain, Article 7$07 GDPR.'), ['here']);
      await client.connection.sendNotification('workspace/didChangeConfiguration', settings(false));
    });
  });

  it('finds decisions, articles and findings of the workspace by name', async () => {
    await openPicture(client, 'Article 51 GDPR. All clerks of the bank used one shared account to read the files.');
    const names = async (query: string): Promise<string> =>
      (await client.request<WorkspaceSymbol[]>('workspace/symbol', { query })).map(({ name }) => name).join('\n');
    assert.match(await names('dedalus'), /SAN-2022-009/);
    assert.match(await names('article 51'), /^Article 51 GDPR: /m);
    assert.match(await names('shared-account'), /^shared-account: .*shared account/m);
    assert.equal(await names('no such name at all'), '');
  });

  it('steps through references and findings, round and round', async () => {
    const { uri, document } = await openPicture(
      client,
      'One: Article 5 GDPR. Two: Article 6 GDPR.\nAll clerks used one shared account.',
    );
    const next = async (at: number, stop: string, forward: boolean): Promise<string> => {
      const position = document.positionAt(at);
      const range = await client.request<Range | null>('gdprLens/next', { uri, position, stop, forward });
      return range ? document.getText(range) : '';
    };
    assert.equal(await next(0, 'reference', true), 'Article 5 GDPR');
    assert.equal(await next(5, 'reference', true), 'Article 6 GDPR');
    assert.equal(await next(40, 'reference', true), 'Article 5 GDPR');
    assert.equal(await next(5, 'reference', false), 'Article 6 GDPR');
    assert.match(await next(0, 'finding', true), /shared account/);
  });
});
