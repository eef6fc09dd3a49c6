import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layout } from '../../../server/core/decisions/layout.ts';
import { drawing, sketch } from './sketch.ts';

/** The layout of a text is as drawn; both may be indented as their test is. */
function laysOut(text: string, expected: string): void {
  assert.equal(sketch(drawing(text)), drawing(expected));
}

/** The same for a text that stands in one line. */
function laysOutLine(text: string, expected: string): void {
  assert.equal(sketch(drawing(text).split('\n').join('')), drawing(expected));
}

describe('paragraphs numbered within a line', () => {
  it('are found where the numbers are glued to the words', () => {
    laysOutLine(
      `
      The Panel decided as follows: I. Facts1. Borealis sells bicycles.2. It has ten shops, of which 4 in Lyon.
      3. On 12 May 2021 a customer complained.II. LawA. Competence4. The Panel is competent.5. Nobody disputes that.
       FOR THESE REASONS The Panel closes the case.`,
      `
      | The Panel decided as follows:
      # I | Facts
      1| Borealis sells bicycles.
      2| It has ten shops, of which 4 i
      3| On 12 May 2021 a customer comp
      # II | Law
      ## A | Competence
      4| The Panel is competent.
      5| Nobody disputes that.
      # FOR THESE REASONS
      | The Panel closes the case.`,
    );
  });

  it('are told from lists, amounts, years, articles and the numbers of quoted law', () => {
    laysOutLine(
      `
      Facts1. The bank runs 3 systems. It paid 25.000 euros in 2019.2. Article 32 of the GDPR says: "1. Taking into 
      account the state of the art, measures are due.2. Account is taken of risks."3. The bank cites Article 5. 
      The audit of 4 May saw 5 faults, namely: 1. no log; 2. no alarm; 3. no plan.4. The bank admits no. 3. 
      It mended them.5. The matter is closed.`,
      `
      # Facts
      1| The bank runs 3 systems. It pa
      2| Article 32 of the GDPR says: "
      3| The bank cites Article 5. The
      4| The bank admits no. 3. It mend
      5| The matter is closed.`,
    );
  });

  it('are found where full stops and spaces are missing or too many', () => {
    laysOutLine(
      `
      Facts1. The shop opened in 2018.2 . It sells tea.3 The owner keeps a list of 90 names. 4. 
      The list was sent to a rival.5. He regrets it.`,
      `
      # Facts
      1| The shop opened in 2018.
      2| It sells tea.
      3| The owner keeps a list of 90 n
      4| The list was sent to a rival.
      5| He regrets it.`,
    );
  });

  it('are implied where a number is missing and the paragraph opens as others do', () => {
    laysOutLine(
      `
      Facts1. The authority notes that the gate was open. It was Monday.2. The clinic replies that it was shut.
       The authority notes that a guard saw it. He was alone.4. The clinic replies that he erred.
      5. The authority notes that nobody else came.`,
      `
      # Facts
      1| The authority notes that the g
      2| The clinic replies that it was
      3?| The authority notes that a gua
      4| The clinic replies that he err
      5| The authority notes that nobod`,
    );
  });

  it('are not implied where it cannot be told which sentence opens them', () => {
    laysOutLine(
      `
      Facts1. A gate was open. It was Monday.2. A guard slept. Nobody saw it. 
      The lamp was out.4. A boy came in. He took a file.5. A dog barked.`,
      `
      # Facts
      1| A gate was open. It was Monday
      2| A guard slept. Nobody saw it.
      4| A boy came in. He took a file.
      5| A dog barked.`,
    );
  });

  it('have their words after the sentence a number slipped into', () => {
    laysOutLine(
      `
      Facts1. The firm is small. 2. It used ALPHA.3 software. Next, the firm bought a new one.4. It works.`,
      `
      # Facts
      1| The firm is small.
      2| It used ALPHA.
      3?| Next, the firm bought a new on
      4| It works.`,
    );
  });

  it('are found in French', () => {
    laysOutLine(
      `
      La formation restreinte a adopté la décision suivante : I. Faits et procédure1. La société vend des vélos.
      2. Le 3 mai 2021, elle a reçu 12 plaintes. 3. Elle n'a pas répondu.II. Motifs de la décision
      4. Aux termes de l'article 12. du RGPD, une réponse est due.5. Le manquement est constitué.
       PAR CES MOTIFS La formation restreinte prononce une amende de 20 000 euros.`,
      `
      | La formation restreinte a adop
      # I | Faits et procédure
      1| La société vend des vélos.
      2| Le 3 mai 2021, elle a reçu 12
      3| Elle n'a pas répondu.
      # II | Motifs de la décision
      4| Aux termes de l'article 12. du
      5| Le manquement est constitué.
      # PAR CES MOTIFS
      | La formation restreinte pronon`,
    );
  });

  it('are found in Spanish, numbered in words', () => {
    laysOutLine(
      `
      HECHOS PRIMERO: La tienda instaló cámaras.SEGUNDO: El 4 de marzo de 2021 se recibió una queja. 
      TERCERO: La tienda no contestó. En primer lugar, calló.CUARTO: Consta un acta.`,
      `
      # HECHOS
      PRIMERO| La tienda instaló cámaras.
      SEGUNDO| El 4 de marzo de 2021 se recib
      TERCERO| La tienda no contestó. En prim
      CUARTO| Consta un acta.`,
    );
  });
});

