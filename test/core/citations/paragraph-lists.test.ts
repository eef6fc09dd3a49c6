import { cited } from '../../support/law.ts';
import { assertPicture } from '../../support/picture.ts';

describe('lists of paragraphs whose last number the article does not have', () => {
  it('reads on in the paragraphs that were announced', () =>
    assertPicture(
      `
      Article 28 paragraphs 1, 3 and 11 GDPR; Artikel 32 Absätze 1 und 6 DSGVO.
      ^^^^^^^^^^^^^^^^^^^^^^^ 28(1)
                               ^ 28(3)
                                     ^^^^^^^ 28(11), does not exist: 28(10) or 28
                                              ^^^^^^^^^^^^^^^^^^^^ 32(1)
                                                                       ^^^^^^^ 32(6), does not exist: 32(4) or 32
      article 5, paragraphes 1 et 3, du RGPD; art. 5, paragrafi 1 e 3, del GDPR; artículo 32, apartados 2 y 8, del RGPD.
      ^^^^^^^^^^^^^^^^^^^^^^^^ 5(1)
                                  ^^^^^^^^^^ 5(3), does not exist: 5(2) or 5
                                              ^^^^^^^^^^^^^^^^^^^ 5(1)
                                                                    ^^^^^^^^^^^ 5(3), does not exist: 5(2) or 5
                                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^ 32(2)
                                                                                                            ^^^^^^^^^^^ 32(8), does not exist: 32(4) or 32
      Article 4 points 7 and 27 GDPR; Article 6 paragraphs 1(a) and 5(b) GDPR; § 26 Abs. 1 und 9 BDSG.
      ^^^^^^^^^^^^^^^^^^ 4(7)
                             ^^^^^^^ 4(27), does not exist: 4(26) or 4
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ 6(1)(a)
                                                                    ^^^^^^^^^ 6(5)(b), does not exist: 6(4) or 6
                                                                               ^^^^^^^^^^^ de-bdsg 26(1)
                                                                                               ^^^^^^ de-bdsg 26(9)
      `,
      cited,
    ));

  it('takes no number for an article that would fall behind the one before', () =>
    assertPicture(
      `
      Article 5 para. 2 and 3 GDPR; Art. 5 Abs. 2 und 3 DSGVO; art. 5.1 et 3 du RGPD; Art. 28 Abs. 3 und 1 DSGVO.
      ^^^^^^^^^^^^^^^^^ 5(2)
                            ^^^^^^ 5(3), does not exist: 5(2) or 5
                                    ^^^^^^^^^^^^^ 5(2)
                                                      ^^^^^^^ 5(3), does not exist: 5(2) or 5
                                                               ^^^^^^^^ 5(1)
                                                                           ^^^^^^^^^ 5(3), does not exist: 5(2) or 5
                                                                                      ^^^^^^^^^^^^^^ 28(3)
                                                                                                         ^^^^^^^ 28(1)
      `,
      cited,
    ));

  it('goes on to the next article where the list rises, or says that articles follow', () =>
    assertPicture(
      `
      Article 5(2) and 6 GDPR; Art. 5 Abs. 2 und 6 Abs. 1 DSGVO; Art. 83 Abs. 2 und 58 DSGVO.
      ^^^^^^^^^^^^ 5(2)
                       ^^^^^^ 6
                               ^^^^^^^^^^^^^ 5(2)
                                                 ^^^^^^^^^^^^^^ 6(1)
                                                                 ^^^^^^^^^^^^^^ 83(2)
                                                                                    ^^^^^^^^ 58
      Articles 5 paragraphs 1, 2 and 32 GDPR; Art. 5 Absätze 1 und 2, 32 DSGVO; Articles 32 paragraph 1, 5 and 6 GDPR.
      ^^^^^^^^^^^^^^^^^^^^^^^ 5(1)
                               ^ 5(2)
                                     ^^^^^^^ 32
                                              ^^^^^^^^^^^^^^^^ 5(1)
                                                                   ^ 5(2)
                                                                      ^^^^^^^^ 32
                                                                                ^^^^^^^^^^^^^^^^^^^^^^^ 32(1)
                                                                                                         ^ 5
                                                                                                               ^^^^^^ 6
      `,
      cited,
    ));

  it('says so where a range ends at what does not exist', () =>
    assertPicture(
      `
      Article 33(4) to (9) GDPR; Article 13(1)(e)-(h) GDPR; Art. 32 Abs. 3 bis 6 DSGVO; article 33, paragraphes 4 à 9, du RGPD.
      ^^^^^^^^^^^^^^^^^^^^^^^^^ 33(4)
      ^^^^^^^^^^^^^^^^^^^^^^^^^ 33(5)
      ^^^^^^^^^^^^^^^^^^^^^^^^^ 33(9), does not exist: 33(5) or 33
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ 13(1)(e)
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ 13(1)(f)
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ 13(1)(h), does not exist: 13(1)(f) or 13(1)
                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^ 32(3)
                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^ 32(4)
                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^ 32(6), does not exist: 32(4) or 32
                                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 33(4)
                                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 33(5)
                                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 33(9), does not exist: 33(5) or 33
      Articles 5(1)-6 GDPR; Articles 12 to 14 GDPR.
      ^^^^^^^^^^^^^^^^^^^^ 5(1)
      ^^^^^^^^^^^^^^^^^^^^ 6
                            ^^^^^^^^^^^^^^^^^^^^^^ 12
                            ^^^^^^^^^^^^^^^^^^^^^^ 13
                            ^^^^^^^^^^^^^^^^^^^^^^ 14
      `,
      cited,
    ));
});
