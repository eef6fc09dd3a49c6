import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Report {
  schema: number;
  documents: {
    path: string;
    references: { start: number; end: number; text: string; provision: string; canonical: string; exists: boolean }[];
    findings: { rule: string; status: string; cue: { text: string } | null; decisions: { id: string }[] }[];
    problems: { code: string }[];
  }[];
}

describe('gdpr-lens check', function () {
  this.timeout(30_000);
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'gdpr lens '));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  function file(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  function run(args: string[], input = ''): { status: number | null; stdout: string; stderr: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], {
      encoding: 'utf8',
      input,
    });
    return { status, stdout, stderr };
  }

  function json(args: string[], input = ''): Report {
    return JSON.parse(run(['check', '--format', 'json', ...args], input).stdout) as Report;
  }

  it('is silent and content with a text without problems', () => {
    const { status, stdout, stderr } = run(['check', file('calm.txt', 'We follow Article 32 GDPR.')]);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /0 problems in 1 text/);
  });

  it('names place, rule and reason of a problem, and exits with 1', () => {
    const { status, stdout } = run(['check', file('odd.txt', 'First.\nSee Article 120 GDPR.')]);
    assert.equal(status, 1);
    assert.match(stdout, /odd\.txt:2:5 warning .*\[unknown-provision\]/);
  });

  it('exits with 0 when nothing is as severe as asked for', () => {
    assert.equal(run(['check', '--min-severity', 'error', file('mild.txt', 'See Article 120 GDPR.')]).status, 0);
  });

  it('gives each reference as a slice of the text, behind a byte order mark too', () => {
    const text = 'Grüße 🙂: Articles 28, paragraph 3, 29 and 32 of the GDPR.';
    const [document] = json([file('bom.txt', `\uFEFF${text}`)]).documents;
    assert.deepEqual(
      document?.references.map(({ provision }) => provision),
      ['28(3)', '29', '32'],
    );
    for (const reference of document?.references ?? []) {
      assert.equal(text.slice(reference.start, reference.end), reference.text);
    }
    assert.equal(document?.references[0]?.canonical, 'Article 28(3) GDPR');
  });

  it('reads standard input', () => {
    const [document] = json(['-'], 'Art. 5(1)(f) GDPR').documents;
    assert.deepEqual([document?.path, document?.references[0]?.provision], ['-', '5(1)(f)']);
  });

  it('reads texts in Latin-1 where that is said, and UTF-8 and UTF-16 as ever', () => {
    const text = 'Für „alle“ gilt Art. 6 DSGVO – 5 €.';
    const latin = Buffer.from(
      text.replace(/[„“–€]/g, (sign) => ({ '„': '\x84', '“': '\x93', '–': '\x96' })[sign] ?? '\x80'),
      'latin1',
    );
    const paths = [
      file('latin.txt', latin),
      file('eight.txt', text),
      file('sixteen.txt', Buffer.from(`\ufeff${text}`, 'utf16le')),
    ];
    for (const encoding of ['latin1', 'ISO-8859-1', 'windows-1252'])
      for (const { references } of json(['--encoding', encoding, ...paths]).documents)
        assert.deepEqual(
          references.map(({ start, end, text: words }) => [words, text.slice(start, end)]),
          [['Art. 6 DSGVO', 'Art. 6 DSGVO']],
        );
    assert.equal(json(['--encoding', 'latin1', '--jobs', '2', ...paths]).documents.length, 3);
    assert.equal(run(['check', '--encoding', 'latin1', file('null.bin', new Uint8Array([1, 0, 2, 0]))]).status, 2);
    assert.equal(run(['check', '--encoding', 'koi8', ...paths]).status, 2);
    const { status, stdout } = run(['convert', '--to', 'compact', '--encoding', 'latin1', paths[0] ?? '']);
    assert.deepEqual([status, stdout.startsWith('Für „alle“ gilt')], [0, true]);
  });

  it('reads the texts of a folder once, whatever links lead back', () => {
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    writeFileSync(join(inner, 'one.md'), 'Article 6 GDPR');
    writeFileSync(join(inner, 'picture.png'), Buffer.from([0, 1, 2]));
    symlinkSync(inner, join(inner, 'loop'));
    assert.deepEqual(
      json([inner]).documents.map(({ path }) => path),
      [join(inner, 'one.md')],
    );
  });

  it('says with --all what decided that a passage is not flagged', () => {
    const text = 'Shared accounts are prohibited: the staff must not share one login.';
    const path = file('required.txt', text);
    assert.deepEqual(json([path]).documents[0]?.findings, []);
    const all = json(['--all', path]).documents[0]?.findings ?? [];
    assert.ok(all.length > 0 && all.every(({ status }) => status !== 'asserted'));
    assert.ok(all.some(({ cue }) => cue !== null && text.includes(cue.text)));
  });

  it('names the passages of decisions for a finding', () => {
    const text = 'All the nurses of the ward use one shared account to open the patient files.';
    const [finding] = json([file('shared.txt', text)]).documents[0]?.findings ?? [];
    assert.equal(finding?.rule, 'shared-account');
    assert.ok(finding.decisions.some(({ id }) => id === 'cnil-san-2022-009'));
  });

  describe('with bad input', () => {
    const bad: [name: string, content: string | Uint8Array, message: RegExp][] = [
      ['binary.bin', new Uint8Array([1, 0, 2, 0]), /binary\.bin: is a binary file/],
      [
        'latin.txt',
        new Uint8Array([0x47, 0xe9, 0x6e]),
        /latin\.txt: is not valid UTF-8; a text in Latin-1 or Windows-1252 is read with --encoding latin1/,
      ],
      [
        'sixteen.txt',
        Buffer.from('Article 6 GDPR, für alle', 'utf16le'),
        /sixteen\.txt: looks like UTF-16 without a byte order mark, which is not read; save it as UTF-8/,
      ],
      ['sixteen-be.txt', Buffer.from('Article 6 GDPR', 'utf16le').swap16(), /looks like UTF-16 without/],
    ];
    for (const [name, content, message] of bad) {
      it(`says why it cannot read ${name}, reads the rest and exits with 2`, () => {
        const { status, stdout, stderr } = run(['check', file(name, content), file('fine.txt', 'Article 6 GDPR')]);
        assert.equal(status, 2);
        assert.match(stderr, message);
        assert.doesNotMatch(stderr, /\n\s+at /);
        assert.match(stdout, /in 1 text$/m);
      });
    }

    it('says that a path does not exist', () => {
      const { status, stderr } = run(['check', join(folder, 'gone.txt')]);
      assert.equal(status, 2);
      assert.match(stderr, /gone\.txt: does not exist/);
    });

    it('reads an empty file', () => {
      assert.equal(run(['check', file('empty.txt', '')]).status, 0);
    });

    it('explains bad usage in one line', () => {
      for (const args of [[], ['chekc'], ['check'], ['check', '--format', 'xml', 'x'], ['check', '--nonsense', 'x']]) {
        const { status, stderr } = run(args);
        assert.equal(status, 2, args.join(' '));
        assert.match(stderr, /^gdpr-lens: [^\n]+\n$/, args.join(' '));
      }
    });

    it('says which folder it may not read', () => {
      if (process.getuid?.() === 0 || process.platform === 'win32') return;
      const locked = join(folder, 'locked');
      mkdirSync(locked);
      chmodSync(locked, 0o000);
      assert.match(run(['check', locked]).stderr, /locked: may not be read/);
      chmodSync(locked, 0o700);
    });
  });

  it('prints its help and its version', () => {
    assert.match(run(['--help']).stdout, /gdpr-lens check \[options\] PATH…/);
    assert.match(run(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
  });
});
