import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { decodeText, formOf } from '../../server/node/library/documents.ts';
import { extract, type Form } from '../../server/node/library/extract/extract.ts';
import { english } from '../support/knowledge.ts';
import { type PdfLine, pdf } from '../support/pdf.ts';

async function textOf(bytes: Uint8Array | string, form: Form): Promise<string> {
  const read = await extract(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, form);
  return 'text' in read ? read.text : `PROBLEM ${english.tell(read.problem)}`;
}

describe('the text of a PDF', function () {
  this.timeout(30_000);
  const lines = (texts: readonly string[], x = 70, top = 760): PdfLine[] =>
    texts.map((text, i) => ({ x, y: top - 14 * i, text }));
  const page = (number: number, texts: readonly string[]): PdfLine[] => [
    { x: 70, y: 810, text: `Decision 12/2023 of the authority, page ${number} of 4` },
    ...lines(texts),
    { x: 290, y: 30, text: `- ${number} -` },
  ];

  it('has its lines joined to paragraphs, hyphens undone, and neither heads nor page numbers', async () => {
    const text = await textOf(
      pdf([
        page(1, [
          '1. The company kept the records of its patients on a server without any encryp-',
          'tion, and its staff used one account. The well-known risk was not seen by the',
          'people in charge.',
          '2. The authority was told of it by a newspaper and opened an inquiry into the com-',
        ]),
        page(2, [
          'pany on the same day. A second well-',
          'known risk was found then by the people of the authority who came to the place.',
        ]),
        page(3, ['3. The company denies that.']),
        page(4, ['4. For these reasons the authority decides as follows about the company.']),
      ]),
      'pdf',
    );
    assert.equal(
      text,
      [
        '1. The company kept the records of its patients on a server without any encryption, and its staff used one account. The well-known risk was not seen by the people in charge.',
        '2. The authority was told of it by a newspaper and opened an inquiry into the company on the same day. A second well-known risk was found then by the people of the authority who came to the place.',
        '3. The company denies that.',
        '4. For these reasons the authority decides as follows about the company.',
      ].join('\n\n'),
    );
  });

  it('is read column by column, the heading over both first', async () => {
    const left = Array.from({ length: 8 }, (_, i) => `left column line ${'abcdefgh'[i]} goes on here`);
    const right = Array.from({ length: 8 }, (_, i) => `right column line ${'abcdefgh'[i]} goes on`);
    const heading = {
      x: 70,
      y: 790,
      text: 'DECISION OF THE AUTHORITY CONCERNING THE PROCESSING OF PERSONAL DATA',
      size: 12,
    };
    const text = await textOf(pdf([[heading, ...lines(left), ...lines(right, 320)]]), 'pdf');
    const order = [
      'DECISION OF',
      'left column line a',
      'left column line h',
      'right column line a',
      'right column line h',
    ].map((words) => text.indexOf(words));
    assert.ok(
      order.every((at, i) => at >= 0 && at > (order[i - 1] ?? -1)),
      text,
    );
  });

  it('is a problem where there is none, or where the file is damaged', async () => {
    assert.match(await textOf(pdf([[], []]), 'pdf'), /PROBLEM is a PDF without text/);
    const whole = pdf([lines(['Some words of a decision that go on for a while.'])]);
    assert.match(await textOf(whole.subarray(0, 60), 'pdf'), /PROBLEM/);
    assert.match(await textOf('%PDF-1.7 nothing', 'pdf'), /PROBLEM cannot be read as PDF/);
  });
});

describe('the text of a page', () => {
  it('is that of its main part, a block a paragraph, entities and soft hyphens resolved', async () => {
    const long = 'The authority finds that the accounts were shared. '.repeat(5).trim();
    const html = `<!doctype html><html><head><title>T</title><style>p{}</style></head><body><header>Menu</header><nav>Home</nav>
      <main><h2>1.&nbsp;Facts</h2><p>${long}</p><ul><li>a &amp; b</li><li>en&shy;cryp&shy;tion</li></ul><table><tr><td>Fine</td><td>€ 5</td></tr></table><script>no()</script></main><footer>©</footer></body></html>`;
    assert.equal(await textOf(html, 'html'), `## 1. Facts\n\n${long}\n\n- a & b\n\n- encryption\n\nFine\t€ 5`);
  });

  it('is read in the encoding that the page declares', async () => {
    const page = Buffer.from(
      '<html><head><meta charset="iso-8859-1"></head><body><p>Décision de la société</p></body></html>',
      'latin1',
    );
    assert.equal(await textOf(page, 'html'), 'Décision de la société');
  });

  it('is a problem where there is none, and is taken from broken pages as far as can be', async () => {
    assert.match(await textOf('<html><script>x</script></html>', 'html'), /PROBLEM is a page without text/);
    assert.equal(await textOf('<p>One<div>Two</p></b>Three', 'html'), 'One\n\nTwo\n\nThree');
  });
});

describe('the text of a Word document', () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const paragraph = (text: string, properties = ''): string =>
    `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const numbered = (level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`;
  const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`;
  const docx = (body: string): Uint8Array =>
    zipSync({
      'word/document.xml': strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`),
      'word/numbering.xml': strToU8(numbering),
    });

  it('has the numbers that Word draws, headings, and no deleted words', async () => {
    const body = [
      paragraph('Facts', '<w:pStyle w:val="Heading1"/>'),
      paragraph('The company &amp; its staff', numbered(0)),
      paragraph('shared accounts', numbered(1)),
      paragraph('kept no logs', numbered(1)),
      paragraph('The authority', numbered(0)),
      '<w:p><w:del><w:r><w:t>gone</w:t></w:r></w:del><w:r><w:t>here</w:t><w:br/><w:t>below</w:t></w:r></w:p>',
    ];
    assert.equal(
      await textOf(docx(body.join('')), 'docx'),
      '# Facts\n\n1. The company & its staff\n\n1.a) shared accounts\n\n1.b) kept no logs\n\n2. The authority\n\nhere\nbelow',
    );
  });

  it('is a problem where there is none', async () => {
    assert.match(await textOf(docx(''), 'docx'), /PROBLEM is a Word document without text/);
    assert.match(
      await textOf(zipSync({ 'a.txt': strToU8('x') }), 'docx'),
      /PROBLEM is an archive without a Word document/,
    );
    assert.match(await textOf('PK\u0003\u0004broken', 'docx'), /PROBLEM cannot be read as DOCX/);
  });
});

describe('the form of a document', () => {
  it('is told by its first bytes before its name', () => {
    const form = (head: string, name: string) => formOf(Buffer.from(head, 'latin1'), name);
    assert.deepEqual(
      [
        form('%PDF-1.7', 'a.txt'),
        form('PK\u0003\u0004', 'a.docx'),
        form('<!DOCTYPE html><p>', 'a.txt'),
        form('words', 'a.html'),
        form('words', 'a.md'),
      ],
      ['pdf', 'docx', 'html', 'html', 'text'],
    );
  });

  it('is text in UTF-8 or UTF-16 only, and never a guess', () => {
    assert.deepEqual(decodeText(Buffer.from('\ufeffdécision')), { text: 'décision' });
    assert.deepEqual(decodeText(Buffer.from('\ufeffdécision', 'utf16le')), { text: 'décision' });
    assert.deepEqual(decodeText(Uint8Array.of(65, 0, 66)), { problem: { key: 'unread.binary' } });
    assert.deepEqual(decodeText(Buffer.from('décision', 'latin1')), {
      problem: { key: 'unread.encoding', values: { encoding: 'UTF-8' } },
    });
  });
});
