import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { temporaryFolder } from '../../.tools/ending.mjs';
import { closeBehind, Workbench } from '../support/vscode-page.ts';

const FILES = 200;
const MANY = 'A processor keeps a record under Article 30 GDPR, and the clerks shared one user account. '.repeat(250);

describe('reading a large library, through the page of VS Code', function () {
  this.timeout(120_000);
  let vscode: Workbench;
  const { folder, remove } = temporaryFolder('gdpr-lens-page-');

  before(async () => {
    mkdirSync(join(folder, '.vscode'));
    mkdirSync(join(folder, 'decisions'));
    writeFileSync(join(folder, '.vscode/settings.json'), '{ "gdprLens.library.folders": ["decisions"] }');
    writeFileSync(join(folder, 'note.md'), '# Note\n');
    for (let i = 0; i < FILES; i++) writeFileSync(join(folder, `decisions/${i}.txt`), `Decision ${i}. ${MANY}`);
    vscode = await Workbench.open(folder, 'note.md');
    await vscode.page.locator('.statusbar-item .codicon-law').waitFor();
    await vscode.command('GDPR Lens: Focus on Decisions View');
  });

  closeBehind(() => vscode, remove);

  function decisions(): Locator {
    return vscode.page.locator('.pane', { has: vscode.page.locator('.pane-header', { hasText: 'Decisions' }) });
  }

  function stopped(): Locator {
    return decisions().getByText('Reading was stopped: some decisions are missing.');
  }

  it('stops by the button of the view', async () => {
    const progress = vscode.page.locator('.statusbar-item', { hasText: 'reading the library' });
    await progress.waitFor();
    await vscode.screenshot('reading-library');
    await decisions().hover();
    await decisions().getByRole('button', { name: 'Stop Reading the Library' }).click();
    await stopped().waitFor();
    await progress.waitFor({ state: 'hidden' });
    await decisions().getByText('Not in the library').click();
    await decisions().getByText('Reading was stopped; documents not read').waitFor();
  });

  it('goes on when asked, and stops by the command', async () => {
    await vscode.command('GDPR Lens: Refresh Library');
    await stopped().waitFor({ state: 'hidden' });
    await vscode.command('GDPR Lens: Stop Reading the Library');
    await stopped().waitFor();
  });

  it('stops from the status bar', async () => {
    await vscode.command('GDPR Lens: Refresh Library');
    await stopped().waitFor({ state: 'hidden' });
    await vscode.page.locator('[id$="gdprLens.status"]').hover();
    await vscode.page.locator('.workbench-hover').getByText('Stop Reading').click();
    await stopped().waitFor();
  });

  it('reads what was left', async () => {
    await vscode.command('GDPR Lens: Refresh Library');
    await vscode.page.locator('.pane-header', { hasText: (FILES + 2).toLocaleString('en') }).waitFor();
    await stopped().waitFor({ state: 'hidden' });
  });
});
