import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../.tools/ending.mjs';
import { FAX_RULE } from '../support/own-rule.ts';
import { closeBehind, Workbench } from '../support/vscode-page.ts';

describe('a workspace that is not trusted', function () {
  this.timeout(180_000);
  let vscode: Workbench;
  const { folder, remove } = temporaryFolder('gdpr-lens-page-');

  before(async () => {
    mkdirSync(join(folder, '.gdpr-lens/rules'), { recursive: true });
    writeFileSync(join(folder, '.gdpr-lens/rules/fax.yaml'), FAX_RULE);
    writeFileSync(join(folder, 'note.md'), 'The clinic sent the files of its patients by fax. See Article 100 GDPR.\n');
    vscode = await Workbench.open(folder, 'note.md', { asksTrust: true });
  });

  closeBehind(() => vscode, remove);

  const squiggles = (kind: 'error' | 'warning') => vscode.page.locator(`.squiggly-${kind}`);

  it('is read with the common rules alone, and says what waits', async () => {
    await squiggles('warning').first().waitFor();
    const message = vscode.page.locator('.notification-toast', { hasText: 'wait until you trust this workspace' });
    await message.waitFor();
    assert.equal(await squiggles('error').count(), 0);
    await vscode.screenshot('not-trusted');
    await message.getByText('Manage Workspace Trust').click();
    await vscode.page.locator('.workspace-trust-editor').waitFor();
  });

  it('is read with its own rules as soon as it is trusted', async () => {
    await vscode.page.locator('.workspace-trust-editor .monaco-button', { hasText: 'Trust' }).first().click();
    await vscode.page.locator('.tab', { hasText: 'note.md' }).click();
    await squiggles('error').first().waitFor();
  });
});
