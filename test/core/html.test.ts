import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { HtmlText } from '../../server/core/html.ts';

const textOf = (source: string): string => new HtmlText(source).text;

describe('the text of a web page', () => {
  const texts: [source: string, text: string][] = [
    ['Article <b>32</b> GDPR', 'Article 32 GDPR'],
    ['Article&nbsp;32 &sect; 5 &lt; 6 &#8364; &#xA7;', 'Article\u00a032 § 5 < 6 € §'],
    ['donn&eacute;es', 'données'],
    ['<p>One</p><p>Two</p>', '\n\nOne\n\n\n\nTwo\n\n'],
    ['One<br>Two<br/>Three', 'One\nTwo\nThree'],
    ['One\n  line', 'One   line'],
    ['<pre>One\nline</pre>', '\n\nOne\nline\n\n'],
    ['a<script>if (x < 3) alert("</p>")</script>b<style>p > b {}</style>c', 'abc'],
    ['a<!-- no word --> b', 'a b'],
    ['<!-- gdpr-lens-ignore no-logging: planned --> b', '<!-- gdpr-lens-ignore no-logging: planned --> b'],
    ['<a title="1 > 0" href=x>link</a>', 'link'],
    ['3 < 4 & 5 > 2 &unknown; &', '3 < 4 & 5 > 2 &unknown; &'],
    ['never closed <b', 'never closed <b'],
    ['<script>never closed', ''],
    ['<!-- never closed', ''],
    ['&#0;&#xD800;&#9999999;', '&#0;&#xD800;&#9999999;'],
    ['<!DOCTYPE html><html><body>One</body></html>', '\n\nOne\n\n'],
  ];
  for (const [source, text] of texts) it(JSON.stringify(source), () => assert.equal(textOf(source), text));

  it('stands in the source without the tags around it', () => {
    const source = '<p>See <b>Article&nbsp;32</b> of &laquo;it&raquo;.</p>';
    const html = new HtmlText(source);
    const found = (words: string): string => {
      const start = html.text.indexOf(words);
      const span = html.toSource({ start, end: start + words.length });
      return source.slice(span.start, span.end);
    };
    assert.equal(found('Article\u00a032'), 'Article&nbsp;32');
    assert.equal(found('See Article'), 'See <b>Article');
    assert.equal(found('«it»'), '&laquo;it&raquo;');
    assert.equal(found('.'), '.');
  });

  it('has a place for each place of the source, and the other way round', () => {
    const parts = fc.constantFrom(
      '<b>',
      '</b>',
      '<p>',
      '&nbsp;',
      '&amp;',
      '<',
      '&',
      'x',
      ' ',
      '\n',
      '<!--',
      '-->',
      '"',
      '>',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (all) => {
        const source = all.join('');
        const html = new HtmlText(source);
        let last = 0;
        for (let offset = 0; offset < html.text.length; offset++) {
          const { start, end } = html.toSource({ start: offset, end: offset + 1 });
          assert.ok(last <= start && start <= end && end <= source.length);
          assert.ok(html.textOf(start) <= offset || html.text[offset] === '\n');
          if (end - start === 1 && /\S/.test(source[start] ?? '')) {
            if (html.text[offset] !== '\n') assert.equal(source[start], html.text[offset]);
            assert.equal(html.textOf(start), offset);
          }
          last = start;
        }
        assert.equal(html.sourceOf(html.text.length), source.length);
        assert.equal(html.textOf(source.length), html.text.length);
      }),
    );
  });

  it('is read in good time, whatever is never closed', () => {
    for (const part of ['<a "', '<!--', '<script>', '<p ', '&nbsp']) textOf(part.repeat(20_000));
  }).timeout(4000);
});
