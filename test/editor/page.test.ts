import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { root } from '../../.tools/npm.mjs';
import { layout } from '../../server/core/decisions/layout.ts';
import { reading } from '../../server/core/decisions/reading.ts';
import { Workbench } from '../support/vscode-page.ts';

const seeds = join(root, 'seeds');
const decision = 'cnil-san-2022-009/decision.txt';

describe('GDPR Lens through the page of VS Code', () => {
  let vscode: Workbench;

  before(async () => {
    vscode = await Workbench.open(seeds, decision);
  });

  after(() => vscode?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await vscode?.screenshot(`failed ${this.currentTest.title}`);
  });

  it('opens a decision of one line in the reading view', async () => {
    await vscode.theme('Default Light Modern', 'vs');
    await vscode.page.locator('.statusbar-item', { hasText: /\d+/ }).locator('.codicon-law').waitFor();
    await vscode.command('GDPR Lens: Open Reading View');
    await vscode.tab.filter({ hasText: 'reading' }).waitFor();
    await vscode.editor.locator('.view-line', { hasText: /^#+ / }).first().waitFor();
    await vscode.screenshot('reading-view');
  });

  it('explains each provision of a list for itself on hover', async () => {
    const first = await vscode.hover('Articles 28, paragraph 3, 29 and 32 of the GDPR');
    await first.filter({ hasText: '28(3)' }).waitFor();
    await vscode.screenshot('hover');
    const texts = [await first.innerText()];
    for (const rest of ['29 and 32 of the GDPR', '32 of the GDPR']) {
      texts.push(await (await vscode.hover(rest)).innerText());
    }
    assert.deepEqual(
      texts.map((text) => /\bArticle (\d+(?:\(\d\))?)/.exec(text)?.[1]),
      ['28(3)', '29', '32'],
    );
  });

  it('shows the shared accounts of paragraph 64 in the Problems panel', async () => {
    const rows = await vscode.problems();
    const line = lineOfParagraph('64');
    const row = rows.filter({ hasText: 'shared-account' }).filter({ hasText: `[Ln ${line},` });
    await row.first().waitFor();
    await vscode.screenshot('problems');
    await row.first().dblclick();
    await vscode.page.locator('.statusbar-item', { hasText: `Ln ${line},` }).waitFor();
  });

  it('jumps from there to a passage that shows the same', async () => {
    const before = await selection();
    await vscode.command('GDPR Lens: Jump to Related Decision');
    const choice = vscode.choices.first();
    await choice.waitFor();
    assert.match(await vscode.choices.allInnerTexts().then((all) => all.join('\n')), /shared-account|same finding/);
    await vscode.screenshot('related-decisions');
    await choice.click();
    await vscode.quickInput.waitFor({ state: 'hidden' });
    await vscode.tab.filter({ hasText: /SAN-2022-009|9771184/ }).waitFor();
    await vscode.page.locator('.statusbar-item', { hasText: /selected/ }).waitFor();
    assert.notEqual(await selection(), before);
    await vscode.screenshot('passage');
  });

  it('is legible in dark and in high contrast', async () => {
    for (const [theme, kind] of [
      ['Default Dark Modern', 'vs-dark'],
      ['Default High Contrast', 'hc-black'],
      ['Default High Contrast Light', 'hc-light'],
    ] as const) {
      await vscode.theme(theme, kind);
      const hover = await vscode.hover('GDPR');
      await vscode.screenshot(`hover-${kind}`);
      const plain = await colour(vscode.editor.locator('.view-line span[class="mtk1"]').first());
      assert.notEqual(await colour(vscode.editor.locator('.view-line span', { hasText: /^Article/ }).first()), plain);
      await vscode.page.keyboard.press('Escape');
      await hover.waitFor({ state: 'hidden' });
    }
  });

  it('asks for nothing beyond this machine', () => {
    assert.deepEqual(vscode.outside, []);
  });

  /** Where the cursor is, as the status bar says it. */
  function selection(): Promise<string> {
    return vscode.page.locator('.statusbar-item', { hasText: /^Ln \d/ }).innerText();
  }
});

function lineOfParagraph(number: string): number {
  const text = readFileSync(join(seeds, decision), 'utf8');
  const lines = reading(text, layout(text)).text.split('\n');
  return lines.findIndex((line) => line.startsWith(`${number}. `)) + 1;
}

function colour(place: Locator): Promise<string> {
  return place.evaluate('(element) => getComputedStyle(element).color');
}
