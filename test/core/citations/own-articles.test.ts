import { cited } from '../../support/law.ts';
import { assertPicture } from '../../support/picture.ts';

describe('articles that are none of the GDPR in a document that names it', () => {
  it('are those said to stand in the document itself', () =>
    assertPicture(
      `
      The GDPR applies. Fees are set out in Article 7 below, notices in Article 12 hereof, delays in Articles 8 and 9 above.
                                            ^^^^^^^^^ ? 7, by context
                                                                        ^^^^^^^^^^^^^^^^^ self 12
                                                                                                     ^^^^^^^^^^ ? 8, by context
                                                                                                                    ^ ? 9, by context
      Le RGPD s'applique. Voir l'article 5 ci-dessous, l'article 6 ci-après et l'article 4 des présentes.
                                 ^^^^^^^^^ ? 5, by context
                                                         ^^^^^^^^^ ? 6, by context
                                                                                 ^^^^^^^^^^^^^^^^^^^^^^^ self 4
      Si applica il GDPR. Vedi l'art. 3 che segue e l'art. 4 di cui sopra.
                                 ^^^^^^ ? 3, by context
                                                      ^^^^^^ ? 4, by context
      Se aplica el RGPD. Véanse el artículo 7 infra y el artículo 6 más abajo.
                                   ^^^^^^^^^^ ? 7, by context
                                                         ^^^^^^^^^^ ? 6, by context
      Es gilt die DSGVO. Artikel 7 dieses Vertrags bleibt, siehe unten Artikel 5 und Artikel 6 oben; vorstehender Artikel 4.
                         ^^^^^^^^^^^^^^^^^^^^^^^^^ self 7
                                                                       ^^^^^^^^^ ? 5, by context
                                                                                     ^^^^^^^^^ ? 6, by context
                                                                                                                  ^^^^^^^^^ ? 4, by context
      `,
      cited,
    ));

  it('as are its paragraphs and sections', () =>
    assertPicture(
      `
      Article 6(1)(b) GDPR is the ground; see section 4 below, paragraph 3 below and point 2 above, but paragraph 4 of that article.
      ^^^^^^^^^^^^^^^^^^^^ 6(1)(b)
                                                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 6(4), by anaphora
      `,
      cited,
    ));

  it('but not those that it has cited of the GDPR above', () =>
    assertPicture(
      `
      Article 6 GDPR is the ground. As was said on Article 6 above, and of point (f) of Article 6(1) above, all is well.
      ^^^^^^^^^^^^^^ 6
                                                   ^^^^^^^^^ 6, by context
                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ 6(1)(f), by context
      `,
      cited,
    ));

  it('but not what stands behind a remark on another place', () =>
    assertPicture(
      `
      The GDPR applies. As explained above, Article 33 was breached, and Article 13 of the above-mentioned Regulation.
                                            ^^^^^^^^^^ 33, by context
                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 13
      For the reasons below, Article 32 was not. An Article 28 GDPR contract is there.
                             ^^^^^^^^^^ 32, by context
                                                    ^^^^^^^^^^^^^^^ 28
      `,
      cited,
    ));

  it('are those of another text, whosever it is', () =>
    assertPicture(
      `
      The GDPR applies. Article 12 of its Rules of Procedure, Annex 2, Article 5, and article 3 of the collective agreement.
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 12
                                                                       ^^^^^^^^^ ? 5
                                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 3
      Article 8 of the by-laws, Article 6 of the Company's internal rules, Article 5 of our lease, Article 4 of the Rules.
      ^^^^^^^^^^^^^^^^^^^^^^^^ ? 8
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 6
                                                                           ^^^^^^^^^^^^^^^^^^^^^^ self 5
                                                                                                   ^^^^^^^^^^^^^^^^^^^^^^ ? 4
      Article 9 of the parties' settlement agreement, Article 7 of our GDPR policy and Article 4 of the employment contract.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 9
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 7
                                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 4
      Le RGPD s'applique, et l'article 6 de notre règlement, l'article 12 du règlement d'ordre intérieur, l'article 9 des statuts.
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 6
                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 12
                                                                                                            ^^^^^^^^^^^^^^^^^^^^^ ? 9
      Si applica il GDPR: art. 9 del regolamento interno, art. 4 del regolamento di condominio, art. 8 del suo statuto.
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 9
                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 4
                                                                                                ^^^^^^^^^^^^^^^^^^^^^^ ? 8
      Se aplica el RGPD, el artículo 13 del reglamento interno, el artículo 12 del convenio colectivo y el anexo 2, artículo 5.
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 13
                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 12
                                                                                                                    ^^^^^^^^^^ ? 5
      Es gilt die DSGVO, dazu Art. 5 unserer Satzung, Art. 6 der internen Bedingungen, Anlage 2, Artikel 5.
                              ^^^^^^^^^^^^^^^^^^^^^^ ? 5
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 6
                                                                                                 ^^^^^^^^^ ? 5
      Artikel 3 der Allgemeinen Geschäftsbedingungen, l'article 4 du cahier des charges, art. 7 del bando; Art. 5 VO (EU) 2016/679.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 3
                                                        ^^^^^^^^^^^^^^^^^^^ ? 4
                                                                                         ^^^^^^^^^^^^^^^^ ? 7
                                                                                                           ^^^^^^^^^^^^^^^^^^^^^^^ 5
      `,
      cited,
    ));

  it('are those with the title of an article of a contract', () =>
    assertPicture(
      `
      The GDPR applies. Article 9 (Liability) stays, as do Article 82 (Liability) and Article 9 (Special categories).
                        ^^^^^^^^^ ? 9
                                                           ^^^^^^^^^^ 82, by context
                                                                                      ^^^^^^^^^ 9, by context
      Le RGPD s'applique, article 5 (Résiliation). Es gilt die DSGVO, Artikel 6 (Haftung).
                          ^^^^^^^^^ ? 5
                                                                      ^^^^^^^^^ ? 6
      `,
      cited,
    ));

  it('are all that name no law where the articles of a contract have begun', () =>
    assertPicture(
      `
      Under Article 28 GDPR the parties agree as follows; Article 6 stays.
            ^^^^^^^^^^^^^^^ 28
                                                          ^^^^^^^^^ 6, by context

      Article 1 Scope
      ^^^^^^^^^ self 1, by context

      The GDPR is meant.

      Article 2 Fees
      ^^^^^^^^^ self 2, by context

      Article 3 (Term)
      ^^^^^^^^^ self 3, by context

      See Article 3, Article 4 and Article 28 GDPR; Article 5 too, but Article 28 as cited, and Article 6(1)(f).
          ^^^^^^^^^ ? 3, by context
                     ^^^^^^^^^ ? 4, by context
                                   ^^^^^^^^^^^^^^^ 28
                                                    ^^^^^^^^^ ? 5, by context
                                                                       ^^^^^^^^^^ 28, by context
                                                                                                ^^^^^^^^^^^^^^^ 6(1)(f), by context
      `,
      cited,
    ));

  it('are the paragraphs of a German contract', () =>
    assertPicture(
      `
      § 1 Gegenstand
      ^^^ self 1, by context

      Die DSGVO gilt.

      § 2 Pflichten
      ^^^ self 2, by context

      Nach § 1 und § 2 Abs. 3 haftet er. Siehe § 2. § 26 Abs. 1 BDSG bleibt, auch neben Art. 29. § 22 BDSG gilt.
           ^^^ self 1, by context
                   ^^^^^^^^^^ self 2(3), by context
                                               ^^^ self 2, by context
                                                    ^^^^^^^^^^^^^^^^ de-bdsg 26(1)
                                                                                        ^^^^^^^ 29, by context
                                                                                                 ^^^^^^^^^ de-bdsg 22
      `,
      cited,
    ));
});
