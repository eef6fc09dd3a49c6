import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { temporaryFolder } from '../../.tools/ending.mjs';
import { closeBehind, Workbench } from '../support/vscode-page.ts';

const decided = (number: string): string =>
  `Commission nationale de l'informatique et des libertés (CNIL)

Deliberation of the restricted committee no. ${number} of 3 March 2023 concerning the company NORDWIND

1. The company breached Article 32 of the GDPR.

FOR THESE REASONS, the restricted committee imposes an administrative fine of €40,000 on the company NORDWIND.
`;

describe('adding decisions through the page of VS Code', function () {
  this.timeout(120_000);
  let vscode: Workbench;
  const { folder, remove } = temporaryFolder('gdpr-lens-page-');
  const { folder: outside, remove: removeOutside } = temporaryFolder('gdpr-lens-page-');

  before(async () => {
    mkdirSync(join(folder, '.vscode'));
    mkdirSync(join(folder, 'decisions'));
    writeFileSync(join(folder, '.vscode/settings.json'), '{ "gdprLens.library.folders": ["decisions", "gone"] }');
    writeFileSync(join(folder, 'note.md'), '# Note\n');
    writeFileSync(join(outside, 'found.txt'), decided('SAN-2023-001'));
    writeFileSync(join(outside, 'empty.txt'), '');
    vscode = await Workbench.open(folder, 'note.md');
    await vscode.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await vscode.page.locator('.statusbar-item .codicon-law').waitFor();
  });

  closeBehind(() => vscode, remove, removeOutside);

  async function add(from: string): Promise<void> {
    await vscode.command('GDPR Lens: Add Decision to Library');
    await vscode.choices.filter({ hasText: from }).click();
  }

  /** Chooses a file of the folder outside in VS Code's own dialog. */
  async function choose(name: string): Promise<void> {
    await vscode.page.locator('.quick-input-title', { hasText: 'The decision to add' }).waitFor();
    await vscode.choices.filter({ hasText: 'note.md' }).waitFor();
    await vscode.quickInput.fill(`${outside}/`);
    await vscode.choices.filter({ hasText: name }).click();
  }

  async function copy(text: string): Promise<void> {
    // Only a page that has the focus may write.
    await vscode.page.locator('.tab', { hasText: 'note.md' }).click();
    await vscode.page.evaluate((words) => navigator.clipboard.writeText(words), text);
  }

  function form(): FrameLocator {
    return vscode.page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  }

  async function keep(number: string): Promise<string> {
    assert.match(await form().getByLabel('Number').inputValue(), new RegExp(number));
    assert.equal(await form().getByLabel('Amount').inputValue(), '40000');
    await form().getByLabel('Name of its folder').fill(number);
    await form().getByRole('button', { name: 'Keep in Library' }).click();
    await vscode.choices.filter({ hasText: /decisions$/ }).click();
    await vscode.page.locator('.notification-toast', { hasText: `${number} is in the library` }).waitFor();
    return readFileSync(join(folder, 'decisions', number, 'decision.txt'), 'utf8');
  }

  it('takes a file from the dialog, from outside the folder too', async () => {
    await add('From a file');
    await choose('found.txt');
    assert.equal(await keep('SAN-2023-001'), decided('SAN-2023-001'));
  });

  it('says why a file cannot be added', async () => {
    await add('From a file');
    await choose('empty.txt');
    await vscode.page.locator('.notification-toast', { hasText: 'The document has no text.' }).waitFor();
  });

  it('takes the text of the clipboard', async () => {
    await copy(decided('SAN-2023-002'));
    await add('The clipboard');
    assert.equal(await keep('SAN-2023-002'), decided('SAN-2023-002'));
  });

  it('says that the clipboard holds no text', async () => {
    await copy('  ');
    await add('The clipboard');
    await vscode.page.locator('.notification-toast', { hasText: 'The clipboard holds no text.' }).waitFor();
  });

  it('leads from a folder that is not there to the setting that names it', async () => {
    await vscode.command('GDPR Lens: Focus on Decisions View');
    const row = (text: string) => vscode.page.locator('.pane .monaco-list-row', { hasText: text }).first();
    await row('Not in the library').click();
    await row('gone').filter({ hasText: 'does not exist' }).click();
    await vscode.page.locator('.settings-editor .setting-item', { hasText: 'Folders' }).first().waitFor();
  });

  it('asks for nothing beyond this machine', () => {
    assert.deepEqual(vscode.outside(), []);
  });
});

// Runs in the page.
declare const navigator: { clipboard: { writeText(text: string): Promise<void> } };
