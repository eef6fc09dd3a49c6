import assert from 'node:assert/strict';
import fc from 'fast-check';
import { identifiers } from '../../../server/core/citations/identifiers.ts';
import { assertPicture, type Mark } from '../../support/picture.ts';

const found = (text: string): Mark[] =>
  identifiers(text).map(({ scheme, key, start, end }) => ({ start, end, label: `${scheme} ${key}` }));

describe('identifiers of decisions', () => {
  const rows: readonly (readonly [written: string, scheme: string, key: string])[] = [
    ['SAN-2022-009', 'cnil', 'SAN-2022-009'],
    ['SAN 2022-9', 'cnil', ''],
    ['SAN–2022–9', 'cnil', 'SAN-2022-009'],
    ['MED-2019-035', 'cnil', 'MED-2019-035'],
    ['doc. web 9771184', 'garante', '9771184'],
    ['doc. web n. 9771184', 'garante', '9771184'],
    ['doc web no. 9771184', 'garante', '9771184'],
    ['PS/00120/2021', 'aepd', 'PS/00120/2021'],
    ['PS-00120-2021', 'aepd', 'PS/00120/2021'],
    ['EXP202104006', 'aepd', 'EXP202104006'],
    ['DKN.5130.1354.2020', 'uodo', 'DKN.5130.1354.2020'],
    ['ECLI:EU:C:2020:559', 'ecli', 'ECLI:EU:C:2020:559'],
    ['EU:C:2020:559', 'ecli', 'ECLI:EU:C:2020:559'],
    ['ECLI:DE:BGH:2020:280520UIZR7.16.0', 'ecli', 'ECLI:DE:BGH:2020:280520UIZR7.16.0'],
    ['C-311/18', 'cjeu', 'C-311/18'],
    ['C‑311/18', 'cjeu', 'C-311/18'],
    ['T-557/20', 'cjeu', 'T-557/20'],
    ['Guidelines 7/2020', 'edpb', 'Guidelines 07/2020'],
    ['EDPB Guidelines 07/2020', 'edpb', 'Guidelines 07/2020'],
    ['lignes directrices 07/2020', 'edpb', 'Guidelines 07/2020'],
    ['Binding Decision 1/2021', 'edpb', 'Binding Decision 01/2021'],
    ['WP 248 rev.01', 'wp29', 'WP248 rev.01'],
    ['WP260', 'wp29', 'WP260'],
    ['DSB-D123.270/0009-DSB/2018', 'dsb', 'DSB-D123.270/0009-DSB/2018'],
    ['2023-0.637.760', 'dsb', '2023-0.637.760'],
    ['DI-2019-7024', 'imy', 'DI-2019-7024'],
    ['IN-19-7-4', 'dpc', 'IN-19-7-4'],
    ['NAIH-2727-2/2022', 'naih', 'NAIH-2727-2/2022'],
    ['9 AZR 383/19', 'court', '9 AZR 383/19'],
    ['VI ZR 405/18', 'court', 'VI ZR 405/18'],
  ];
  for (const [written, scheme, key] of rows) {
    it(written, () => {
      assert.deepEqual(
        found(`See ${written}, and so on.`),
        key ? [{ start: 4, end: 4 + written.length, label: `${scheme} ${key}` }] : [],
      );
    });
  }

  it('finds them in running text', () =>
    assertPicture(
      `
      The CNIL (SAN-2022-009) and the Garante [doc. web n. 9771184] follow C-311/18 (EU:C:2020:559).
                ^^^^^^^^^^^^ cnil SAN-2022-009
                                               ^^^^^^^^^^^^^^^^^^^ garante 9771184
                                                                           ^^^^^^^^ cjeu C-311/18
                                                                                     ^^^^^^^^^^^^^ ecli ECLI:EU:C:2020:559
      `,
      found,
    ));

  it('leaves dates, laws, telephone numbers and versions alone', () =>
    assertPicture(
      `
      Regulation (EU) 2016/679 of 27.04.2016, loi 78-17, version C-311/181, EXP2021, PS/1, 0800/123-45-67, AC-311/18.
      `,
      found,
    ));

  it('reads any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { start, end } of identifiers(text)) assert.ok(0 <= start && start < end && end <= text.length);
      }),
    );
  });
});
