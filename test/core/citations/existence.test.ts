import { cited } from '../../support/law.ts';
import { assertPicture } from '../../support/picture.ts';

describe('what exists, and its span', () => {
  it('says what does not exist, and what may be meant', () =>
    assertPicture(
      `
      Article 100 GDPR, Article 32(5) GDPR, Article 83(5)(f) GDPR, recital 174 GDPR, § 44 DSGVO.
      ^^^^^^^^^^^^^^^^ 100, does not exist: 10 or 99
                        ^^^^^^^^^^^^^^^^^^ 32(5), does not exist: 32(4) or 32
                                            ^^^^^^^^^^^^^^^^^^^^^ 83(5)(f), does not exist: 83(5)(e) or 83(5) or 83(2)(f)
                                                                   ^^^^^^^^^^^^^^^^ recital 174, does not exist: recital 17 or recital 173
                                                                                     ^^^^^^^^^^ § 44, does not exist: de-bdsg 44 or 44
      `,
      cited,
    ));

  it('prefers a reading that exists', () =>
    assertPicture(
      `
      Article 4(10) GDPR, Article 28.3. The GDPR: Article 32.5. The rest of Article 5-1 RGPD, article 83-5 RGPD.
      ^^^^^^^^^^^^^^^^^^ 4(10)
                          ^^^^^^^^^^^^ 28(3), by context
                                                  ^^^^^^^^^^ 32
                                                                            ^^^^^^^^^^^^^^^^ 5(1)
                                                                                              ^^^^^^^^^^^^^^^^^ 83(5)
      `,
      cited,
    ));

  it('never lets the number of the next paragraph in', () =>
    assertPicture(
      `
      This breaches Article 28 of the GDPR.3. On the breach of Article 32.41. The company disputes it.
                    ^^^^^^^^^^^^^^^^^^^^^^ 28
                                                               ^^^^^^^^^^ 32, by context
      `,
      cited,
    ));

  it('gives each member of a list a span of its own', () =>
    assertPicture(
      `
      Articles 28, paragraph 3, 29 and 32 of the GDPR; points (a) and (b) of Article 6(1) GDPR; Art. 12 bis 14 DSGVO.
      ^^^^^^^^^^^^^^^^^^^^^^^^ 28(3)
                                ^^ 29
                                       ^^^^^^^^^^^^^^ 32
                                                       ^^^^^^^^^^ 6(1)(a)
                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^ 6(1)(b)
                                                                                                ^^^^^^^^^^^^^^^^^^^^ 12
                                                                                                ^^^^^^^^^^^^^^^^^^^^ 13
                                                                                                ^^^^^^^^^^^^^^^^^^^^ 14
      `,
      cited,
    ));

  it('leaves off a loose neighbour that would make a provision of its own', () =>
    assertPicture(
      `
      On point 2 Art. 32 para. 1 lit. a GDPR and on point 3 Article 17 GDPR, but paragraph 3 Article 17 GDPR.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 32(1)(a)
                                                            ^^^^^^^^^^^^^^^ 17
                                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 17(3)
      `,
      cited,
    ));
});
