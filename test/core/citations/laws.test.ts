import { cited } from '../../support/law.ts';
import { assertPicture } from '../../support/picture.ts';

describe('the law of a reference', () => {
  it('binds each reference to the law beside it', () =>
    assertPicture(
      `
      We hold a breach of Article 5 GDPR and of Article 20 of the amended law of January 6, 1978.
                          ^^^^^^^^^^^^^^ 5
                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fr-lil 20
      Article 8 ECHR, Article 16(1) TFEU and Article 5(3) of Directive 2002/58/EC go with Article 7 GDPR.
      ^^^^^^^^^^^^^^ echr 8
                      ^^^^^^^^^^^^^^^^^^ eu-tfeu 16(1)
                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eu-eprivacy-directive 5(3)
                                                                                          ^^^^^^^^^^^^^^ 7
      `,
      cited,
    ));

  it('takes the law once for a list, but not over a looser joint', () =>
    assertPicture(
      `
      Article 6(1)(e) and Article 9(2)(g) GDPR were infringed, as well as Articles 2-ter and 2-sexies of the Italian Privacy Code.
      ^^^^^^^^^^^^^^^ 6(1)(e)
                          ^^^^^^^^^^^^^^^^^^^^ 9(2)(g)
                                                                          ^^^^^^^^^^^^^^ it-codice-privacy 2-ter
                                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ it-codice-privacy 2-sexies
      `,
      cited,
    ));

  it('lets each member of a list have its own law', () =>
    assertPicture(
      `
      Gemäß Art. 88 DSGVO i.V.m. § 26 BDSG; § 823 Abs. 1 BGB i.V.m. Art. 82 DSGVO.
            ^^^^^^^^^^^^^ 88
                                 ^^^^^^^^^ de-bdsg 26
                                            ^^^^^^^^^^^^^^^^ de-bgb 823(1)
                                                                    ^^^^^^^^^^^^^ 82
      Articles 24 GDPR, 13 Wbp and 7:457 of the Dutch Civil Code.
      ^^^^^^^^^^^^^^^^ 24
                        ^^^^^^ nl-wbp 13
                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nl-civil 7:457
      `,
      cited,
    ));

  it('reads the law in front', () =>
    assertPicture(
      `
      UK GDPR Article 5(1)(f); GDPR: Art. 6.
              ^^^^^^^^^^^^^^^ uk-gdpr 5(1)(f)
                                     ^^^^^^ 6
      Vu le RGPD, et en particulier ses articles 13 et 14, et la LOPDGDD, notamment son article 11.
                                        ^^^^^^^^^^^ 13
                                                       ^^ 14
                                                                                        ^^^^^^^^^^ es-lopdgdd 11
      `,
      cited,
    ));

  it('finds a law by its number or its date in whatever words', () =>
    assertPicture(
      `
      Visto l'art. 4 del d.lgs. 30 giugno 2003, n. 196, e l'art. 18 della legge n. 689 del 24 novembre 1981.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ it-codice-privacy 4
                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ it-law-689-1981 18
      Articles 12 et 13 du règlement (UE) 2016/679; article 22 of Regulation (EU) 2018/1725; art. 13 Reg. UE 679/2016.
      ^^^^^^^^^^^ 12
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 13
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eu-institutions-regulation 22
                                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^ 13
      `,
      cited,
    ));

  it('never takes an unknown law for the GDPR', () =>
    assertPicture(
      `
      Article 12 of the Act on Weights and Measures, Article 6 of the Ruritanian Data Protection Act, § 1 XYZG and
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 12
                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 6
                                                                                                      ^^^^^^^^ ? 1
      Article 9.1.1 NEN 7510 are not the GDPR. Article 6 of the Code of Maritime Procedure is not either. GDPR.
      ^^^^^^^^^^^^^^^^^^^^^^ nen-7510 9(1)(1)
                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 6
      `,
      cited,
    ));

  it('tells laws of one abbreviation apart by how they are divided', () =>
    assertPicture(
      `
      Artikel 6 AVG; § 14 AVG.
      ^^^^^^^^^^^^^ 6
                     ^^^^^^^^ at-avg 14
      `,
      cited,
    ));

  it('asks the states a document deals with about a name that several laws share', () =>
    assertPicture(
      `
      The Austrian authority applies the TKG 2003 and section 1 of the Data Protection Act.
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ at-dsg 1
      `,
      cited,
    ));

  it('leaves a shared name open where nothing tells', () =>
    assertPicture(
      `
      Section 5 of the Data Protection Act; Article 3 of the Code; Article 9 of the Act.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 5
                                            ^^^^^^^^^^^^^^^^^^^^^ ? 3
                                                                   ^^^^^^^^^^^^^^^^^^^^ ? 9
      `,
      cited,
    ));

  it('knows a slip in an abbreviation that the document uses elsewhere', () =>
    assertPicture(
      `
      El artículo 15 del RGPD y el artículo 16 del RGPG.
         ^^^^^^^^^^^^^^^^^^^^ 15
                                   ^^^^^^^^^^^^^^^^^^^^ 16
      `,
      cited,
    ));

  it("keeps a contract's articles apart", () =>
    assertPicture(
      `
      This agreement is made under Article 28 GDPR.
                                   ^^^^^^^^^^^^^^^ 28

      Article 1 - Definitions
      ^^^^^^^^^ self 1, by context
      The terms have the meaning of the GDPR.

      Article 2 - Security
      ^^^^^^^^^ self 2, by context
      The Processor takes the measures of Article 32 GDPR, Article 3 of this Agreement and Article 1.
                                          ^^^^^^^^^^^^^^^ 32
                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ self 3
                                                                                           ^^^^^^^^^ self 1, by context
      Article 33 is unaffected.
      ^^^^^^^^^^ 33, by context
      `,
      cited,
    ));

  it('knows an article of the GDPR by its title', () =>
    assertPicture(
      `
      Article 32 – Security of processing
      ^^^^^^^^^^ 32, by context
      `,
      cited,
    ));

  it('leaves the advisers of the former directive alone', () =>
    assertPicture(
      `
      The Article 29 Working Party and le groupe de travail « article 29 » wrote on the GDPR.
      `,
      cited,
    ));

  it('reads nothing into newspapers, orders and numbers', () =>
    assertPicture(
      `
      The article was printed. Under the GDPR, no article of clothing matters; articles about 12 people, or 3 of 5.
      In paragraph 12 below, on page 5, point of sale, section 6 of this report, and C-311/18, paragraph 5.
      `,
      cited,
    ));

  it('goes by what the document cites elsewhere under the same number', () =>
    assertPicture(
      `
      Article 6 GDPR is clear. So is Article 9 of the Charter. Article 6 applies.
      ^^^^^^^^^^^^^^ 6
                                     ^^^^^^^^^^^^^^^^^^^^^^^^ ? 9
                                                               ^^^^^^^^^ 6, by context
      `,
      cited,
    ));

  it('abstains where another law is nearer', () =>
    assertPicture(
      `
      The GDPR applies. By Article 20 of the law of 6 January 1978, the president decides. Article 22 applies.
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fr-lil 20
                                                                                           ^^^^^^^^^^ ? 22, by context
      `,
      cited,
    ));

  it('does not let a law of sections stand in the way of an article', () =>
    assertPicture(
      `
      Die DSGVO gilt. § 22 BDSG ist daneben anwendbar, Art. 9 Abs. 2 auch.
                      ^^^^^^^^^ de-bdsg 22
                                                       ^^^^^^^^^^^^^ 9(2), by context
      `,
      cited,
    ));

  it('takes a document for one on the GDPR only when it names it', () =>
    assertPicture(
      `
      The company relies on Article 6(1)(f).
                            ^^^^^^^^^^^^^^^ ? 6(1)(f), by context
      `,
      cited,
    ));

  it('takes a name in capitals, and a compound, for another law', () =>
    assertPicture(
      `
      The GDPR: article 59 of the General Regime, article 14 del Estatuto Marco, § 13 DSGVO-Umsetzungsgesetz.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 59
                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 14
                                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 13
      `,
      cited,
    ));

  it('does not let a section of another law into an article', () =>
    assertPicture(
      `
      The GDPR applies. Article 6 (1) (e) and section 7 (4) of the Danish Data Protection Act.
                        ^^^^^^^^^^^^^^^^^ 6(1)(e), by context
                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dk-dpa-2018 7(4)
      `,
      cited,
    ));

  it('takes the authority for no law', () =>
    assertPicture(
      `
      Article 26 GDPR is named. The DPA was silent, and the DPA said so. Article 28 is not.
      ^^^^^^^^^^^^^^^ 26
                                                                         ^^^^^^^^^^ 28, by context
      `,
      cited,
    ));

  it('leaves the articles of the agreement to it', () =>
    assertPicture(
      `
      This Agreement, Article 8(2), follows Article 28 of the GDPR.
                      ^^^^^^^^^^^^ self 8(2)
                                            ^^^^^^^^^^^^^^^^^^^^^^ 28
      `,
      cited,
    ));

  it('reads "s." as a section of British and Irish acts alone', () =>
    assertPicture(
      `
      A request under s. 7(9) DPA 1998, an offence under ss. 170 and 171 of the Data Protection Act 2018; see s. 7 GDPR.
                      ^^^^^^^^^^^^^^^^ gb-dpa-1998 7(9)
                                                         ^^^^^^^ gb-dpa-2018 170
                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gb-dpa-2018 171
      `,
      cited,
    ));
});
