import * as vscode from 'vscode';
import { match, ok } from '../../support/vscode-assert.ts';
import { hover, ready, show } from '../../support/vscode-document.ts';

describe('references', () => {
  it('are explained on hover, each provision of a list for itself', async () => {
    match(await hover(await show('Articles $028, paragraph 3, 29 and 32 of the GDPR')), /Article 28\(3\)/);
    match(await hover(await show('Articles 28, paragraph 3, $029 and 32 of the GDPR')), /Article 29\b/);
    match(await hover(await show('Articles 28, paragraph 3, 29 and $032 of the GDPR')), /Article 32\b/);
  });

  it('to another law say which law, and nothing of the GDPR', async () => {
    const text = await hover(await show('pursuant to article $020 of the amended law of January 6, 1978'));
    match(text, /6 January 1978|78-17|6 janvier 1978/);
    ok(!/Article 20\b.*(GDPR|portability)/i.test(text), `the hover shows the GDPR:\n${text}`);
  });

  it('are explained in Markdown and in German too', async () => {
    match(await hover(await show('# Zweck\n\nnach **Art. $06 Abs. 1 lit. f DSGVO**', 'markdown')), /6\(1\)\(f\)/);
  });

  it('lead to the page of the article', async () => {
    await ready();
    const { document, position } = await show('Article $033(1) GDPR');
    const targets = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    const [target] = targets;
    ok(target, 'no definition');
    const page = await vscode.workspace.openTextDocument('targetUri' in target ? target.targetUri : target.uri);
    match(page.getText(), /Article 33/);
  });

  it('are coloured by the server far out in a long line', async () => {
    await ready();
    const filler = 'The company answered the letter of the authority. '.repeat(600);
    const { document } = await show(`${filler}It breached Article 32 GDPR.`);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    const [line, start] = tokens.data;
    match(document.getText(new vscode.Range(line ?? 0, start ?? 0, line ?? 0, (start ?? 0) + 10)), /^Article 32/);
  });
});
