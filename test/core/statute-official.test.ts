import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readStatute } from '../../server/core/statute.ts';
import { domain } from '../support/knowledge.ts';
import { runs } from '../support/runs.ts';

// The official text is no part of the project. Where a copy of it stands beside the clone, or where GDPR_OFFICIAL_TEXT
// names one, the structure and the wording are held against it.
const file = process.env.GDPR_OFFICIAL_TEXT ?? '../shared/reference/gdpr-official.json';

interface Point {
  label: string;
  text: string;
  points?: Point[];
}
interface Official {
  articles: {
    number: number;
    paragraphs: { number: number | null; text: string; points: Point[]; subparagraphs: string[] }[];
  }[];
  recitals: { number: number; text: string }[];
}

if (existsSync(file)) {
  const official = texts(JSON.parse(readFileSync(file, 'utf8')) as Official);
  const statute = readStatute(domain('statute'));
  const ours = [...statute.provisions.values()].filter(({ kind }) => kind !== 'chapter' && kind !== 'section');

  describe('beside the official text', () => {
    it('the same provisions exist', () => {
      assert.deepEqual(ours.map(({ id }) => id).sort(), [...official.keys()].sort());
    });

    it('no summary shares a run of more than 8 words with it', () => {
      const theirs = new Map([...official].flatMap(([id, text]) => runs(text).map((run) => [run, id] as const)));
      const copied = ours.flatMap(({ id, summary }) =>
        runs(summary).flatMap((run) => (theirs.has(run) ? [`${id} ~ ${theirs.get(run)}: ${run}`] : [])),
      );
      assert.deepEqual(copied, []);
    });
  });
}

/** The text of each provision by its id, articles without text of their own included. */
function texts({ articles, recitals }: Official): Map<string, string> {
  const found = new Map<string, string>();
  const addPoints = (parent: string, points: readonly Point[]): void => {
    for (const { label, text, points: inner = [] } of points) {
      found.set(`${parent}(${label})`, text);
      addPoints(`${parent}(${label})`, inner);
    }
  };
  for (const { number, paragraphs } of articles) {
    found.set(String(number), '');
    for (const { number: paragraph, text, points, subparagraphs } of paragraphs) {
      const id = paragraph === null ? String(number) : `${number}(${paragraph})`;
      found.set(id, [text, ...subparagraphs].join(' | '));
      addPoints(id, points);
    }
  }
  for (const { number, text } of recitals) found.set(`recital ${number}`, text);
  return found;
}
