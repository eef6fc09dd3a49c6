import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Project, type Run } from '../support/project.ts';

const NURSES = '1. The nurses shared one user account, which infringes Article 32(1)(b) of the GDPR.';
const NOTE = '# Note\n\nThe nurses shared one account.\n\nNothing here.\n\nSee Art. 5(1)(f) GDPR.\n';

describe('the library on the command line', function () {
  this.timeout(60_000);
  let project: Project;

  beforeEach(() => {
    project = new Project();
    project.write({
      'cases/one/decision.txt': `${NURSES}\n`,
      'cases/one/card.yaml':
        'short: AoE\nnumber: 1/2019\ndates: {decided: "2019-05-02"}\nfine: {amount: 1000, currency: EUR}\ninfringed: ["32"]\n',
      'cases/two.txt': `${NURSES}\n\n2. The ward, too.\n`,
      'cases/two.card.yaml': 'short: AoE\nnumber: "=2+2"\ntitle: Ward, "B"\nfine: null\n',
      'note.md': NOTE,
    });
  });
  afterEach(() => project.remove());

  const run = (...args: string[]): Run => project.run(args, { env: { XDG_CACHE_HOME: join(project.root, 'cache') } });
  const list = (...args: string[]): string[] => {
    const { status, stdout, stderr } = run('library', 'list', ...args);
    assert.equal(stderr, '');
    assert.equal(status, stdout === '' ? 1 : 0);
    return stdout.trimEnd().split('\n');
  };

  it('indexes folders, which are then the library, and again those of last time', () => {
    assert.deepEqual(run('library', 'index', 'cases'), {
      status: 0,
      stdout: '2 decisions read, 4 in the library\n',
      stderr: '',
    });
    assert.equal(list('--authority', 'aoe').length, 2);
    project.write({ 'cases/three.txt': NURSES });
    assert.match(run('library', 'index').stdout, /^3 decisions read, 5 /);
  });

  it('says which files cannot be read, reads the rest, and exits with 2', () => {
    project.write({ 'cases/bad.txt': Uint8Array.of(1, 0, 2), 'cases/empty.txt': '' });
    const { status, stdout, stderr } = run('library', 'index', 'cases');
    assert.equal(status, 2);
    assert.match(stdout, /^2 decisions read/);
    assert.match(stderr, /bad\.txt is a binary file/);
    assert.match(stderr, /empty\.txt has no text/);
    // The others answer all the same, and say it each time.
    for (const asked of [
      ['library', 'list', '--authority', 'AoE'],
      ['related', 'note.md:3'],
    ]) {
      const answer = run(...asked);
      assert.deepEqual([answer.status, answer.stderr.match(/bad\.txt/g)?.length], [0, 1], asked.join(' '));
      assert.match(answer.stdout, /AoE 1\/2019/);
    }
    assert.equal(run('library', 'list', '--words', 'nobody').status, 1);
    assert.equal(run('related', 'note.md:5').status, 1);
  });

  it('keeps the library when a folder is named that is none', () => {
    run('library', 'index', 'cases');
    for (const [folder, said] of [
      ['nofolder', /nofolder does not exist/],
      ['note.md', /note\.md is no folder/],
    ] as const) {
      const wrong = run('library', 'index', 'cases', folder);
      assert.deepEqual([wrong.status, wrong.stdout], [2, '']);
      assert.match(wrong.stderr, said);
      assert.deepEqual([run('library', 'list', '--library', folder).status, list().length], [2, 4]);
    }
  });

  it('takes an article in any form', () => {
    const all = list('--library', 'cases', '--article', '32');
    for (const article of ['Art. 32 DSGVO', 'Article 32 GDPR', ' 32 '])
      assert.deepEqual(list('--library', 'cases', '--article', article), all, article);
    const part = list('--library', 'cases', '--article', '32(1)(b)');
    assert.ok(part.length < all.length);
    assert.deepEqual(list('--library', 'cases', '--article', '32.1.b'), part);
  });

  it('lists decisions by what they found, the latest first', () => {
    assert.deepEqual(list('--library', 'cases', '--authority', 'AoE'), [
      'AoE 1/2019  2 May 2019 · €1,000  32',
      'AoE =2+2    no fine              32(1)(b)',
    ]);
    assert.deepEqual(list('--library', 'cases', '--finding', 'shared-account', '--year', '2019'), [
      'AoE 1/2019  2 May 2019 · €1,000  32',
    ]);
    assert.equal(list('--library', 'cases', '--article', '32').length, 4);
    assert.deepEqual(list('--library', 'cases', '--article', '83'), ['']);
    assert.match(list('--library', 'cases', '--article', '83', '--cited').join(), /SAN-2022-009/);
    assert.deepEqual(list('--library', 'cases', '--words', 'ward'), ['AoE =2+2  no fine  32(1)(b)']);
    assert.deepEqual(list('--library', 'cases', '--words', 'nobody'), ['']);
    assert.equal(list().length, 2);
  });

  it('lists as JSON and as CSV that computes nothing', () => {
    const items = JSON.parse(list('--library', 'cases', '--authority', 'AoE', '--format', 'json').join('\n'));
    assert.deepEqual(
      items.map(({ number, fine, date, findings }: Record<string, unknown>) => [number, fine, date, findings]),
      [
        ['1/2019', { amount: 1000, currency: 'EUR' }, '2019-05-02', ['shared-account']],
        ['=2+2', null, null, ['shared-account']],
      ],
    );
    assert.ok(items[0].file.endsWith(join('cases', 'one', 'decision.txt')));
    const { stdout } = run('library', 'list', '--library', 'cases', '--authority', 'AoE', '--format', 'csv');
    const [head, first, second] = stdout.split('\r\n');
    assert.equal(head, 'authority,number,title,date,fine,currency,infringed,findings,outcome,file');
    assert.match(first ?? '', /^AoE,1\/2019,[^,]*,2019-05-02,1000,EUR,32,shared-account,/);
    assert.match(second ?? '', /^AoE,'=2\+2,"Ward, ""B""",,0,,32\(1\)\(b\),/);
  });

  it('reads a web page by its tags, and its lines as they stand in the file', () => {
    project.write({
      'note.html': '<h1>Note</h1>\n<p>The nurses sh<b>ared</b>&#32;one account.</p>\n<p>Nothing here.</p>',
    });
    assert.match(run('related', 'note.html', '--library', 'cases').stdout, /same finding: shared-account/);
    assert.match(run('related', 'note.html:2', '--library', 'cases').stdout, /same finding: shared-account/);
    assert.equal(run('related', 'note.html:3', '--library', 'cases').status, 1);
  });

  it('finds passages related to a text, or to one of its lines', () => {
    const { status, stdout } = run('related', 'note.md:3', '--library', 'cases', '--limit', '2');
    assert.equal(status, 0);
    assert.match(stdout, /^CNIL SAN-2022-009 ¶64 · 15 April 2022 · €1,500,000\n {4}same finding: shared-account\n/);
    const all = run('related', 'note.md:3', '--library', 'cases', '--limit', '50', '--format', 'json');
    const found: { name: string; reason: string; file: string | null; start: number; end: number }[] = JSON.parse(
      all.stdout,
    );
    const own = found.find(({ name }) => name === 'AoE 1/2019');
    assert.match(own?.reason ?? '', /^same finding: shared-account/);
    const text = readFileSync(own?.file ?? '', 'utf8').slice(own?.start, own?.end);
    assert.match(text, /shared/);
    assert.match(run('related', 'note.md:7', '--library', 'cases').stdout, /5\(1\)\(f\)/);
    assert.match(run('related', '-', '--library', 'cases').stdout, /^$/);
    assert.equal(run('related', 'note.md:5', '--library', 'cases').status, 1);
    const whole = JSON.parse(run('related', 'note.md', '--limit', '999', '--format', 'json').stdout).length;
    assert.match(run('related', 'note.md', '--limit', '1').stderr, /… and \d+ more passages \(--limit\)/);
    assert.match(run('related', 'note.md', '--limit', `${whole - 1}`).stderr, /… and 1 more passage \(--limit\)/);
  });

  it('shows where a passage stands in its file', () => {
    const { stdout } = run('related', 'note.md:3', '--library', 'cases', '--limit', '50');
    assert.match(stdout, /cases\/one\/decision\.txt:1\n/);
  });

  it('leaves the document itself out', () => {
    const { stdout } = run('related', 'cases/one/decision.txt:1', '--library', 'cases', '--limit', '50');
    assert.doesNotMatch(stdout, /AoE 1\/2019/);
    assert.match(stdout, /AoE =2\+2/);
  });

  it('says what is wrong with what it was asked', () => {
    const asked: [args: string[], said: RegExp][] = [
      [['library'], /takes index or list/],
      [['library', 'show'], /takes index, list, not "show"/],
      [['library', 'index'], /needs a folder/],
      [['library', 'list', 'cases'], /takes options alone/],
      [['library', 'list', '--finding', 'no-such-rule'], /there is no rule "no-such-rule"/],
      ...['foo', '100', '32 and 33', '32 foo', 'article 20 of Law 78-17'].map((article): [string[], RegExp] => [
        ['library', 'list', '--article', article],
        /--article takes a provision of the GDPR such as 32 or 5\(1\)\(f\), not "/,
      ]),
      [['library', 'list', '--year', 'last'], /--year takes a year/],
      [['library', 'list', '--format', 'xml'], /--format takes text, json, csv/],
      [['related'], /takes a file/],
      [['related', 'gone.md'], /gone\.md: does not exist/],
      [['related', 'note.md:99'], /has no line 99/],
      [['related', 'note.md', '--limit', 'all'], /--limit takes a number/],
    ];
    for (const [args, said] of asked) {
      const { status, stdout, stderr } = run(...args);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.match(stderr, said);
    }
  });
});
