import assert from 'node:assert/strict';
import { isDate, readMarkers } from '../../../server/core/policy/markers.ts';
import { english } from '../../support/knowledge.ts';
import { assertPicture, type Mark } from '../../support/picture.ts';

const isRule = (id: string): boolean => ['shared-account', 'no-logging'].includes(id);

/** What each marker silences, or why it silences nothing. */
function shown(text: string): Mark[] {
  const { markers, problems } = readMarkers(text, isRule);
  return [
    ...markers.map(({ scope, rules, until, reason }) => ({
      ...scope,
      label: [...rules, until, reason].filter(Boolean).join(' · '),
    })),
    ...problems.map(({ start, end, message }) => ({
      start,
      end,
      label: english.tell(message).replace(' This marker silences nothing.', ''),
    })),
  ];
}

describe('markers that silence a rule', () => {
  it('silence the paragraph they stand in', () => {
    assertPicture(
      `
      Above.

      We share one login. <!-- gdpr-lens-ignore shared-account: migration planned -->
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-account · migration planned

      Below.
    `,
      shown,
    );
  });

  it('silence the next paragraph when they stand alone', () => {
    assertPicture(
      `
      # gdpr-lens-ignore shared-account, no-logging until 2027-06-30: the new system comes in June

      We share one login.
      ^^^^^^^^^^^^^^^^^^^ shared-account · no-logging · 2027-06-30 · the new system comes in June

      Nobody logs.
    `,
      shown,
    );
  });

  for (const line of [
    'gdpr-lens-ignore no-logging: x',
    '// gdpr-lens-ignore no-logging: x',
    '[gdpr-lens-ignore no-logging: x]',
    '; gdpr-lens-ignore no-logging: x',
  ]) {
    it(`are read in the line form “${line}”`, () => assert.equal(readMarkers(line, isRule).markers[0]?.reason, 'x'));
  }

  const wrong: [text: string, why: RegExp][] = [
    ['<!-- gdpr-lens-ignore shared-account: open', /not closed/],
    ['<!-- gdpr-lens-ignore shared-account -->', /needs a reason/],
    ['<!-- gdpr-lens-ignore shared-account: -->', /needs a reason/],
    ['<!-- gdpr-lens-ignore : because -->', /needs the id of a rule/],
    ['<!-- gdpr-lens-ignore shared-acount: because -->', /no rule “shared-acount”/],
    ['<!-- gdpr-lens-ignore no-logging until soon: because -->', /“soon” is not a date/],
    ['<!-- gdpr-lens-ignore no-logging until 2027-02-30: because -->', /“2027-02-30” is not a date/],
    ['<!-- gdprlens-ignore no-logging: because -->', /is not a marker/],
    ['<!-- gdpr-lens-ignored no-logging: because -->', /is not a marker/],
  ];
  for (const [text, why] of wrong) {
    it(`silence nothing and say why: ${text}`, () => {
      const { markers, problems } = readMarkers(text, isRule);
      assert.deepEqual(markers, []);
      assert.match(english.tell(problems[0]?.message ?? { key: '' }), why);
    });
  }

  it('are not taken from a sentence that talks about them', () => {
    assert.deepEqual(readMarkers('Write gdpr-lens-ignore and a reason.', isRule), { markers: [], problems: [] });
  });
});

describe('dates', () => {
  for (const day of ['2024-02-29', '2027-06-30', '2000-02-29']) it(`knows ${day}`, () => assert.ok(isDate(day)));
  for (const day of ['2023-02-29', '1900-02-29', '2027-13-01', '2027-6-30', '30.06.2027', '2027-00-10']) {
    it(`refuses ${day}`, () => assert.ok(!isDate(day)));
  }
});
