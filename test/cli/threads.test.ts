import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { CheckSetup } from '../../server/node/check/checker.ts';
import { checkInThreads } from '../../server/node/check/threads.ts';
import { CLI, Project } from '../support/project.ts';

const SHARED = 'The nurses of the ward share one account for the patient records.\n\n';

describe('gdpr-lens check with several threads', function () {
  this.timeout(60_000);
  let project: Project;

  beforeEach(() => {
    project = new Project();
  });

  afterEach(() => project.remove());

  it('gives to the letter what one thread gives, in every format', () => {
    const texts = Array.from({ length: 40 }, (_, i) => [
      `${i}.md`,
      `${SHARED.repeat(i % 5)}See Article ${i + 80} GDPR.\n\n${'Nothing else. '.repeat((i * 37) % 300)}`,
    ]);
    project.write(Object.fromEntries(texts));
    project.write({
      'binary.txt': new Uint8Array([0, 1, 2]),
      '.gdpr-lens/config.yaml': 'severity:\n  no-logging: off\n',
    });
    const steady = (text: string) => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, 'NOW');
    for (const format of ['text', 'json', 'jsonl', 'sarif', 'github', 'gitlab', 'junit']) {
      const one = project.run(['check', '--format', format, '--jobs', '1', '.']);
      const three = project.run(['check', '--format', format, '--jobs', '3', '.']);
      assert.equal(one.status, 2, format);
      assert.deepEqual({ ...three, stdout: steady(three.stdout) }, { ...one, stdout: steady(one.stdout) });
      assert.ok(one.stdout.length > 1000, format);
    }
  });

  it('takes no more threads than there are texts', () => {
    project.write({ 'a.md': SHARED });
    const { status, stderr } = project.run(['check', '--profile', '--jobs', '64', 'a.md']);
    assert.equal(status, 1);
    assert.doesNotMatch(stderr, /threads/);
  });

  it('goes on with the rest when a thread breaks', async () => {
    project.write({
      'thread.cjs': `const { parentPort } = require('node:worker_threads');
        parentPort.on('message', ({ index, source }) => {
          if (source.path === 'bad') throw new Error('no more memory');
          parentPort.postMessage({ index, outcome: { path: source.path, output: '', tally: null, baseline: [] } });
        });`,
    });
    const paths = ['a', 'b', 'bad', 'c', 'd', 'bad', 'e', 'f'];
    async function* sources() {
      for (const path of paths) yield { path };
    }
    const told: string[] = [];
    const script = join(project.root, 'thread.cjs');
    for await (const outcome of checkInThreads(sources(), {} as CheckSetup, 2, script))
      told.push('problem' in outcome ? `${outcome.path}: ${outcome.problem}` : outcome.path);
    const broken = 'bad: could not be checked: no more memory';
    assert.deepEqual(told, ['a', 'b', broken, 'c', 'd', broken, 'e', 'f']);
  });

  it('is refused for numbers that are none', () => {
    for (const jobs of ['0', '-1', 'many', '1.5'])
      assert.equal(project.run(['check', `--jobs=${jobs}`, CLI]).status, 2, jobs);
  });
});
