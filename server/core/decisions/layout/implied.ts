import type { Span } from '../../text.ts';

/** Openings are compared by this many words at most, and must share this many to count. */
const WORDS = 8;
const SHARED = 3;

/** How the numbered paragraphs of a document open: "The rapporteur notes that". */
export class Openings {
  private readonly known = new Set<string>();

  constructor(text: string, bodies: Iterable<number>) {
    for (const body of bodies) {
      const words = firstWords(text, body);
      for (let n = SHARED; n <= words.length; n++) this.known.add(words.slice(0, n).join(' '));
    }
  }

  /** How many words from `at` on open another paragraph likewise; 0 when fewer than count. */
  shared(text: string, at: number): number {
    const words = firstWords(text, at);
    let n = words.length;
    while (n >= SHARED && !this.known.has(words.slice(0, n).join(' '))) n--;
    return n < SHARED ? 0 : n;
  }
}

/**
 * Where the paragraphs begin whose numbers are missing between two numbers: at the sentences that open as the
 * document's other paragraphs do. Gives none when the text does not tell them apart.
 */
export function impliedStarts(text: string, gap: Span, missing: number, openings: Openings): number[] {
  if (missing > 3 || gap.end - gap.start > 40_000) return [];
  const starts = sentenceStarts(text, gap).map((at) => ({ at, shared: openings.shared(text, at) }));
  const ranked = starts.filter(({ shared }) => shared > 0).sort((a, b) => b.shared - a.shared || a.at - b.at);
  const worst = ranked[missing - 1];
  const next = ranked[missing];
  if (!worst || (next && next.shared === worst.shared)) return [];
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

function firstWords(text: string, at: number): string[] {
  return text.slice(at, at + 120).split(/\s+/, WORDS);
}
