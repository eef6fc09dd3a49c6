import assert from 'node:assert/strict';
import { analyse, asKind, kindOfDocument, update } from '../../../server/core/analysis.ts';
import { kindOfFile } from '../../../server/core/policy/kinds.ts';
import { knowledge } from '../../support/knowledge.ts';

describe('the kind of a file', () => {
  const paths: [glob: string, fits: string[], others: string[]][] = [
    ['a.md', ['a.md'], ['b.md', 'x/a.md', 'a.mdx', 'aXmd']],
    ['*.md', ['a.md', '.md'], ['x/a.md', 'a.txt']],
    ['policies/**', ['policies/a.md', 'policies/x/y.md'], ['policies', 'other/policies/a.md']],
    ['**/templates/*.md', ['templates/a.md', 'x/y/templates/a.md'], ['mytemplates/a.md', 'templates/x/a.md']],
    ['x/**/y.md', ['x/y.md', 'x/a/b/y.md'], ['x/ay.md', 'y.md']],
    ['note-?.md', ['note-1.md', 'note-ß.md'], ['note-.md', 'note-12.md', 'note-/.md']],
    ['[a].md', ['[a].md'], ['a.md']],
  ];
  for (const [glob, fits, others] of paths)
    it(`is said by ${glob}`, () => {
      const said = (path: string): boolean => kindOfFile(path, [{ glob, kind: 'policy' }]) !== undefined;
      assert.deepEqual([...fits, ...others].filter(said), fits);
    });

  it('is said by the first pattern that fits, and else by none', () => {
    const kinds = [
      { glob: 'a/b.md', kind: 'policy' },
      { glob: 'a/*', kind: 'template' },
    ] as const;
    assert.equal(kindOfFile('a/b.md', kinds), 'policy');
    assert.equal(kindOfFile('a/c.md', kinds), 'template');
    assert.equal(kindOfFile('c.md', kinds), undefined);
  });

  it('is known in good time, whatever the pattern', () => {
    const glob = `${'*a'.repeat(40)}/**/${'*b'.repeat(40)}`;
    assert.equal(kindOfFile('a'.repeat(4000), [{ glob, kind: 'policy' }]), undefined);
  }).timeout(2000);
});

describe('a document whose kind is said', function () {
  this.timeout(20_000);
  const TEXT = 'Guidelines on accounts\n\nThe nurses used one shared account.\n';
  const reported = (text: ReturnType<typeof analyse>): string[] =>
    text.findings.filter(({ status }) => status === 'asserted').map(({ rule }) => rule);

  it('is judged as that kind, and stays so while it is changed', () => {
    const guessed = analyse(TEXT, knowledge);
    assert.equal(kindOfDocument(guessed, knowledge).kind, 'guideline');
    assert.deepEqual(reported(guessed), []);
    const said = asKind(guessed, 'incident-report', knowledge);
    assert.deepEqual(kindOfDocument(said, knowledge), { kind: 'incident-report', reason: [], said: true });
    assert.deepEqual(reported(said), ['shared-account']);
    const changed = update(said, { start: 0, end: 0, text: 'New ' }, knowledge);
    assert.deepEqual(reported(changed), ['shared-account']);
  });

  it('may be one that asserts nothing, or none of ours', () => {
    const text = analyse('The nurses used one shared account.', knowledge);
    assert.deepEqual(reported(text), ['shared-account']);
    assert.deepEqual(reported(asKind(text, 'template', knowledge)), []);
    assert.deepEqual(asKind(text, 'unrelated', knowledge).findings, []);
  });

  it('may be one that was read elsewhere', () => {
    const { text, references, findings, layout } = analyse(TEXT, knowledge);
    const stored = { text, references, findings, layout };
    assert.deepEqual(reported(asKind(stored, 'decision', knowledge)), ['shared-account']);
    assert.equal(kindOfDocument(stored, knowledge).kind, 'guideline');
  });
});
