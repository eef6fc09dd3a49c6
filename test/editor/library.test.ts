import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { temporaryFolder } from '../../.tools/ending.mjs';
import { closeBehind, Workbench } from '../support/vscode-page.ts';

const NOTE = `# Note

1. All the clerks in Paris used one shared account. See Article 32 GDPR.
`;

/** A decision of an authority, as short as one can be. */
const decided = (number: string, day: string, fine: string, facts: string): string =>
  `Commission nationale de l'informatique et des libertés (CNIL)

Deliberation of the restricted committee no. ${number} of ${day} concerning the company NORDWIND

I. Facts

1. ${facts}

2. The company breached Article 32 of the GDPR.

FOR THESE REASONS

The restricted committee imposes an administrative fine of ${fine} on the company NORDWIND.
`;
const SHARED = 'The clerks of the company shared one user account between them.';
const NO_LOGS = 'The server of the company kept no access logs.';

describe('the library through the page of VS Code', function () {
  this.timeout(120_000);
  let vscode: Workbench;
  const { folder, remove } = temporaryFolder('gdpr-lens-page-');

  before(async () => {
    mkdirSync(join(folder, '.vscode'));
    mkdirSync(join(folder, 'decisions'));
    writeFileSync(join(folder, '.vscode/settings.json'), '{ "gdprLens.library.folders": ["decisions"] }\n');
    writeFileSync(join(folder, 'note.md'), NOTE);
    writeFileSync(join(folder, 'new.txt'), decided('SAN-2024-003', '3 February 2024', '€75,000', NO_LOGS));
    writeFileSync(
      join(folder, 'decisions/one.txt'),
      decided('SAN-2023-001', '9 March 2023', '€40,000', `${SHARED} ${NO_LOGS}`),
    );
    writeFileSync(join(folder, 'decisions/two.txt'), decided('SAN-2021-007', '5 May 2021', '€900,000', SHARED));
    writeFileSync(join(folder, 'decisions/empty.pdf'), 'no PDF at all');
    vscode = await Workbench.open(folder, 'note.md');
    await vscode.page.locator('.statusbar-item .codicon-law').waitFor();
    await vscode.command('GDPR Lens: Focus on Decisions View');
    // Room for the decisions.
    for (const name of ['References', 'Findings']) await header(name).click();
  });

  closeBehind(() => vscode, remove);

  function header(name: string | RegExp): Locator {
    return vscode.page.locator('.pane-header', { hasText: name });
  }

  function row(text: string | RegExp): Locator {
    const pane = vscode.page.locator('.pane', { has: header('Decisions') });
    return pane.locator('.monaco-list-row').filter({ hasText: text }).first();
  }

  /** The page in the panel that is shown. */
  function panel(): FrameLocator {
    return vscode.page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  }

  it('has the decisions of the folders by authority, and says what could not be read', async () => {
    await row(/^CNIL.*3/).waitFor();
    await row(/^Garante.*1/).waitFor();
    assert.match((await row(/^CNIL/).getAttribute('aria-label')) ?? '', /^CNIL, 3/);
    await row('Not in the library').click();
    await row(/^empty\.pdf/).waitFor();
    await row('Not in the library').click();
    const label = await vscode.page.locator('[id$="gdprLens.status"]').getAttribute('aria-label');
    assert.match(label ?? '', /Decisions in the library: 4\. Files that could not be read: 1\./);
  });

  it('shows of a decision its card and its passages, and opens it there', async () => {
    await row(/^CNIL/).click();
    await row('SAN-2023-001').click();
    await row('Card').click();
    await row(/^Fine.*40,000/).waitFor();
    await row('Passages by finding').click();
    await row('One account for several people').click();
    for (const [theme, kind] of [
      ['Light Modern', 'vs'],
      ['Dark Modern', 'vs-dark'],
      ['Dark High Contrast', 'hc-black'],
    ] as const) {
      await vscode.theme(theme, kind);
      await vscode.screenshot(`decisions-${kind}`);
    }
    await row(/¶1/).click();
    await vscode.tab.filter({ hasText: 'SAN-2023-001' }).waitFor();
  });

  it('copies the citation of a decision from its menu', async () => {
    await row('SAN-2023-001').click({ button: 'right' });
    await vscode.page.getByRole('menuitem', { name: 'Copy Citation' }).hover();
    await vscode.page.keyboard.press('Enter');
    await vscode.status('Copied: CNIL').waitFor();
  });

  it('shows the card of a decision, whose fields lead to the words that tell them', async () => {
    await row('SAN-2023-001').click({ button: 'right' });
    await vscode.page.getByRole('menuitem', { name: 'Show Card' }).hover();
    await vscode.page.keyboard.press('Enter');
    await vscode.choices.filter({ hasText: /^Fine.*€40,000/ }).click();
    await vscode.status('Ln \\d+, Col \\d+ \\(7 selected\\)').waitFor();
  });

  it('groups decisions by finding and filters them by words', async () => {
    await vscode.command('GDPR Lens: Group Decisions');
    await vscode.choices.filter({ hasText: 'by finding' }).click();
    await row('One account for several people').waitFor();
    await vscode.command('GDPR Lens: Filter Decisions');
    await vscode.quickInput.fill('SAN-2021');
    await header(/1 of 4/).waitFor();
    await vscode.quickInput.fill('nowhere');
    await vscode.page.keyboard.press('Enter');
    await vscode.page.getByText('No decision fits the filter.').waitFor();
    await vscode.page.getByText('Clear Filter', { exact: true }).click();
    await row('One account for several people').waitFor();
  });

  it('lists the decisions with the finding at the cursor, with their reasons, and peeks at one', async () => {
    await vscode.page.locator('.tab', { hasText: 'note.md' }).click();
    await vscode.goTo(3, 40);
    await vscode.command('GDPR Lens: Decisions with This Finding');
    const choice = vscode.choices.filter({ hasText: 'SAN-2021-007' }).first();
    await choice.filter({ hasText: '900,000' }).filter({ hasText: 'shared-account' }).waitFor();
    await vscode.screenshot('decisions-with-finding');
    await choice.hover();
    await choice.getByRole('button', { name: 'Peek' }).click();
    await vscode.page.locator('.peekview-widget', { hasText: 'SAN-2021-007' }).waitFor();
    await vscode.page.keyboard.press('Escape');
  });

  it('shows a picture whose marks lead to their decisions, by the keyboard too', async () => {
    await vscode.command('GDPR Lens: Show Picture of Decisions');
    await panel().getByRole('heading', { name: 'Fines over time' }).waitFor();
    const marks = panel().locator('.time [data-mark]');
    assert.equal(await marks.count(), 4);
    for (const [theme, kind] of [
      ['Light Modern', 'vs'],
      ['Dark High Contrast', 'hc-black'],
      ['Dark Modern', 'vs-dark'],
    ] as const) {
      await vscode.theme(theme, kind);
      await vscode.screenshot(`picture-${kind}`);
    }
    await panel()
      .getByRole('button', { name: /shared|One account.*Article 32, decisions: 3/ })
      .first()
      .click();
    await vscode.choices.filter({ hasText: 'SAN-2023-001' }).waitFor();
    await vscode.page.keyboard.press('Escape');
    await panel().locator('.time [data-mark][tabindex="0"]').focus();
    await vscode.page.keyboard.press('ArrowRight');
    await vscode.page.keyboard.press('Enter');
    await vscode.choices.first().click();
    await vscode.tab.filter({ hasText: /CNIL|Garante/ }).waitFor();
    await vscode.page.setViewportSize({ width: 560, height: 800 });
    await vscode.page.locator('.tab', { hasText: 'Picture' }).click();
    await panel().getByRole('heading', { name: 'Fines by finding' }).scrollIntoViewIfNeeded();
    await vscode.screenshot('picture-narrow');
    await vscode.page.setViewportSize({ width: 1280, height: 800 });
  });

  it('takes in a decision once its card is corrected', async () => {
    await vscode.page.keyboard.press('Control+Shift+E');
    await vscode.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'new.txt' }).dblclick();
    await vscode.tab.filter({ hasText: 'new.txt' }).waitFor();
    await vscode.command('GDPR Lens: Add Decision to Library');
    await vscode.choices.filter({ hasText: 'The open document' }).click();
    const form = panel();
    assert.equal(await form.getByLabel('Amount').inputValue(), '75000');
    assert.match(await form.getByLabel('Number').inputValue(), /SAN-2024-003/);
    await form.getByLabel('Decided on').fill('2024-02-05');
    await form.getByLabel('Sector').fill('Shipping');
    await form.getByLabel('Provisions infringed').fill('Article thirty-two');
    await vscode.screenshot('card-form');
    await form.getByRole('button', { name: 'Keep in Library' }).click();
    await form.locator('#infringed-wrong').waitFor();
    assert.equal(await form.getByLabel('Provisions infringed').getAttribute('aria-invalid'), 'true');
    await form.getByLabel('Provisions infringed').fill('32');
    await form.getByLabel('Name of its folder').fill('nordwind');
    await form.getByRole('button', { name: 'Keep in Library' }).click();
    await vscode.page.locator('.notification-toast', { hasText: 'is in the library' }).waitFor();
    const card = readFileSync(join(folder, 'decisions/nordwind/card.yaml'), 'utf8');
    assert.match(card, /^sector: "?Shipping/m);
    assert.match(card, /2024-02-05/);
    assert.ok(existsSync(join(folder, 'decisions/nordwind/decision.txt')));
    await vscode.command('GDPR Lens: Focus on Decisions View');
    await header(/^Decisions\s*5/).waitFor();
  });

  it('writes over nothing', async () => {
    await vscode.page.keyboard.press('Control+Shift+E');
    await vscode.page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: 'new.txt' })
      .click({ button: 'right' });
    await vscode.page.getByRole('menuitem', { name: 'Add Decision to Library' }).hover();
    await vscode.page.keyboard.press('Enter');
    const form = panel();
    await form.getByText('The library has this decision already').waitFor();
    await form.getByLabel('Name of its folder').fill('nordwind');
    await form.getByRole('button', { name: 'Keep in Library' }).click();
    await form.locator('#name-wrong').waitFor();
    await form.getByRole('button', { name: 'Cancel' }).click();
    assert.match(readFileSync(join(folder, 'decisions/nordwind/card.yaml'), 'utf8'), /Shipping/);
  });

  it('asks for nothing beyond this machine', () => {
    assert.deepEqual(vscode.outside(), []);
  });
});
