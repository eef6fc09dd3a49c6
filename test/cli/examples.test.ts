import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { CORE_SCHEMA, load, loadAll } from 'js-yaml';
import { Project } from '../support/project.ts';

const FOLDER = '.github/examples';

function read(name: string): string {
  return readFileSync(`${FOLDER}/${name}`, 'utf8');
}

describe('the examples for platforms', function () {
  this.timeout(30_000);
  let project: Project;

  before(() => {
    project = new Project();
    project.write({ 'a.md': 'See Article 120 GDPR.\n', 'b.md': 'Nothing.' });
  });

  after(() => project.remove());

  it('are all told in the list, and are what they say', () => {
    const told = [...read('README.md').matchAll(/^\| \[([^\]]+)\]\(\1\)/gm)].map(([, name]) => name);
    assert.deepEqual(
      told.sort(),
      readdirSync(FOLDER)
        .filter((name) => name !== 'README.md')
        .sort(),
    );
    for (const name of told.filter((file) => file?.endsWith('.yml') || file?.endsWith('.yaml')))
      assert.doesNotThrow(() => loadAll(read(name ?? ''), undefined, { schema: CORE_SCHEMA }), name);
  });

  it('call the command line with what it takes', () => {
    const names = readdirSync(FOLDER).filter((name) => name !== 'README.md');
    const calls = [...names.map(read), readFileSync('.pre-commit-hooks.yaml', 'utf8')].flatMap((text) => [
      ...text.replace(/\\\n\s*/g, ' ').matchAll(/gdpr-lens (check|test-rules)((?: +--?[\w-]+(?: [\w/.-]+)?)*)/g),
    ]);
    assert.ok(calls.length >= 8, String(calls.length));
    for (const [, command = '', options = ''] of calls) {
      const args = options.trim().split(/ +/).filter(Boolean);
      const sharded = args.map((arg) => (arg === '--shard' ? '--shard=1/16' : arg));
      const input = args.includes('--from') ? '-' : 'a.md';
      const { status, stderr } = project.run([command, ...sharded, input], { input: '' });
      assert.ok(status === 0 || status === 1, `${command} ${options}: ${stderr}`);
    }
  });

  it('match problems where they stand', () => {
    const { problemMatcher } = JSON.parse(read('problem-matcher.json'));
    const [grave, mild] = problemMatcher.map((matcher: { pattern: [{ regexp: string }] }) => {
      return new RegExp(matcher.pattern[0].regexp);
    });
    const [line = ''] = project.run(['check', 'a.md']).stdout.split('\n');
    const [, file, row, column, severity, , code] = grave.exec(line) ?? [];
    assert.deepEqual([file, row, column, severity, code], ['a.md', '1', '5', 'warning', 'unknown-provision']);
    assert.equal(mild.exec(line), null);
    project.write({ '.gdpr-lens/config.yaml': 'severity:\n  unknown-provision: information\n' });
    const [note = ''] = project.run(['check', 'a.md']).stdout.split('\n');
    assert.deepEqual(mild.exec(note)?.slice(1, 4), ['a.md', '1', '5']);
  });

  it('of hooks name ids that there are', () => {
    const hooks = load(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as { id: string; entry: string }[];
    const { repos } = load(read('pre-commit-config.yaml')) as { repos: { hooks: { id: string }[] }[] };
    const known = hooks.map(({ id }) => id);
    for (const { id } of repos.flatMap((repo) => repo.hooks)) assert.ok(known.includes(id), id);
  });
});
