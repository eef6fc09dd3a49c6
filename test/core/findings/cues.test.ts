import { findings } from '../../../server/core/findings/findings.ts';
import { assertPicture } from '../../support/picture.ts';
import { book } from './probe.ts';

/** The carets stand under the words that decided. */
const PICTURES = [
  // what is said of all things of a kind
  `
  A nurse who shares her account breaks the rules.
                                 ^^^^^^ hypothetical
  `,
  `
  Laptops without encryption are an easy prey.
                             ^^^ hypothetical
  `,
  `
  Sharing passwords is unlawful.
                    ^^ hypothetical
  `,
  `
  Without encryption of the data, a thief reads everything.
                                          ^^^^^ hypothetical
  `,
  // one thing is meant, or that it is so here and now
  `
  The nurses who share an account are on the night shift.
                 ^^^^^^^^^^^^^^^^ asserted
  `,
  `
  Laptops without encryption are still in use.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^ asserted
  `,
  // a denial, however it is put
  `
  The claim that the nurses shared an account proved to be wrong.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ denied
  `,
  `
  The court dismissed the claim that the nurses shared an account.
            ^^^^^^^^^^^^^^^^^^^ denied
  `,
  `
  It does not follow from this that the nurses shared an account.
          ^^^^^^^^^^^^^^^^^^^^^^^^^ denied
  `,
  `
  The ward wrongly believed that the nurses shared an account.
           ^^^^^^^^^^^^^^^^^^^^^ denied
  `,
  // a fact stays one, whatever is said before it
  `
  The hospital should have known that the nurses shared an account.
                                                 ^^^^^^^^^^^^^^^^^ asserted
  `,
  `
  The court must find that the nurses shared an account.
                                      ^^^^^^^^^^^^^^^^^ asserted
  `,
  `
  The hospital admits that accounts must not be shared.
                                    ^^^^ required
  `,
  // where a cue ends
  `
  In order to save time, the nurses shared an account.
                                    ^^^^^^^^^^^^^^^^^ asserted
  `,
  `
  If a patient asks, nobody knows, because the nurses shared an account.
                                                      ^^^^^^^^^^^^^^^^^ asserted
  `,
  `
  The nurses had to ensure secrecy and have shared an account.
                                            ^^^^^^^^^^^^^^^^^ asserted
  `,
  `
  Had the ward trained its staff, it would have noticed that the nurses shared an account.
                                                                        ^^^^^^^^^^^^^^^^^ asserted
  `,
  // a law that does not ask for it, and a firm that does not
  `
  The standard does not require encryption of the laptops.
      ^^^^^^^^^^^^^^^^^^^^^^^^^ required
  `,
  `
  The rules impose no form, nor does the law require encryption of the laptops.
                            ^^^^^^^^^^^^^^^^^^^^^^^^ required
  `,
  `
  The bank does not require encryption of the laptops.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ asserted
  `,
  // a cause that is there, and an event that took place
  `
  The wards could be vulnerable due to the sharing of accounts.
                                           ^^^^^^^^^^^^^^^^^^^ asserted
  `,
  `
  The wards could be vulnerable to the sharing of accounts.
            ^^^^^ hypothetical
  `,
  `
  The continued sharing of accounts increases the risk.
                ^^^^^^^^^^^^^^^^^^^ asserted
  `,
  `
  The sharing of accounts increases the risk.
                          ^^^^^^^^^^^^^^^^^^ hypothetical
  `,
  `
  Without encryption of the data the attackers could read everything.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ asserted
  `,
  `
  Without encryption of the data attackers could read everything.
                                           ^^^^^ hypothetical
  `,
  `
  Wards could be vulnerable due to the sharing of accounts.
        ^^^^^ hypothetical
  `,
];

describe('the words that decide', () => {
  for (const drawn of PICTURES)
    it(`are seen in: ${drawn.trim().split('\n')[0]}`, () =>
      assertPicture(drawn, (text) =>
        findings(text, book, []).map(({ start, end, status, cue }) => ({
          start: cue?.start ?? start,
          end: cue?.end ?? end,
          label: status,
        })),
      ));
});
