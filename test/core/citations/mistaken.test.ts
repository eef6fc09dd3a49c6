import { cited } from '../../support/law.ts';
import { assertPicture } from '../../support/picture.ts';

describe('what is easily mistaken for the Regulation', () => {
  it('is an abbreviation with a hyphen, whose first letter is no point', () =>
    assertPicture(
      `
      Ein Ausschuss wird nach Art. 53 Abs. 1 B-VG eingesetzt, siehe Art. 52a Abs. 2 und 3 B-VG und Art. 6 Abs. 1 lit. b DSGVO.
                              ^^^^^^^^^^^^^^^^^^^ at-bvg 53(1)
                                                                    ^^^^^^^^^^^^^^^ at-bvg 52a(2)
                                                                                        ^^^^^^ at-bvg 52a(3)
                                                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ 6(1)(b)
      `,
      cited,
    ));

  it('is a legislative decree written with a blank', () =>
    assertPicture(
      `
      Vista la domanda fondata sull'art. 15 D. Lgs. 196/2003 e sull'art. 82 del GDPR.
                                    ^^^^^^^^^^^^^^^^^^^^^^^^ it-codice-privacy 15
                                                                    ^^^^^^^^^^^^^^^^ 82
      `,
      cited,
    ));

  it('is a law named by one word, in a text that names another act', () =>
    assertPicture(
      `
      Nach § 78 des Allgemeinen Verwaltungsverfahrensgesetzes 1991 und § 7 des Datenschutzgesetzes (DSG), § 1 Abs. 2 DSG.
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ at-avg 78
                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ at-dsg 7
                                                                                                          ^^^^^^^^^^^^^^ at-dsg 1(2)
      `,
      cited,
    ));

  it('is an own regulation of the authority, or the civil code, named in passing', () =>
    assertPicture(
      `
      Under art. 11 of the Garante Regulation no. 1/2019 the file was closed; art. 2043 of the Italian Civil Code is not in point.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ it-garante-reg-1-2019 11
                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ it-civil 2043
      The request was made under art. 15 of the Regulation; the office wrote under art. 166 of the Code.
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ ? 15
                                                                                   ^^^^^^^^^^^^^^^^^^^^ ? 166
      `,
      cited,
    ));

  it('is a draft', () =>
    assertPicture(
      `
      The GDPR applies, as Article 6 GDPR says. Article 2 of the draft decree sets a period, and article 4 du projet de loi another.
                           ^^^^^^^^^^^^^^ 6
                                                ^^^^^^^^^^^^^^^^^^^^^^ ? 2
                                                                                                 ^^^^^^^^^^^^^^^^^^^ ? 4
      `,
      cited,
    ));

  it('is a right that the Regulation does not give in that article', () =>
    assertPicture(
      `
      The GDPR applies to the footage. It touched her Article 8 rights, and he invoked his Article 15 right.
                                                      ^^^^^^^^^ ? 8
                                                                                           ^^^^^^^^^^ 15, by context
      `,
      cited,
    ));

  it('is the column of another law', () =>
    assertPicture(
      `
      | GDPR duty | AI Act duty | Remark |
      |---|---|---|
      | Art. 35 (assessment) | Art. 9 and the annexes | Art. 27 GDPR stays apart |
        ^^^^^^^ 35
                               ^^^^^^ eu-ai-act 9
                                                        ^^^^^^^^^^^^ 27
      | Art. 22 | Art. 14 | see above |
        ^^^^^^^ 22
                  ^^^^^^^ eu-ai-act 14
      `,
      cited,
    ));

  it('is what the Regulation does not have, where the document names another law', () =>
    assertPicture(
      `
      The AI Act stands beside GDPR Article 5(1)(c). Article 10(5) opens a narrow door for tests of bias.
                                    ^^^^^^^^^^^^^^^ 5(1)(c)
                                                     ^^^^^^^^^^^^^ ? 10(5), by context
      `,
      cited,
    ));

  it('is the working party, however its name is spaced', () =>
    assertPicture(
      `
      Selon le RGPD, le groupe  de  travail  Article 29 a cédé la place au comité.
      `,
      cited,
    ));

  it('is no part of the paragraph: a point that Dutch names by "under"', () =>
    assertPicture(
      `
      Article 5, first paragraph, introductory phrase and under a, of the GDPR, and Article 30, third paragraph, under a of the UAVG.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 5(1)(a)
                                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nl-uavg 30(3)(a)
      `,
      cited,
    ));

  it('is the law that leads the next citation', () =>
    assertPicture(
      `
      Zu prüfen sind DSGVO Art. 58, 78 und 83, BDSG § 20 und § 41.
                           ^^^^^^^ 58
                                    ^^ 78
                                           ^^ 83
                                                    ^^^^ de-bdsg 20
                                                             ^^^^ de-bdsg 41
      `,
      cited,
    ));

  it('is the next item of a list', () =>
    assertPicture(
      `
      Im Überblick: Konformität nach Art. 99
                                     ^^^^^^^ ? 99, by context
      - CE-Zeichen am Gerät
      `,
      cited,
    ));

  it('is a range of paragraphs', () =>
    assertPicture(
      `
      Die Ausnahmen stehen in Art. 2 Abs. 3-12 KI-VO und in Art. 83 Abs. 4-6 DSGVO.
                              ^^^^^^^^^^^^^^^^^^^^^^ eu-ai-act 2(3)–2(12)
                                                            ^^^^^^^^^^^^^^^^^^^^^^ 83(4)
                                                            ^^^^^^^^^^^^^^^^^^^^^^ 83(5)
                                                            ^^^^^^^^^^^^^^^^^^^^^^ 83(6)
      `,
      cited,
    ));

  it('is an article that the document cites of another law alone', () =>
    assertPicture(
      `
      Artikel 27 der Verordnung (EU) 2024/1689 verlangt eine Prüfung. Nach Artikel 35 DSGVO ist sie zu ergänzen, Artikel 27 bleibt.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eu-ai-act 27
                                                                           ^^^^^^^^^^^^^^^^ 35
                                                                                                                 ^^^^^^^^^^ ? 27, by context
      `,
      cited,
    ));

  it('is the law of another state with the same number', () =>
    assertPicture(
      `
      El artículo 3 de la Ley 5/2018 no se aplica; sí el artículo 64 de la Ley 39/2015. Veda l'art. 2 della legge 39/2015.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 3
                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ es-lpacap 64
                                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 2
      `,
      cited,
    ));

  it('is a chapter of the decision, and a paragraph of the provision just cited', () =>
    assertPicture(
      `
      The GDPR applies, see Chapter V and, for the facts, Chapter II.2 and II.3.
                            ^^^^^^^^^ chapter V, by context
      Secrecy follows from § 1 para. 1 DSG, its limits from para. 2 of the same law; health data from Art. 9 para. 1 GDPR and para. 2 of the same law.
                           ^^^^^^^^^^^^^^^ at-dsg 1(1)
                                                            ^^^^^^^^^^^^^^^^^^^^^^^ at-dsg 1(2), by anaphora
                                                                                                      ^^^^^^^^^^^^^^^^^^^ 9(1)
                                                                                                                              ^^^^^^^^^^^^^^^^^^^^^^^ 9(2), by anaphora
      `,
      cited,
    ));
});
