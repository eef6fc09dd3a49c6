import { cited } from '../../support/law.ts';
import { assertPicture } from '../../support/picture.ts';

describe('short forms', () => {
  it('takes "that article" for the one named last', () =>
    assertPicture(
      `
      Article 32 of the GDPR asks for security. That article applies, and paragraph 1 thereof.
      ^^^^^^^^^^^^^^^^^^^^^^ 32
                                                ^^^^^^^^^^^^ 32, by anaphora
                                                                          ^^^^^^^^^^^^^^^^^^^ 32(1), by anaphora
      The first sentence ends here. Under paragraph 2 of this article, risks count.
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 32(2), by anaphora
      `,
      cited,
    ));

  it('refuses where two articles fit', () =>
    assertPicture(
      `
      Articles 13 and 14 GDPR oblige the controller. That article requires transparency.
      ^^^^^^^^^^^ 13
                      ^^^^^^^ 14
      `,
      cited,
    ));

  it('takes several only for several', () =>
    assertPicture(
      `
      Articles 13 and 14 GDPR oblige the controller. Those articles require transparency.
      ^^^^^^^^^^^ 13
                      ^^^^^^^ 14
                                                     ^^^^^^^^^^^^^^ 13, by anaphora
                                                     ^^^^^^^^^^^^^^ 14, by anaphora
      `,
      cited,
    ));

  it('never reaches over another law', () =>
    assertPicture(
      `
      Article 32 GDPR asks for security. Article 20 of the amended law of 6 January 1978 gives powers. That article is new.
      ^^^^^^^^^^^^^^^ 32
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fr-lil 20
                                                                                                       ^^^^^^^^^^^^ fr-lil 20, by anaphora
      `,
      cited,
    ));

  it('never reaches over a law it does not know', () =>
    assertPicture(
      `
      Article 32 GDPR asks for security. Article 7 of the Act on Weights applies. Paragraph 2 of that article is new.
      ^^^^^^^^^^^^^^^ 32
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 7
      `,
      cited,
    ));

  it('reads a bare paragraph only where the article just named has it', () =>
    assertPicture(
      `
      Article 83 of that regulation and the GDPR: Article 32 GDPR, entitled 'Security', provides in paragraphs 1 and 2, see
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 83
                                                  ^^^^^^^^^^^^^^^ 32
                                                                                                    ^^^^^^^^^^^^ 32(1), by anaphora
                                                                                                                     ^ 32(2), by anaphora
      paragraph 12, point 7 and paragraph 34.
      `,
      cited,
    ));

  it('reads a bare point below the paragraph named', () =>
    assertPicture(
      `
      The criteria of Article 83(2) GDPR: the gravity (point (a)), the intent (section b) and the rest (letter x).
                      ^^^^^^^^^^^^^^^^^^ 83(2)
                                                       ^^^^^^^^^ 83(2)(a), by anaphora
                                                                               ^^^^^^^^^^ 83(2)(b), by anaphora
      `,
      cited,
    ));

  it('leaves the paragraphs of judgments alone', () =>
    assertPicture(
      `
      Article 32 GDPR: see C-340/21, paragraph 3, and paragraph 2 of the judgment, and EU:C:2023:986, paragraphs 1 and 4.
      ^^^^^^^^^^^^^^^ 32
      `,
      cited,
    ));

  it('takes "this article" in a quotation for the article quoted', () =>
    assertPicture(
      `
      Article 35 of the GDPR says: “The list of Article 57 is used. Paragraph 1 of this article stays.”
      ^^^^^^^^^^^^^^^^^^^^^^ 35
                                                ^^^^^^^^^^ 57, by context
                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 35(1), by anaphora
      `,
      cited,
    ));

  it('understands French', () =>
    assertPicture(
      `
      L'article 28 du RGPD impose un contrat. Ledit article vise, à son paragraphe 3, les garanties; le même article aussi.
        ^^^^^^^^^^^^^^^^^^ 28
                                              ^^^^^^^^^^^^^ 28, by anaphora
                                                                        ^^^^^^^^^^^^ 28(3), by anaphora
                                                                                                     ^^^^^^^^^^^^^^^ 28, by anaphora
      Le paragraphe 4 dudit article s'applique.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^ 28(4), by anaphora
      `,
      cited,
    ));

  it('understands German', () =>
    assertPicture(
      `
      Art. 32 DSGVO verlangt Sicherheit. Derselbe Artikel nennt Maßnahmen. Absatz 1 Buchstabe b desselben Artikels gilt.
      ^^^^^^^^^^^^^ 32
                                         ^^^^^^^^^^^^^^^^ 32, by anaphora
                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 32(1)(b), by anaphora
      Nach Absatz 2 dieser Vorschrift zählt das Risiko.
           ^^^^^^^^^^^^^^^^^^^^^^^^^^ 32(2), by anaphora
      `,
      cited,
    ));

  it('understands Italian', () =>
    assertPicture(
      `
      L'art. 5 del Regolamento (UE) 2016/679 è violato. Il medesimo articolo, al par. 2, e la lettera f) del par. 1 del
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 5
                                                        ^^^^^^^^^^^^^^^^^^^^ 5, by anaphora
                                                                                 ^^^^^^ 5(2), by anaphora
                                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^ 5(1)(f), by anaphora
      medesimo articolo. Il comma 2 di tale disposizione vale.
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 5(2), by anaphora
      `,
      cited,
    ));

  it('understands Spanish', () =>
    assertPicture(
      `
      El artículo 6 del RGPD exige una base. Dicho artículo, y la letra b) del apartado 1 del citado artículo. Este precepto.
         ^^^^^^^^^^^^^^^^^^^ 6
                                             ^^^^^^^^^^^^^^ 6, by anaphora
                                                                  ^^^^^^^^^^^^^^^^^^^^^^^ 6(1)(b), by anaphora
                                                                                                               ^^^^^^^^^^^^^ 6, by anaphora
      `,
      cited,
    ));

  it('leaves a quoted decision alone', () =>
    assertPicture(
      `
      Article 58 GDPR gives powers. Against this provision an appeal may be lodged.
      ^^^^^^^^^^^^^^^ 58
      `,
      cited,
    ));

  it('refuses between two articles that one list cites with their law', () =>
    assertPicture(
      `
      Article 13 of the GDPR and Article 14 of the GDPR apply. Under paragraph 2, the period is given.
      ^^^^^^^^^^^^^^^^^^^^^^ 13
                                 ^^^^^^^^^^^^^^^^^^^^^^ 14
      `,
      cited,
    ));

  it('leaves sections of the document alone', () =>
    assertPicture(
      `
      Article 35 of the GDPR asks for it. Section 4.2 of the report and paragraph 4.1 describe it.
      ^^^^^^^^^^^^^^^^^^^^^^ 35
      `,
      cited,
    ));
});
