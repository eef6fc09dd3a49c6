import { cited } from '../../support/law.ts';
import { assertPicture } from '../../support/picture.ts';

describe('a law that is named by what it is', () => {
  it('is no act when it is the constitution', () =>
    assertPicture(
      `
      Article 5 of the Belgian Act of 30 July 2018 applies. Article 10 of the Constitution guarantees equality.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ be-dpa-2018 5
                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ be-constitution 10
      `,
      cited,
    ));

  it('is one of that title, and no other treaty', () =>
    assertPicture(
      `
      Article 8 ECHR protects this, as do Article 7 of the Charter, Article 10 of the Convention and Article 2 of the Treaty.
      ^^^^^^^^^^^^^^ echr 8
                                          ^^^^^^^^^^^^^^^^^^^^^^^^ eu-charter 7
                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ echr 10
                                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^ eu-tfeu 2
      Article 8 of the Charter of Fundamental Rights, Article 16 TFEU; then Article 7 of the Charter and Article 15 of the Treaty.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eu-charter 8
                                                      ^^^^^^^^^^^^^^^ eu-tfeu 16
                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^ eu-charter 7
                                                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^ eu-tfeu 15
      `,
      cited,
    ));

  it('is not the GDPR where it leads in to an article', () =>
    assertPicture(
      `
      Convention: Article 8. GDPR: Article 6. Charter: Articles 7 and 8. RGPD : article 5. Constitution : article 66.
                  ^^^^^^^^^ ? 8
                                   ^^^^^^^^^ 6
                                                       ^^^^^^^^^^ eu-charter 7
                                                                      ^ eu-charter 8
                                                                                ^^^^^^^^^ 5
                                                                                                          ^^^^^^^^^^ ? 66
      `,
      cited,
    ));
});
