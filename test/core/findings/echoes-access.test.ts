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
    ],
    silent: [
      'The cooks do not have access to them.',
      'The complainant consulted the website eleven times.',
      'A recertification of the roles must take place each year.',
      'The fine went far beyond what was needed.',
      'The accounts of guests were closed at once.',
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
    ],
    silent: [
      'The authority did not react to the letter.',
      'The second tip was not overlooked.',
      'The complainant did not respond.',
      'Tips must never be ignored.',
      'The gap was closed on the same day.',
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
    ],
    silent: [
      'The guards changed their opinion.',
      'Codes must not consist of six letters.',
      'The report was not changed.',
      'The other codes were difficult to guess.',
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
    ],
    silent: ['The notice was easy to read.', 'The others were hashed with salt.', 'The letters were not readable.'],
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
    ],
    silent: [
      'The policy was introduced only after a vote.',
      'The company was exempted from the tax.',
      'The training was not introduced.',
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
    ],
    silent: [
      'The brochure is freely available.',
      'The archive was not accessible from the internet.',
      'Access without a password must be prevented.',
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
    ],
    silent: [
      'The managers do not use the same code.',
      'The report was shared with the board.',
      'Individual user names must be given out.',
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
    ],
    silent: ['The authority did not check the contract.', 'A name is not enough.', 'Clerks must follow the script.'],
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
