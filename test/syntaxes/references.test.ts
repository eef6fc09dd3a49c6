import assert from 'node:assert/strict';
import { type Draw, painter } from '../support/textmate.ts';

const names = { 'entity.name.type.provision.gdpr': 'provision', 'support.class.law.gdpr': 'law' };

const coloured = [
  `
The processor breached Articles 28, paragraph 3, 29 and 32 of the GDPR.
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ provision
                                                                  ^^^^ law`,
  `
See Article 6(1)(a), (b) and (f), recital 47 and Art. 5 (2) of Regulation (EU) 2016/679.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ provision
                                  ^^^^^^^^^^ provision
                                                 ^^^^^^^^^^ provision
                                                               ^^^^^^^^^^^^^^^^^^^^^^^^ law`,
  `
Articles 12 to 14 apply, arts. 44-49 do not.
^^^^^^^^^^^^^^^^^ provision
                         ^^^^^^^^^^^ provision`,
  `
au titre de l’article 5, paragraphe 1, sous e), du RGPD et des articles 13 et 14
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ provision
                                                   ^^^^ law
                                                               ^^^^^^^^^^^^^^^^^ provision`,
  `
les considérants 75 et 76 ; l'alinéa 2 de l'article 4 bis
    ^^^^^^^^^^^^^^^^^^^^^ provision
                                            ^^^^^^^^^^^^^ provision`,
  `
gemäß Art. 6 Abs. 1 S. 1 lit. f DSGVO, Art. 5 bis 11 DS-GVO, § 26 Abs. 1 BDSG, Erwägungsgrund 39
      ^^^^^^^^^^^^^^^^^^^^^^^^^ provision
                                ^^^^^ law
                                       ^^^^^^^^^^^^^ provision
                                                     ^^^^^^ law
                                                             ^^^^^^^^^^^ provision
                                                                               ^^^^^^^^^^^^^^^^^ provision`,
  `
Verstoß gegen Artikel 32 Absatz 1 Buchstabe b der Datenschutz-Grundverordnung, §§ 22 und 24
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ provision
                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ law
                                                                               ^^^^^^^^^^^^ provision`,
  `
ai sensi dell’art. 5, par. 1, lett. a), del RGPD e degli artt. 13 e 14; art. 2-ter del Codice
              ^^^^^^^^^^^^^^^^^^^^^^^^ provision
                                            ^^^^ law
                                                         ^^^^^^^^^^^^^ provision
                                                                        ^^^^^^^^^^ provision`,
  `
conforme al artículo 17.1 del RGPD, los artículos 12 y 13, apartado 1, y el considerando (26)
            ^^^^^^^^^^^^^ provision
                              ^^^^ law
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ provision
                                                                            ^^^^^^^^^^^^^^^^^ provision`,
];

const silent = [
  'The article describes an art of 5 steps; the articles were sold by 3 shops.',
  'Article of 2019, article 2019 of the catalogue, article 12345, an article 20% cheaper',
  'Smart 5, heart. 7, part 3, chart 12, state of the art.',
  'A regulation from 2016, the general rules on data protection, recitals by 4 musicians',
  'https://example.org/article/32 and art-32 and article-32',
];

describe('the instant colours of references', () => {
  let draw: Draw;
  before(async () => {
    draw = await painter('gdpr-lens', 'plaintext', names);
  });

  for (const picture of coloured) {
    const [, line = ''] = picture.split('\n');
    it(`colours “${line.slice(0, 60)}”`, () => assert.equal(`\n${draw(line)}`, picture));
  }

  for (const line of silent) it(`leaves “${line.slice(0, 60)}” as it is`, () => assert.equal(draw(line), line));

  it('takes a space that does not break, and a number at the end of a line', () => {
    assert.equal(draw('Art.\u00a06'), 'Art.\u00a06\n^^^^^^ provision');
  });

  it('stays quick on a long line of numbers', () => {
    const line = `art. ${'1, '.repeat(6000)}`;
    const begun = process.hrtime.bigint();
    draw(line);
    assert.ok(process.hrtime.bigint() - begun < 2_000_000_000n);
  });

  it('leaves code in Markdown as it is', async () => {
    const markdown = {
      scopeName: 'text.html.markdown',
      patterns: [{ begin: '`', end: '`', name: 'markup.inline.raw' }],
      repository: {},
    };
    const inMarkdown = await painter('gdpr-lens', markdown, names);
    assert.equal(
      `\n${inMarkdown('**Article 32** is not `Article 33`.')}`,
      `
**Article 32** is not \`Article 33\`.
  ^^^^^^^^^^ provision`,
    );
  });
});
