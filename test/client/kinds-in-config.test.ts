import assert from 'node:assert/strict';
import { withKind } from '../../client/kinds-in-config.ts';

describe('saying the kind of a document in config.yaml', () => {
  it('begins the file', () => assert.equal(withKind('', 'a.md', 'policy'), 'kinds:\n  "a.md": policy\n'));

  it('adds the kinds behind what stands there', () => {
    assert.equal(
      withKind('omitParties: true\n', 'a/b c.md', 'template'),
      'omitParties: true\nkinds:\n  "a/b c.md": template\n',
    );
  });

  const config = '# ours\nkinds: # by hand\n  "x/**": policy\n  a.md: record\nomitParties: true\n';

  it('says it before patterns, instead of what was said of that path', () => {
    assert.equal(
      withKind(config, 'a.md', 'policy'),
      '# ours\nkinds:\n  "a.md": policy\n  "x/**": policy\nomitParties: true\n',
    );
  });

  it('takes it out again, and that alone', () => {
    assert.equal(withKind(config, 'a.md', undefined), '# ours\nkinds:\n  "x/**": policy\nomitParties: true\n');
    assert.equal(withKind('omitParties: true\n', 'a.md', undefined), 'omitParties: true\n');
    assert.equal(withKind("kinds:\n  'it''s.md': policy\n", "it's.md", undefined), 'kinds:\n');
  });

  it('leaves a form alone that it cannot add to', () => {
    assert.equal(withKind('kinds: { a.md: policy }\n', 'b.md', 'policy'), undefined);
    assert.equal(withKind('kinds: {}\n', 'b.md', 'policy'), 'kinds:\n  "b.md": policy\n');
  });
});
