import type { Span } from '../../text.ts';
import { MONTHS } from './words.ts';

/** Openings are compared by so many words at most, must share so many to count, and so many more than the next best. */
const WORDS = 8;
const SHARED = 3;
const MARGIN = 2;
/** More missing numbers than this in a row, or a longer gap, is a part left out. */
const MOST_MISSING = 3;
const LONGEST_GAP = 40_000;

/** How the numbered paragraphs of a document open ("The rapporteur notes that"), as against the sentences within them. */
export class Openings {
  private readonly counts = new Map<string, number>();

  constructor(text: string, paragraphs: readonly Span[]) {
    for (const { start } of paragraphs) for (const key of beginnings(text, start)) this.add(key, 1);
    for (const paragraph of paragraphs)
      for (const sentence of sentenceStarts(text, paragraph))
        for (const key of beginnings(text, sentence)) {
          // nor does any paragraph open with more of the same words
          if (!this.counts.has(key)) break;
          this.add(key, -1);
        }
  }

  /** How many words from `at` on open paragraphs rather than sentences elsewhere; 0 when too few. */
  shared(text: string, at: number): number {
    let shared = 0;
    let n = SHARED;
    for (const key of beginnings(text, at)) {
      if ((this.counts.get(key) ?? 0) > 0) shared = n;
      n++;
    }
    return shared;
  }

  private add(key: string, by: number): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + by);
  }
}

/** The first words from a place on: so many as must be shared, and one more each time. */
function* beginnings(text: string, at: number): Generator<string> {
  const words = openingWords(text, at);
  let key = words.slice(0, SHARED).join(' ');
  for (let n = SHARED; n <= words.length; n++) {
    yield key;
    key += ` ${words[n]}`;
  }
}

/**
 * Where the paragraphs begin whose numbers are missing between two numbers: at the sentences that open as the
 * document's other paragraphs do. Gives none when the text does not tell them apart.
 */
export function impliedStarts(text: string, gap: Span, missing: number, openings: Openings): number[] {
  if (missing > MOST_MISSING || gap.end - gap.start > LONGEST_GAP) return [];
  const starts = sentenceStarts(text, gap).map((at) => ({ at, shared: openings.shared(text, at) }));
  const ranked = starts.filter(({ shared }) => shared > 0).sort((a, b) => b.shared - a.shared || a.at - b.at);
  const worst = ranked[missing - 1];
  const next = ranked[missing];
  if (!worst || (next && worst.shared - next.shared < MARGIN)) return [];
  return ranked
    .slice(0, missing)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
}

/** Where a sentence begins after `from`, within `reach`; `from` when none does. */
export function nextSentence(text: string, from: number, reach: number): number {
  return sentenceStarts(text, { start: from, end: Math.min(text.length, from + reach) })[0] ?? from;
}

function sentenceStarts(text: string, span: Span): number[] {
  const starts: number[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(BETWEEN_SENTENCES)) {
    starts.push(span.start + match.index + match[0].length);
  }
  return starts;
}

const BETWEEN_SENTENCES = /(?:[.!?…]["”»)]?|["”»]|\n)\s+(?=["“«]?\p{Lu})/gu;

/** A word with nothing to take off, as most are. */
const BARE = /^[a-zA-Z]+$/;

/** Words without their punctuation; one day, month or amount is as good as another. */
function openingWords(text: string, at: number): string[] {
  return text
    .slice(at, at + 120)
    .split(/\s+/, WORDS)
    .map((word) => (BARE.test(word) ? word : word.replace(/^\P{L}+|\P{L}+$/gu, '')))
    .map((word) => (word === '' ? '#' : MONTHS.has(word.toLowerCase()) ? '#' : word));
}
