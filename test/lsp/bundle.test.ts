import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LspClient } from '../support/lsp-client.ts';

/** Bytes of what is loaded when the server starts, knowledge apart. */
const MOST = 400_000;

describe('the bundle of the server', () => {
  it('is small', () => {
    const { size } = statSync(join(process.cwd(), 'dist/server/node.js'));
    assert.ok(size <= MOST, `${size} bytes`);
  });

  it('has a second part that is loaded when it is asked for', async function () {
    this.timeout(20_000);
    const later = readFileSync(join(process.cwd(), 'dist/server/node-later.js'), 'utf8');
    assert.match(later, /require\("\.\/node\.js"\)/, 'it takes what they share from the first');
    const client = await new LspClient(undefined, { NODE_DEBUG: 'module' }).start();
    let log = '';
    client.process.stderr?.on('data', (data) => {
      log += data;
    });
    const uri = 'untitled:parts';
    await client.open(uri, 'All nurses used one shared account.');
    assert.equal((await client.diagnostics(uri)).length, 1);
    assert.match(log, /node:/, 'the log tells what is loaded');
    assert.doesNotMatch(log, /node-later/);
    const { findings } = await client.request<{ findings: unknown[] }>('gdprLens/overview', { uri });
    assert.equal(findings.length, 1);
    assert.match(log, /node-later/);
    assert.equal(await client.stop(), 0);
  });
});
