import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { discover, type LibraryProblem } from '../../server/node/library/discover.ts';
import { readDocument } from '../../server/node/library/documents.ts';
import { reasonOf } from '../../server/node/library/reason.ts';
import { english } from '../support/knowledge.ts';
import { open, removeFolders, temporaryFolder } from '../support/library-folder.ts';
import { pdf } from '../support/pdf.ts';

const TEXT = 'The nurses shared one user account between them, which infringes Article 32 of the GDPR.';

describe('a library under hardship', function () {
  this.timeout(120_000);
  let folder: string;
  let storage: string;

  beforeEach(() => {
    folder = temporaryFolder();
    storage = temporaryFolder();
    writeFileSync(join(folder, 'good.txt'), TEXT);
  });
  after(removeFolders);

  const told = (problems: readonly LibraryProblem[]): Record<string, string> =>
    Object.fromEntries(problems.map(({ path, problem }) => [path.slice(folder.length + 1), english.tell(problem)]));

  it('says of each bad file what is wrong, and reads the rest', async () => {
    writeFileSync(join(folder, 'binary.txt'), Uint8Array.of(1, 0, 2));
    writeFileSync(join(folder, 'latin.txt'), Buffer.from('Décision', 'latin1'));
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'scan.pdf'), pdf([[], []]));
    writeFileSync(join(folder, 'broken.docx'), 'PK\u0003\u0004');
    const large = openSync(join(folder, 'large.txt'), 'w');
    ftruncateSync(large, 200 * 1024 * 1024);
    closeSync(large);
    symlinkSync(join(folder, 'nowhere.txt'), join(folder, 'dangling.txt'));
    const library = await open({ folders: [folder], storage });
    assert.deepEqual(
      library.decisions.map(({ text }) => text),
      [TEXT],
    );
    const problems = told(library.problems);
    assert.match(problems['broken.docx'] ?? '', /^cannot be read as DOCX/);
    const { 'broken.docx': _, ...rest } = problems;
    assert.deepEqual(rest, {
      'binary.txt': 'is a binary file, not a text',
      'dangling.txt': 'does not exist',
      'empty.txt': 'has no text',
      'large.txt': 'is larger than 50 MB',
      'latin.txt': 'is not valid UTF-8',
      'scan.pdf': 'is a PDF without text: its pages are pictures',
    });
    const again = await open({ folders: [folder], storage });
    assert.deepEqual(told(again.problems), problems);
  });

  it('reads a folder that contains itself by a link once, and follows no link that leads out', async () => {
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'secret.txt'), TEXT);
    mkdirSync(join(folder, 'below'));
    writeFileSync(join(folder, 'below', 'two.txt'), `${TEXT} Twice.`);
    symlinkSync(folder, join(folder, 'below', 'loop'));
    symlinkSync(join(folder, 'good.txt'), join(folder, 'same.txt'));
    symlinkSync(outside, join(folder, 'out'));
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'out.txt'));
    const { files, problems } = await discover([folder, join(folder, 'below')]);
    assert.deepEqual(
      files.map(({ path }) => path.slice(folder.length + 1)),
      ['below/two.txt', 'good.txt'],
    );
    assert.deepEqual(told(problems), {
      out: 'is a link that leads out of the folders named',
      'out.txt': 'is a link that leads out of the folders named',
    });
  });

  it('does not wait for what a pipe may bring', async () => {
    // Windows has none in folders
    if (process.platform !== 'win32') execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    const { files, problems } = await discover([folder]);
    assert.deepEqual([files.map(({ path }) => basename(path)), problems], [['good.txt'], []]);
  });

  it('says that a folder is gone or may not be read', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0 });
    chmodSync(folder, 0o755);
    // Whoever may do everything may read everything.
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.(65534);
    try {
      const { files, problems } = await discover([folder, join(folder, 'gone')]);
      assert.equal(files.length, 1);
      assert.deepEqual(told(problems), { closed: 'may not be read', gone: 'does not exist' });
    } finally {
      if (root) process.seteuid?.(0);
      chmodSync(closed, 0o700);
    }
  });

  it('goes on when files vanish, shrink or get other names while it indexes', async () => {
    for (let i = 0; i < 24; i++)
      writeFileSync(join(folder, `file-${i}.txt`), `${TEXT} ${i} ${'and so on '.repeat(200)}`);
    const library = await open({
      folders: [folder],
      storage,
      onProgress: ({ done }) => {
        if (done !== 3) return;
        for (const name of readdirSync(folder).slice(-6, -3)) rmSync(join(folder, name));
        for (const name of readdirSync(folder).slice(-3)) truncateSync(join(folder, name));
        const [renamed = ''] = readdirSync(folder).slice(-4);
        renameSync(join(folder, renamed), join(folder, 'renamed.txt'));
      },
    });
    const problems = Object.values(told(library.problems));
    assert.equal(library.decisions.length + problems.length, 25);
    assert.ok(problems.includes('does not exist') && problems.includes('has no text'), problems.join());
    const later = await library.refresh();
    assert.equal(later.left, 0);
    assert.ok(!Object.values(told(library.problems)).includes('does not exist'));
    assert.ok(library.decisions.some(({ path }) => path === join(folder, 'renamed.txt')));
  });

  it('reads no half of a file that is being written', async () => {
    const path = join(folder, 'growing.txt');
    writeFileSync(path, TEXT);
    assert.deepEqual(await readDocument(path, 5), { problem: { key: 'unread.large', values: { size: 0 } } });
    assert.deepEqual(await readDocument(folder, 1e6), { problem: { key: 'unread.no-file' } });
    assert.deepEqual(await readDocument(join(folder, 'gone.txt'), 1e6), { problem: { key: 'unread.gone' } });
    const read = await readDocument(path, 1e6);
    assert.equal('bytes' in read && Buffer.from(read.bytes).toString(), TEXT);
  });

  it('says that a file is locked or may not be read, and tries again at the next start', async () => {
    const worker = join(temporaryFolder(), 'worker.js');
    writeFileSync(
      worker,
      `const { parentPort } = require('node:worker_threads');
       parentPort.on('message', () => {
         parentPort.postMessage({ outcome: { problem: { key: 'unread.locked' }, passing: true } });
       });`,
    );
    const locked = await open({ folders: [folder], storage, worker });
    assert.deepEqual(told(locked.problems), { 'good.txt': 'is locked by another program' });
    const later = await open({ folders: [folder], storage });
    assert.deepEqual([told(later.problems), later.decisions.length], [{}, 1]);
    for (const [code, said] of [
      ['EBUSY', 'is locked by another program'],
      ['EACCES', 'may not be read'],
    ])
      assert.equal(english.tell(reasonOf(Object.assign(new Error('x'), { code }))), said);
  });

  it('takes a worker that dies of a document for a problem of that document alone', async () => {
    const worker = join(temporaryFolder(), 'worker.js');
    writeFileSync(
      worker,
      `const { parentPort } = require('node:worker_threads');
       parentPort.on('message', ({ path }) => {
         if (path.endsWith('bad.txt')) process.exit(3);
         if (path.endsWith('throws.txt')) throw new Error('no luck');
         parentPort.postMessage({ outcome: { problem: { key: 'read by the double' } } });
       });`,
    );
    writeFileSync(join(folder, 'bad.txt'), TEXT);
    writeFileSync(join(folder, 'throws.txt'), TEXT);
    const library = await open({ folders: [folder], storage, worker });
    assert.deepEqual(told(library.problems), {
      'bad.txt': 'cannot be read: its reader ended',
      'good.txt': 'read by the double',
      'throws.txt': 'cannot be read: no luck',
    });
  });
});
