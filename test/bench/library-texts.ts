import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { chance } from './library-chance.ts';

const root = new URL('../../', import.meta.url);
const SYLLABLES =
  'bar cor del fen gal hol jun kar lin mor nav or pel quin ros sal tor ul ven wes zan dar mil tas'.split(' ');
const KINDS = ['GmbH', 'S.A.', 'Ltd', 'S.p.A.', 'AB', 'S.L.', 'B.V.', 'Sp. z o.o.'];

/**
 * Writes a folder of made-up decisions: the beginnings and ends of the fixtures, between them paragraphs of the seeds,
 * with names, figures and days of their own. The same arguments give the same bytes.
 * @returns how many bytes were written
 */
export function writeDecisions(folder: string, count: number, averageLength: number): number {
  mkdirSync(folder, { recursive: true });
  const random = chance(count);
  const frames = fixtures();
  const paragraphs = seedParagraphs();
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const text = decision(i, frames, paragraphs, averageLength * (0.4 + 1.2 * random()), random);
    const year = join(folder, String(2018 + (i % 8)));
    mkdirSync(year, { recursive: true });
    writeFileSync(join(year, `decision-${String(i).padStart(5, '0')}.txt`), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

function decision(i: number, frames: string[], paragraphs: string[], length: number, random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const name = (): string => Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join('');
  const company = `${capital(name())} ${capital(name())} ${pick(KINDS)}`;
  const frame = frames[i % frames.length] ?? '';
  const parts = [frame];
  let size = frame.length;
  for (let number = 1, at = Math.floor(random() * paragraphs.length); size < length; number++) {
    // A few steps on, so that paragraphs stand among those they belong to, each decision with others.
    at = (at + 1 + Math.floor(random() * 3)) % paragraphs.length;
    const varied = vary(paragraphs[at] ?? '', company, name, random);
    parts.push(`${number}. ${varied}`);
    size += varied.length + 4;
  }
  return `${parts.join('\n\n')}\n`;
}

/** Other names and figures, and now and then another word. */
function vary(paragraph: string, company: string, name: () => string, random: () => number): string {
  return paragraph
    .replace(/DEDALUS BIOLOGY|DEDALUS FRANCE|INAIL/g, company)
    .replace(/\b(?:MEGABUS|KALISIL|SVL|Sportello Virtuale Lavoratori)\b/g, () => name().toUpperCase())
    .replace(/\b\d{3,}\b/g, (digits) => String(Math.floor(random() * 10 ** digits.length)).padStart(digits.length, '1'))
    .replace(/\b(?:server|file|service|account|laboratory|Institute)\b/g, (word) => (random() < 0.3 ? name() : word));
}

/** The fixtures up to their reasons and what they decide. */
function fixtures(): string[] {
  const folder = new URL('test/core/decisions/cards/', root);
  return readdirSync(folder).map((file) => {
    const { text } = load(readFileSync(new URL(file, folder), 'utf8'), { schema: CORE_SCHEMA }) as { text: string };
    return text.trim();
  });
}

function seedParagraphs(): string[] {
  const seed = (id: string): string => readFileSync(new URL(`seeds/${id}/decision.txt`, root), 'utf8');
  const glued = seed('cnil-san-2022-009').split(/(?<=[.:"\]])\s?\d{1,2} ?\.(?= ?[A-Z])/);
  const lines = seed('garante-9771184').split(/\n+/);
  return [...glued, ...lines].map((one) => one.trim()).filter(({ length }) => length > 120 && length < 6000);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
