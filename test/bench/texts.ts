import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const seeds = ['cnil-san-2022-009', 'garante-9771184'].map((id) =>
  readFileSync(join(process.cwd(), 'seeds', id, 'decision.txt'), 'utf8'),
);

/** The two seeds together, and ten and a hundred times; a character that no decision has keeps them from being known. */
export const S = `${seeds.join('\n\n')}\n\n⁂\n`;
export const M = S.repeat(10);
export const L = S.repeat(100);

/** Texts of all kinds one after the other, hardly a sentence of which stands there twice. */
export const C = readdirSync('test/corpus')
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => readFileSync(join('test/corpus', file), 'utf8'))
  .join('\n\n');

/** The same with a number in each sentence: no two of them are alike, so that none is known from another. */
export function numbered(text: string): string {
  let sentences = 0;
  return text.replace(/[.;]\s/g, (end) => ` ${++sentences}${end}`);
}

/** The same with blanks in the place of line breaks. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** An archive of short texts: so many lines, of which few have anything to find, always the same ones. */
export function archive(lines: number): string {
  const parts: string[] = [];
  for (let i = 0; i < lines; i++) parts.push(line(i));
  return parts.join('\n');
}

const SUBJECTS = ['The company', 'The clinic', 'A municipality', 'The bank', 'An employer', 'The provider'];
const VERBS = ['kept', 'sent', 'printed', 'archived', 'reviewed', 'described'];
const OBJECTS = ['the invoices', 'a list of members', 'the records of the patients', 'its minutes', 'the contracts'];
const ENDS = ['in March', 'at the main office', 'without further remarks', 'as in the year before', 'on request'];
const RARE = [
  'All nurses used one shared account to open the patient files.',
  'It did not inform the data subjects (Article 33 and Article 34(1) GDPR).',
  'According to Article 32(1)(b) of Regulation (EU) 2016/679, measures are appropriate to the risk.',
  'The passwords were stored in clear text.',
];

function line(i: number): string {
  if (i % 12 === 0) return '';
  if (i % 25 === 7) return RARE[(i / 25) & 3] ?? '';
  const [subject, verb, object, end] = [SUBJECTS, VERBS, OBJECTS, ENDS].map(
    (words, k) => words[(i * (PRIMES[k] ?? 1)) % words.length],
  );
  return `${subject} ${verb} ${object} ${end}, number ${i}.`;
}

const PRIMES = [1, 7, 13, 31] as const;
