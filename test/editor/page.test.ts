import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { root } from '../../.tools/npm.mjs';
import { layout } from '../../server/core/decisions/layout.ts';
import { reading } from '../../server/core/decisions/reading.ts';
import { closeBehind, Workbench } from '../support/vscode-page.ts';

const seeds = join(root, 'seeds');
const decision = 'cnil-san-2022-009/decision.txt';

describe('GDPR Lens through the page of VS Code', () => {
  let vscode: Workbench;

  before(async () => {
    vscode = await Workbench.open(seeds, decision);
  });

  closeBehind(() => vscode);

  it('opens a decision of one line in the reading view', async () => {
    await vscode.theme('Light Modern', 'vs');
    await vscode.page.locator('.statusbar-item .codicon-law').waitFor();
    await vscode.command('GDPR Lens: Open Reading View');
    await vscode.tab.filter({ hasText: 'reading' }).waitFor();
    await vscode.goTo(lineOf('12. '));
    await vscode.editor.locator('.view-line', { hasText: /^12\.\s/ }).waitFor();
    await vscode.screenshot('reading-view');
  });

  it('explains each provision of a list for itself on hover', async () => {
    const list = 'Articles 28, paragraph 3, 29 and 32 of the GDPR';
    const titles = [];
    for (const at of ['28', '29', '32']) {
      const { line, column } = placeOf(list);
      const hover = await vscode.hover(line, column + list.indexOf(at));
      titles.push(/Article (\d+(\(\d\))?)/.exec(await hover.innerText())?.[1]);
      if (at === '32') await vscode.screenshot('hover');
      await vscode.page.keyboard.press('Escape');
      await hover.waitFor({ state: 'hidden' });
    }
    assert.deepEqual(titles, ['28(3)', '29', '32']);
  });

  it('shows the shared accounts of paragraph 64 in the Problems panel', async () => {
    const line = lineOf('64. ');
    const row = await vscode.problem('shared-account', `[Ln ${line},`);
    await row.dblclick();
    await vscode.status(`Ln ${line},`).waitFor();
    await vscode.screenshot('problems');
  });

  it('jumps from there to a passage that shows the same', async () => {
    const before = await vscode.status('Ln ').innerText();
    await vscode.command('GDPR Lens: Jump to Related Decision');
    await vscode.choices.first().waitFor();
    await vscode.screenshot('related-decisions');
    await vscode.quickInput.fill('same finding: shared-account');
    const choice = vscode.choices.filter({ hasText: /same finding: shared-account/ }).first();
    await choice.waitFor();
    await choice.click();
    await vscode.quickInput.waitFor({ state: 'hidden' });
    await vscode.tab.filter({ hasText: /SAN-2022-009|9771184/ }).waitFor();
    await vscode.page.locator('.statusbar-item', { hasText: /^Ln / }).filter({ hasNotText: before }).waitFor();
    await vscode.screenshot('passage');
  });

  for (const [name, kind] of [
    ['Dark Modern', 'vs-dark'],
    ['Dark High Contrast', 'hc-black'],
    ['Light High Contrast', 'hc-light'],
  ] as const) {
    it(`sets references apart in the theme ${name}`, async () => {
      await vscode.theme(name, kind);
      const { line, column } = placeOf('Article 32 of the GDPR');
      const hover = await vscode.hover(line, column);
      await vscode.screenshot(`hover-${kind}`);
      const reference = vscode.editor.locator('.view-line span', { hasText: /^Article\s\d+/ }).first();
      assert.notEqual(await colour(reference), await colour(vscode.editor.locator('.view-line .mtk1').first()));
      await vscode.page.keyboard.press('Escape');
      await hover.waitFor({ state: 'hidden' });
    });
  }

  it('asks for nothing beyond this machine', () => {
    assert.deepEqual(vscode.outside(), []);
  });
});

/** The decision as the reading view shows it. */
function readingText(): string {
  const text = readFileSync(join(seeds, decision), 'utf8');
  return reading(text, layout(text)).text;
}

/** The line that begins with a text, counted from 1. */
function lineOf(start: string): number {
  return placeOf(`\n${start}`).line + 1;
}

/** Where a text first stands in the reading view, counted from 1. */
function placeOf(text: string): { line: number; column: number } {
  const before = readingText().split(text, 1)[0]?.split('\n') ?? [];
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

// Runs in the page.
declare const getComputedStyle: (element: unknown) => { color: string };

function colour(place: Locator): Promise<string> {
  return place.evaluate((element) => getComputedStyle(element).color);
}
