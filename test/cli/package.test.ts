import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Project } from '../support/project.ts';

describe('the packed npm package', function () {
  this.timeout(120_000);
  let project: Project;
  let files: string[];

  before(() => {
    project = new Project();
    const [packed] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', project.root], '.'));
    files = packed.files.map(({ path }: { path: string }) => path);
    project.write({ 'package.json': '{ "name": "consumer", "version": "1.0.0" }' });
    npm(['install', '--offline', '--no-audit', '--no-fund', `./${packed.filename}`], project.root);
  });

  after(() => project.remove());

  function npm(args: string[], cwd: string): string {
    const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    assert.equal(status, 0, stderr);
    return stdout;
  }

  function node(args: string[]): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: project.root, encoding: 'utf8' });
    assert.equal(status, 0, `${stdout}${stderr}`);
    return stdout;
  }

  it('holds what runs, and nothing of the editor’s or of the tests', () => {
    assert.deepEqual(
      files.filter((file) => /^(client|test|out|\.tools|node_modules|dist\/client)|\.(map|ts|vsix)$/.test(file)),
      ['dist/index.d.ts'],
    );
    const { bin, exports, types } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [bin['gdpr-lens'], types, exports['.'].default, exports['./config.schema.json']];
    for (const path of named) assert.ok(files.includes(path.replace(/^\.\//, '')), path);
  });

  it('runs as npx gdpr-lens', () => {
    project.write({ 'a.md': 'See Article 120 GDPR.' });
    assert.match(npm(['exec', '--offline', '--', 'gdpr-lens', '--version'], project.root), /^\d+\.\d+\.\d+\n$/);
    const told = npm(
      ['exec', '--offline', '--', 'gdpr-lens', 'check', '--min-severity', 'error', 'a.md'],
      project.root,
    );
    assert.match(told, /^a\.md:1:5 warning .*\[unknown-provision\]$/m);
    assert.ok(existsSync(join(project.root, 'node_modules/gdpr-lens/dist/server/node.js')), 'the language server');
  });

  const USE = `
    const { references, findings } = analyse('The staff share one account. See Art. 28(3)(h) GDPR.', { all: true });
    const told = [references[0].provision, findings[0].rule, explain('83(4)').split('\\n')[0]];
    console.log(JSON.stringify([...told, convert('Art. 6 GDPR', 'fr').text]));`;
  const TOLD = ['28(3)(h)', 'shared-account', 'article 6 du RGPD'];

  for (const [name, opening] of [
    ['import.mjs', "import { analyse, explain, convert } from 'gdpr-lens';"],
    ['require.cjs', "const { analyse, explain, convert } = require('gdpr-lens');"],
  ] as const) {
    it(`gives its functions to ${name}`, () => {
      project.write({ [name]: `${opening}${USE}` });
      const [provision, rule, card, text] = JSON.parse(node([name]));
      assert.deepEqual([provision, rule, text], TOLD);
      assert.match(card, /Article 83\(4\) GDPR/);
    });
  }

  it('judges as the command line does, by the files of a workspace', () => {
    project.write({
      '.gdpr-lens/config.yaml': 'severity:\n  shared-account: hint\n',
      'texts/a.md': 'The nurses share one account for the patient records. See Article 120 GDPR.',
      'same.mjs': `import { analyse } from 'gdpr-lens';
        import { readFileSync } from 'node:fs';
        const text = readFileSync('texts/a.md', 'utf8');
        console.log(JSON.stringify(analyse(text, { path: 'texts/a.md', workspace: '.' })));`,
    });
    const told = project.run(['check', '--format', 'jsonl', 'texts/a.md']).stdout;
    assert.equal(node(['same.mjs']), told);
    assert.equal(JSON.parse(told).findings[0].severity, 'hint');
  });

  it('says what it cannot take to programs without types', () => {
    project.write({
      'odd.mjs': `import { analyse, convert, explain } from 'gdpr-lens';
        const odd = [
          () => analyse(Buffer.from('Art. 6 GDPR')),
          () => convert('Art. 6 GDPR', 'pirate'),
          () => explain('28', 'la'),
          () => explain(),
        ];
        for (const call of odd)
          try {
            console.log(call());
          } catch ({ message }) {
            console.log(message);
          }`,
    });
    assert.deepEqual(node(['odd.mjs']).trimEnd().split('\n'), [
      'GDPR Lens reads a string; bytes are to be decoded first.',
      '"pirate" is none of de, fr, it, es, eu, compact, cnil.',
      '"la" is none of en, fr, de, it, es.',
      'GDPR Lens reads a string; bytes are to be decoded first.',
    ]);
  });

  it('has types that tell right from wrong', () => {
    project.write({
      'right.mts': `import { analyse, convert, explain, type DocumentReport, type FindingReport } from 'gdpr-lens';
        const report: DocumentReport = analyse('text', { all: true, path: 'a' });
        const all: readonly FindingReport[] = report.findings;
        const words: string = convert('text', 'de').text + (explain('28', 'fr') ?? '') + all.length;
        console.log(words);`,
      'wrong.mts': `import { analyse } from 'gdpr-lens';
        analyse(1);`,
    });
    const tsc = (file: string) =>
      spawnSync(
        process.execPath,
        [
          resolve('node_modules/typescript/bin/tsc'),
          '--noEmit',
          '--strict',
          '--module',
          'nodenext',
          '--types',
          '',
          file,
        ],
        { cwd: project.root, encoding: 'utf8' },
      );
    assert.equal(tsc('right.mts').stdout, '');
    assert.match(tsc('wrong.mts').stdout, /not assignable to parameter of type 'string'/);
  });
});
