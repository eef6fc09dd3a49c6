import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { findBrowser, noBrowser, openPage } from '../../.tools/browser.mjs';
import { root } from '../../.tools/npm.mjs';
import { serveVSCode } from '../../.tools/vscode.mjs';

type Server = Awaited<ReturnType<typeof serveVSCode>>;

/** VS Code's page as a person uses it, the packaged extension installed. */
export class Workbench {
  readonly page: Page;
  /** Addresses beyond this machine that the page asked for. Must stay empty. */
  readonly outside: readonly string[];
  /** Closes the page and ends the server. */
  readonly close: () => Promise<void>;
  readonly #server: Server;

  private constructor(page: Page, outside: readonly string[], server: Server) {
    this.page = page;
    this.outside = outside;
    this.#server = server;
    this.close = async () => {
      await page.context().browser()?.close();
      await server.stop();
    };
  }

  /** Serves VS Code on a folder with a file open, and waits until the file's text is on the page. */
  static async open(folder: string, file: string): Promise<Workbench> {
    const executablePath = process.env.CHROME_PATH ?? findBrowser();
    if (!executablePath) throw new Error(noBrowser);
    const extensions = process.env.GDPR_LENS_EXTENSIONS ?? join(root, 'out/extensions');
    const server = await serveVSCode({ extensions });
    const { page, outside } = await openPage({ executablePath });
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
    this.#server.configure({ 'workbench.colorTheme': name });
    await this.page.locator(`.monaco-workbench.${kind}`).waitFor();
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

  /** Puts the cursor at the start of a line, counted from 1. */
  async goToLine(line: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.quickInput.waitFor();
    await this.quickInput.fill(`:${line}`);
    await this.page.keyboard.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** Finds a text from the cursor on and returns the place on the page where it is highlighted. */
  async find(text: string): Promise<Locator> {
    await this.page.keyboard.press('Control+F');
    const input = this.page.locator('.find-widget.visible textarea').first();
    await input.waitFor();
    await input.fill(text);
    await this.page.locator('.find-widget.visible .matchesCount', { hasText: ' of ' }).waitFor();
    return this.editor.locator('.currentFindMatch').first();
  }

  /** Points at the first characters of a text, and returns the hover that opens there. */
  async hover(text: string): Promise<Locator> {
    const match = await this.find(text);
    await match.waitFor();
    const box = await match.boundingBox();
    if (!box) throw new Error(`“${text}” is not on the page`);
    await this.page.mouse.move(box.x + 60, box.y - 40);
    await this.page.mouse.move(box.x + 3, box.y + box.height / 2, { steps: 5 });
    const hover = this.page.locator('.monaco-hover:not(.hidden)', { hasText: /\w/ }).first();
    await hover.waitFor();
    return hover;
  }

  /** Opens the Problems panel and returns its rows. */
  async problems(): Promise<Locator> {
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    if (!(await rows.first().isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await rows.first().waitFor();
    return rows;
  }

  /** Keeps a picture of the window. */
  async screenshot(name: string): Promise<void> {
    const folder = process.env.GDPR_LENS_SCREENSHOTS ?? join(root, 'out/screenshots');
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }
}
