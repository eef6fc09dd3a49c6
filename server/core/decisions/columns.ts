import type { Decision } from './decision.ts';
import { NO_WORDS, type WordBag, wordBag } from './likeness.ts';
import type { Passage, PassageFinding, Source } from './passages.ts';

/**
 * The passages of one decision as columns of numbers, so that a library of thousands takes little room and is searched
 * fast. Each `…From` has one entry more than there are passages: where the entries of a passage begin.
 */
export interface PassageColumns {
  /** The names that rules and provisions are numbers of. */
  readonly names: readonly string[];
  /** The passages' own numbers as cited: "64", "5.3". */
  readonly numbers: readonly string[];
  /** Start and end of each passage. */
  readonly spans: Uint32Array;
  readonly findingsFrom: Uint32Array;
  /** Rule and source of each finding: `name * 4 + source`. */
  readonly findings: Uint16Array;
  readonly findingSpans: Uint32Array;
  readonly provisionsFrom: Uint32Array;
  /** The provision, with INFRINGED where the decision found it infringed. */
  readonly provisions: Uint16Array;
  readonly wordsFrom: Uint32Array;
  readonly words: Uint16Array;
  readonly weights: Uint8Array;
}

/** Marks a provision that the authority found infringed. */
export const INFRINGED = 0x8000;
export const SOURCES: readonly Source[] = ['party', 'text', 'authority', 'card'];
/** Names a number has room for; a decision with more keeps its first. */
const MOST_NAMES = 0x3fff;

/** How many passages columns hold. */
export function sizeOf({ spans }: PassageColumns): number {
  return spans.length >> 1;
}

/** The article of a provision: `32` of `32(1)(b)`; recitals, chapters and sections stand for themselves. */
export function articleOf(provision: string): string {
  return /^\d+/.exec(provision)?.[0] ?? provision;
}

/** Writes the passages of one decision as columns. Their words are read where the decision has a text. */
export function columnsOf(passages: readonly Passage[], text: string | undefined): PassageColumns {
  const names = new Map<string, number>();
  const nameOf = (name: string): number => {
    const known = names.get(name) ?? Math.min(names.size, MOST_NAMES);
    names.set(name, known);
    return known;
  };
  const found = passages.flatMap(({ findings }) => findings);
  const bags = passages.map(
    ({ span }): WordBag => (text === undefined ? NO_WORDS : wordBag(text, span.start, span.end)),
  );
  const provisions = passages.map((passage) => {
    const infringed = passage.decision.card.infringed;
    return passage.provisions.map((one) => {
      const counts = infringed.includes(one) || infringed.includes(articleOf(one));
      return nameOf(one) | (counts ? INFRINGED : 0);
    });
  });
  return {
    numbers: passages.map(({ number }) => number),
    spans: Uint32Array.from(passages.flatMap(({ span }) => [span.start, span.end])),
    findingsFrom: beginnings(passages.map(({ findings }) => findings.length)),
    findings: Uint16Array.from(found.map(({ rule, by }) => nameOf(rule) * 4 + SOURCES.indexOf(by))),
    findingSpans: Uint32Array.from(found.flatMap(({ start, end }) => [start, end])),
    provisionsFrom: beginnings(provisions.map(({ length }) => length)),
    provisions: Uint16Array.from(provisions.flat()),
    wordsFrom: beginnings(bags.map(({ words }) => words.length)),
    words: joined(
      Uint16Array,
      bags.map(({ words }) => words),
    ),
    weights: joined(
      Uint8Array,
      bags.map(({ weights }) => weights),
    ),
    names: [...names.keys()],
  };
}

/** One passage of a decision out of its columns. */
export function passageAt(columns: PassageColumns, i: number, decision: Decision): Passage {
  const { names, numbers, spans, findingsFrom, findings, findingSpans, provisionsFrom, provisions } = columns;
  const at = (list: Uint32Array | Uint16Array, j: number): number => list[j] ?? 0;
  const stated: PassageFinding[] = [];
  for (let j = at(findingsFrom, i); j < at(findingsFrom, i + 1); j++) {
    const by = SOURCES[at(findings, j) & 3] ?? 'text';
    const rule = names[at(findings, j) >> 2] ?? '';
    stated.push({ rule, by, start: at(findingSpans, 2 * j), end: at(findingSpans, 2 * j + 1) });
  }
  const cited = provisions.subarray(at(provisionsFrom, i), at(provisionsFrom, i + 1));
  return {
    decision,
    number: numbers[i] ?? '',
    span: { start: at(spans, 2 * i), end: at(spans, 2 * i + 1) },
    findings: stated,
    provisions: Array.from(cited, (one) => names[one & ~INFRINGED] ?? ''),
  };
}

function beginnings(lengths: readonly number[]): Uint32Array {
  const from = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    from[i + 1] = (from[i] ?? 0) + length;
  });
  return from;
}

function joined<T extends Uint16Array | Uint8Array>(kind: new (length: number) => T, parts: readonly T[]): T {
  const all = new kind(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
