import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { findBrowser, noBrowser, openPage } from '../../.tools/browser.mjs';
import { root } from '../../.tools/npm.mjs';
import { serveVSCode } from '../../.tools/vscode.mjs';

/** VS Code's page as a person uses it, the packaged extension installed. */
export class Workbench {
  readonly page: Page;
  /** Addresses beyond this machine that the page asked for. Must stay empty. */
  readonly outside: readonly string[];
  /** Closes the page and ends the server. */
  readonly close: () => Promise<void>;

  private constructor(page: Page, outside: readonly string[], close: () => Promise<void>) {
    this.page = page;
    this.outside = outside;
    this.close = close;
  }

  /** Serves VS Code on a folder with a file open, and waits until the file's text is on the page. */
  static async open(folder: string, file: string, settings: Record<string, unknown> = {}): Promise<Workbench> {
    const executablePath = process.env.CHROME_PATH ?? findBrowser();
    if (!executablePath) throw new Error(noBrowser);
    const extensions = process.env.GDPR_LENS_EXTENSIONS ?? join(root, 'out/extensions');
    const server = await serveVSCode({ extensions, extraSettings: settings });
    const { browser, page, outside } = await openPage({ executablePath });
    const workbench = new Workbench(page, outside, async () => {
      await browser.close();
      await server.stop();
    });
    await page.goto(server.url(folder, [['openFile', server.remote(join(folder, file))]]));
    await page.locator('.monaco-editor .view-line').first().waitFor();
    return workbench;
  }

  /** Runs a command by its title, through the command palette. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input').first().waitFor();
    await this.page.keyboard.type(title);
    await this.page.locator('.quick-input-widget .monaco-list-row', { hasText: title }).first().click();
  }

  /** Keeps a picture of the window for the documentation. */
  async screenshot(name: string): Promise<void> {
    const folder = process.env.GDPR_LENS_SCREENSHOTS ?? join(root, 'out/screenshots');
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }

  /** The lines of the focused editor that show a text. */
  line(text: string): Locator {
    return this.page.locator('.monaco-editor .view-line', { hasText: text }).first();
  }
}
