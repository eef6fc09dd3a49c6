import assert from 'node:assert/strict';
import { articlePage } from '../../server/core/features/article-page.ts';
import type { Links } from '../../server/core/features/links.ts';
import { provisionCard } from '../../server/core/features/provision-card.ts';
import { messagesIn } from '../../server/core/messages.ts';
import { readStatute } from '../../server/core/statute.ts';
import { domain, english } from '../support/knowledge.ts';

const german = messagesIn('de', () => domain('messages'));
const statute = readStatute(domain('statute'));
const links: Links = { passage: () => '', provision: (id) => `page:${id}`, rule: () => '' };
const card = (id: string): string => provisionCard(id, statute, links, english);

describe('the card of a provision', () => {
  it('says what the very provision asks, not what its article is about', () => {
    const point = statute.provisions.get('28(3)(h)')?.summary ?? '';
    assert.match(point, /audit/i);
    assert.ok(card('28(3)(h)').includes(point));
    assert.ok(!card('28(3)(h)').includes(statute.provisions.get('28(3)(a)')?.summary ?? ''));
  });

  it('names title, place, tier, term and recitals', () => {
    const shown = card('33(1)');
    for (const words of [
      'Article 33(1) GDPR',
      'Notification of a personal data breach to the supervisory authority',
      'Chapter IV: Controller and processor · Section 2: Security of personal data',
      '**Fine** up to €10 million or 2 %',
      'Article 83(4)(a)',
      '**Term** 72 hours',
      '[85](page:recital%2085)',
      'https://eur-lex.europa.eu/eli/reg/2016/679/oj/eng#art_33',
    ]) {
      assert.ok(shown.includes(words), words);
    }
  });

  it('marks the cited one among its siblings', () => {
    const shown = card('6(1)(f)')
      .split('\n')
      .filter((line) => line.startsWith('- '));
    assert.equal(shown.length, 6);
    assert.deepEqual(
      shown.map((line) => line.includes('cited here')),
      [false, false, false, false, false, true],
    );
  });

  it('lists the parts of a whole article in a line each', () => {
    const lines = card('32')
      .split('\n')
      .filter((line) => line.startsWith('- '));
    assert.equal(lines.length, 4);
  });

  it('says what it leaves out of a long list', () => {
    assert.match(card('4'), /… 14 more on the page of Article 4/);
    assert.match(card('4(26)'), /cited here/);
  });

  it('names what a recital explains', () => {
    assert.match(card('recital 85'), /\*\*Explains\*\* .*\[Article 33\(1\)\]\(page:33%281%29\)/);
  });

  it('is never longer than a screen', () => {
    for (const id of statute.provisions.keys()) assert.ok(card(id).split('\n').length <= 32, id);
  });

  it('is nothing for what does not exist', () => assert.equal(card('100'), ''));
});

describe('the page of an article', () => {
  it('holds every part on the line it says', () => {
    for (const { number } of statute.articles) {
      const page = articlePage(String(number), statute, english);
      const lines = page?.markdown.split('\n') ?? [];
      for (const { id, kind, top } of statute.provisions.values()) {
        if (top !== String(number)) continue;
        const label =
          kind === 'article'
            ? `Article ${id}`
            : kind === 'paragraph'
              ? `**${id}**`
              : `**${/\([^()]*\)$/.exec(id)?.[0]}**`;
        assert.ok(lines[page?.lines.get(id) ?? -1]?.includes(label), id);
      }
    }
  });

  it('is the same page for each part of the article', () => {
    assert.equal(articlePage('5(1)(f)', statute, english)?.markdown, articlePage('5', statute, english)?.markdown);
  });

  it('shows relations both ways', () => {
    assert.match(articlePage('33', statute, english)?.markdown ?? '', /## Refers to\n\nArticle 55/);
    assert.match(articlePage('55', statute, english)?.markdown ?? '', /## Referred to by\n\nArticles .*\b33\b/);
    assert.match(articlePage('33', statute, english)?.markdown ?? '', /- Recital 85:/);
    assert.match(articlePage('recital 85', statute, english)?.markdown ?? '', /## Explains\n\n.*Article 33/);
  });

  it('has the title in the reader’s language', () => {
    assert.match(articlePage('32', statute, german)?.markdown ?? '', /Sicherheit der Verarbeitung/);
    assert.match(articlePage('32', statute, german)?.markdown ?? '', /oj\/deu#art_32/);
  });

  it('exists for chapters and sections, and for nothing else', () => {
    assert.match(
      articlePage('chapter V', statute, english)?.markdown ?? '',
      /- Article 44: General principle for transfers/,
    );
    assert.match(articlePage('section 2 of chapter IV', statute, english)?.markdown ?? '', /- Article 33:/);
    assert.equal(articlePage('100', statute, english), undefined);
  });
});
