import assert from 'node:assert/strict';
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../.tools/ending.mjs';
import { closeBehind, installed, Workbench } from '../support/vscode-page.ts';

describe('a server that ends before it has answered', function () {
  this.timeout(180_000);
  let vscode: Workbench;
  const { folder, remove } = temporaryFolder('gdpr-lens-page-');
  const { folder: extensions, remove: removeExtensions } = temporaryFolder('gdpr-lens-broken-');

  before(async () => {
    cpSync(installed(), extensions, { recursive: true });
    const [own = ''] = readdirSync(extensions).filter((name) => name.startsWith('gdpr-lens'));
    writeFileSync(join(extensions, own, 'dist/server/node.js'), "console.error('broken'); process.exit(3);\n");
    writeFileSync(join(folder, 'note.md'), 'See Article 32 GDPR.\n');
    vscode = await Workbench.open(folder, 'note.md', { extensions });
  });

  closeBehind(() => vscode, remove, removeExtensions);

  it('is given up with one message, whose one button leads to the log', async () => {
    const message = vscode.page.locator('.notification-toast', { hasText: 'could not be started' });
    await message.waitFor();
    await vscode.screenshot('broken-server');
    assert.equal(await vscode.page.locator('.notification-toast').count(), 1);
    assert.equal(await message.locator('.monaco-text-button').count(), 1);
    await message.getByText('Open Log').click();
    await vscode.page.locator('.panel .monaco-editor.focused').first().waitFor();
  });

  it('leaves the editor as it is, with an item that says what is wrong', async () => {
    const item = vscode.page.locator('.statusbar-item', { hasText: 'GDPR Lens' });
    await item.waitFor();
    assert.match((await item.getAttribute('aria-label')) ?? '', /is not running/);
  });
});
