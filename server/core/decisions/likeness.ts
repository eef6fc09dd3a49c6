/** Words of a stretch of text as numbers, each once, with what it is worth there by BM25 but for its rarity. */
export interface WordBag {
  /** The words by a hash of 16 bits: of two that fall together the rarity is a little off, which only ties feel. */
  readonly words: Uint16Array;
  /** Hundredths. */
  readonly weights: Uint8Array;
}

export const NO_WORDS: WordBag = { words: new Uint16Array(0), weights: new Uint8Array(0) };

/** How many different hashes there are. */
export const HASHES = 1 << 16;
/** Shorter words are articles and the like. */
const SHORTEST = 4;
/** Different words kept of one stretch. */
const MOST = 96;
/** BM25: how soon a word said again adds little, how much length counts, and the length of an average paragraph. */
const K1 = 1.2;
const B = 0.75;
const AVERAGE = 70;

/** The words of a stretch, without regard to case and plural; linear in its length. */
export function wordBag(text: string, start = 0, end = text.length): WordBag {
  const counts = new Map<number, number>();
  let length = 0;
  for (let at = start; at < end; ) {
    if (!isLetter(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const from = at;
    let hash = 0x811c9dc5;
    let last = 0;
    let before = hash;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (!isLetter(code)) break;
      last = lower(code);
      before = hash;
      hash = Math.imul(hash ^ last, 0x01000193);
    }
    if (at - from < SHORTEST) continue;
    length++;
    const word = fold(last === LETTER_S && at - from > SHORTEST ? before : hash);
    const known = counts.get(word);
    if (known !== undefined) counts.set(word, known + 1);
    else if (counts.size < MOST) counts.set(word, 1);
  }
  const words = new Uint16Array(counts.size);
  const weights = new Uint8Array(counts.size);
  let i = 0;
  for (const [word, count] of counts) {
    words[i] = word;
    weights[i++] = Math.round((100 * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / AVERAGE)));
  }
  return { words, weights };
}

/** How rare each word is among passages, kept as passages come and go. */
export class Rarity {
  readonly #counts = new Uint32Array(HASHES);
  #passages = 0;

  /** Counts the words of passages in, or out with a `change` of -1. */
  count(words: Uint16Array, passages: number, change: 1 | -1): void {
    const counts = this.#counts;
    for (const word of words) counts[word] = (counts[word] ?? 0) + change;
    this.#passages += passages * change;
  }

  /** What a passage gains by each word that it shares with a query, by hash. */
  gains({ words, weights }: WordBag): Float32Array {
    const gains = new Float32Array(HASHES);
    words.forEach((word, i) => {
      const count = this.#counts[word] ?? 0;
      const rarity = Math.log(1 + (this.#passages - count + 0.5) / (count + 0.5));
      gains[word] = rarity * Math.min(1, (weights[i] ?? 0) / 100);
    });
    return gains;
  }
}

const LETTER_S = 115;

function isLetter(code: number): boolean {
  const small = code | 32;
  return (small >= 97 && small <= 122) || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && code < 0x2000);
}

/** Lower case for the letters of ASCII, Latin-1, Greek and Cyrillic; what is left as it is only misses a likeness. */
function lower(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  if ((code >= 0xc0 && code <= 0xde) || (code >= 0x391 && code <= 0x3a9) || (code >= 0x410 && code <= 0x42f))
    return code + 32;
  return code;
}

function fold(hash: number): number {
  return ((hash >>> 16) ^ hash) & 0xffff;
}
