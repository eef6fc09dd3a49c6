import assert from 'node:assert/strict';
import type { Finding } from '../../../server/core/findings/finding.ts';
import { findings } from '../../../server/core/findings/findings.ts';
import { settled } from '../../../server/core/findings/rulebook/precedence.ts';
import { compileRules } from '../../../server/core/findings/rulebook/rulebook.ts';
import { domain } from '../../support/knowledge.ts';

const { book } = compileRules(domain('rules'), domain('words'), domain('cues'));

const REQUEST = 'The shop did not answer the request for access of the complainant.';
const AGAIN = 'It did not reply at all.';
const BESIDE = 'The shop sells garden furniture in four towns and on a page of its own. ';

/** `rule | text`: the failing is told in full, and then, in fewer words, once more. */
const SAID_AGAIN = `
insufficient-measures | The clinic took no security measures for its patient data. A lock on the door, it adds, was not enough to prevent the theft.
insufficient-measures | The firm left the customer data without adequate protection. The steps taken in June were insufficient, too.
insufficient-measures | The firm had not adopted appropriate security measures for its server. What it did fell short of the standard.
insufficient-measures | The firm had not adopted appropriate security measures for its server. There were also serious gaps in the second building.
insufficient-measures | The data of the guests was not adequately secured. By that conduct the inn failed to guarantee their safety.
insufficient-measures | The firm had not adopted appropriate security measures for its server. The boxes in the annex were not protected either.
insufficient-measures | The firm had not adopted appropriate security measures for its server. It should have done more in good time.
insufficient-measures | The firm had not adopted appropriate security measures for its server. The theft could easily have been avoided.
insufficient-measures | The firm had not adopted appropriate security measures for its server. The fundamentals were lacking in the annex as well.
insufficient-measures | The firm had not adopted appropriate security measures for its server. It had not stacked the crates in a safe manner.
no-security-testing | The supplier did not carry out a penetration test of the portal. Nor had it been checked in any other manner.
no-security-testing | The supplier did not carry out a penetration test of the portal. The mistake could have been discovered at once.
no-security-testing | The supplier did not carry out a penetration test of the portal. The later trial did not reveal anything of use.
no-security-testing | The supplier did not carry out a penetration test of the portal. The audit of last spring was superficial.
no-security-testing | The supplier did not carry out a penetration test of the portal. Nor did it make sure that the new screen worked.
no-security-testing | The supplier did not carry out a penetration test of the portal. The second version went live unchecked.
no-security-testing | The supplier did not carry out a penetration test of the portal. The booking module, too, was left untested.
no-security-testing | The supplier did not carry out a penetration test of the portal. The most recent inspection dates from 2014.
no-security-testing | The supplier did not carry out a penetration test of the portal. The outage happened although the module had passed two checks.
no-security-testing | The supplier did not carry out a penetration test of the portal. The causes of the first outage could not be identified.
no-security-procedure | The town had no written rules for the security of its laptops. There was no induction for temps.
no-security-procedure | The town had no written rules for the security of its laptops. The plan was not known to the night shift.
no-security-procedure | The town had no written rules for the security of its laptops. The handbook was long out of date.
no-security-procedure | The town had no written rules for the security of its laptops. The clerks did not know how to go about it.
no-security-procedure | The town had no written rules for the security of its laptops. The porters started without having attended a course.
no-security-procedure | The town had no written rules for the security of its laptops. It was left to each clerk.
no-security-procedure | The town had no written rules for the security of its laptops. About what to do with a found phone the porters heard nothing.
no-monitoring | The clinic did not review its access logs. Nor were spot checks carried out in the branches.
no-monitoring | The clinic did not review its access logs. The list was printed, and nobody looked at it.
no-monitoring | The clinic did not review its access logs. The prying went unnoticed for years.
no-monitoring | The clinic did not review its access logs. It could have been stopped in the first week.
no-monitoring | The clinic did not review its access logs. In 2019 two samples were drawn.
no-monitoring | The clinic did not review its access logs. There was no alarm either.
no-monitoring | The clinic did not review its access logs. It was only discovered by chance.
no-monitoring | The clinic did not review its access logs. Supervision was poor in the branches.
outdated-software | The till server ran an obsolete version of the operating system. No updates had been made for years.
outdated-software | The till server ran an obsolete version of the operating system. The gateway was never serviced, either.
outdated-software | The till server ran an obsolete version of the operating system. Mainstream support had ended in 2015.
outdated-software | The till server ran an obsolete version of the operating system. A patch had been available for five months.
outdated-software | The till server ran an obsolete version of the operating system. They dated from 2009.
outdated-software | The till server ran an obsolete version of the operating system. It was replaced only two years later.
outdated-software | The till server ran an obsolete version of the operating system. The burglars came in through the old vulnerability.
outdated-software | The till server ran an obsolete version of the operating system. The tills were still running in March.
outdated-software | The till server ran an obsolete version of the operating system. The replacement was put off twice.
no-deletion | The gym kept the data of former members for longer than necessary. Nothing was erased in the second branch, either.
no-deletion | The gym kept the data of former members for longer than necessary. The purge did not take place.
no-deletion | The gym kept the data of former members for longer than necessary. They were still there when the inspectors came.
no-deletion | The gym kept the data of former members for longer than necessary. Some had been found four years too long.
no-deletion | The gym kept the data of former members for longer than necessary. The pictures were eleven years old.
no-deletion | The gym kept the data of former members for longer than necessary. To hold them for so long was in any case a length that was unjustified.
no-deletion | The gym kept the data of former members for longer than necessary. This duration is excessive.
no-deletion | The gym kept the data of former members for longer than necessary. No term had been fixed for the pictures.
no-deletion | The gym kept the data of former members for longer than necessary. The limit of three years was exceeded by far.
no-deletion | The gym kept the data of former members for longer than necessary. They were no longer needed.
no-deletion | The gym kept the data of former members for longer than necessary. They were cleared only in 2021.
no-backup | The clinic had no backup of the appointment database. Nothing could be brought back.
no-backup | The clinic had no backup of the appointment database. Nor was there a duplicate of it.
no-backup | The clinic had no backup of the appointment database. What the disk held is gone for good.
no-backup | The clinic had no backup of the appointment database. The notes had to be written anew from memory.
no-backup | The clinic had no backup of the appointment database. The loss of the notes came to light in May.
no-backup | The clinic had no backup of the appointment database. The tapes lay in the same place.
no-backup | The clinic had no backup of the appointment database. The rescue failed.
no-backup | The clinic had no backup of the appointment database. It was the only version.
no-logging | The hospital kept no access logs for its files. No entries existed for the night.
no-logging | The hospital kept no access logs for its files. It can no longer be clarified who sat there.
no-logging | The hospital kept no access logs for its files. The function had been switched off since spring.
no-logging | The hospital kept no access logs for its files. The archive program recorded only changes.
no-logging | The hospital kept no access logs for its files. What remains is hardly usable.
no-logging | The hospital kept no access logs for its files. The rest was kept for no more than two days.
no-logging | The hospital kept no access logs for its files. The extent remains unknown.
`;