describe('paragraphs numbered at the beginning of lines', () => {
  it('are found with their headings', () => {
    laysOut(
      `
      DECISION

      I. Facts

      1. The company runs a hotel and keeps copies of passports for each of its guests.

      2. In its reply it says the following:

      1. The copies are locked away.

      2. They are shredded after a year.

      3. The Authority visited the hotel on 3 June 2022 and saw the copies.

      II. Assessment

      A. Storage

      4. The copies were kept for no purpose that anyone could name.

      ON THESE GROUNDS

      The Authority reprimands the company.`,
      `
      # DECISION
      ## I | Facts
      1| The company runs a hotel and k
      2| In its reply it says the follo
      3| The Authority visited the hote
      ## II | Assessment
      ### A | Storage
      4| The copies were kept for no pu
      # ON THESE GROUNDS
      | The Authority reprimands the c`,
    );
  });

  it('are found in brackets, as boards and courts write them', () => {
    laysOut(
      `
      1 Summary of the dispute

      [11] The supervisory authority of A sent a draft to the others (see footnote 12).
      [12] Two of them objected. They relied on Article 4(24).

      2 Competence of the Board

      [13] The Board shall decide where objections are not followed.

      [14] The file was complete on 3 May.`,
      `
      # 1 | Summary of the dispute
      11| The supervisory authority of A
      12| Two of them objected. They rel
      # 2 | Competence of the Board
      13| The Board shall decide where o
      14| The file was complete on 3 May`,
    );
  });

  it('are found without full stops, as the Court of Justice writes them, past the numbers of quoted law', () => {
    laysOut(
      `
      Legal context

      1 This request concerns the reading of Article 82 of the Regulation in a dispute.

      2 Article 1 of that regulation provides in paragraphs 1 and 2:

      ‘1.   This law protects natural persons in full.

      2.   It protects their freedoms as well.’

      The dispute in the main proceedings

      3 Mr X bought a telephone and gave his address for the delivery.

      4 The address was sold to 17 others.`,
      `
      # Legal context
      1| This request concerns the read
      2| Article 1 of that regulation p
      # The dispute in the main proceedings
      3| Mr X bought a telephone and ga
      4| The address was sold to 17 oth`,
    );
  });

  it('are found in Markdown', () => {
    laysOut(
      `
      # Guidelines

      ## Scope

      **1.** These guidelines concern cameras on streets.

      **2.** They do not concern dashcams.

      ## Consent

      **3.** Consent is rarely free on a street.`,
      `
      # Guidelines
      ## Scope
      1| These guidelines concern camer
      2| They do not concern dashcams.
      ## Consent
      3| Consent is rarely free on a st`,
    );
  });

  it('are found in wrapped lines, past the numbers that lines happen to begin with', () => {
    laysOut(
      `
      14. The controller had told the authority in its letter of
      12 March 2021 that the system was bought from a vendor under Article
      28. The vendor denied it.

      15. The authority asked for the contract and set a term of
      16 days for it.

      16. The contract was sent on the last day.`,
      `
      14| The controller had told the au
      15| The authority asked for the co
      16| The contract was sent on the l`,
    );
  });

  it('are told by parts from their sections', () => {
    laysOut(
      `
      3. Obligations

      3.1 The Processor shall process the data only on documented instructions of the Controller.

      3.2 The Processor shall keep the data secret and shall bind its staff to secrecy too.

      4. Audits

      4.1 The Controller may audit the Processor once a year after a notice of two weeks.`,
      `
      # 3 | Obligations
      3.1| The Processor shall process th
      3.2| The Processor shall keep the d
      # 4 | Audits
      4.1| The Controller may audit the P`,
    );
  });

  it('are numbered anew under a new heading', () => {
    laysOut(
      `
      HECHOS

      PRIMERO: La tienda instaló una cámara en la puerta.

      SEGUNDO: El vecino se quejó por escrito.

      FUNDAMENTOS DE DERECHO

      PRIMERO: La Agencia es competente.

      SEGUNDO: El artículo 6 exige una base.`,
      `
      # HECHOS
      PRIMERO| La tienda instaló una cámara e
      SEGUNDO| El vecino se quejó por escrito
      # FUNDAMENTOS DE DERECHO
      PRIMERO| La Agencia es competente.
      SEGUNDO| El artículo 6 exige una base.`,
    );
  });
});

