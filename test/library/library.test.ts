import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordBag } from '../../server/core/decisions/likeness.ts';
import { related } from '../../server/core/decisions/related.ts';
import { decisionOfText, readSeeds } from '../../server/core/library.ts';
import { domain, english, knowledge } from '../support/knowledge.ts';
import { open, removeFolders, temporaryFolder } from '../support/library-folder.ts';

const SHARED = 'The nurses shared one user account between them, which infringes Article 32 of the GDPR.';
const NO_LOGS = 'The server kept no access logs, which infringes Article 32(1) of the GDPR.';
const PAGE = `<html><head><title>x</title></head><body><nav>Home</nav><main><h1>Decision</h1><p>${'Shared accounts were used by several employees, contrary to Article 32 GDPR. '.repeat(4)}</p></main></body></html>`;

describe('a library of folders', function () {
  this.timeout(120_000);
  let folder: string;
  let storage: string;

  beforeEach(() => {
    folder = temporaryFolder();
    storage = temporaryFolder();
    mkdirSync(join(folder, 'below'));
    writeFileSync(join(folder, 'one.txt'), `1. Facts\n\n${SHARED}\n`);
    writeFileSync(join(folder, 'below', 'two.md'), `# Facts\n\n${NO_LOGS}\n`);
    writeFileSync(join(folder, 'notes.xyz'), SHARED);
  });
  after(removeFolders);

  const names = (library: Awaited<ReturnType<typeof open>>): string[] =>
    library.decisions.map(({ path }) => path?.slice(folder.length + 1) ?? '');

  it('reads texts, pages and what lies below, in the order of their paths, after the decisions that ship', async () => {
    writeFileSync(join(folder, 'page.html'), PAGE);
    const library = await open({ folders: [folder], storage }, true);
    assert.deepEqual(names(library), ['', '', 'below/two.md', 'one.txt', 'page.html']);
    assert.deepEqual(library.problems, []);
    const page = library.decisions.at(-1);
    assert.ok(page?.extracted && page.text.startsWith('# Decision') && !page.text.includes('Home'));
    assert.equal(library.library.decisions.byCaseNumber('SAN-2022-009')?.card.short, 'CNIL');
    assert.equal(decisionOfText(page.text, library.library), page.id);
  });

  it('finds related passages of all of them, with their reasons and places', async () => {
    const library = await open({ folders: [folder], storage }, true);
    const place = { rules: ['shared-account'], provisions: ['32'], words: wordBag('nurses shared a user account') };
    const found = related(place, library.library.index);
    const own = found.find(({ decision }) => decision.text.includes('nurses'));
    assert.ok(own);
    assert.equal(own.decision.text.slice(own.span.start, own.span.end), SHARED);
    assert.deepEqual(
      own.reasons.map(({ kind }) => kind),
      ['finding', 'provision'],
    );
    assert.ok(found.some(({ decision, number }) => decision.id === 'cnil-san-2022-009' && number === '64'));
  });

  it('gives at a second start from the cache what it gave at the first', async () => {
    const shown = (library: Awaited<ReturnType<typeof open>>) =>
      related({ rules: ['shared-account', 'no-logging'], provisions: ['32'] }, library.library.index).map(
        ({ decision, number, span, at, reasons, score }) => [
          decision.id,
          decision.card,
          number,
          span,
          at,
          reasons,
          score,
        ],
      );
    const first = await open({ folders: [folder], storage }, true);
    const second = await open({ folders: [folder], storage, worker: '/nowhere/worker.js' }, true);
    assert.deepEqual(JSON.parse(JSON.stringify(shown(second))), JSON.parse(JSON.stringify(shown(first))));
    assert.deepEqual(second.problems, []);
  });

  it('takes in what is new, changed, renamed and gone, and leaves the rest alone', async () => {
    const library = await open({ folders: [folder], storage, knowledge });
    assert.deepEqual(await library.refresh(), { added: [], changed: [], removed: [], left: 0 });
    writeFileSync(join(folder, 'one.txt'), NO_LOGS);
    writeFileSync(join(folder, 'three.txt'), SHARED);
    const changes = await library.refresh();
    assert.deepEqual([changes.added.length, changes.changed.length, changes.removed.length], [1, 1, 0]);
    assert.deepEqual(names(library), ['below/two.md', 'one.txt', 'three.txt']);
    renameSync(join(folder, 'three.txt'), join(folder, 'again.txt'));
    rmSync(join(folder, 'one.txt'));
    const later = await library.refresh();
    assert.deepEqual([later.added.length, later.changed.length, later.removed.length], [1, 0, 2]);
    assert.deepEqual(names(library), ['again.txt', 'below/two.md']);
    assert.deepEqual(related({ rules: ['shared-account'], provisions: [] }, library.library.index).length, 1);
  });

  it('reads in its own thread only what is short', async () => {
    writeFileSync(join(folder, 'long.txt'), `${SHARED} `.repeat(4000));
    const library = await open({ folders: [folder], storage, knowledge, worker: '/nowhere/worker.js' });
    assert.deepEqual(names(library), ['below/two.md', 'one.txt']);
    assert.deepEqual(
      library.problems.map(({ path }) => path.slice(folder.length + 1)),
      ['long.txt'],
    );
    // A worker that cannot be started is no fault of the file, which is read at the next start.
    const later = await open({ folders: [folder], storage, knowledge });
    assert.deepEqual([later.problems, later.decisions.length], [[], 3]);
  });

  it('counts once what stands in several files, and a decision that ships and that the user has too', async () => {
    const shared = temporaryFolder();
    writeFileSync(join(shared, 'copy.txt'), readFileSync(join(folder, 'one.txt')));
    const [seed] = readSeeds(domain('seeds'));
    writeFileSync(join(shared, 'seed.txt'), seed?.text ?? '');
    const library = await open({ folders: [folder, shared], storage, knowledge }, true);
    const paths = (): string[] => library.decisions.map(({ path }) => path ?? 'seed');
    assert.equal(paths().filter((path) => path === 'seed').length, 1);
    const found = () => related({ rules: ['shared-account'], provisions: [] }, library.library.index);
    const [kept, left] = [join(folder, 'one.txt'), join(shared, 'copy.txt')].sort();
    const own = (): (string | undefined)[] =>
      found().flatMap(({ decision }) => (decision.text.includes('nurses') ? [decision.path] : []));
    assert.deepEqual(own(), [kept]);
    assert.match(library.notices.map(english.tell).join(), /counted once: .*copy|counted once: .*one/);
    assert.deepEqual(library.problems, []);
    rmSync(kept ?? '');
    rmSync(join(shared, 'seed.txt'));
    await library.refresh();
    assert.deepEqual(own(), [left]);
    assert.equal(paths().filter((path) => path === 'seed').length, 2);
    assert.deepEqual(library.notices, []);
  });

  it('lets a card written beside a text win, and says what is wrong with it', async () => {
    mkdirSync(join(folder, 'kept'));
    writeFileSync(join(folder, 'kept', 'decision.txt'), SHARED);
    writeFileSync(
      join(folder, 'kept', 'card.yaml'),
      'short: XYZ\nnumber: 7/2023\nfine: a lot\nfindings:\n  - {rule: no-dpo, paragraph: "1", passage: nurses}\n',
    );
    writeFileSync(join(folder, 'one.card.yaml'), 'short: [broken');
    const library = await open({ folders: [folder], storage });
    const kept = library.library.decisions.byCaseNumber('7/2023');
    assert.deepEqual([kept?.card.short, kept?.card.fine, kept?.card.findings[0]?.rule], ['XYZ', null, 'no-dpo']);
    assert.deepEqual(library.problems.map(({ path }) => path.slice(folder.length + 1)).sort(), [
      'kept/card.yaml',
      'one.card.yaml',
    ]);
    assert.match(
      library.problems.map(({ problem }) => english.tell(problem)).join('\n'),
      /fine[\s\S]*YAML|YAML[\s\S]*fine/,
    );
  });

  it('stops when told to, and goes on from there', async () => {
    for (let i = 0; i < 30; i++) writeFileSync(join(folder, `more-${i}.txt`), `${SHARED} ${i}`);
    const stop = new AbortController();
    const seen: number[] = [];
    const library = await open({
      folders: [folder],
      storage,
      signal: stop.signal,
      onProgress: ({ done, total }) => {
        seen.push(done);
        assert.equal(total, 32);
        if (done === 5) stop.abort();
      },
    });
    assert.ok(library.decisions.length >= 5 && library.decisions.length < 32);
    const had = library.decisions.length;
    const { added, left } = await library.refresh();
    assert.deepEqual([added.length, left, library.decisions.length], [32 - had, 0, 32]);
    assert.deepEqual(
      seen,
      [...seen].sort((a, b) => a - b),
    );
  });

  it('reads anew what is broken in the cache, and says so', async () => {
    const before = await open({ folders: [folder], storage });
    const pack = join(storage, 'library.pack');
    const whole = readFileSync(pack);
    for (const broken of [
      whole.subarray(0, whole.length - 7),
      flipped(whole),
      Buffer.from('nonsense'),
      Buffer.alloc(0),
    ]) {
      writeFileSync(pack, broken);
      const library = await open({ folders: [folder], storage });
      assert.deepEqual(
        library.decisions.map(({ id }) => id),
        before.decisions.map(({ id }) => id),
      );
      assert.equal(library.notices.length, 1);
      assert.match(library.notices.map(english.tell).join(), /broken.*read anew/);
      assert.deepEqual((await open({ folders: [folder], storage, worker: '/nowhere.js' })).notices, []);
    }
    writeFileSync(join(storage, 'library.json'), '{');
    assert.equal((await open({ folders: [folder], storage })).decisions.length, 2);
    truncateSync(join(storage, 'library.json'));
    assert.equal((await open({ folders: [folder], storage })).decisions.length, 2);
  });

  it('reads anew what another engine has kept', async () => {
    await open({ folders: [folder], storage });
    const read: number[] = [];
    const other = await open({ folders: [folder], storage, engine: 'next', onProgress: ({ done }) => read.push(done) });
    assert.deepEqual([read.length, other.decisions.length, other.notices.length], [2, 2, 0]);
  });

  it('does without a cache that cannot be written, and says so', async () => {
    const blocked = join(folder, 'one.txt');
    const library = await open({ folders: [folder], storage: blocked });
    assert.equal(library.decisions.length, 2);
    assert.match(library.notices.map(english.tell).join(), /cannot be written/);
  });

  it('throws unused records away when they are more than those in use', async () => {
    const library = await open({ folders: [folder], storage, knowledge });
    for (let i = 0; i < 6; i++) {
      writeFileSync(join(folder, 'one.txt'), `${SHARED} ${i}`);
      await library.refresh();
    }
    const size = readFileSync(join(storage, 'library.pack')).length;
    const fresh = temporaryFolder();
    await open({ folders: [folder], storage: fresh });
    assert.ok(size < 3 * readFileSync(join(fresh, 'library.pack')).length);
    assert.deepEqual(
      readdirSync(storage).filter((name) => name.endsWith('.new')),
      [],
    );
  });

  it('tells of changes while it watches', async () => {
    const library = await open({ folders: [folder], storage, knowledge });
    const changed = new Promise<readonly string[]>((resolve) =>
      library.watch(() => void library.refresh().then(({ added }) => resolve(added))),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    writeFileSync(join(folder, 'late.txt'), SHARED);
    assert.equal((await changed).length, 1);
    await library.dispose();
  });
});

/** The bytes with one in the middle of the last record turned over. */
function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = bytes.length - 40;
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}
