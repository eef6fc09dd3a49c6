import assert from 'node:assert/strict';
import { analyse } from '../../server/core/analysis.ts';
import { related } from '../../server/core/decisions/related.ts';
import { FlatNames } from '../../server/core/instruments/flat-names.ts';
import type { NameNode } from '../../server/core/instruments.ts';
import { buildLibrary, type Library, readSeeds } from '../../server/core/library.ts';
import { packReady, readyKnowledge, readyLibrary } from '../../server/core/ready.ts';
import { domain, knowledge } from '../support/knowledge.ts';
import { plain } from '../support/plain.ts';

describe('what the build works out', function () {
  this.timeout(60_000);
  let library: Library;
  let parts: ReturnType<typeof packReady>;

  before(() => {
    library = buildLibrary(readSeeds(domain('seeds') as never), knowledge);
    parts = packReady(knowledge, library);
  });

  it('is the same law', () => {
    const ready = readyKnowledge((part) => parts[part]);
    assert.deepEqual(plain(ready.statute), knowledge.statute);
    assert.deepEqual(plain(ready.instruments.byId), knowledge.instruments.byId);
    assert.deepEqual(plain(ready.instruments.numbers), knowledge.instruments.numbers);
    assert.deepEqual(plain(ready.instruments.dates), knowledge.instruments.dates);
    assert.deepEqual(tree(ready.instruments.names), tree(knowledge.instruments.names));
  });

  it('is the same library', () => {
    const ready = readyLibrary((part) => parts[part], knowledge);
    for (const decision of ready.decisions.decisions) {
      const same = library.decisions.byId(decision.id);
      assert.ok(same);
      assert.deepEqual(plain(decision), same);
      assert.deepEqual(plain(ready.decisions.layoutOf(decision)), library.decisions.layoutOf(same));
      const { references, findings, layout } = ready.analyses.get(decision.id) ?? {};
      const fresh = library.analyses.get(decision.id);
      assert.deepEqual(plain([references, findings, layout]), [fresh?.references, fresh?.findings, fresh?.layout]);
    }
    const place = { rules: ['shared-account'], provisions: ['32(1)(b)'] };
    const found = ({ index }: Library) =>
      related(place, index).map(({ decision, number, score }) => [decision.id, number, score]);
    assert.ok(found(library).length > 0);
    assert.deepEqual(found(ready), found(library));
  });

  it('reads texts alike', () => {
    const ready = readyKnowledge((part) => parts[part]);
    const texts = knowledge.rules.rules.map(({ tests }) => tests.map(({ text }) => text).join('\n\n'));
    for (const text of [...texts, ...[...library.analyses.values()].map(({ text }) => text)]) {
      const [one, other] = [analyse(text, ready), analyse(text, knowledge)];
      assert.deepEqual(one.references, other.references);
      assert.deepEqual(one.findings, other.findings);
    }
  });
});

describe('the flat tree of names', () => {
  it('has the words and the laws of the tree it is made of', () => {
    const leaf = (id: string): NameNode => ({ next: new Map(), laws: [{ id, shared: false, letters: null }] });
    const root: NameNode = { laws: [], next: new Map([['data', { laws: [], next: new Map([['act', leaf('uk')]]) }]]) };
    root.next.set('bdsg', leaf('de'));
    assert.deepEqual(tree(new FlatNames(root).root), tree(root));
  });
});

function tree({ next, laws }: NameNode): unknown {
  return { laws: [...laws], next: [...next].map(([word, node]) => [word, tree(node)]) };
}
