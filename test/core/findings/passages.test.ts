import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, update } from '../../../server/core/analysis.ts';
import { retell } from '../../../server/core/findings/document/retell.ts';
import { tellerOf } from '../../../server/core/findings/document/teller.ts';
import { type ToldBlock, tell } from '../../../server/core/findings/document/told.ts';
import { findings } from '../../../server/core/findings/findings.ts';
import { compileRules, type LanguageRules } from '../../../server/core/findings/rulebook/rulebook.ts';
import { Pieces } from '../../../server/core/pieces.ts';
import { domain, knowledge } from '../../support/knowledge.ts';
import { assertPicture, type Mark } from '../../support/picture.ts';

const { book } = compileRules(domain('rules'), domain('words'), domain('cues'));

/** What a text is told to state, each where it is told. */
function stated(text: string): Mark[] {
  const asserted = findings(text, book).filter(({ status }) => status === 'asserted');
  return asserted.map(({ start, end, rule }) => ({ start, end, label: rule }));
}

const shows = (drawn: string) => assertPicture(drawn, stated);

describe('a sentence that takes up the one before', () => {
  describe('says that what was to be done was not', () => {
    it('by a sentence without a verb of its own act', () => {
      shows(`
        The regulation requires the staff to change the password every 90 days. This has not been done.
                                                                                ^^^^^^^^^^^^^^^^^^^^^^ weak-password
        Files of guests are deleted after two years. This is not done.
                                                     ^^^^^^^^^^^^^^^^ no-deletion
        The company had undertaken to encrypt the laptops. To this day it has not done so.
                                                                       ^^^^^^^^^^^^^^^^^^ unencrypted-storage
        All laptops must be encrypted. The two schools have not complied with this.
                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unencrypted-storage
        The manual requires an annual penetration test. That never happened.
                                                        ^^^^^^^^^^^^^^^^^^^ no-security-testing
        The policy says that every access to the files is logged. This is not the case.
                                                                  ^^^^^^^^^^^^^^^^^^^^ no-logging
      `);
    });

    it('unless it was done, need not be, or is only supposed', () => {
      shows(`
        The company had undertaken to encrypt the laptops. It did so in June.
        The company had undertaken to encrypt the laptops. Has this not been done?
        An impact assessment was not required. This was not done.
        An impact assessment must be carried out. If this has not been done, the authority may impose a fine.
        An impact assessment is required where the risk is high. That was not the case here.
        An impact assessment must be carried out. The police did not do this before.
        An impact assessment must be carried out. This was not disputed.
      `);
    });
  });

  it('is not parted where a name or a day is left out', () => {
    shows(`
      The laptop that Dr [...] had taken home on [...] March 2019 (seized on (...) April 2019) was not encrypted.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unencrypted-storage
    `);
  });

  describe('names a thing by a pronoun', () => {
    it('that stands for the subject or for what stands behind the verb', () => {
      shows(`
        We asked for the contract under Article 28. It does not exist.
                                                    ^^^^^^^^^^^^^^^^^ no-processor-contract
        The clinic must have a data protection officer. It does not have one.
                                                                ^^^^^^^^^^^^ no-dpo
        The stick held the names of 400 pupils. It was lost on the train.
                                                ^^^^^^^^^^^ lost-device
        Passwords. These are kept in clear.
                   ^^^^^^^^^^^^^^^^^^^^^^^ cleartext-password
        The council works with nine processors. Four have no contract.
                                                ^^^^^^^^^^^^^^^^^^^^^ no-processor-contract
        The register holds 300 former members. None has been deleted.
                                               ^^^^^^^^^^^^^^^^^^^^^ no-deletion
        An impact assessment was required. None was carried out.
                                           ^^^^^^^^^^^^^^^^^^^^ no-dpia
        The manual requires an annual penetration test. No such test was ever carried out.
                                                        ^^^^^^^^^^^^ no-security-testing
        The archive holds the files of patients who died before 1990. Nothing has ever been deleted from it.
                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-deletion
      `);
    });

    it('and is silent about another thing, another number, or what is there', () => {
      shows(`
        We asked for the contract of sale. It does not exist.
        We asked for the contract under Article 28. They do not exist.
        We asked for the contract under Article 28. It was sent to us in May.
        The impact assessment was sent to the authority. None was missing.
        The impact assessment was sent to the authority. Remarks: none.
        The stick held the names of 400 pupils. It was found in the drawer.
        Was there an impact assessment? It does not exist.
      `);
    });
  });

  describe('names what was done by a pronoun', () => {
    it('that stands for the subject, behind a preposition, or for the act', () => {
      shows(`
        The club published the photos of its members. This had no legal basis.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ data-leak
                                                      ^^^^^^^^^^^^^^^^^^^^^^^ no-legal-basis
        The police evaluated the chats on the phone. There is no legal basis for this.
                                                     ^^^^^^^^^^^^^^^^^^^^^^^ no-legal-basis
        The school filmed the pupils in class. The parents were not told of this.
                                               ^^^^^^^^^^^^^^^^^^^^^^^^^ no-information
        The club published the photos of its members. It did so without their consent.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ data-leak
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-legal-basis
      `);
    });

    it('unless it was not done, or is only wanted', () => {
      shows(`
        The police did not evaluate the chats on the phone. There is no legal basis for this.
        The applicant wants the photos of the members deleted. There is no legal basis for this.
        The police may evaluate the chats. There is no legal basis for this.
        The school painted the walls in June. The parents were not told of this.
        The police evaluated the chats on the phone. There is a legal basis for this.
      `);
    });
  });

  describe('says that nothing came of it', () => {
    it('where the two are heard as one sentence', () => {
      shows(`
        On 2 June a laptop with the files of 300 patients was stolen. Nobody told the patients.
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lost-device
                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^ no-breach-communication
        A pupil wrote in June that he could see the marks of others. The school did not react.
                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^ ignored-alert
      `);
    });

    it('unless something came of it, or it is about something else', () => {
      shows(`
        The car of the director was stolen. Nobody told the customers.
        A guest wrote in June that the soup was cold. The cook did not react.
        A clerk wrote that the prices would rise. The bank did nothing.
      `);
    });
  });

  describe('says how old something is that is still there', () => {
    it('which is more than the period allows', () => {
      shows(`
        The recordings are to be erased after 72 hours. On the day of the visit, footage of 40 days was found.
                                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-deletion
      `);
    });

    it('which is within the period, or about something else', () => {
      shows(`
        The recordings are to be erased after 72 hours. On the day of the visit, footage of 40 hours was found.
        The retention period is five years. No orders older than ten years were found.
        The retention period is ten years. The complainant had been a customer for twenty years.
        The retention period is six months. If files that are two years old are found, they must be destroyed.
      `);
    });
  });

  describe('tells of something done after something else, both with their dates', () => {
    it('which is later than the time allows', () => {
      shows(`
        The clinic became aware of the breach on 3 May 2021. It notified the authority on 19 May 2021.
                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ late-breach-notification
        The theft was noticed on 28 December. On 11 January the bank reported it to the Commissioner.
                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ late-breach-notification
        The complainant requested access to her data on 2 January 2020. The bank answered on 15 April 2020.
                                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-request
        The request for access was made on 5 November 2019 and answered on 17.02.2020.
                                                               ^^^^^^^^^^^^^^^^^^^^^^ ignored-request
      `);
    });

    it('which is in time, extended, not told as done, or whose order is not clear', () => {
      shows(`
        The breach was discovered on 3 May 2021. The notification reached the authority on 5 May 2021.
        The breach was discovered on 19 May 2021. The authority was notified on 3 May 2021.
        The breach was discovered on 3 May 2021. The authority was informed that the last backup dated from 19 May 2021.
        The breach was discovered on 3 May 2021. The authority must be notified by 19 May 2021.
        The authority was notified of the breach on 3 May 2021. On 19 May 2021 it sent the clinic a letter.
        The complainant requested access to her data on 2 January 2020. The bank extended the period and answered on 15 March 2020.
        The complainant requested access on 2 January 2020. The bank was to answer by 15 April 2020.
        The bank asked for a copy of her identity card on 2 January 2020. She answered on 15 April 2020.
      `);
    });
  });

  describe('leads in to a list', () => {
    it('of what is missing', () => {
      shows(`
        The privacy notice does not mention:
        - the legal basis of the processing;
          ^^^^^^^^^^^^^^^ no-information
        - the storage period.
          ^^^^^^^^^^^^^^^^^^ no-information

        The following documents could not be produced:
        1. the record of processing activities,
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-processing-record
        2. the impact assessment for the cameras.
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-dpia

        The company has not:
        (a) encrypted the laptops of its staff;
            ^^^^^^^^^^^^^^^^^^^^^ unencrypted-storage
        (b) painted the walls.
      `);
    });

    it('in one sentence, which tells each rule once', () => {
      shows(`
        The following is missing in the notice: the legal basis, the storage period and a greeting.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-information
        Strangers could see the following customer data: names, birthdays, telephone numbers.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unauthorised-disclosure
        The following is mentioned in the notice: the legal basis, the storage period and a greeting.
        The following must not be missing in the notice: the legal basis, the storage period.
      `);
    });

    it('of what is there, need not be there, or must not be', () => {
      shows(`
        The privacy notice mentions:
        - the legal basis of the processing;
        - the storage period.

        The privacy notice need not mention:
        - the storage period.

        The staff must not:
        - share accounts;
        - store passwords in clear.

        It was not proven that:
        - passwords were stored in clear;
      `);
    });
  });

  it('tells the same after an edit as when all is read at once', () => {
    const teller = tellerOf(book.languages.get('en') as LanguageRules, book);
    const sentences = [
      'We asked for the impact assessment. ',
      'We asked for the contract under Article 28. ',
      'It does not exist. ',
      'There is none. ',
      'The council works with nine processors. ',
      'Four have no contract. ',
      'The club published the photos of its members. ',
      'This had no legal basis. ',
      'None was carried out. ',
      'The manual requires an annual penetration test. ',
      'This was not done. ',
      'No such test was made. ',
      'A pupil wrote that he could see the marks of others. ',
      'Nobody reacted. ',
      'The recordings are erased after 72 hours. ',
      'Footage of 40 days was found. ',
      'The theft was noticed on 3 May. ',
      'It was reported to the authority on 19 May. ',
      'The following was missing: the impact assessment, the keys. ',
      'The door was green. ',
      '\n\n',
    ];
    const anyText = fc.array(fc.constantFrom(...sentences), { minLength: 4, maxLength: 14 });
    const anyChange = fc.record({
      place: fc.nat(),
      less: fc.nat(2),
      text: fc.constantFrom('', '. ', 'a', ...sentences),
    });
    fc.assert(
      fc.property(anyText, fc.array(anyChange, { minLength: 1, maxLength: 6 }), (parts, changes) => {
        let pieces = Pieces.of(parts.join(''));
        let told: readonly ToldBlock[] = tell(pieces.toString(), teller);
        for (const { place, less, text } of changes) {
          const start = place % (pieces.length + 1);
          const edit = { start, end: Math.min(pieces.length, start + less), text };
          const old = pieces;
          pieces = pieces.changed(edit);
          told = retell(told, pieces, old, edit, teller);
          assert.deepEqual(told, tell(pieces.toString(), teller));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('reads the items again when their lead-in changes', () => {
    const lead = 'The privacy notice does not mention:';
    const items = '\n- the legal basis;\n- the storage period;\n- the recipients of the data.\n\nThe end.';
    const before = analyse(`The notice.\n\n${lead}${items}`, knowledge);
    const at = before.text.toString().indexOf('does not mention');
    const after = update(before, { start: at, end: at + 'does not mention'.length, text: 'mentions' }, knowledge);
    const rules = (analysis: typeof before) => analysis.findings.map(({ rule }) => rule);
    assert.deepEqual(rules(before), ['no-information', 'no-information', 'no-information']);
    assert.deepEqual(rules(after), []);
  });
});
