import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { findBrowser, noBrowser, openPage } from '../../.tools/browser.mjs';
import { root } from '../../.tools/npm.mjs';
import { serveVSCode } from '../../.tools/vscode.mjs';

type Server = Awaited<ReturnType<typeof serveVSCode>>;

/** The folder in which the packaged extension is installed. */
export function installed(): string {
  return process.env.GDPR_LENS_EXTENSIONS ?? join(root, 'out/extensions');
}

/** VS Code's page as a person uses it, the packaged extension installed. */
export class Workbench {
  readonly page: Page;
  /** Addresses beyond this machine that the page or the server asked for. Must stay empty. */
  readonly outside: () => readonly string[];
  /** Closes the page and ends the server. */
  readonly close: () => Promise<void>;

  private constructor(page: Page, outsideOfPage: readonly string[], server: Server) {
    this.page = page;
    this.outside = () => [...outsideOfPage, ...server.outside()];
    this.close = async () => {
      await page.context().browser()?.close();
      await server.stop();
    };
  }

  /** Serves VS Code on a folder with a file open, and waits until the file's text is on the page. */
  static async open(
    folder: string,
    file: string,
    { asksTrust = false, extensions = installed(), language = 'en' } = {},
  ): Promise<Workbench> {
    const executablePath = process.env.CHROME_PATH ?? findBrowser();
    if (!executablePath) throw new Error(noBrowser);
    const server = await serveVSCode({ extensions, guarded: true, asksTrust });
    const { page, outside } = await openPage({ executablePath });
    if (language !== 'en') await page.addInitScript(displayLanguage(language));
    const workbench = new Workbench(page, outside, server);
    await page.goto(server.url(folder, [['openFile', server.remote(join(folder, file))]]));
    await workbench.editor.locator('.view-line').first().waitFor();
    return workbench;
  }

  /** The editor that has the focus, else the only one. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** The tab that is shown. */
  get tab(): Locator {
    return this.page.locator('.editor-group-container.active .tab.active');
  }

  /** Switches the colour theme and waits until it is there; `kind` is a class of VS Code's page. */
  async theme(name: string, kind: 'vs' | 'vs-dark' | 'hc-black' | 'hc-light'): Promise<void> {
    await this.command('Preferences: Color Theme');
    await this.choices.filter({ hasText: 'Dark Modern' }).waitFor();
    await this.quickInput.fill(name);
    await this.page.locator(`.monaco-workbench.${kind}`).waitFor();
    await this.page.keyboard.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** Runs a command by its title, through the command palette. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.quickInput.waitFor();
    await this.quickInput.fill(`>${title}`);
    await this.choices.filter({ hasText: title }).first().click();
  }

  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget input').first();
  }

  /** The rows of the list that is open at the top of the window. */
  get choices(): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row');
  }

  /** Puts the cursor at a place of the document, counted from 1, as the status bar says it. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.quickInput.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
    await this.status(`Ln ${line}, Col ${column}`).waitFor();
  }

  /**
   * Points at the character at a place, and returns the hover that opens there, once it names an article. Code lenses
   * that arrive late move the text, so the place is looked up again when nothing opens.
   */
  async hover(line: number, column: number): Promise<Locator> {
    await this.goTo(line, column);
    const hover = this.page.locator('.monaco-hover .hover-contents', { hasText: /Arti[ck]/ }).first();
    for (let tries = 1; !(await hover.isVisible()); tries++) {
      const cursor = await this.editor.locator('.cursor').first().boundingBox();
      if (!cursor) throw new Error(`line ${line} is not on the page`);
      const [x, y] = [cursor.x + 5, cursor.y + cursor.height / 2];
      await this.page.mouse.move(x + 40, y + 80);
      await this.page.mouse.move(x, y, { steps: 4 });
      await hover.waitFor({ timeout: 3000 }).catch((error: Error) => {
        if (tries === 5) throw error;
      });
    }
    return hover;
  }

  /** An item of the status bar by the start of its text. */
  status(text: string): Locator {
    return this.page.locator('.statusbar-item', { hasText: new RegExp(`^${text}`) });
  }

  /**
   * Opens the Problems panel, filtered, and returns the row that holds a text. The list draws only what is in sight, in
   * the order in which the documents came, so it is scrolled until the row is there.
   */
  async problem(filter: string, text: string): Promise<Locator> {
    await this.page.keyboard.press('Control+Shift+M');
    await this.page.locator('.viewpane-filter input').fill(filter);
    const list = this.page.locator('.markers-panel .monaco-list');
    const row = list.locator('.monaco-list-row', { hasText: filter }).filter({ hasText: text }).first();
    await list.locator('.monaco-list-row', { hasText: filter }).first().waitFor();
    for (let turns = 0; !(await row.isVisible()) && turns < 100; turns++) {
      await list.hover();
      await this.page.mouse.wheel(0, turns % 20 === 19 ? -100_000 : 100);
      await row.waitFor({ timeout: 500 }).catch(() => undefined);
    }
    await row.waitFor();
    return row;
  }

  /** Keeps a picture of the window. */
  async screenshot(name: string): Promise<void> {
    const folder = process.env.GDPR_LENS_SCREENSHOTS ?? join(root, 'out/screenshots');
    await this.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  }
}

/**
 * Stands in a suite that has a page: a test that fails leaves a picture of the page, and behind the last one the page is
 * closed and what the suite made is removed.
 */
export function closeBehind(opened: () => Workbench | undefined, ...removes: readonly (() => void)[]): void {
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await opened()?.screenshot(`failed ${this.currentTest.title}`);
  });
  after(async () => {
    await opened()?.close();
    for (const remove of removes) remove();
  });
}

/** What makes VS Code's page take a display language; its own words stay English without a language pack. */
function displayLanguage(language: string): string {
  return `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => '${language}', set: () => undefined })`;
}
