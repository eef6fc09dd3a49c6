import assert from 'node:assert/strict';
import type { CodeLens, CompletionItem, Hover, MarkupContent, WorkspaceSymbol } from 'vscode-languageserver';
import { LspClient } from '../support/lsp-client.ts';
import { openPicture } from '../support/lsp-pictures.ts';

/** What is shown of one document in a language: hover, problems, lens, light bulb, completion, symbols, page. */
async function shown(locale: string): Promise<Record<string, string>> {
  const client = await new LspClient().start({ virtualDocuments: true, locale });
  try {
    const { uri, place } = await openPicture(
      client,
      'Art. $032(1)(b) GDPR and Art. 100 GDPR.\n\nThe nurses used one shared account.',
    );
    const range = { start: { line: 2, character: 20 }, end: { line: 2, character: 22 } };
    const context = { diagnostics: [] };
    const [diagnostics, hover, lenses, actions, symbols, page] = await Promise.all([
      client.diagnostics(uri),
      client.request<Hover>('textDocument/hover', place),
      client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } }),
      client.request<{ title: string }[]>('textDocument/codeAction', { textDocument: { uri }, range, context }),
      client.request<WorkspaceSymbol[]>('workspace/symbol', { query: '32' }),
      client.request<{ text: string }>('gdprLens/page', { uri: 'gdpr-lens:/provisions/32.md' }),
    ]);
    const rule = await client.request<{ text: string }>('gdprLens/page', { uri: 'gdpr-lens:/rules/shared-account.md' });
    const typed = await openPicture(client, 'Recital 83$0');
    const [item] = await client.request<CompletionItem[]>('textDocument/completion', typed.place);
    const resolved = await client.request<CompletionItem>('completionItem/resolve', item as CompletionItem);
    return {
      problem: diagnostics.find(({ code }) => code === 'unknown-provision')?.message ?? '',
      finding: diagnostics.find(({ code }) => code === 'shared-account')?.message ?? '',
      related: diagnostics.find(({ code }) => code === 'shared-account')?.relatedInformation?.[0]?.message ?? '',
      hover: (hover.contents as MarkupContent).value,
      lens: lenses[0]?.command?.title ?? '',
      actions: actions.map(({ title }) => title).join('\n'),
      symbol: symbols.map(({ name }) => name).join('\n'),
      page: page.text,
      rule: rule.text,
      completion: (resolved.documentation as MarkupContent).value,
    };
  } finally {
    await client.stop();
  }
}

describe('the server in the reader’s language', () => {
  it('speaks German, and says which texts are English', async () => {
    const {
      problem = '',
      hover = '',
      lens,
      actions = '',
      symbol = '',
      page = '',
      rule = '',
      finding = '',
      completion = '',
      related,
    } = await shown('de-AT');
    assert.equal(
      problem,
      'Artikel 100 gibt es in der DSGVO nicht. Ist Artikel 10 DSGVO oder Artikel 99 DSGVO gemeint?',
    );
    assert.match(hover, /\*\*\[Artikel 32\(1\)\(b\) DSGVO\]/);
    assert.match(hover, /Kapitel IV: .* · Abschnitt 2: /);
    assert.match(hover, /\*\*Bußgeld\*\* bis zu 10 Mio\. €/);
    assert.match(hover, /Zusammenfassungen auf Englisch/);
    assert.match(hover, /15\. April 2022 · 1\.500\.000 €/);
    assert.match(lens ?? '', /^shared-account: \d+ verwandte Stellen$/);
    assert.match(actions, /^shared-account erläutern$/m);
    assert.match(symbol, /^Artikel 32 DSGVO: Sicherheit der Verarbeitung$/m);
    assert.match(page, /^## Auf einen Blick$/m);
    assert.match(rule, /^# Ein Konto für mehrere Personen$/m);
    assert.match(rule, /^`shared-account` · Warnung$/m);
    assert.match(finding, /^Im Text steht, dass mehrere Personen ein Konto .* Jeder Person ein eigenes Konto /);
    assert.match(rule, /^## Warum es wichtig ist$/m);
    assert.match(page, /^## Erwägungsgründe, die das erläutern$/m);
    assert.match(completion, /Erwägungsgrund 83 DSGVO/);
    assert.match(related ?? '', /gleiche Feststellung: shared-account/);
  });

  const names: [locale: string, name: RegExp, problem: RegExp][] = [
    ['fr', /Article 32\(1\)\(b\) du RGPD/, /n'existe pas/],
    ['it', /Articolo 32\(1\)\(b\) GDPR/, /non esiste/],
    ['es', /Artículo 32\(1\)\(b\) del RGPD/, /no existe/],
    ['ja', /Article 32\(1\)\(b\) GDPR/, /^The GDPR has no Article 100\. Did you mean /],
  ];
  for (const [locale, name, problem] of names)
    it(`answers to a display language ${locale}`, async () => {
      const said = await shown(locale);
      assert.match(said.hover ?? '', name);
      assert.match(said.problem ?? '', problem);
      assert.equal(/Zusammenf|Résumés en|Sintesi in|Resúmenes en/.test(said.hover ?? ''), locale !== 'ja');
    });
});
