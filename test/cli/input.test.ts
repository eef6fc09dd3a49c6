import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inShard } from '../../server/node/input/shard.ts';
import { CLI, Project } from '../support/project.ts';

describe('what gdpr-lens check reads', function () {
  this.timeout(30_000);
  let project: Project;

  beforeEach(() => {
    project = new Project();
  });

  afterEach(() => project.remove());

  /** The paths that are read, in order. */
  function read(args: string[], input = ''): string[] {
    const { stdout } = project.run(['check', '--format', 'jsonl', ...args], { input });
    return paths(stdout);
  }

  function paths(lines: string): string[] {
    return lines
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .filter(({ unreadable }) => unreadable === undefined)
      .map(({ path }) => path);
  }

  it('takes the texts in a folder in the order of names, and a named file whatever its name', () => {
    project.write({ 'b.txt': '', 'a/z.md': '', 'a.html': '', 'node_modules/x.md': '', '.hidden.md': '' });
    assert.deepEqual(read(['.']), ['.hidden.md', join('a', 'z.md'), 'b.txt']);
    assert.deepEqual(read(['a.html']), ['a.html']);
    assert.deepEqual(read(['b.txt', './b.txt', '.', 'b.txt']), ['b.txt', '.hidden.md', join('a', 'z.md')]);
  });

  describe('patterns', () => {
    beforeEach(() => {
      project.write({ 'docs/one.md': '', 'docs/deep/two.txt': '', 'docs/deep/three.html': '', 'four.md': '' });
      project.write({ 'what[ever].md': '' });
    });

    const patterns: [pattern: string, files: string[]][] = [
      ['docs/*', ['docs/one.md']],
      ['docs/**', ['docs/deep/two.txt', 'docs/one.md']],
      ['**/*.{md,txt}', ['docs/deep/two.txt', 'docs/one.md', 'four.md', 'what[ever].md']],
      ['./docs/**/*.html', ['docs/deep/three.html']],
      ['docs/?ne.md', ['docs/one.md']],
      ['docs/deep/t[wx]o.txt', ['docs/deep/two.txt']],
      ['what[ever].md', ['what[ever].md']],
    ];
    for (const [pattern, files] of patterns) {
      it(`${pattern} names ${files.join(', ')}`, () => {
        assert.deepEqual(
          read([pattern]).map((path) => path.replaceAll('\\', '/')),
          files,
        );
      });
    }

    it('that match nothing are told', () => {
      const { status, stderr } = project.run(['check', 'nowhere/**/*.md']);
      assert.equal(status, 2);
      assert.match(stderr, /^gdpr-lens: nowhere.* (does not exist|matches no file)$/m);
      assert.match(project.run(['check', 'docs/*.text']).stderr, /docs\/\*\.text: matches no file/);
    });
  });

  describe('ignore files', () => {
    beforeEach(() => {
      project.write({
        '.gitignore': 'out/\n*.tmp.md\n',
        '.gdprlensignore': '/old\n',
        'kept.md': '',
        'x.tmp.md': '',
        'out/a.md': '',
        'old/a.md': '',
        'new/old/a.md': '',
        'new/.gitignore': '!y.tmp.md\nsecret.md\n',
        'new/y.tmp.md': '',
        'new/secret.md': '',
      });
    });

    const kept = ['kept.md', join('new', 'old', 'a.md'), join('new', 'y.tmp.md')];

    it('are followed in folders, the deeper one first', () => {
      assert.deepEqual(read(['.']), kept);
      assert.deepEqual(read(['new']), kept.slice(1));
      assert.deepEqual(read(['**/*.md']), kept);
    });

    it('are left aside when asked', () => {
      assert.equal(read(['--no-ignore', '.']).length, 7);
    });

    it('of git never hide a file that is named; the own one does, and it is said', () => {
      assert.deepEqual(read(['x.tmp.md', 'out/a.md']), ['x.tmp.md', 'out/a.md']);
      const { status, stdout, stderr } = project.run(['check', 'old/a.md', 'kept.md']);
      assert.equal(status, 0);
      assert.match(stdout, /in 1 text$/m);
      assert.match(stderr, /old\/a\.md: left out by \.gdprlensignore; --no-ignore reads it/);
    });

    it('above the folder count up to the repository’s root', () => {
      mkdirSync(join(project.root, 'new/.git'));
      assert.deepEqual(read(['new']), kept.slice(1));
      project.write({ 'new/z.tmp.md': '' });
      assert.deepEqual(read(['new']), [...kept.slice(1), join('new', 'z.tmp.md')]);
    });
  });

  describe('lists', () => {
    it('name a file a line', () => {
      project.write({ 'a.md': '', 'b c.md': '', 'd.md': '', 'list.txt': 'b c.md\r\na.md\n\n' });
      assert.deepEqual(read(['--files-from', 'list.txt', 'd.md']), ['d.md', 'b c.md', 'a.md']);
      assert.deepEqual(read(['--files-from', '-'], 'a.md\nd.md'), ['a.md', 'd.md']);
      assert.deepEqual(read(['--files-from', '-'], ''), []);
    });

    it('may end names by null characters, so that they may have line breaks', () => {
      const odd = 'two\nlines.md';
      project.write({ [odd]: 'See Article 120 GDPR.', 'a.md': '' });
      assert.deepEqual(read(['--files-from', '-'], `${odd}\0a.md\0`), [odd, 'a.md']);
      const { stdout } = project.run(['check', odd]);
      assert.match(stdout.split('\n')[0] ?? '', /^two\\nlines\.md:1:5 warning /);
    });

    it('that do not exist are bad usage', () => {
      const { status, stderr } = project.run(['check', '--files-from', 'none.txt']);
      assert.deepEqual([status, stderr.trim().split('\n').length], [2, 1]);
    });
  });

  it('reads documents from lines, and tells lines that are none', () => {
    const lines = [
      '{"path":"a","text":"Article 6 GDPR"}',
      'nonsense',
      '{"path":1}',
      'null',
      '',
      '{"path":"b","text":""}',
    ];
    project.write({ 'in.jsonl': lines.join('\n') });
    const { status, stdout, stderr } = project.run(['check', '--from', 'jsonl', '--format', 'jsonl', 'in.jsonl']);
    assert.deepEqual([status, paths(stdout)], [2, ['a', 'b']]);
    assert.deepEqual(stderr.match(/in\.jsonl:\d+/g), ['in.jsonl:2', 'in.jsonl:3', 'in.jsonl:4']);
    assert.deepEqual(read(['--from', 'jsonl'], lines[0]), ['a']);
  });

  describe('shards', () => {
    it('run as processes of their own make the whole, each document once', async () => {
      const names = Array.from({ length: 60 }, (_, i) => `folder ${i % 7}/${i}.md`);
      project.write(Object.fromEntries(names.map((name, i) => [name, `See Article ${i + 80} GDPR.`])));
      const whole = project.run(['check', '--format', 'jsonl', '.']).stdout;
      const outputs = await Promise.all([1, 2, 3, 4].map((part) => output(['--shard', `${part}/4`, '.'])));
      for (const part of outputs) assert.ok(paths(part).length > 5, String(paths(part).length));
      const merged = outputs.flatMap((part) => part.split('\n').filter(Boolean));
      assert.deepEqual(merged.sort(), whole.split('\n').filter(Boolean).sort());
    });

    function output(args: string[]): Promise<string> {
      const child = spawn(process.execPath, [CLI, 'check', '--format', 'jsonl', ...args], { cwd: project.root });
      let text = '';
      child.stdout.setEncoding('utf8').on('data', (more) => {
        text += more;
      });
      return new Promise((resolve) => child.on('close', () => resolve(text)));
    }

    it('take lines by their path alone too', () => {
      const lines = Array.from({ length: 40 }, (_, i) => JSON.stringify({ path: `${i}`, text: '' }));
      const parts = [1, 2, 3].map((part) => read(['--from', 'jsonl', '--shard', `${part}/3`], lines.join('\n')));
      assert.deepEqual(parts.flat().sort(), lines.map((line) => JSON.parse(line).path).sort());
      assert.deepEqual(read(['--from', 'jsonl', '--shard', '2/3'], lines.slice(5, 25).join('\n')), [
        ...(parts[1] ?? []).filter((path) => Number(path) >= 5 && Number(path) < 25),
      ]);
    });

    it('are of about the same size', () => {
      for (const parts of [2, 3, 16]) {
        const sizes = Array.from({ length: parts }, (_, i) =>
          Array.from({ length: 3200 }, (_, n) => `archive/2021/decision-${n}.txt`).filter((path) =>
            inShard(path, { part: i + 1, parts }),
          ),
        ).map(({ length }) => length);
        for (const size of sizes) assert.ok(Math.abs(size - 3200 / parts) < 4 * Math.sqrt(3200 / parts), sizes.join());
      }
    });

    it('of no sense are bad usage', () => {
      for (const shard of ['0/4', '5/4', '1', 'a/b', '1/0'])
        assert.equal(project.run(['check', '--shard', shard, '.']).status, 2, shard);
    });
  });

  describe('links', () => {
    beforeEach(() => {
      project.write({ 'shop/docs/a.md': '', 'shop/docs/b.md': '', 'other/c.md': '', 'other/d.md': '' });
    });
    const link = (target: string, path: string) => symlinkSync(target, join(project.root, path));
    const said = (...args: string[]) => project.run(['check', ...args]).stderr;

    it('to folders outside what was named are not followed, which is said', () => {
      link('..', 'shop/loop');
      link('../../other', 'shop/docs/other');
      assert.deepEqual(read(['shop']), [join('shop', 'docs', 'a.md'), join('shop', 'docs', 'b.md')]);
      assert.match(said('shop'), /docs\/other: a link to another folder is not followed; name it to read it\n/);
      assert.match(said('shop'), /shop\/loop: a link to another folder/);
      assert.deepEqual(read(['shop/docs/*/c.md']), []);
    });

    it('that are named are followed, and each file is read once', () => {
      link('other', 'named');
      assert.deepEqual(read(['named']), [join('named', 'c.md'), join('named', 'd.md')]);
      assert.deepEqual(read(['named', 'other', 'other/c.md']), [join('named', 'c.md'), join('named', 'd.md')]);
      assert.deepEqual(read(['named/*.md']).length, 2);
    });

    it('inside what was named are read where they lead, without a word', () => {
      link('docs', 'shop/again');
      link('docs/b.md', 'shop/a-link.md');
      assert.deepEqual(read(['shop']), [join('shop', 'docs', 'a.md'), join('shop', 'docs', 'b.md')]);
      assert.equal(said('shop'), '');
    });

    it('to files elsewhere are read once', () => {
      link('../other/c.md', 'shop/one.md');
      link('../other/c.md', 'shop/two.md');
      assert.deepEqual(read(['shop']).length, 3);
      assert.deepEqual(read(['shop/one.md', 'shop/two.md', 'other/c.md']), ['shop/one.md']);
    });
  });

  it('takes a folder again for other files', () => {
    project.write({ 'docs/a.md': '', 'docs/b.html': '' });
    assert.deepEqual(read(['docs/*.html', 'docs']), [join('docs', 'b.html'), join('docs', 'a.md')]);
  });

  describe('nothing', () => {
    const outcome = (...args: string[]): [status: number | null, stderr: string] => {
      const { status, stderr } = project.run(['check', ...args]);
      return [status, stderr.replace(/^gdpr-lens: /gm, '')];
    };

    it('is told of a folder without texts, whatever else is read', () => {
      project.write({ 'empty/picture.png': '', 'docs/a.md': '' });
      assert.deepEqual(outcome('empty'), [2, 'empty: holds no text\n']);
      assert.deepEqual(outcome('docs', 'empty'), [2, 'empty: holds no text\n']);
      assert.deepEqual(outcome('docs', 'docs'), [0, '']);
    });

    it('is told with the list that leaves all out', () => {
      project.write({ '.gdprlensignore': 'old\n*.tmp.md\n', '.gitignore': 'out\n', 'old/a.md': '', 'out/a.md': '' });
      project.write({ 'new/a.tmp.md': '' });
      const why = (list: string) => `beside what ${list} leaves out; --no-ignore reads all\n`;
      assert.deepEqual(outcome('old'), [2, `old: holds no text ${why('.gdprlensignore')}`]);
      assert.deepEqual(outcome('new/*.md'), [2, `new/*.md: matches no file ${why('.gdprlensignore')}`]);
      assert.deepEqual(outcome('out'), [2, `out: holds no text ${why('.gitignore')}`]);
      const both = why('.gdprlensignore and .gitignore').replace('leaves', 'leave');
      assert.deepEqual(outcome('.'), [2, `.: holds no text ${both}`]);
      assert.deepEqual(outcome('--no-ignore', 'old'), [0, '']);
    });

    it('is said where nothing is left of what was named', () => {
      project.write({ '.gdprlensignore': 'old\n', 'old/a.md': '', 'list.txt': '' });
      const left = 'old/a.md: left out by .gdprlensignore; --no-ignore reads it\n';
      assert.deepEqual(outcome('old/a.md'), [0, `${left}no text was checked\n`]);
      assert.deepEqual(outcome('--files-from', 'list.txt'), [0, 'no text was checked\n']);
    });
  });

  it('tells a link that leads nowhere, and goes on behind one that leads in circles', () => {
    project.write({ 'top/a.md': '', 'top/sub/b.md': '' });
    symlinkSync('nowhere.md', join(project.root, 'top/lost.md'));
    symlinkSync('circle.md', join(project.root, 'top/circle.md'));
    symlinkSync('..', join(project.root, 'top/sub/up'));
    symlinkSync(join(project.root, 'top'), join(project.root, 'top/sub/back'));
    const { status, stdout, stderr } = project.run(['check', '--format', 'jsonl', 'top']);
    assert.equal(status, 2);
    assert.deepEqual(paths(stdout), [join('top', 'a.md'), join('top', 'sub', 'b.md')]);
    assert.match(stderr, /circle\.md: is a link that leads in circles/);
    assert.match(stderr, /lost\.md: does not exist/);
    assert.doesNotMatch(stderr, /\n\s+at /);
  });
});
