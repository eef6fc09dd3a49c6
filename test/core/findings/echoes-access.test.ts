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
  /** What says it once more beside that, and says nothing by itself. */
  readonly again: readonly string[];
  /** The same words, where they are denied, required or about something else. */
  readonly silent: readonly string[];
}

const ACCESS: readonly Echoes[] = [
  {
    rule: 'excessive-access',
    full: 'Every clerk could open all patient files.',
    again: [
      'The caretakers were also able to call them up.',
      'He then checked up on her again.',
      'The register was consulted eleven times on different evenings.',
      'The account of the florist remained active.',
      'Nor had these logins been disabled.',
      'The latest recertification of the roles is from 2016.',
      'They did not need it for their duties.',
      'There was no professional reason for it.',
      'Nothing stood in the way.',
      'These profiles went far beyond what was needed.',
      'Only two of them had anything to do with the case.',
      'Most of them had left long ago.',
      'The unjustified look-ups went on until June.',
      'One porter read about a neighbour and his ex-wife.',
      'The same applied to the physiotherapists.',
      'In 31 cases there was no treatment relationship.',
      'She had no business in the file.',
      'She was not entitled to look at it.',
      'The accesses were not related to any case.',
      'The officer admitted that he had looked her up for private reasons.',
      'His login still worked a month later.',
      'This circle of people was far too large.',
    ],
    silent: [
      'The cooks do not have access to them.',
      'The complainant consulted the website eleven times.',
      'A recertification of the roles must take place each year.',
      'The fine went far beyond what was needed.',
      'The accounts of guests were closed at once.',
      'No restrictions on the exercise of the right were imposed.',
      'The complainant was not authorised to see the plans.',
    ],
  },
  {
    rule: 'ignored-alert',
    full: 'The museum ignored the warning about the open port.',
    again: [
      'There was no reaction at all.',
      'The curator failed to act on it.',
      'Nothing changed for a year.',
      'A second tip was overlooked as well.',
      'The director let the matter rest.',
      'Five weeks went by before somebody looked at the server.',
      'The curator knew about the hole.',
      'The shortcomings were never remedied.',
      'The hole remained open.',
      'There had been several chances to stop it.',
      'The guard did not pass it on.',
      'Nobody asked where the file had come from.',
      'The museum did not look into the cause.',
      'Management did not consider it urgent.',
      'It did not take the matter further.',
      'Even so the port was not closed.',
      'Only after the attack did it become active.',
      'It remained inactive for three months.',
      'The second report met the same fate.',
      'The risk was known to the management.',
      'The project to replace it was postponed twice.',
      'The company accepted the risk.',
      'The reports were not escalated.',
      'It took the guards eight days to react to them.',
    ],
    silent: [
      'The authority did not react to the letter.',
      'The second tip was not overlooked.',
      'The complainant did not respond.',
      'Tips must never be ignored.',
      'The gap was closed on the same day.',
      'The company took the risk of a high fine.',
      'Despite this the company did not change its banner.',
    ],
  },
  {
    rule: 'weak-password',
    full: 'The portal accepted weak passwords.',
    again: [
      'They were never changed.',
      'Six letters were enough.',
      'Endless guesses were possible.',
      'Nor were accounts locked after many failed tries.',
      'Most of them were guessed by the intruder.',
      'It had been the same since the opening.',
      'The code of 2009 was still in use.',
      'No special characters had to be chosen.',
      'Nobody was asked to replace it.',
      'Even the name of the town was accepted as a code.',
      'Many were far too short.',
      'It consisted of the name of the town and the year.',
      'They did not expire.',
      'The intruder found it after a few tries.',
      'This combination does not offer sufficient protection.',
      'It was sent to the users by ordinary e-mail.',
      'They did not meet the state of the art.',
    ],
    silent: [
      'The guards changed their opinion.',
      'Codes must not consist of six letters.',
      'The report was not changed.',
      'The other codes were difficult to guess.',
      'The decision was sent by e-mail.',
      'The contract offers no adequate protection.',
    ],
  },
  {
    rule: 'cleartext-password',
    full: 'The passwords were stored in clear text.',
    again: [
      'The help desk could read them in full.',
      'They were kept in a legible column.',
      'The archive relied on MD5.',
      'Nor were the others hashed.',
      'Those in the archive were cracked within minutes.',
      'They were visible to every administrator.',
      'No hash function was used.',
      'They could thus be read by the intruder without effort.',
      'This algorithm has been considered broken for years.',
      'They were listed in an Excel file.',
    ],
    silent: [
      'The notice was easy to read.',
      'The others were hashed with salt.',
      'The letters were not readable.',
      'The names were visible to all clerks.',
      'The procedure was not appropriate.',
    ],
  },
  {
    rule: 'no-mfa',
    full: 'There was no multi-factor authentication for remote access.',
    again: [
      'The token had been bought but it was not activated.',
      'Whoever knew the password could walk in.',
      'No further check took place.',
      'It was introduced only after the attack.',
      'The smart cards had never been handed out.',
      'A group of directors was exempted.',
      'This protection was missing for the administrators.',
      'The gateway asked for nothing else.',
      'With the captured credentials the intruder was able to log in without hindrance.',
      'The company had dispensed with it for reasons of convenience.',
      'The attacker only had to know the password.',
    ],
    silent: [
      'The policy was introduced only after a vote.',
      'The company was exempted from the tax.',
      'The training was not introduced.',
      'It was voluntary.',
      'The visitors entered without any difficulty.',
    ],
  },
  {
    rule: 'no-authentication',
    full: 'The folder with the customer files was accessible from the internet without a login.',
    again: [
      'Strangers could watch it.',
      'All of it was openly reachable.',
      'They stayed visible for two years.',
      'No password protected it.',
      'Some of them turned up in a search engine.',
      'Changing one digit in the link was enough.',
      'In this way they were exposed to the whole world.',
      'The rest was simply unprotected.',
      'Anonymous downloads were counted on forty days.',
      'It was enough to know the address.',
      'The documents could be called up without further ado.',
      'The address was easy to guess.',
      'A journalist was able to open 300 of them.',
      'There was no protection of any kind.',
      'The access restriction had been forgotten.',
      'It could be found with a simple search.',
    ],
    silent: [
      'The brochure is freely available.',
      'The archive was not accessible from the internet.',
      'Access without a password must be prevented.',
      'The exhibition could be visited without restriction.',
      'The address is easy to find from the station.',
    ],
  },
  {
    rule: 'shared-account',
    full: 'The nurses shared one login.',
    again: [
      'The cleaners all used the same code.',
      'Everybody knew it.',
      'It was used by eleven people.',
      'Such sharing was never questioned.',
      'It was noted on a sheet beside the door.',
      'Nobody had a user name of his own.',
      'They stayed logged in for the next shift, with the screen on.',
      'A collective code was usual on every floor.',
      'The same applied to the account "office".',
      'A temp was also given the code.',
      'The account "night" was not assigned to a person.',
      'The password was known throughout the house.',
    ],
    silent: [
      'The managers do not use the same code.',
      'The report was shared with the board.',
      'Individual user names must be given out.',
      'The claim was not assigned to a person.',
      'The result was known to all parties.',
    ],
  },
  {
    rule: 'weak-identity-check',
    full: 'The hotline did not verify the identity of the caller.',
    again: [
      'The clerk did not ask him for anything.',
      'A date of birth was enough.',
      'The operator skipped the questions.',
      'She did not follow the script.',
      'A new card was sent to a stranger.',
      'In this way an impostor obtained the number.',
      'The operator took his word for it.',
      'The answer to one question was enough.',
      'No document was requested.',
      'The signature was not compared.',
      'The caller was believed.',
      'He was given the new card without further ado.',
      'These data are known to many people.',
      'The check was limited to the date of birth.',
    ],
    silent: [
      'The authority did not check the contract.',
      'A name is not enough.',
      'Clerks must follow the script.',
      'The answers are known to the authority.',
      'The name was not checked for spelling.',
    ],
  },
];

describe('what is said again of access', () => {
  for (const { rule, full, again, silent } of ACCESS)
    describe(rule, () => {
      for (const sentence of again)
        it(`says again: ${sentence}`, () => {
          assert.deepEqual(asserted(`${full} ${BETWEEN} ${sentence}`, rule), [false, true]);
          assert.deepEqual(asserted(sentence, rule), []);
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
