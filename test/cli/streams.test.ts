import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Project } from '../support/project.ts';

const SHARED = 'The nurses of the ward share one account for the patient records.\n\n';

describe('gdpr-lens check when the world is rough', function () {
  this.timeout(60_000);
  let project: Project;

  beforeEach(() => {
    project = new Project();
  });

  afterEach(() => project.remove());

  /** Folders of texts that take seconds to read. */
  function writeMany(count = 400): void {
    const text = SHARED.repeat(200);
    project.write(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.md`, text])));
  }

  for (const jobs of ['1', '2']) {
    it(`ends at once when nobody reads on, with the status of a closed pipe (--jobs ${jobs})`, async () => {
      writeMany();
      const child = project.start(['check', '--jobs', jobs, '.']);
      let errors = '';
      child.stderr?.on('data', (text) => {
        errors += text;
      });
      child.stdout?.once('data', () => child.stdout?.destroy());
      const [status] = await once(child, 'close');
      assert.deepEqual([status, errors], [141, '']);
    });

    it(`ends on Ctrl-C without a word, every line whole (--jobs ${jobs})`, async () => {
      writeMany();
      const child = project.start(['check', '--format', 'jsonl', '--jobs', jobs, '.']);
      let output = '';
      let errors = '';
      child.stdout?.setEncoding('utf8').on('data', (text) => {
        if (output === '') child.kill('SIGINT');
        output += text;
      });
      child.stderr?.on('data', (text) => {
        errors += text;
      });
      const [, signal] = await once(child, 'close');
      assert.deepEqual([signal, errors], ['SIGINT', '']);
      const lines = output.split('\n').slice(0, -1);
      assert.ok(lines.length > 0 && lines.length < 400, String(lines.length));
      for (const line of lines) assert.doesNotThrow(() => JSON.parse(line));
    });
  }

  it('writes a baseline whole or not at all', async () => {
    const child = project.start(['check', '--from', 'jsonl', '--write-baseline', 'known.json']);
    // The list of documents does not end: the run is in the middle when it is stopped.
    child.stdin?.write(`${JSON.stringify({ path: 'a.md', text: SHARED })}\n`);
    await wait(700);
    child.kill('SIGINT');
    await once(child, 'close');
    assert.deepEqual(readdirSync(project.root), []);
    project.write({ 'one/a.md': SHARED });
    const { status, stderr } = project.run(['check', '--write-baseline', 'no/such/folder.json', 'one']);
    assert.equal(status, 2);
    assert.match(stderr, /no\/such\/folder\.json cannot be written: .*/);
    assert.equal(existsSync(join(project.root, 'known.json')), false);
  });

  it('tells a file that is gone when its turn comes, and reads the rest', async () => {
    writeMany(100);
    const child = project.start(['check', '--format', 'jsonl', '--jobs', '1', '.']);
    let output = '';
    let errors = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      if (output === '') {
        for (const name of ['98.md', '99.md']) project.write({ [name]: '' });
        project.delete('97.md');
      }
      output += text;
    });
    child.stderr?.on('data', (text) => {
      errors += text;
    });
    const [status] = await once(child, 'close');
    assert.equal(status, 2);
    assert.equal(errors, 'gdpr-lens: 97.md: does not exist\n');
    const lines = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual([lines.length, lines.at(-1).path, lines.at(-1).unreadable], [100, '97.md', 'does not exist']);
  });

  it('tells what it may not read, and reads the rest', () => {
    // Root may read everything: there the program is run as a user who may not, if that user may run it at all.
    const asNobody = process.getuid?.() === 0 ? { uid: 65534 } : {};
    project.write({ 'open/a.md': 'Article 6 GDPR', 'locked/b.md': '', 'open/secret.md': '' });
    chmodSync(project.root, 0o755);
    chmodSync(join(project.root, 'locked'), 0o000);
    chmodSync(join(project.root, 'open/secret.md'), 0o000);
    try {
      if (project.run(['--version'], asNobody).status !== 0) return;
      const { status, stdout, stderr } = project.run(['check', '.'], asNobody);
      assert.equal(status, 2);
      assert.match(stdout, /in 1 text$/m);
      assert.deepEqual(stderr.trim().split('\n').sort(), [
        'gdpr-lens: locked: may not be read',
        `gdpr-lens: ${join('open', 'secret.md')}: may not be read`,
      ]);
    } finally {
      chmodSync(join(project.root, 'locked'), 0o755);
    }
  });
});
