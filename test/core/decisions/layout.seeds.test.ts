import assert from 'node:assert/strict';
import type { Heading, Paragraph } from '../../../server/core/decisions/decision.ts';
import { blockAt, layout } from '../../../server/core/decisions/layout.ts';
import { placeOfNumber, placesOfNumber } from '../../../server/core/decisions/places.ts';
import { domain } from '../../support/knowledge.ts';

function seed(id: string): string {
  return (domain('seeds')[id] as { text: string }).text;
}

/** The opening words of each paragraph of the deliberation. */
const OPENINGS = `
    1 DEDALUS BIOLOGY (hereinafter "the company") is
    2 DEDALUS BIOLOGY is part of the
    3 DEDALUS BIOLOGY markets software solutions for medical analysis laboratories,
    4 To date, five software programs have
    5 For the use of software marketed
    6 On February 23, 2021, a press
    7 Pursuant to Decision No. 2021-028C of
    8 As part of the diligent online
    9 Pursuant to Decision No. 2021-029C of
    10 On the following February 26, the
    11 Pursuant to the same decision, a
    12 On March 5, March 10, April
    13 At the same time, on March
    14 Pursuant to Decision No. 2021-031C of
    15 By order of March 4, 2021,
    16 Pursuant to Decisions No. 2021-034C and
    17 The two laboratories having been affected
    18 By email dated June 11, 2021
    19 For the purposes of examining this
    20 At the end of his investigation,
    21 This report proposed that the restricted
    22 By letter dated December 10, 2021,
    23 On January 24, 2022, the company
    24 The rapporteur responded to the company's
    25 On February 21, 2022, the company
    26 The company and the rapporteur presented
    27 According to Article 4 of the
    28 The rapporteur notes that DEDALUS BIOLOGY markets
    29 In defence, the company does not
    30 The Restricted Committee considers that the notions
    31 It is therefore up to the
    32 According to Article 28(3) of the
    33 The rapporteur considers that it appears
    34 In defence, if the company does
    35 Firstly, the Restricted Committee notes that the
    36 Secondly, the Restricted Committee notes that the
    37 Thirdly, the Restricted Committee notes that DEDALUS
    38 Therefore, in view of all of
    39 According to Article 29 of the
    40 The rapporteur notes that DEDALUS BIOLOGY extracted
    41 In defence, the company specifies that
    42 In its last observations in response, the company indicates that it "does
    43 Firstly, the Restricted Committee notes that,
    44 With regard to the laboratory […], the on-site
    45 With regard to the laboratory […], the Restricted
    46 Thus, the Restricted Committee concludes that
    47 Secondly, the Restricted Committee notes that,
    48 The Restricted Committee also notes that the company
    49 Thirdly, the Restricted Committee considers that
    50 Given these elements, the Restricted Committee
    51 According to Article 32 of the
    52 The rapporteur notes that, as of
    53 The rapporteur then notes that, on November
    54 The rapporteur then notes that, on 23
    55 The rapporteur also notes that following
    56 According to the rapporteur, many technical
    57 The rapporteur concludes that, despite prior
    58 In defence, the company notes, with
    59 In its last observations in response, the company indicates that it does
    60 Firstly, the Restricted Committee notes that it
    61 Secondly, the Restricted Committee notes that several
    62 Thirdly, the Restricted Committee notes that several
    63 In addition, in the context of
    64 The Restricted Committee then notes that
    65 Finally, the Restricted Committee stresses that
    66 Finally, the Restricted Committee notes that the breach
    67 The Restricted Committee stresses, however, that
    68 With regard to the distribution of
    69 Thus, the absence of implementation of
    70 Therefore, the Restricted Committee considers that
    71 Under the terms of III of
    72 Article 83 of the GDPR provides
    73 Firstly, on the principle of imposing
    74 The Restricted Committee recalls that it
    75 The Restricted Committee notes, first of
    76 The Restricted Committee also insists on
    77 It also points out that, given
    78 Finally, the Restricted Committee notes that the company
    79 If the Restricted Committee notes that
    80 The Restricted Committee also notes that the fact
    81 Finally, the Restricted Committee recalls that
    82 Consequently, the Restricted Committee considers that
    83 Secondly, as regards the amount of
    84 The Restricted Committee recalls that paragraph
    85 The Restricted Committee also recalls that
    86 In view of these elements, the
    87 Thirdly, with regard to the publicity
    88 Given the seriousness of the breaches
`;

