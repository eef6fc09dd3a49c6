import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../.tools/ending.mjs';
import { closeBehind, installed, Workbench } from '../support/vscode-page.ts';

describe('a server that is killed', function () {
  // It is killed until it is given up: on a busy machine each start takes its time.
  this.timeout(240_000);
  let vscode: Workbench;
  const { folder, remove } = temporaryFolder('gdpr-lens-page-');

  before(async () => {
    writeFileSync(join(folder, 'note.md'), 'See Article 32 GDPR.\n');
    vscode = await Workbench.open(folder, 'note.md');
    await counted(1);
  });

  closeBehind(() => vscode, remove);

  /** Waits until the status bar counts so many references. */
  function counted(references: number): Promise<void> {
    const item = vscode.page.locator('.statusbar-item', { has: vscode.page.locator('.codicon-law') });
    return item.filter({ hasText: new RegExp(`^\\s*${references}\\s`) }).waitFor();
  }

  it('is started again with what was being written, and answers soon', async () => {
    // Windows has no ps, and no process of the name to look for.
    if (process.platform === 'win32') return;
    await vscode.goTo(1, 21);
    await vscode.page.keyboard.type(' And Article 33 GDPR, unsaved');
    await counted(2);
    const [before] = servers();
    assert.ok(before, 'no server is running');
    process.kill(before, 'SIGKILL');
    await vscode.page.keyboard.type(', nor Article 34 GDPR');
    await counted(3);
    const [after] = servers();
    assert.notEqual(after, before);
    const hover = await vscode.hover(1, 8);
    assert.match(await hover.innerText(), /Article 32/);
    assert.match(await vscode.editor.locator('.view-line').first().innerText(), /unsaved,\snor\sArticle\s34\sGDPR/);
  });

  it('is given up when it ends again and again, with one button that leads to the log', async () => {
    if (process.platform === 'win32') return;
    const message = vscode.page.locator('.notification-toast', { hasText: 'was not started again' });
    for (let last = 0; !(await message.isVisible()); await vscode.page.waitForTimeout(50)) {
      const running = servers().find((pid) => pid !== last);
      if (running === undefined) continue;
      last = running;
      await counted(3);
      process.kill(running, 'SIGKILL');
    }
    assert.equal(await message.locator('.monaco-text-button').count(), 1);
    await message.getByText('Open Log').click();
    await vscode.page.locator('.panel .monaco-editor.focused').first().waitFor();
    await vscode.command('GDPR Lens: Restart Server');
    await counted(3);
  });
});

/** The processes of the server that the extension under test has started. */
function servers(): number[] {
  // Of this installation alone: others may be at work on the same machine.
  const extensions = installed();
  const all = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const ours = all.filter((line) => line.includes(extensions) && line.includes(join('dist', 'server', 'node.js')));
  return ours.map((line) => Number.parseInt(line, 10));
}
