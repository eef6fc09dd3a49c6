import assert from 'node:assert/strict';
import { findings } from '../../../server/core/findings/findings.ts';
import { compileRules } from '../../../server/core/findings/rulebook/rulebook.ts';
import { domain } from '../../support/knowledge.ts';

const { book } = compileRules(domain('rules'), domain('words'), domain('cues'));

/** The rules that a sentence states, and what it says. */
const ONE = `
no-monitoring | No procedure for escalating alerts was in place on the server.
ignored-alert | Three warnings of the supplier about the open port were not followed up.
no-monitoring | The ward had not introduced fixed procedures for ongoing log control.
no-monitoring | The log files are not proactively checked for signs of misuse.
no-logging | The archive records changes but not views.
no-logging | Viewing a file leaves no trace in the system.
no-security-procedure | The municipality had no written instructions for the handling of USB sticks.
no-monitoring | There were no appropriate measures for checking the logs.
insufficient-measures | The security measures of the portal were inadequate.
no-security-testing | The security measures of the portal had never been tested.
excessive-access | The clinic had taken insufficient measures to prevent access by unauthorised employees.
excessive-access | The bank had not defined which roles needed access to which files.
excessive-access | The agents had access to the whole payment history, although the last balance would have been enough.
excessive-collection | The form asks for the date of birth, which is not needed for the purpose.
unauthorised-disclosure | Outsiders gained access to the files of the patients.
data-leak | Attackers obtained the card data of four thousand guests.
data-leak | The list of debtors was made available on the internet.
no-authentication | The list of debtors was freely accessible on the internet.
misdirected-message | The laboratory handed the results of the complainant to another patient.
misdirected-message | Two hundred households received a letter with the arrears of other tenants.
lost-device | The files left in the car were taken by unknown persons.
lost-device | After a burglary a laptop with the personal data of the pupils was stolen.
no-breach-communication | The shop did not notify the affected customers.
no-information | The shop did not inform its customers of the cameras.
ignored-request | The information provided to the complainant was incomplete.
no-information | The information in the privacy policy was incomplete.
ignored-request | The requested recordings were not supplied to the applicant by the shop.
no-cooperation | The requested documents were not submitted to the authority.
no-deletion | The letting software did not have the possibility to delete data of former tenants.
no-deletion | The firm kept the applications for nine years, although it no longer needed them.
invalid-consent | Valid consent is not possible with the cookie banner used by the shop.
no-legal-basis | The shop tracked its visitors without asking for their consent.
cleartext-password | The passwords were recorded in plain text in the database of the shop.
weak-password | The passwords were sent to the members in plain text by e-mail.
weak-password | There was no protection against automated log-in attempts.
weak-password | The passwords of the accounts did not meet the requirements of the password policy.
no-mfa | The mailboxes were not protected with a second authentication step.
unencrypted-transfer | The transmission was encrypted, but not the content of the messages.
unencrypted-storage | The firm had not taken basic measures such as encryption.
no-dpia | There was no assessment of the risks of the cameras for the privacy of the residents.
no-security-testing | No assessment of the security of the application had been carried out.
weak-identity-check | The clerk did not verify who was calling before she gave out the balance.
`;

/** Two failings in a sentence: the special one takes nothing from what has words of its own. */
const TWO = `
late-breach-notification, no-breach-communication | Neither the authority nor the patients were informed of the breach.
no-processor-contract, unlawful-transfer | The files were passed to a host in India without a processing contract and without any safeguard for the transfer.
cleartext-password, shared-account | Passwords were stored in clear and shared among the staff.
shared-account, weak-password | The whole ward shared one weak password.
misdirected-message, unencrypted-transfer | The e-mail with the diagnoses was sent unencrypted to the wrong recipient.
lost-device, unencrypted-storage | The laptop was not encrypted and was stolen from a car.
late-breach-notification, no-monitoring | The intrusion went unnoticed for months and was reported to the authority three weeks late.
ignored-request, no-cooperation | The company did not answer the authority's letters and did not comply with the complainant's request for erasure.
no-backup, unencrypted-storage | The database was neither encrypted nor backed up.
no-dpo, no-processing-record | The company neither appointed a data protection officer nor kept a record of processing activities.
no-deletion, no-legal-basis | The data was kept for too long and without a legal basis.
excessive-access, no-monitoring | All employees could open the files, and nobody reviewed the access logs.
`;

/** The rules that a text is told to state, in the order of their names. */
function told(text: string): string {
  const asserted = findings(text, book, []).filter(({ status }) => status === 'asserted');
  return [...new Set(asserted.map(({ rule }) => rule))].sort().join(', ');
}

function hears(rows: string): void {
  for (const row of rows.trim().split('\n')) {
    const [rules = '', text = ''] = row.split(' | ');
    it(`${rules}: ${text}`, () => {
      assert.equal(told(text), rules);
    });
  }
}

describe('neighbouring rules', () => {
  describe('a failing is told by its own rule alone', () => hears(ONE));
  describe('two failings are told beside each other', () => hears(TWO));

  it('the special rule does not win over one that wins over it', () => {
    const both = [...book.precedence].flatMap(([special, generals]) =>
      [...generals]
        .filter((general) => book.precedence.get(general)?.has(special))
        .map((general) => [special, general]),
    );
    assert.deepEqual(both, []);
  });
});
