import assert from 'node:assert/strict';
import { findings } from '../../../server/core/findings/findings.ts';
import { compileRules } from '../../../server/core/findings/rulebook/rulebook.ts';
import { domain } from '../../support/knowledge.ts';

const { book } = compileRules(domain('rules'), domain('words'), domain('cues'));

/** So that no sentence takes up a word of the one right before it. */
const BETWEEN = 'The building is old.';

interface Echoes {
  readonly rule: string;
  /** The failing, told in full. */
  readonly full: string;
  /** What says it once more beside that. */
  readonly again: readonly string[];
  /** The same words, where they are denied, required or about something else. */
  readonly silent: readonly string[];
}

const DUTIES: readonly Echoes[] = [
  {
    rule: 'ignored-request',
    full: 'The shop did not answer the request for access of the complainant.',
    again: [
      'It did not respond to the reminder either.',
      'Nothing happened for half a year.',
      'The manager took no action.',
      'It had not complied with this demand by the end of May.',
      'The branch declined to do so.',
      'No copy was handed over.',
      'The information was sent too late.',
      'It clearly exceeded the time limit.',
      'It reacted only after the complaint.',
      'The recordings were sent eight months later.',
      'What it sent in reply was incomplete.',
      'The letter did not name the recipients.',
      'His name was still listed on the page.',
      'The photos should have been deleted.',
      'She was merely referred to the hotline.',
      'He had to come in person to see his data.',
      'Her second letter met the same fate.',
      'The customer is still waiting for his copy.',
      'By its inertia the shop hindered the exercise of this right.',
      'The excuse that the clerk was ill does not hold.',
      'The delay amounted to seven weeks.',
      'She got her profile but not the list of buyers.',
      'Parts of the file were blacked out.',
      'The branch merely offered him a brochure.',
      'Nor did it extend the deadline.',
      'The hotline was not reachable.',
      'Nobody told her of the remedies.',
    ],
    silent: [
      'The authority did not respond to the letter of the mayor.',
      'The complainant did not respond to the reminder.',
      'Copies must be handed over within a month.',
      'The bakery sent the information in time.',
      'No security measures were taken against fire.',
      'The retention period was exceeded.',
      'The court rejected this application.',
      'It handed over a copy at once.',
      'The judgment was given three years later.',
      'There was no undue delay.',
      'The supplier is still waiting for his money.',
    ],
  },
  {
    rule: 'no-cooperation',
    full: 'The firm did not answer the letter of the supervisory authority.',
    again: [
      'It did not respond to the second one either.',
      'The reminder of May was left unanswered.',
      'It did not cooperate at all.',
      'The list was not submitted.',
      'That duty was not fulfilled.',
      'The deadline went by once more.',
      'It limited itself to sending a brochure.',
      'By its silence it delayed the investigation.',
      'It refused to hand over the key.',
      'The office had to remind it twice.',
      'The second request met with the same silence.',
      'The papers were submitted three weeks late.',
      'It prolonged the proceedings in this way.',
      'The parcel was not picked up.',
      'Its answers were evasive.',
      'The director did not appear.',
    ],
    silent: [
      'The complainant did not respond to the second one.',
      'The deadline for the appeal went by.',
      'The list must be submitted by June.',
      'It submitted the list within a week.',
      'Lack of cooperation is punishable with a fine.',
      'The data was not provided to third parties.',
      'The papers were submitted in time.',
      'The register does not appear on the list.',
    ],
  },
  {
    rule: 'no-breach-communication',
    full: 'The hospital did not inform the patients of the data breach.',
    again: [
      'It did not write to them.',
      'The hospital has not fulfilled this obligation.',
      'The letter did not mention the possible consequences.',
      'Its message was vague.',
      'Five weeks passed before a letter went out to anyone.',
      'She heard of it by chance.',
      'They should have been warned.',
      'This deprived them of the chance to react.',
      'The board decided against informing anybody.',
      'The remaining 400 received no letter.',
      'Only ten of them were told.',
      'A notice on the door was not enough.',
      'They were thus unable to change their passwords.',
      'The hospital took nine months to write to them.',
      'The hospital has still not done so.',
      'The same applies to the former patients.',
    ],
    silent: [
      'Nobody wrote to the insurer.',
      'It wrote to them on the next morning.',
      'The letter mentions the possible consequences.',
      'The ward must fulfil this obligation.',
      'The privacy notice was vague.',
      'All of them received a letter.',
      'The thief could not be identified.',
    ],
  },
  {
    rule: 'late-breach-notification',
    full: 'The bank did not notify the supervisory authority of the data breach.',
    again: [
      'The second incident was not reported either.',
      'It failed to meet the reporting duty.',
      'The deadline was exceeded.',
      'The report was only submitted in May.',
      'The form was incomplete.',
      'It should have been reported.',
      'The bank did not consider a notification necessary.',
      'A report came in nine days after the discovery.',
      'It waited three weeks.',
      'The form left out the number of records.',
      'No reasons were given for the delay.',
      'The bank assumed that the risk was low and kept it to itself.',
      'The incident was not documented either.',
      'The supplementary report did not come.',
      'The bank neglected this duty.',
      'The same is true of the incident in May.',
    ],
    silent: [
      'The second incident was reported at once.',
      'The deadline for the appeal was exceeded.',
      'A late notification is punished with a fine.',
      'The annual report was only submitted in May.',
      'Each incident must be reported.',
      'The authority waited three weeks.',
      'The audit report left out the number of rooms.',
    ],
  },
  {
    rule: 'no-dpo',
    full: 'The town did not appoint a data protection officer.',
    again: [
      'Nobody was designated as his successor.',
      'For two years the post was vacant.',
      'There is a conflict of interest.',
      'He could not act independently.',
      'She was not consulted on the project.',
      'He only heard of the cameras from the newspaper.',
      'The contact details were not published.',
      'She had no time for her tasks.',
      'The same person decides on the purposes of the files.',
      'The mayor holds the post himself.',
      'She thus checks her own work.',
      'He was left out of the meetings.',
      'The appointment was not reported to the office.',
      'His name is nowhere to be found on the website.',
      'Two hours a week are not enough.',
      'She does not report to the mayor.',
      'The deputy is a lawyer without knowledge of data protection.',
      'The two roles cannot be reconciled.',
      'Such an officer would have been mandatory.',
    ],
    silent: [
      'There is no conflict of interest.',
      'A successor was designated in May.',
      'The contact details must be published.',
      'The complainant was not consulted on the project.',
      'The processor was not designated.',
      'She reports to the mayor.',
      'He was not left out of the meetings.',
    ],
  },
  {
    rule: 'no-processing-record',
    full: 'The school did not keep a record of processing activities.',
    again: [
      'It does not mention the recipients.',
      'The description of the purposes is vague.',
      'No register was presented.',
      'There was only an unfinished version of the register.',
      'The column of the retention periods is empty.',
      'The video system should have been entered.',
      'Several activities were lumped together.',
      'It was last updated in 2018.',
      'It contains only three entries.',
      'The school had nothing to show.',
      'The same applies to the sheet on the library.',
      'The school ought to have kept one.',
    ],
    silent: [
      'The privacy notice does not mention the recipients.',
      'The description of the purposes is precise.',
      'A register must be presented on request.',
      'No criminal record was presented.',
      'The privacy notice was last updated in 2018.',
      'It contains all entries.',
    ],
  },
  {
    rule: 'no-processor-contract',
    full: 'The clinic had no data processing agreement with the hosting provider.',
    again: [
      'The document does not contain the required clauses.',
      'The document does not meet the requirements of that article.',
      'It was never put in writing.',
      'The contract was signed only in May.',
      'An annex is missing from the second contract.',
      'A contract should have been concluded.',
      'The second contract has the same gaps.',
      'There was only an oral arrangement.',
      'The draft was never signed.',
      'The printing house also worked without one.',
      'The annex on deletion is empty.',
      'The order form does not replace such an agreement.',
    ],
    silent: [
      'The document meets the requirements of that article.',
      'No contract was concluded with the customer.',
      'The clauses required by Article 28 must be in the terms of use.',
      'The employment contract was signed only in May.',
      'The complainant never signed the form.',
      'There was a written arrangement.',
    ],
  },
  {
    rule: 'no-dpia',
    full: 'The council did not carry out a data protection impact assessment.',
    again: [
      'No such study was made.',
      'The note does not weigh the risks.',
      'The study was drawn up when the cameras were already running.',
      'A page and a half cannot pass for an analysis.',
      'It ought to have assessed the consequences.',
      'The document does not deal with the risks to passers-by.',
      'One would have been needed before the cameras were put up.',
      'The same applies to the drones.',
      'The draft was never finished.',
      'The residents were not asked for their views.',
      'The council presented a note of half a page.',
    ],
    silent: [
      'The note weighs the risks.',
      'No penetration study was made.',
      'The consequences must be assessed.',
      'The bakery was not obliged to make such a study.',
      'The residents were asked for their views.',
      'The judgment has half a page on costs.',
    ],
  },
];

describe('what is said again of duties', () => {
  for (const { rule, full, again, silent } of DUTIES)
    describe(rule, () => {
      for (const sentence of again)
        it(`says again: ${sentence}`, () => {
          assert.deepEqual(asserted(`${full} ${BETWEEN} ${sentence}`, rule), [false, true]);
        });
      for (const sentence of silent)
        it(`does not say again: ${sentence}`, () => {
          assert.deepEqual(asserted(`${full} ${BETWEEN} ${sentence}`, rule), [false]);
        });
    });
});

/** Of each passage of a text that asserts the rule, whether it only says again. */
function asserted(text: string, of: string): boolean[] {
  return findings(text, book).flatMap(({ rule, status, again }) =>
    rule === of && status === 'asserted' ? [again === true] : [],
  );
}
