import assert from 'node:assert/strict';
import { cited } from '../../support/law.ts';
import { assertPicture } from '../../support/picture.ts';

describe('the law of a reference, from the words around it', () => {
  it('does not let a law cited by sections stand in the way of articles and recitals', () =>
    assertPicture(
      `
      Under section 111(1)(a) of the Data Protection Act 2018 (“the 2018 Act”) and the GDPR, I decide. Recital 83 explains,
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 111(1)(a)
                                                                                                       ^^^^^^^^^^ recital 83, by context
      Article 33(1) requires, section 115 of the 2018 Act empowers.
      ^^^^^^^^^^^^^ 33(1), by context
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ? 115
      `,
      cited,
    ));

  it('reads the initials of a decree, and binds the article behind it', () =>
    assertPicture(
      `
      The GDPR and D.P.C.M. 27 febbraio 2020, art. 5, comma 2, apply.
                                              ^^^^^^^^^^^^^^^ ? 5(2)
      `,
      cited,
    ));

  it('ends a name with its sentence', () =>
    assertPicture(
      `
      Article 46 GDPR. Regulation (EC) No 45/2001, Article 5(a), was repealed.
      ^^^^^^^^^^^^^^^ 46
                                                   ^^^^^^^^^^^^ eu-regulation-45-2001 5(a)
      `,
      cited,
    ));

  it('lets a document give its law the name of another', () =>
    assertPicture(
      `
      Act CXII of 2011 (hereinafter: Privacy Act) and Section 61 of the Privacy Act.
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hu-infotv 61
      `,
      cited,
    ));

  it('finds the law behind parts it cannot read', () =>
    assertPicture(
      `
      Le RGPD s'applique. L'article 8, I, de la loi du 6 janvier 1978; l'article 20, III, dernier alinéa, de la même loi.
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fr-lil 8(I)
                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fr-lil 20(III)
      `,
      cited,
    ));

  it('takes capitals for an abbreviation, not for a pronoun', () =>
    assertPicture(
      `
      Arts. 24.1 CE y 18.4 CE; art. 5 RGPD.
      ^^^^^^^^^^^^^ es-constitution 24(1)
                      ^^^^^^^ es-constitution 18(4)
                               ^^^^^^^^^^^ 5
      `,
      cited,
    ));

  it('leaves chapters of the document alone', () =>
    assertPicture(
      `
      ## Chapter II – Method

      The GDPR: see chapter 3 and Chapter V of the GDPR. Chapter IV applies.
                                  ^^^^^^^^^^^^^^^^^^^^^ chapter V
                                                         ^^^^^^^^^^ chapter IV, by context
      `,
      cited,
    ));

  it('takes a bare article in a quotation for one of the law quoted', () =>
    assertPicture(
      `
      The GDPR applies. Article 85 of the LPACAP says: “Where the procedure has begun and the person who is said to be
                        ^^^^^^^^^^^^^^^^^^^^^^^^ es-lpacap 85
      responsible admits what is held against him, it may be ended by a decision that sets the sanction which is due. Where
      the sanction is only in money, or a fine may be set beside another one that was shown to be out of place, payment at
      any time before the decision ends the procedure, apart from putting right what was changed, as in Article 90.” Article 6.
                                                                                                        ^^^^^^^^^^ ? 90, by context
                                                                                                                     ^^^^^^^^^ 6, by context
      `,
      cited,
    ));

  it('takes "the Regulation" for the GDPR where three of its points fit and no regulation is named', () => {
    const decree = 'Having regard to Legislative Decree no. 196 of 30 June 2003 ("Code"). ';
    const cites = 'art. 5, par. 1, lett. a), of the Regulation, art. 9, par. 2, lett. g), of the Regulation';
    const labels = (text: string): string =>
      cited(text)
        .map(({ label }) => label)
        .join('; ');
    assert.equal(
      labels(`${decree}${cites} and art. 58, par. 2, lett. i), of the Regulation.`),
      '5(1)(a); 9(2)(g); 58(2)(i)',
    );
    assert.equal(labels(`${decree}${cites} were cited.`), '? 5(1)(a); ? 9(2)(g)');
    assert.equal(
      labels(`${cites} and art. 58, par. 2, lett. i), of the Regulation.`),
      '? 5(1)(a); ? 9(2)(g); ? 58(2)(i)',
    );
  });

  it('begins anew below a heading', () => {
    const law = 'The GDPR applies. Article 27(7) of Law 4624/2019 protects staff.';
    assert.equal(cited(`${law}\n\n2. My file\n\nI asked for it (Art. 15(3)).`).at(-1)?.label, '15(3), by context');
    assert.equal(cited(`${law}\n\nI asked for it (Art. 15(3)).`).at(-1)?.label, '? 15(3), by context');
  });
});
