import assert from 'node:assert/strict';
import { Project } from '../support/project.ts';

const SHARED = 'The nurses of the ward share one account for the patient records.';

interface Issue {
  check_name: string;
  severity: string;
  fingerprint: string;
  location: { path: string };
}

describe('what gdpr-lens check could not read', function () {
  this.timeout(30_000);
  let project: Project;

  beforeEach(() => {
    project = new Project();
    project.write({ 'a.md': SHARED, 'calm.md': '' });
  });

  afterEach(() => project.remove());

  const told = (format: string, ...paths: string[]) => {
    const { status, stdout } = project.run(['check', '--format', format, ...paths]);
    assert.equal(status, 2);
    return stdout;
  };

  it('stands in json beside the documents', () => {
    const { documents, unreadable } = JSON.parse(told('json', 'gone.md', 'a.md'));
    assert.equal(documents.length, 1);
    assert.deepEqual(unreadable, [{ path: 'gone.md', problem: 'does not exist' }]);
    assert.equal(JSON.parse(told('json', 'gone.md')).unreadable.length, 1);
    assert.deepEqual(JSON.parse(project.run(['check', '--format', 'json', 'calm.md']).stdout).unreadable, []);
  });

  it('has a line without content in jsonl', () => {
    const lines = told('jsonl', 'gone.md', 'a.md').trimEnd().split('\n');
    assert.equal(JSON.parse(lines[0] ?? '').path, 'a.md');
    const nothing = { references: [], findings: [], problems: [] };
    assert.deepEqual(JSON.parse(lines[1] ?? ''), { path: 'gone.md', unreadable: 'does not exist', ...nothing });
  });

  for (const [paths, codes] of [
    [
      ['a.md', 'gone.md', 'lost.md'],
      ['shared-account', 'unreadable', 'unreadable'],
    ],
    [['calm.md', 'gone.md'], ['unreadable']],
  ] as const)
    it(`is an issue for gitlab: ${paths.join(', ')}`, () => {
      const issues: Issue[] = JSON.parse(told('gitlab', ...paths));
      assert.deepEqual(
        issues.map(({ check_name }) => check_name),
        codes,
      );
      const [severity, path] = [issues.at(-1)?.severity, issues.at(-1)?.location.path];
      assert.deepEqual([severity, path], ['blocker', paths.at(-1)]);
      assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
    });
});
