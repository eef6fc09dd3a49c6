import { describeEchoes, type Echoes } from '../../support/echoes.ts';

const LAWFULNESS: readonly Echoes[] = [
  {
    rule: 'unauthorised-disclosure',
    full: 'Through the error third parties gained access to the personal data of other customers.',
    again: ['She had read the whole letter.', 'The sheet was shown to the neighbours.'],
    silent: [
      'She must read the whole letter.',
      'The risk of unauthorised access was low.',
      'The sheet was not shown to the neighbours.',
    ],
  },
  {
    rule: 'misdirected-message',
    full: 'The clinic sent the test results of a patient to the wrong recipient.',
    again: [
      'She found the list of another.',
      'The second sheet was enclosed in the reply to the tenant.',
      'The mix up came out in May.',
    ],
    silent: ['She did not find the list of another.', 'Sheets must not be put into the wrong envelope.'],
  },
  {
    rule: 'data-leak',
    full: 'Attackers stole the data of all guests and published it on the internet.',
    again: ['Two tables were harvested by someone.', 'The hackers still have the data.'],
    silent: ['No file was downloaded by the attackers.', 'The hackers could use the data.'],
  },
  {
    rule: 'lost-device',
    full: 'A laptop with the personal data of the pupils was stolen.',
    again: ['The vehicle was taken away.', 'The disk has never been found.', 'The envelope came empty.'],
    silent: ['The vehicle was not taken away.', 'The disk has been found.', 'A bag must never be left behind.'],
  },
  {
    rule: 'no-information',
    full: 'The shop did not inform its customers of the processing of their data.',
    again: [
      'The recipients are not mentioned.',
      'Nobody told the visitors.',
      'The wording of the notice is vague.',
      'The text is silent.',
    ],
    silent: ['The recipients are mentioned.', 'The visitors must be told.', 'The wording of the contract is vague.'],
  },
  {
    rule: 'no-legal-basis',
    full: 'There was no legal basis for the processing of the data of the tenants.',
    again: ['It is covered by no exception.', 'The complainant had never been asked.'],
    silent: ['It is covered by an exception.', 'The complainant must be asked.'],
  },
  {
    rule: 'invalid-consent',
    full: 'The consent of the employees was not freely given.',
    again: [
      'The visitor has no choice.',
      'Refusal takes three clicks.',
      'The employees were pressed to sign.',
      'The slider was already on.',
    ],
    silent: [
      'The visitor has a choice.',
      'The users were not forced to accept.',
      'The slider is no longer set by default.',
    ],
  },
  {
    rule: 'excessive-collection',
    full: 'The form collects more personal data than necessary.',
    again: [
      'The date of birth is not needed.',
      'The questions go far beyond the purpose.',
      'It even filmed the neighbours.',
    ],
    silent: ['The date of birth is needed.', 'The fine is not excessive.'],
  },
  {
    rule: 'beyond-instructions',
    full: 'The processor used the data of its client for its own purposes.',
    again: [
      'The extraction was never ordered.',
      'It exceeded the instructions.',
      'A second supplier came in without the knowledge of the town.',
    ],
    silent: ['The extraction was ordered.', 'It followed the instructions.'],
  },
  {
    rule: 'unlawful-transfer',
    full: 'The shop transferred personal data to the United States without appropriate safeguards.',
    again: [
      'The clauses were not supplemented for the recipient.',
      'There was no supplementary measure for the recipient.',
    ],
    silent: ['The clauses were supplemented for the recipient.', 'The law of the third country must be assessed.'],
  },
  {
    rule: 'unencrypted-storage',
    full: 'The database with the personal data of the guests was not encrypted.',
    again: ['Both were not encrypted.', 'It held a readable copy.'],
    silent: ['The second disk was encrypted.', 'Copies must not be kept in plain text files.'],
  },
  {
    rule: 'unencrypted-transfer',
    full: 'The clinic sent the results of its patients by unencrypted e-mail.',
    again: ['The web form was not secured.', 'Forty went out by ordinary mail.'],
    silent: ['The web form was secured.', 'The connection must be encrypted.'],
  },
];

describe('what is said again of lawfulness and disclosure', () => {
  describeEchoes(LAWFULNESS);
});
