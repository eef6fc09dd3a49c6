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
    for (const paragraph of paragraphs) {
      this.count(text, paragraph.start, 1);
      for (const sentence of sentenceStarts(text, paragraph)) this.count(text, sentence, -1);
    }
  }

  /** How many words from `at` on open paragraphs rather than sentences elsewhere; 0 when too few. */
  shared(text: string, at: number): number {
    const words = openingWords(text, at);
    let n = words.length;
    while (n >= SHARED && (this.counts.get(words.slice(0, n).join(' ')) ?? 0) <= 0) n--;
    return n < SHARED ? 0 : n;
  }

  private count(text: string, at: number, by: number): void {
    const words = openingWords(text, at);
    for (let n = SHARED; n <= words.length; n++) {
      const key = words.slice(0, n).join(' ');
      this.counts.set(key, (this.counts.get(key) ?? 0) + by);
    }
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

/** Words without their punctuation; one day, month or amount is as good as another. */
function openingWords(text: string, at: number): string[] {
  return text
    .slice(at, at + 120)
    .split(/\s+/, WORDS)
    .map((word) => word.replace(/^\P{L}+|\P{L}+$/gu, ''))
    .map((word) => (word === '' ? '#' : MONTHS.has(word.toLowerCase()) ? '#' : word));
}