describe('the layout of a decision that lost its lines', () => {
  const text = seed('cnil-san-2022-009');
  const { blocks } = layout(text);
  const paragraphs = blocks.filter((block): block is Paragraph => block.kind === 'paragraph' && block.number !== '');
  const headings = blocks.filter((block): block is Heading => block.kind === 'heading');

  it('has its 88 paragraphs, each once and in order', () => {
    assert.deepEqual(
      paragraphs.map(({ number }) => number),
      Array.from({ length: 88 }, (_, i) => String(i + 1)),
    );
  });

  for (const row of OPENINGS.trim().split('\n')) {
    const [, number = '', words = ''] = /^ *(\d+) (.*)$/.exec(row) ?? [];
    it(`begins paragraph ${number} with its opening words`, () => {
      const found = paragraphs.find((paragraph) => paragraph.number === number);
      assert.ok(found);
      assert.equal(text.slice(found.body, found.body + words.length), words);
    });
  }

  it('begins a paragraph where its number stands, and an implied one at its words', () => {
    const implied = paragraphs.filter((paragraph) => paragraph.implied);
    assert.deepEqual(
      implied.map(({ number, start }) => [number, text.slice(start, start + 11)]),
      [
        ['7', 'Pursuant to'],
        ['40', 'The rapport'],
        ['43', '43 software'],
      ],
    );
    for (const { number, start, implied } of paragraphs) if (!implied) assert.ok(text.startsWith(number, start));
  });

  it('has the headings with their levels', () => {
    assert.deepEqual(
      headings.map(({ level, number, title }) => `${'#'.repeat(level)} ${number} ${title}`.slice(0, 50).trim()),
      [
        '# I Facts and procedure',
        '# II Reasons for decision',
        '## A On the quality of society with regard to the',
        '## B On breaches of the GDPR',
        '### 1 On the breach of the obligation to regulate',
        '### 2 On the breach of the obligation for the subc',
        '### 3 On the breach of the obligation to ensure da',
        '# III On the penalty and publicity',
        '#  FOR THESE REASONS',
      ],
    );
  });
});

describe('the layout of a page with headings', () => {
  const text = seed('garante-9771184');
  const laidOut = layout(text);
  const headings = laidOut.blocks.filter((block): block is Heading => block.kind === 'heading');

  it('has the sections of the summary', () => {
    const titles = headings.map(({ title }) => title);
    for (const title of ['English Summary', 'Facts', 'Holding', 'Comment', 'WHEREAS'])
      assert.ok(titles.includes(title), title);
  });

  it('has the numbered sections of both copies of the translation', () => {
    const once = ['1', '2', '3', '4', '5', '5.1', '5.2', '5.3', '6', '7'];
    assert.deepEqual(
      headings.flatMap(({ number }) => (number === '' ? [] : [number])),
      [...once, ...once],
    );
  });

  it('finds section 5.3 by its number in the first copy, and in both when asked for all', () => {
    const places = placesOfNumber(laidOut, '5.3');
    assert.equal(places.length, 2);
    assert.deepEqual(placeOfNumber(laidOut, '5.3'), places[0]);
    for (const { start, end } of places) {
      assert.match(
        text.slice(start, end),
        /^5\.3\. The security of the treatment\.[\s\S]*5, par\. 1, lett\. f\) and 32 of the Regulation\.\s*$/,
      );
    }
  });

  it('counts what stands under 5.1 to section 5', () => {
    const { start, end } = placeOfNumber(laidOut, '5') ?? { start: 0, end: 0 };
    assert.ok(text.slice(start, end).includes('5.3. The security'));
    assert.ok(!text.slice(start, end).includes('6. Conclusions'));
  });

  it('tells the block of an offset', () => {
    const at = text.indexOf('Moreover, with reference to the third');
    assert.equal(blockAt(laidOut, at)?.start, at);
  });
});
