import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { temporaryFolder } from '../../.tools/ending.mjs';
import { closeBehind, Workbench } from '../support/vscode-page.ts';

const NOTE = `# Note

1. Under Article 32 GDPR, and Article 5(1)(f) GDPR, access is by person.

2. Accounts are not shared in Rome.

3. All the clerks in Paris used one shared account. See Art. 32(1)(b) GDPR.
`;

describe('the side view through the page of VS Code', () => {
  let vscode: Workbench;
  const { folder, remove } = temporaryFolder('gdpr-lens-page-');

  before(async () => {
    writeFileSync(join(folder, 'note.md'), NOTE);
    vscode = await Workbench.open(folder, 'note.md');
    await vscode.page.locator('.statusbar-item .codicon-law').waitFor();
    await vscode.command('GDPR Lens: Focus on Findings View');
    await row('Findings', 'One account for several people').waitFor();
  });

  closeBehind(() => vscode, remove);

  function pane(name: string): Locator {
    return vscode.page.locator('.pane', { has: vscode.page.locator('.pane-header', { hasText: name }) });
  }

  function row(name: string, text: string | RegExp): Locator {
    return pane(name).locator('.monaco-list-row').filter({ hasText: text }).first();
  }

  it('counts references by article', async () => {
    await row('References', /^Article 32.*2×.*Security of processing/).waitFor();
    await row('References', /^Article 5.*1×/).waitFor();
    assert.match((await row('References', /^Article 32/).getAttribute('aria-label')) ?? '', /^Article 32, 2×/);
  });

  it('shows findings by rule, with the words that decided', async () => {
    await row('Findings', 'One account for several people').click();
    await row('Findings', /negated by “not”/).waitFor();
    await row('Findings', /shared account.*reported/).waitFor();
    for (const [theme, kind] of [
      ['Light Modern', 'vs'],
      ['Dark Modern', 'vs-dark'],
      ['Dark High Contrast', 'hc-black'],
    ] as const) {
      await vscode.theme(theme, kind);
      await vscode.screenshot(`side-view-${kind}`);
    }
  });

  it('jumps to a place by Enter, and follows the cursor from there', async () => {
    await vscode.command('GDPR Lens: Focus on Findings View');
    await pane('Findings').locator('.monaco-list:focus-within').waitFor();
    await vscode.page.keyboard.press('End');
    await pane('Findings').locator('.monaco-list-row.focused', { hasText: 'reported' }).waitFor();
    await vscode.page.keyboard.press('Enter');
    await vscode.status('Ln 7, ').waitFor();
    await vscode.goTo(7, 58);
    await pane('References').locator('.monaco-list-row.selected', { hasText: 'Art. 32(1)(b) GDPR' }).waitFor();
    await vscode.goTo(3, 12);
    await pane('References').locator('.monaco-list-row.selected', { hasText: 'Article 32 GDPR' }).waitFor();
  });

  it('filters by words, and says what to do when nothing is left', async () => {
    await vscode.command('GDPR Lens: Filter References');
    await vscode.quickInput.fill('5(1)');
    await row('References', /^Article 5/).waitFor();
    await row('References', /^Article 32/).waitFor({ state: 'detached' });
    await vscode.quickInput.fill('nowhere');
    await vscode.page.keyboard.press('Enter');
    await pane('References').getByText('Nothing fits the filter.').waitFor();
    await pane('References').getByText('Clear Filter', { exact: true }).click();
    await row('References', /^Article 32/).waitFor();
  });

  it('opens the page of a rule by its button', async () => {
    await row('Findings', 'One account for several people').hover();
    await row('Findings', 'One account for several people').getByRole('button', { name: 'Open Page' }).click();
    await vscode.tab.filter({ hasText: 'shared-account' }).waitFor();
  });

  it('asks for nothing beyond this machine', () => {
    assert.deepEqual(vscode.outside(), []);
  });
});
