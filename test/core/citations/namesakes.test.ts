import { cited } from '../../support/law.ts';
import { assertPicture } from '../../support/picture.ts';

describe('laws that share an abbreviation', () => {
  it('are told apart by the small letters in front', () =>
    assertPicture(
      `
      Die DSGVO gilt. Art. 16 revDSG, Art. 19 nDSG, art. 25 nLPD, Art. 6 Abs. 1 rev. DSG und Art. 16 aDSG gelten daneben.
                      ^^^^^^^^^^^^^^ ch-fadp 16
                                      ^^^^^^^^^^^^ ch-fadp 19
                                                    ^^^^^^^^^^^^ ch-fadp 25
                                                                  ^^^^^^^^^^^^^^^^^^^^^^ ch-fadp 6(1)
                                                                                             ^^^^^^^^^^^^ ch-fadp-1992 16
      Art. 7 xDSG ist ein anderes Gesetz, lit. f von Art. 6 Abs. 1DSGVO nicht. Das revDSG regelt es in Art. 8.
      ^^^^^^^^^^^ ? 7
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 6(1)(f)
                                                                                                       ^^^^^^ ? 8, by context
      `,
      cited,
    ));

  it('are told apart by the state beside them', () =>
    assertPicture(
      `
      Art. 8 DSG (Schweiz), Art. 8 des schweizerischen DSG, § 12 DSG (Österreich), Art. 25 LPD (Suisse), § 1 DSG.
      ^^^^^^^^^^^^^^^^^^^^ ch-fadp 8
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ch-fadp 8
                                                            ^^^^^^^^^^^^^^^^^^^^^ at-dsg 12
                                                                                   ^^^^^^^^^^^^^^^^^^^^ ch-fadp 25
                                                                                                         ^^^^^^^ at-dsg 1
      Section 5 DPA (Ireland), Article 6 of the Data Protection Act (Denmark), Article 5 DPA (Finland); Art. 6 GDPR (UK).
      ^^^^^^^^^^^^^^^^^^^^^^^ ie-dpa-2018 5
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dk-dpa-2018 6
                                                                               ^^^^^^^^^^^^^^^^^^^^^^^ ? 5
                                                                                                        ^^^^^^^^^^^^^^^^ uk-gdpr 6
      `,
      cited,
    ));
});
