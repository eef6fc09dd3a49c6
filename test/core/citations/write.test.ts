import assert from 'node:assert/strict';
import fc from 'fast-check';
import { references } from '../../../server/core/citations/references.ts';
import { canonical, STYLES, write } from '../../../server/core/citations/write.ts';
import { law } from '../../support/law.ts';

const PROVISIONS = [...law.statute.provisions.keys()];
const LANGUAGES = ['en', 'fr', 'de', 'it', 'es'] as const;

/** Asserts that a written form is read as one reference to the provision, and that its span is the whole form. */
function assertReads(written: string, instrument: string, provision: string, before = ''): void {
  const found = references(`${before}${written}`, law).filter(({ start }) => start >= before.length);
  const [reference] = found;
  assert.deepEqual(
    found.map((one) => [one.instrument, one.provision]),
    [[instrument, provision]],
    written,
  );
  assert.deepEqual([reference?.start, reference?.end], [before.length, before.length + written.length], written);
}

describe('writing a reference', () => {
  const rows: Record<(typeof STYLES)[number], readonly string[]> = {
    eu: ['Article 32(1), point (b), of Regulation (EU) 2016/679', 'recital 83 of Regulation (EU) 2016/679'],
    compact: ['Art. 32(1)(b) GDPR', 'Recital 83 GDPR'],
    german: ['Art. 32 Abs. 1 lit. b DSGVO', 'ErwGr. 83 DSGVO'],
    french: ['article 32, paragraphe 1, point b), du RGPD', 'considérant 83 du RGPD'],
    italian: ['art. 32, par. 1, lett. b), del GDPR', 'considerando 83 del GDPR'],
    spanish: ['artículo 32, apartado 1, letra b), del RGPD', 'considerando 83 del RGPD'],
    cnil: ['article 32-1-b) du RGPD', 'considérant 83 du RGPD'],
  };
  for (const style of STYLES) {
    it(`in the style ${style}`, () => {
      assert.deepEqual([write('32(1)(b)', 'gdpr', style), write('recital 83', 'gdpr', style)], rows[style]);
    });
    it(`${style}: every provision of the GDPR and the UK GDPR reads back`, () => {
      for (const provision of PROVISIONS) {
        for (const instrument of ['gdpr', 'uk-gdpr']) {
          assertReads(write(provision, instrument, style), instrument, provision);
        }
      }
    });
  }

  it('reads back in any language of the canonical form, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PROVISIONS),
        fc.constantFrom(...LANGUAGES),
        fc.lorem({ mode: 'sentences', maxCount: 3 }),
        (provision, language, sentence) => {
          assertReads(canonical(provision, 'gdpr', language), 'gdpr', provision, `${sentence} `);
        },
      ),
    );
  });

  it('has one canonical form', () => {
    assert.equal(canonical('32(1)(b)', 'gdpr'), 'Article 32(1)(b) GDPR');
    assert.equal(canonical('section 2 of chapter IV', 'uk-gdpr'), 'Section 2 of Chapter IV UK GDPR');
    assert.equal(canonical('32(1)', 'gdpr', 'es'), 'Artículo 32(1) RGPD');
  });

  it('writes other laws with the abbreviation they have', () => {
    assert.equal(write('44', 'de-bdsg', 'compact', law.instruments), '§ 44 BDSG');
    assert.equal(canonical('8', 'echr', 'en', law.instruments), 'Article 8 ECHR');
  });
});
