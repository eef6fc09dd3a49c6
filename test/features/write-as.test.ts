import assert from 'node:assert/strict';
import { analyse } from '../../server/core/analysis.ts';
import type { Style } from '../../server/core/citations/write.ts';
import { writeAs } from '../../server/core/features/write-as.ts';
import { knowledge } from '../support/knowledge.ts';

/** The text with every reference written in a style, and how many stayed. */
function written(text: string, style: Style, at?: number): [text: string, left: number] {
  const { edits, left } = writeAs(analyse(text, knowledge), style, knowledge, at);
  const changed = [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end), text);
  return [changed, left];
}

describe('writing references in a style', () => {
  const cases: [text: string, style: Style, becomes: string][] = [
    ['See Article 32, paragraph 1, point b) of the GDPR.', 'compact', 'See Art. 32(1)(b) GDPR.'],
    ['See Article 6(1)(f) GDPR.', 'german', 'See Art. 6 Abs. 1 lit. f DSGVO.'],
    ['Articles 28, paragraph 3, 29 and 32 of the GDPR', 'compact', 'Art. 28(3) GDPR, Art. 29 GDPR and Art. 32 GDPR'],
    ['gemäß Art. 5 Abs. 1 lit. f DSGVO', 'compact', 'gemäß Art. 5(1)(f) GDPR'],
    ['Article 6(1)(e) and Article 9(2)(g) GDPR', 'compact', 'Art. 6(1)(e) GDPR and Art. 9(2)(g) GDPR'],
  ];
  for (const [text, style, becomes] of cases) {
    it(`${style}: ${becomes}`, () => assert.deepEqual(written(text, style), [becomes, 0]));
  }

  it('changes one expression when asked at a place', () => {
    const text = 'Article 5, paragraph 2, of the GDPR and Article 6, paragraph 1, of the GDPR.';
    assert.equal(written(text, 'compact', 4)[0], 'Art. 5(2) GDPR and Article 6, paragraph 1, of the GDPR.');
  });

  it('leaves other laws, ranges and what does not exist alone', () => {
    for (const text of ['Article 6 of the Charter', 'Articles 12 to 22 of the GDPR', 'Article 100 GDPR']) {
      assert.equal(written(text, 'compact')[0], text);
    }
    assert.ok(written('Articles 12 to 22 of the GDPR', 'compact')[1] > 0, 'and says that a range was left');
  });

  it('keeps the pairs of marks that emphasise', () => {
    const text = 'See **Art. 5**(1)(f) GDPR, *Article 6(1)(f) GDPR* and Article 32 of **the GDPR**.';
    const becomes = 'See **Art. 5 Abs. 1 lit. f DSGVO**, *Art. 6 Abs. 1 lit. f DSGVO* and **Art. 32 DSGVO**.';
    assert.deepEqual(written(text, 'german'), [becomes, 0]);
    assert.deepEqual(written('Article **13** GDPR', 'german'), ['Article **13** GDPR', 1]);
  });

  const untouched: [what: string, text: string][] = [
    ['the address of a link', 'See <https://law.example/article-5-gdpr> and [here](https://law.example/art-6 GDPR).'],
    ['a bare address', 'The GDPR: https://law.example/Article_5_GDPR.'],
    ['the definition of a link', 'GDPR [1].\n\n[1]: https://law.example/article-5-gdpr'],
    ['code', 'Search `Article 9 GDPR` there.'],
    ['a fence', '```\nArticle 9 GDPR\n```\n'],
    ['a fence that nothing closes', '~~~ text\nArticle 9 GDPR\n```\nArticle 6 GDPR'],
    ['a tag', '<a title="Article 9 GDPR">there</a>'],
    ['a sentence of a provision', 'The second sentence of Article 6(1) GDPR applies.'],
    ['a German sentence', 'Nach Art. 5 Abs. 1 S. 1 DSGVO.'],
    ['a subparagraph', 'Article 6(1), first subparagraph, point (f) GDPR; Art. 6 Abs. 1 UAbs. 1 lit. f DSGVO.'],
    ['what follows an article', 'Article 15 et seq. GDPR'],
    ['a title in brackets', 'Article 17 (right to erasure) of the GDPR'],
    ['a law in front', 'GDPR Article 28(3) and GDPR 6(1)(f), or (GDPR 32); the GDPR, in its Articles 13 and 14.'],
    ['an article of the document', 'The GDPR applies. Article 7 below, Article 12 hereof, Article 5 of its Rules.'],
  ];
  for (const [what, text] of untouched) {
    it(`leaves ${what} as it is`, () => assert.equal(written(text, 'italian')[0], text));
  }

  it('leaves an article that other laws may have where the document names it with none', () => {
    const text =
      'Article 33 GDPR, Article 8 ECHR. The GDPR applies. Article 33(1), Article 6(1)(f) and Article 34 too.';
    const becomes =
      'Art. 33 GDPR, Article 8 ECHR. The GDPR applies. Art. 33(1) GDPR, Art. 6(1)(f) GDPR and Article 34 too.';
    assert.deepEqual(written(text, 'compact'), [becomes, 1]);
    assert.equal(written(text, 'compact', text.indexOf('Article 34'))[1], 0);
  });

  it('says which it left', () => {
    const text = 'See Articles 12 to 14 GDPR and Article 5 GDPR.';
    const { kept } = writeAs(analyse(text, knowledge), 'compact', knowledge);
    assert.deepEqual(
      kept.map(({ start, end }) => text.slice(start, end)),
      ['Articles 12 to 14 GDPR'],
    );
  });

  it('changes nothing that is in the style already', () => {
    assert.deepEqual(written('Art. 32(1)(b) GDPR', 'compact'), ['Art. 32(1)(b) GDPR', 0]);
  });
});