/** The same words beside the failing, where they are denied, required or about something else. */
const NOT_SAID_AGAIN = `
insufficient-measures | The firm had not adopted appropriate security measures for its server. A lower fine was not sufficient to ensure a deterrent effect.
insufficient-measures | The firm had not adopted appropriate security measures for its server. The steps taken in June were sufficient.
insufficient-measures | The firm had not adopted appropriate security measures for its server. The boxes in the annex must be protected.
insufficient-measures | The firm had not adopted appropriate security measures for its server. This delay could have been avoided.
insufficient-measures | The firm had not adopted appropriate security measures for its server. The board found no serious gaps in the second building.
no-security-testing | The supplier did not carry out a penetration test of the portal. The booking module was tested twice.
no-security-testing | The supplier did not carry out a penetration test of the portal. The claim for damages was not assessed.
no-security-testing | The supplier did not carry out a penetration test of the portal. It must be checked whether the rules are followed.
no-security-testing | The supplier did not carry out a penetration test of the portal. The mistake could not have been discovered at once.
no-security-testing | The supplier did not carry out a penetration test of the portal. The complainant did not check whether the letter had arrived.
no-security-procedure | The town had no written rules for the security of its laptops. The complaints procedure was not followed by the tenant.
no-security-procedure | The town had no written rules for the security of its laptops. All clerks were trained in March.
no-security-procedure | The town had no written rules for the security of its laptops. The clerks must know how to handle a loss.
no-security-procedure | The town had no written rules for the security of its laptops. The decision is left to the discretion of the member states.
no-security-procedure | The town had no written rules for the security of its laptops. The contract contained no rules about payment.
no-monitoring | The clinic did not review its access logs. The amount of the fee was not checked.
no-monitoring | The clinic did not review its access logs. The list must be looked at once a week.
no-monitoring | The clinic did not review its access logs. Spot checks were carried out in the branches.
no-monitoring | The clinic did not review its access logs. The court did not review the bill.
no-monitoring | The clinic did not review its access logs. The letter was only discovered by chance.
outdated-software | The till server ran an obsolete version of the operating system. The list of members was not updated.
outdated-software | The till server ran an obsolete version of the operating system. The tills were updated in March.
outdated-software | The till server ran an obsolete version of the operating system. The tills must be updated twice a year.
outdated-software | The till server ran an obsolete version of the operating system. The support of the works council ended.
outdated-software | The till server ran an obsolete version of the operating system. A new version of the form is available since May.
no-deletion | The gym kept the data of former members for longer than necessary. The pictures must be erased after three years.
no-deletion | The gym kept the data of former members for longer than necessary. The purge took place in May.
no-deletion | The gym kept the data of former members for longer than necessary. The time limit of one month for the reply was exceeded.
no-deletion | The gym kept the data of former members for longer than necessary. The membership fee is excessive.
no-deletion | The gym kept the data of former members for longer than necessary. The comment was not removed from the website.
no-deletion | The gym kept the data of former members for longer than necessary. A warning is no longer needed.
no-backup | The clinic had no backup of the appointment database. The stolen phone could not be brought back.
no-backup | The clinic had no backup of the appointment database. The trust of its guests is gone for good.
no-backup | The clinic had no backup of the appointment database. There is a risk of the loss of notes.
no-backup | The clinic had no backup of the appointment database. The notes were brought back within a day.
no-backup | The clinic had no backup of the appointment database. The guest received only one copy.
no-backup | The clinic had no backup of the appointment database. A duplicate of it must be kept.
no-logging | The hospital kept no access logs for its files. The alarm had been switched off.
no-logging | The hospital kept no access logs for its files. The call of the nurse was not recorded.
no-logging | The hospital kept no access logs for its files. It was not established who wrote the letter.
no-logging | The hospital kept no access logs for its files. Changes must leave an entry.
no-logging | The hospital kept no access logs for its files. The archive program recorded changes and searches.
insufficient-measures | The firm had not adopted appropriate security measures for its server. In the view of the firm the theft could not have been avoided.
no-monitoring | The clinic did not review its access logs. The statement of the driver was not checked by the lawyer.
no-deletion | The gym kept the data of former members for longer than necessary. It is not necessary to decide on the second plea.
no-logging | The hospital kept no access logs for its files. The explanation given is not plausible.
`;