describe('headings', () => {
  it('are told by numbers, points and what stands below them', () => {
    laysOut(
      `
      1. Introduction.

      The clinic notified a breach on 3 May.

      2. The measures

      2.1. Before the breach

      There was no log of who read what.

      2.2. After the breach

      A log was introduced in June.`,
      `
      # 1 | Introduction
      | The clinic notified a breach o
      # 2 | The measures
      ## 2.1 | Before the breach
      | There was no log of who read w
      ## 2.2 | After the breach
      | A log was introduced in June.`,
    );
  });

  it('of a wiki page stand apart from its fields', () => {
    laysOut(
      `
      DPA (Country) - 12/2021

      Authority: DPA
      Jurisdiction: Country
      Fine: 3,000 EUR

      English Summary

      Facts

      A school put the marks of its pupils on a door, and a parent complained.

      Holding

      The DPA held that nobody had agreed to it.`,
      `
      # DPA (Country) - 12/2021
      | Authority: DPA Jurisdiction: C
      # English Summary
      # Facts
      | A school put the marks of its
      # Holding
      | The DPA held that nobody had a`,
    );
  });

  it('are not page headers, contents, dates, signatures or the middle of a sentence', () => {
    laysOut(
      `
      JURISPRUDENCE

      Contents

      1. Facts ............ 2

      The school wrote to the parents that the marks would be
      shown in the hall from Monday on.

      JURISPRUDENCE

      It did not ask them.

      JURISPRUDENCE

      Paris, 4 May 2022

      THE PRESIDENT
      A. Martin`,
      `
      | JURISPRUDENCE
      # Contents
      | 1. Facts ............ 2
      | The school wrote to the parent
      | JURISPRUDENCE
      | It did not ask them.
      | JURISPRUDENCE
      | Paris, 4 May 2022
      | THE PRESIDENT A. Martin`,
    );
  });

  it('without signs are below the Markdown heading they stand under', () => {
    laysOut(
      `
      Notice

      ## Data

      **Which data?**

      We keep your name and your address for a year.

      ## Rights

      **Which rights?**

      You may ask us what we keep.`,
      `
      # Notice
      ## Data
      ### Which data?
      | We keep your name and your add
      ## Rights
      ### Which rights?
      | You may ask us what we keep.`,
    );
  });

  it('with letters come in their order', () => {
    laysOut(
      `
      A. Facts

      The shop sold a list.

      D. Martin

      was its owner.

      B. Law

      A list is personal data.`,
      `
      # A | Facts
      | The shop sold a list.
      | D. Martin
      | was its owner.
      # B | Law
      | A list is personal data.`,
    );
  });
});

describe('any text', () => {
  it('has no blocks when it has no letters', () => {
    assert.deepEqual(layout('').blocks, []);
    assert.deepEqual(layout(' \n\t\r\n').blocks, []);
  });

  for (const unit of [
    '1. ',
    'a1. B',
    '"1. ',
    'IV. A',
    'A\n\n',
    '. AB',
    '§ 1 ',
    '1.1 A\n',
    ' ',
    '**',
    '. The firm is a b c',
    'x',
  ]) {
    it(`is laid out in linear time: 300 KB of ${JSON.stringify(unit)}`, () => {
      const text = unit.repeat(300_000 / unit.length);
      assert.equal(layout(text).blocks.at(-1)?.end ?? text.length, text.length);
    }).timeout(3000);
  }

  it('is covered by blocks without gaps, whatever it is', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '1. ',
        '2. ',
        '3 ',
        '[4] ',
        '5.1 ',
        'II. ',
        'B. ',
        '\n',
        '\n\n',
        '\r\n',
        '. ',
        '"',
        '# ',
        'PRIMERO: ',
        ' ',
      ),
      fc.constantFrom(
        'The firm ',
        'notes that ',
        'FOR THESE REASONS ',
        'Article ',
        '’é§ ',
        '😀',
        '\u00a0',
        '**',
        'GDPR',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const { blocks } = layout(text);
        blocks.forEach((block, i) => {
          assert.ok(block.start < block.end);
          assert.equal(block.end, blocks[i + 1]?.start ?? text.length);
          if (block.kind === 'paragraph') assert.ok(block.start <= block.body && block.body <= block.end);
        });
        assert.equal(text.slice(0, blocks[0]?.start ?? text.length).trim(), '');
      }),
      { numRuns: 500 },
    );
  });
});
