import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Project } from '../support/project.ts';

describe('the other commands', function () {
  this.timeout(30_000);
  let project: Project;

  before(() => {
    project = new Project();
  });

  after(() => project.remove());

  describe('explain', () => {
    const explained: [asked: string[], shown: RegExp][] = [
      [['28(3)(h)'], /^Article 28\(3\)\(h\) GDPR · Processor\n/],
      [['Art. 6 Abs. 1 lit. f DSGVO'], /^Article 6\(1\)\(f\) GDPR/],
      [['recital', '83'], /^Recital 83 GDPR/],
      [['chapter V'], /^Chapter V GDPR/],
      [['32'], /Decisions that apply it\n- .*CNIL SAN-2022-009/],
      [['article 20 of Law 78-17 of 6 January 1978'], /another law than the GDPR/],
      [['shared-account'], /What to do/],
    ];
    for (const [asked, shown] of explained) {
      it(`${asked.join(' ')} shows what the hover shows`, () => {
        const { status, stdout, stderr } = project.run(['explain', ...asked]);
        assert.deepEqual([status, stderr], [0, '']);
        assert.match(stdout, shown);
        assert.doesNotMatch(stdout, /\*\*|\]\(|\\[(_[]|\p{Cc}\[/u);
      });
    }

    it('explains each provision that is asked for, once', () => {
      const names = (asked: string) => project.run(['explain', asked]).stdout.match(/^Article [\d()a-z]+ GDPR/gm);
      assert.deepEqual(names('5(1)(f) and 32'), ['Article 5(1)(f) GDPR', 'Article 32 GDPR']);
      assert.deepEqual(names('Articles 33 to 34 and 33 GDPR'), ['Article 33 GDPR', 'Article 34 GDPR']);
      assert.equal(project.run(['explain', '32 and 100']).status, 1);
    });

    for (const [language, code] of [
      ['en', 'eng'],
      ['de', 'deu'],
      ['fr', 'fra'],
      ['it', 'ita'],
      ['es', 'spa'],
    ] as const)
      it(`prints the address of the official text: ${language}`, () => {
        const { stdout } = project.run(['explain', '--language', language, '28(3)(h)']);
        assert.match(stdout, new RegExp(`: https://eur-lex\\.europa\\.eu/eli/reg/2016/679/oj/${code}#art_28`));
      });

    it('has titles in other languages', () => {
      assert.match(project.run(['explain', '--language', 'de', '28']).stdout, /Auftragsverarbeiter/);
    });

    it('explains no part of what it has not read whole', () => {
      const { status, stdout, stderr } = project.run(['explain', '32 1 b']);
      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, /^gdpr-lens: "32 1 b" is no reference that can be explained, and no rule\.\n$/);
    });

    it('leads from words to provisions', () => {
      assert.match(
        project.run(['explain', 'portability']).stderr,
        /\n.* perhaps Article 20 +Right to data portability\n/,
      );
      assert.match(project.run(['explain', '83 recital']).stderr, /\n.* perhaps Recital 83\n/);
    });

    it('says what does not exist', () => {
      const { status, stdout } = project.run(['explain', '100']);
      assert.equal(status, 1);
      assert.match(stdout, /The GDPR has no Article 100/);
      const nothing = project.run(['explain', 'what on earth']);
      assert.deepEqual([nothing.status, nothing.stdout], [1, '']);
    });
  });

  it('rules lists every rule, the workspace’s own too, and shows one', () => {
    const ids = project
      .run(['rules'])
      .stdout.trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    assert.ok(ids.includes('shared-account') && ids.includes('no-logging'));
    assert.deepEqual(ids, [...ids].sort());
    assert.match(project.run(['rules', 'shared-account']).stdout, /^One account for several people\n/);
    assert.match(project.run(['rules', 'unknown-provision']).stdout, /does not exist/);
    assert.equal(project.run(['rules', 'no-such-rule']).status, 2);
  });

  describe('convert', () => {
    const text = 'See Article 28(3)(h) GDPR; Articles 12 to 14 GDPR stay.\n';
    const written: [to: string, words: string][] = [
      ['de', 'Art. 28 Abs. 3 lit. h DSGVO'],
      ['fr', 'article 28, paragraphe 3, point h), du RGPD'],
      ['it', 'art. 28, par. 3, lett. h), del GDPR'],
      ['es', 'artículo 28, apartado 3, letra h), del RGPD'],
      ['eu', 'Article 28(3), point (h), of Regulation (EU) 2016/679'],
      ['compact', 'Art. 28(3)(h) GDPR'],
      ['cnil', 'article 28-3-h) du RGPD'],
    ];
    for (const [to, words] of written) {
      it(`--to ${to} writes ${words}, and nothing else anew`, () => {
        const { status, stdout, stderr } = project.run(['convert', '--to', to, '-'], { input: text });
        assert.equal(status, 0);
        assert.equal(stdout, text.replace('Article 28(3)(h) GDPR', words));
        assert.match(stderr, /1 reference rewritten; 3 left as they are/);
      });
    }

    it('keeps a byte order mark, and names what it left', () => {
      const { stdout, stderr } = project.run(['convert', '--to', 'de', '-'], { input: `\ufeff${text}` });
      assert.equal(stdout, `\ufeff${text.replace('Article 28(3)(h) GDPR', 'Art. 28 Abs. 3 lit. h DSGVO')}`);
      assert.match(stderr, /^gdpr-lens: {3}1:28 Articles 12 to 14 GDPR$/m);
    });

    it('needs a style that there is, and one file', () => {
      for (const args of [['-'], ['--to', 'klingon', '-'], ['--to', 'de'], ['--to', 'de', 'a', 'b']])
        assert.equal(project.run(['convert', ...args]).status, 2, args.join(' '));
      assert.match(project.run(['convert', '--to', 'de', 'gone.md']).stderr, /gone\.md: does not exist/);
    });
  });

  it('reading lays a decision out, every letter kept', () => {
    const file = resolve('seeds/cnil-san-2022-009/decision.txt');
    const { status, stdout } = project.run(['reading', file]);
    assert.equal(status, 0);
    assert.match(stdout, /^64\. /m);
    assert.match(stdout, /^# /m);
    const letters = (text: string) => text.replace(/\P{L}/gu, '');
    assert.equal(letters(stdout), letters(readFileSync(file, 'utf8')));
  });

  it('reading reads a web page by its tags', () => {
    project.write({ 'minutes.html': '<h1>Minutes</h1>\n<p>The porters&nbsp;met. <b>Nobody</b> was late.</p>' });
    const { status, stdout } = project.run(['reading', 'minutes.html']);
    assert.equal(status, 0);
    assert.match(stdout, /Minutes\n+The porters\u00a0met\. Nobody was late\./);
    assert.doesNotMatch(stdout, /[<&]/);
  });

  it('help tells every option of check, and every option that it tells exists', () => {
    const help = project.run(['--help']).stdout;
    const options = readFileSync(resolve('server/node/check/options.ts'), 'utf8');
    const known = [...options.matchAll(/^ {4}'?([a-z-]+)'?: \{ type: '(?:string|boolean)'/gm)].map(([, name]) => name);
    assert.ok(known.length > 10);
    const check = help.slice(0, help.indexOf('\ngdpr-lens explain'));
    const told = [...check.matchAll(/^ {4}(?:-j, )?--([a-z-]+)/gm)].map(([, name]) => name);
    assert.deepEqual([...told].sort(), [...known].sort());
  });

  it('are told from what is no command', () => {
    const { status, stderr } = project.run(['constructor']);
    assert.deepEqual([status, /^gdpr-lens: no command named "constructor"/.test(stderr)], [2, true]);
    assert.match(project.run(['explain', '--help']).stdout, /gdpr-lens explain/);
  });
});
