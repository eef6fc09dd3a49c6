import { cited } from '../../support/law.ts';
import { assertPicture } from '../../support/picture.ts';

describe('names that a document gives', () => {
  it('goes on with the law a document names again', () =>
    assertPicture(
      `
      Article 77 of the GDPR. Article 78 of that regulation. Directive 95/46/EC. Article 6(1)(c) thereof and Article 7 of that
      ^^^^^^^^^^^^^^^^^^^^^^ 77
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 78
                                                                                 ^^^^^^^^^^^^^^^ eu-data-protection-directive 6(1)(c)
                                                                                                             ^^^^^^^^^^^^^^^^^ eu-data-protection-directive 7
      directive. Article 94 of the same regulation.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 94
      `,
      cited,
    ));

  it('follows the names a document gives', () =>
    assertPicture(
      `
      The Authority applies Regulation (EU) 2016/679 (hereinafter, the "Regulation") and Legislative Decree no. 196 of
      30 June 2003 (hereinafter, the "Code"). Article 13 of the Regulation, art. 166 of the Code, Article 3 of the
                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 13
                                                                            ^^^^^^^^^^^^^^^^^^^^ it-codice-privacy 166
                                                                                                  ^^^^^^^^^^^^^^^^ it-garante-reg-1-2019 3
      Regulation no. 1/2019.
      `,
      cited,
    ));

  it("follows them even where the name is usually another law's", () =>
    assertPicture(
      `
      Act CXII of 2011 (hereinafter: the Act) and Regulation (EU) 2018/1725 (‘the Regulation’). Section 61 of the Act, Article 4
                                                                                                ^^^^^^^^^^^^^^^^^^^^^ hu-infotv 61
                                                                                                                       ^^^^^^^^^ eu-institutions-regulation 4
      of the Regulation, Article 4 GDPR.
                         ^^^^^^^^^^^^^^ 4
      `,
      cited,
    ));

  it('follows an abbreviation in brackets', () =>
    assertPicture(
      `
      Ley 39/2015, de 1 de octubre (en adelante, LPACAP). Artículo 64 LPACAP y artículo 5 RGPD.
                                                          ^^^^^^^^^^^^^^^^^^ es-lpacap 64
                                                                               ^^^^^^^^^^^^^^^ 5
      Section 15 of the Telemedia Act (TMG) and § 15 TMG.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ de-tmg 15
                                                ^^^^^^^^ de-tmg 15
      `,
      cited,
    ));

  it('lets the title of an act not take its name away', () =>
    assertPicture(
      `
      Regulation (EU) 2016/679 on the protection of natural persons and repealing Directive 95/46/EC (hereinafter
      "the Regulation"). Article 5 of the Regulation.
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 5
      `,
      cited,
    ));
});
