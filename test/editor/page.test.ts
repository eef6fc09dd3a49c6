import assert from 'node:assert/strict';
import { join } from 'node:path';
import { root } from '../../.tools/npm.mjs';
import { Workbench } from '../support/vscode-page.ts';

describe('GDPR Lens through the page of VS Code', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open(join(root, 'seeds'), 'cnil-san-2022-009/decision.txt');
  });

  after(() => workbench?.close());

  it('opens a seed decision', async () => {
    await workbench.line('Deliberation').waitFor();
    await workbench.screenshot('seed');
  });

  it('asks for nothing beyond this machine', () => {
    assert.deepEqual(workbench.outside, []);
  });
});
