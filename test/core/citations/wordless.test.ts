import { cited } from '../../support/law.ts';
import { assertPicture } from '../../support/picture.ts';

describe('a provision without the word "article"', () => {
  it('stands behind the GDPR', () =>
    assertPicture(
      `
      GDPR 6(1)(f), DSGVO 6 Abs. 1 and UK GDPR 5(1)(a) say so; so does the rest (GDPR 32), and GDPR 33 and 34, says RGPD 6.1.f).
           ^^^^^^^ 6(1)(f)
                          ^^^^^^^^ 6(1)
                                               ^^^^^^^ uk-gdpr 5(1)(a)
                                                                                      ^^ 32
                                                                                                    ^^ 33
                                                                                                           ^^ 34
                                                                                                                         ^^^^^^ 6(1)(f)
      `,
      cited,
    ));

  it('is no number that counts something', () =>
    assertPicture(
      `
      Under the GDPR 5 people, and under GDPR 5 and 6 months; GDPR 3 years. GDPR 2016/679, GDPR 101; GDPR 2.0 and GDPR 2.1 of the report. The GDPR 32; GDPR 12
      pages. GDPR 7. Then came GDPR 32(9) and GDPR 4 you.
      `,
      cited,
    ));

  it('is a regulation of regulations that have them', () =>
    assertPicture(
      `
      The GDPR applies. Regulation 22 of PECR and regulation 6(1) of PECR; regulations 5A and 6 of PECR.
                        ^^^^^^^^^^^^^^^^^^^^^ gb-pecr 22
                                                  ^^^^^^^^^^^^^^^^^^^^^^^ gb-pecr 6(1)
                                                                           ^^^^^^^^^^^^^^ gb-pecr 5A
                                                                                              ^^^^^^^^^ gb-pecr 6
      Regulation 22 of the GDPR, Regulation 2016/679 and regulation 5 of the club are none.
      `,
      cited,
    ));
});
