import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../.tools/ending.mjs';
import { closeBehind, Workbench } from '../support/vscode-page.ts';

describe('GDPR Lens in a German VS Code', function () {
  this.timeout(120_000);
  let vscode: Workbench;
  const { folder, remove } = temporaryFolder('gdpr-lens-page-');

  before(async () => {
    writeFileSync(
      join(folder, 'note.md'),
      '# Guidelines on accounts\n\nSee Article 32(1)(b) GDPR and Article 100 GDPR.\n',
    );
    vscode = await Workbench.open(folder, 'note.md', { language: 'de' });
    await vscode.page.locator('.squiggly-warning').first().waitFor();
  });

  closeBehind(() => vscode, remove);

  it('has its commands and views in German', async () => {
    await vscode.command('GDPR Lens: Nächster Verweis');
    await vscode.status('Ln 3, Col 26').waitFor();
    await vscode.command('GDPR Lens: Focus on Feststellungen View');
    await vscode.page.locator('.pane-header', { hasText: 'Verweise' }).waitFor();
  });

  it('explains references in German', async () => {
    const hover = await vscode.hover(3, 8);
    const text = await hover.innerText();
    assert.match(text, /Artikel 32\(1\)\(b\) DSGVO/);
    assert.match(text, /Bußgeld bis zu 10 Mio\. €/);
    await vscode.screenshot('hover-german');
    await vscode.page.keyboard.press('Escape');
  });

  it('tells problems in German', async () => {
    await vscode.problem('100', 'gibt es in der DSGVO nicht');
  });

  it('says in German that nothing was found', async () => {
    await vscode.command('GDPR Lens: Gehe zu Artikel');
    await vscode.quickInput.fill('zzz');
    await vscode.choices.filter({ hasText: /Nichts gefunden\s*zzz/ }).waitFor();
    await vscode.page.keyboard.press('Enter');
    await vscode.quickInput.waitFor({ state: 'hidden' });
  });

  it('lets the kind of the document be chosen in German, and keeps it', async () => {
    const message = vscode.page.locator('.pane .tree-explorer-viewlet-tree-view .message');
    await message.filter({ hasText: 'Gelesen als: Leitlinie, aus „Guidelines“.' }).waitFor();
    await vscode.command('GDPR Lens: Art des Dokuments setzen');
    await vscode.choices.filter({ hasText: 'Aus dem Text erraten' }).waitFor();
    await vscode.screenshot('kinds-german');
    await vscode.quickInput.fill('Vorfallsbericht');
    await vscode.page.keyboard.press('Enter');
    await message.filter({ hasText: 'Leitlinie' }).waitFor({ state: 'hidden' });
    await vscode.command('GDPR Lens: Art des Dokuments setzen');
    await vscode.choices.filter({ hasText: /Vorfallsbericht\s*jetzt/ }).waitFor();
    await vscode.page.keyboard.press('Escape');
    assert.equal(
      readFileSync(join(folder, '.gdpr-lens/config.yaml'), 'utf8'),
      'kinds:\n  "note.md": incident-report\n',
    );
  });
});
