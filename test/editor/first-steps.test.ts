import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../.tools/ending.mjs';
import { closeBehind, Workbench } from '../support/vscode-page.ts';

describe('the first steps', () => {
  let vscode: Workbench;
  const { folder, remove } = temporaryFolder('gdpr-lens-page-');

  before(async () => {
    writeFileSync(join(folder, 'readme.log'), 'A file that GDPR Lens does not read.\n');
    vscode = await Workbench.open(folder, 'readme.log');
  });

  closeBehind(() => vscode, remove);

  it('lead from a decision that ships with the extension to a related one, by their buttons alone', async () => {
    await vscode.page.locator('.activitybar [aria-label^="GDPR Lens"]').first().waitFor();
    await vscode.command('GDPR Lens: Get Started');
    const button = (name: string) =>
      vscode.page.locator('.getting-started-step.expanded').getByText(name, { exact: true });
    const lines = () => vscode.page.locator('.editor-group-container .view-lines').last().innerText();
    const step = (name: string) => vscode.page.locator('.getting-started-step', { hasText: name }).first();
    await button('Open a Decision').click();
    await vscode.tab.filter({ hasText: 'SAN-2022-009' }).waitFor();

    await step('Point at a reference').click();
    // Code lenses that arrive late move the text and close the hover: the button shows the next one.
    const hover = vscode.page.locator('.monaco-hover:not(.hidden)', { hasText: /Article|law/ }).first();
    for (let tries = 1; !(await hover.isVisible()); tries++) {
      await button('Show the Next Reference').click();
      await hover.waitFor({ timeout: 5000 }).catch((error: Error) => {
        if (tries === 5) throw error;
      });
    }
    await vscode.page.keyboard.press('Escape');

    await step('Jump to a related decision').click();
    const choice = vscode.choices.filter({ hasText: /same finding/ }).first();
    // An editor that takes the focus late closes the list, which VS Code hides and leaves in its page: asked for again.
    for (let tries = 1, chosen = false; !chosen; tries++) {
      const before = await lines();
      await button('Go to Next Finding').click();
      while ((await lines()) === before) await vscode.page.waitForTimeout(50);
      await button('Jump to Related Decision…').click();
      chosen = await choice.click({ timeout: 5000 }).then(
        () => true,
        (error: Error) => {
          if (tries === 5) throw error;
          return false;
        },
      );
    }
    await vscode.quickInput.waitFor({ state: 'hidden' });
    await vscode.tab.filter({ hasText: /SAN-2022-009|9771184/ }).waitFor();
    await vscode.screenshot('first-steps');
  });

  it('ask for nothing beyond this machine', () => {
    assert.deepEqual(vscode.outside(), []);
  });
});