describe('what is said again', () => {
  const silent: readonly (readonly [string, string])[] = [
    ['nothing stands nearby', AGAIN],
    ['the passage nearby asserts nothing', `The shop must answer requests for access. ${AGAIN}`],
    ['the passage stands far away', `${REQUEST}\n\n${BESIDE.repeat(10)}\n\n${AGAIN}`],
    ['another rule is told nearby', `The shop lost a laptop with the data of its customers. ${AGAIN}`],
  ];
  for (const [when, text] of silent)
    it(`is silent where ${when}`, () => {
      assert.deepEqual(echoes(text), []);
    });

  const told: readonly (readonly [string, string])[] = [
    ['behind the passage', `${REQUEST} Two reminders followed. ${AGAIN}`],
    ['before it', `${AGAIN} Two reminders followed. ${REQUEST}`],
    ['in another paragraph', `${REQUEST}\n\nTwo reminders followed.\n\n${AGAIN}`],
    ['many paragraphs into a text', `${`${BESIDE}\n\n`.repeat(63)}${REQUEST}\n\n${AGAIN}\n\n${BESIDE}`],
  ];
  for (const [where, text] of told)
    it(`is told ${where}`, () => {
      assert.deepEqual(echoes(text), ['not reply']);
    });

  it('gives way to what the sentence tells in full', () => {
    assert.deepEqual(echoes(`${REQUEST} Nor did it reply to the request for erasure.`), []);
  });

  it('gives way to what is said in full and asserts nothing', () => {
    const clause = { start: 0, end: 40 };
    const whole: Finding = { start: 0, end: 30, rule: 'no-backup', status: 'hypothetical', cue: null, clause };
    const echo: Finding = { start: 10, end: 20, rule: 'no-backup', status: 'asserted', cue: null, clause, again: true };
    assert.deepEqual(settled([echo, whole], new Map()), [whole]);
  });

  it('takes nothing from another rule', () => {
    const clause = { start: 0, end: 40 };
    const echo: Finding = { start: 0, end: 9, rule: 'no-backup', status: 'asserted', cue: null, clause, again: true };
    const other: Finding = { start: 0, end: 9, rule: 'no-deletion', status: 'asserted', cue: null, clause };
    assert.deepEqual(settled([echo, other], new Map([['no-backup', new Set(['no-deletion'])]])), [echo, other]);
  });

  for (const [rule, text] of rows(SAID_AGAIN))
    it(`says ${rule} again: ${text}`, () => {
      assert.notDeepEqual(echoes(text, rule), []);
    });

  for (const [rule, text] of rows(NOT_SAID_AGAIN))
    it(`does not say ${rule} again: ${text}`, () => {
      assert.ok(findings(text, book).some((finding) => finding.rule === rule && finding.status === 'asserted'));
      assert.deepEqual(echoes(text, rule), []);
    });
});

/** The rule and the text of each line of a table. */
function rows(table: string): (readonly [string, string])[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [rule = '', text = ''] = line.split(' | ');
      return [rule, text];
    });
}

/** The words of what a text only says again. */
function echoes(text: string, of?: string): string[] {
  return findings(text, book).flatMap(({ rule, again, status, start, end }) =>
    again && status === 'asserted' && (!of || rule === of) ? [text.slice(start, end)] : [],
  );
}
