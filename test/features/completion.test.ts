import assert from 'node:assert/strict';
import type { Analysis } from '../../server/core/analysis.ts';
import { completions } from '../../server/core/features/completion.ts';
import { readStatute } from '../../server/core/statute.ts';
import { domain } from '../support/knowledge.ts';
import { picture } from '../support/picture.ts';

const statute = readStatute(domain('statute'));

/** The text after accepting each completion at `$0`, at most so many. */
function completed(drawn: string, most = 3): string[] {
  const { text, cursor } = picture(drawn);
  const analysis = { text } as Analysis;
  return completions(analysis, cursor, statute, 'en')
    .slice(0, most)
    .map(({ insert, span }) => text.slice(0, span.start) + insert + text.slice(span.end));
}

describe('completion of a citation', () => {
  const offers: [typed: string, first: string[]][] = [
    ['See Article $0', ['See Article 1', 'See Article 2', 'See Article 3']],
    ['See Art. 3$0', ['See Art. 3', 'See Art. 30', 'See Art. 31']],
    ['Article 28($0', ['Article 28(1)', 'Article 28(2)', 'Article 28(3)']],
    ['Article 28($0)', ['Article 28(1)', 'Article 28(2)', 'Article 28(3)']],
    ['Article 28(3)(h$0', ['Article 28(3)(h)']],
    ['Art. 6 Abs. 1 lit. $0', ['Art. 6 Abs. 1 lit. a', 'Art. 6 Abs. 1 lit. b', 'Art. 6 Abs. 1 lit. c']],
    ["l'article 5, paragraphe 1, sous f$0", ["l'article 5, paragraphe 1, sous f"]],
    ['recital 17$0', ['recital 17', 'recital 170', 'recital 171']],
    ['Chapter V$0', ['Chapter V', 'Chapter VI', 'Chapter VII']],
  ];
  for (const [typed, first] of offers) {
    it(`after "${typed.replace('$0', '|')}"`, () => assert.deepEqual(completed(typed), first));
  }

  for (const quiet of [
    '$0',
    'the article$0',
    'an article about $0',
    'the state of the art. It is$0',
    'Article 29($0',
    'Article 28\n$0',
    '28($0',
  ]) {
    it(`is silent after ${JSON.stringify(quiet.replace('$0', '|'))}`, () => assert.deepEqual(completed(quiet), []));
  }

  it('tells the title of an article and what a point asks', () => {
    const [article] = completions({ text: 'Art. 32' } as Analysis, 7, statute, 'de');
    assert.equal(article?.detail, 'Sicherheit der Verarbeitung');
    const [point] = completions({ text: 'Art. 28(3)(h' } as Analysis, 12, statute, 'en');
    assert.match(point?.detail ?? '', /demonstrate/);
  });
});
