import assert from 'node:assert/strict';
import { exists, readStatute } from '../../server/core/statute.ts';
import { domain } from '../support/knowledge.ts';

const statute = readStatute(domain('statute'));

describe('the structure of the Regulation', () => {
  it('has 99 articles in 11 chapters', () => {
    assert.equal(statute.articles.length, 99);
    assert.equal(statute.chapters.length, 11);
  });

  for (const id of [
    '1',
    '99',
    '5(1)(f)',
    '32(1)(b)',
    '4(1)',
    '4(16)(a)',
    '83(5)(e)',
    '28(3)(h)',
    'chapter V',
    'section 2 of chapter IV',
  ]) {
    it(`has ${id}`, () => assert.ok(exists(statute, id)));
  }
  for (const id of [
    '0',
    '100',
    '32(5)',
    '83(5)(f)',
    '4(27)',
    '5(1)(g)',
    'recital 174',
    'chapter XII',
    'section 6 of chapter IV',
  ]) {
    it(`has no ${id}`, () => assert.ok(!exists(statute, id)));
  }
});
