import { cited } from '../../support/law.ts';
import { assertPicture } from '../../support/picture.ts';

describe('a law that stands beside the reference', () => {
  it('is bound to it where it is known, with the numbers that its articles have', () =>
    assertPicture(
      `
      The GDPR applies, and Article 8 of the Charter, § 630f BGB, section 170A of the Data Protection Act 2018.
                            ^^^^^^^^^^^^^^^^^^^^^^^^ eu-charter 8
                                                      ^^^^^^^^^^ de-bgb 630f
                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 170A
      L'article L. 1110-4 du code de la santé publique; les articles L. 1110-4 et R. 4127-4 du code de la santé publique.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fr-public-health L. 1110-4
                                                            ^^^^^^^^^^^^^^^^^^ fr-public-health L. 1110-4
                                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fr-public-health R. 4127-4
      The Belgian Act of 30 July 2018 and § 22 BDSG: § 203 StGB. Article 11 of the Constitution.
                                          ^^^^^^^^^ de-bdsg 22
                                                     ^^^^^^^^^^ de-stgb 203
                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 11
      `,
      cited,
    ));

  it('belongs to the reference where it is not known, and is no law that was named before', () =>
    assertPicture(
      `
      The GDPR and the Data Act apply. § 203 StGB; § 5 XYZ-Gesetz; § 12 Landesfoogesetz; Article 7 of the Ruritanian Data Act 2011.
                                       ^^^^^^^^^^ ? 203
                                                   ^^^^^^^^^^^^^^ ? 5
                                                                   ^^^^^^^^^^^^^^^^^^^^ ? 12
                                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 7
      Se aplica el artículo 5 de la ley de montes. Si applica l'art. 4 della legge sulle acque. L'article 5 du code des foobars.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 5
                                                                ^^^^^^^^^^^^^^^^^^^^^^^^ ? 4
                                                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 5
      `,
      cited,
    ));
});
