import fc from 'fast-check';
import type { Edit } from '../../server/core/pieces.ts';

/** Words that the reading of texts turns on, and others. */
const PIECES = [
  'Article 6(1)(f) GDPR',
  'Art. 32',
  'Articles 12 to 14',
  'of the GDPR',
  'that article',
  'paragraph 2 thereof',
  '§ 22 BDSG',
  'Law 78-17 of 6 January 1978',
  'Regulation (EU) 2016/679 (hereinafter “the Regulation”)',
  'the Regulation',
  'Article 29 Working Party',
  'recital 83',
  'chapter V',
  'its article 5',
  'The users shared one account.',
  'Data was sent without encryption.',
  'The passwords were not weak',
  'if data were lost',
  'Accounts must not be shared',
  'Article 32 provides: “',
  '”',
  '"',
  'The company denies that',
  'No access log was kept',
  'nobody checked it',
  'The patient data lay on three laptops.',
  'The devices had not been encrypted.',
  'They were not protected.',
  'This was not done.',
  'the committee notes that',
  'Was the file open?',
  'Guidelines',
  'e.g. Dr. No',
];
const GAPS = [
  ' ',
  ' ',
  ' ',
  '. ',
  ', ',
  '\n',
  '\n\n',
  '\r\n',
  '\n- ',
  '\n# ',
  '\n12. ',
  '\n```\n',
  '\n| a | b |\n',
  '; ',
  ': ',
  ' 🙂 ',
  '',
];
const FILLER = 'The committee heard the parties on the matter and took note of what they had to say about it. ';

/** A text like those that are read, from a few words to some tens of thousands; also in one line, also noise. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 2, arbitrary: fc.nat(40).map((times) => FILLER.repeat(times)) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      ),
      fc.constantFrom(...GAPS),
    ),
    { maxLength: 60, size: 'max' },
  )
  .map((parts) => parts.flat().join(''));

/** Draws an edit somewhere in a text. */
export const anyEdit: fc.Arbitrary<(text: string) => Edit> = fc
  .record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(
      { weight: 5, arbitrary: fc.nat(3) },
      { weight: 2, arbitrary: fc.nat(60) },
      { weight: 1, arbitrary: fc.nat(9000) },
    ),
    text: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('', 'e', ' ', '.', '\n', '"', '(', '5', '-') },
      { weight: 3, arbitrary: fc.constantFrom(...PIECES, ...GAPS) },
      { weight: 1, arbitrary: fc.constant(FILLER.repeat(50)) },
    ),
  })
  .map(({ at, length, text }) => (whole) => {
    const start = Math.floor(at * whole.length);
    return { start, end: Math.min(whole.length, start + length), text };
  });
