import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Analysis, analyse, plainAnalysis, update } from '../../server/core/analysis.ts';
import { charactersOf, countReferences, hasText, missingReferences, referencesAt } from '../../server/core/glance.ts';
import { Pieces } from '../../server/core/pieces.ts';
import { knowledge } from '../support/knowledge.ts';
import { anyEdit, anyText } from '../support/texts.ts';

describe('a glance at an analysis', () => {
  it('sees after edits what the whole has there', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyEdit, { minLength: 1, maxLength: 4 }), fc.nat(), (text, edits, place) => {
        let pieces = Pieces.of(text);
        let analysis = analyse(text, knowledge);
        for (const draw of edits) {
          const edit = draw(pieces.toString());
          pieces = pieces.changed(edit);
          analysis = update(analysis, edit, knowledge);
        }
        const start = place % (pieces.length + 1);
        const end = start + (place % 7);
        const glanced = seen(analysis, start, end);
        const { references } = analysis;
        assert.deepEqual(glanced, seen(plainAnalysis(analysis), start, end));
        assert.deepEqual(
          glanced.near,
          references.filter(({ expression }) => expression.start <= end && start <= expression.end),
        );
      }),
      { numRuns: 60 },
    );
  });
});

function seen(analysis: Analysis, start: number, end: number) {
  const text = charactersOf(analysis);
  return {
    text: text.slice(start, end),
    character: text.charAt(start),
    behind: text.charAt(text.length),
    near: referencesAt(analysis, { start, end }),
    missing: missingReferences(analysis),
    count: countReferences(analysis),
    has: hasText(analysis, /art\.|account/i, 7),
  };
}
