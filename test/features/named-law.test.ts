import assert from 'node:assert/strict';
import { analyse } from '../../server/core/analysis.ts';
import { hover } from '../../server/core/features/hover.ts';
import { buildLibrary } from '../../server/core/library.ts';
import { english, knowledge } from '../support/knowledge.ts';

const links = { passage: () => '', provision: () => '', rule: () => '' };
const context = { knowledge, library: buildLibrary([], knowledge), links, messages: english };

describe('the hover of a reference whose law cannot be told', () => {
  const shown = (text: string): string => hover(analyse(text, knowledge), 2, context)?.markdown ?? '';

  it('says which law is named beside it', () => {
    assert.match(shown('§ 203 StGB applies.'), /^The law named is “StGB”/);
    assert.match(shown('Article 12 of the Act on\nWeights is another.'), /“Act on/);
  });

  it('says that none can be told where none is named', () => {
    assert.match(shown('Article 12 is meant.'), /^It cannot be told/);
  });
});
