import { letter } from '../../instruments/letters.ts';
import { type Instruments, isUnmistakable, NUMBER_WORDS } from '../../instruments.ts';
import { DEFINING } from '../laws/definitions.ts';
import { lawClass, lawWords } from '../laws/lawwords.ts';
import { ARTICLE, CHAPTER, PARAGRAPH, POINT, PROVISION, RECITAL, SECTION, SHORT_SECTION } from '../words/words.ts';

/** What a word may begin or be: a set of these flags. */
export const HEAD = 1;
export const PART = 2;
export const DEFINITION = 4;
export const BACK = 8;
/** The first of several words of a law's name. */
export const FIRST = 16;
/** The whole name of a law; `ACRONYM` only in capitals. */
export const WHOLE = 32;
export const ACRONYM = 64;
/** A word for a sort of law, which names one with its number. */
export const CLASS = 128;

/** The words that may begin a citation, the name of a law or a definition, found by their hash. */
export interface Lexicon {
  readonly hashes: Int32Array;
  readonly flags: Uint8Array;
  readonly mask: number;
  /** A bit for each hash, small enough to stay near the processor: most words of a text are told apart by it alone. */
  readonly bits: Uint8Array;
  /** A bit for each pair of first words of laws' names, by their hashes together: 0 says that no name begins so. */
  readonly pairs: Uint8Array;
  /** The same for each pair and the word behind it, or `NOTHING` where a name ends with the pair. */
  readonly triples: Uint8Array;
}

const BITS_MASK = (1 << 14) - 1;

/** The flags of a hash: 0 for a word that begins nothing. */
export function flagsOf({ hashes, flags, mask, bits }: Lexicon, hash: number): number {
  if (((bits[(hash >>> 3) & BITS_MASK] ?? 0) & (1 << (hash & 7))) === 0) return 0;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    if (flags[slot] === 0) return 0;
    if (hashes[slot] === hash) return flags[slot] ?? 0;
  }
}

/** Whether a law's name may begin with two words, by their hashes. */
export function pairFits({ pairs }: Lexicon, first: number, second: number): boolean {
  const bit = paired(first, second);
  return ((pairs[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

/** The hash that stands for no further word. */
export const NOTHING = 0;

/** Whether a law's name may begin with three words, or be the first two of them with `NOTHING` behind. */
export function tripleFits({ triples }: Lexicon, first: number, second: number, third: number): boolean {
  const bit = paired(paired(first, second), third);
  return ((triples[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

/** The place of a pair of words among `PAIR_BITS`. */
function paired(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - PAIR_BITS);
}

const PAIR_BITS = 19;

/** Builds the lexicon of the words of citing and of the first words of all laws' names. */
export function lexiconOf(instruments: Instruments): Lexicon {
  const known = built.get(instruments);
  if (known) return known;
  const words = new Map<string, number>();
  const add = (word: string, flag: number): void => {
    words.set(word, (words.get(word) ?? 0) | flag);
  };
  for (const word of [...ARTICLE.keys(), ...RECITAL.keys(), ...CHAPTER.keys(), ...SECTION.keys()]) add(word, HEAD);
  // Scans and careless typing glue the article word to the one before: "delartículo", "theArticle".
  for (const word of ['article', 'articles', 'articulo', 'articulos', 'articolo', 'articoli', 'art', 'artt']) {
    for (const before of ['del', 'el', 'los', 'de', 'l', 'dell', 'all', 'al']) add(before + word, HEAD);
  }
  for (const word of [...OPENING, ...SHORT_SECTION.keys()]) add(word, PART);
  for (const word of PROVISION) add(word, BACK);
  for (const word of DEFINING) add(word, DEFINITION);
  for (const word of lawWords())
    if (word.length > 2 && !/contract|decision/.test(lawClass(word) ?? '')) add(word, CLASS);
  // The initials "d.lgs.", "D.P.C.M.", "l. 241/1990" begin with one letter and a full stop.
  for (const initial of ['d', 'l', 'r']) add(initial, CLASS);
  const begun = addNames(instruments, add);
  const lexicon = { ...table(words), ...begun };
  built.set(instruments, lexicon);
  return lexicon;
}

function addNames(
  { names }: Instruments,
  add: (word: string, flag: number) => void,
): Pick<Lexicon, 'pairs' | 'triples'> {
  const pairs = new Uint8Array(1 << (PAIR_BITS - 3));
  const triples = new Uint8Array(1 << (PAIR_BITS - 3));
  const set = (bits: Uint8Array, bit: number): void => {
    bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
  };
  for (const [first, { laws, next }] of names.next) {
    if (NUMBER_WORDS.has(first) || first.length < 2) continue;
    const acronym = laws.every(({ letters }) => letters !== null && !isUnmistakable(letters));
    for (const word of inflected(first)) {
      if (laws.length > 0) add(word, acronym ? ACRONYM : WHOLE);
      if (next.size > 0) add(word, FIRST);
      for (const [second, node] of next) {
        for (const other of inflected(second)) {
          const pair = paired(hashOf(word), hashOf(other));
          set(pairs, pair);
          if (node.laws.length > 0) set(triples, paired(pair, NOTHING));
          for (const third of node.next.keys())
            for (const form of inflected(third)) set(triples, paired(pair, hashOf(form)));
        }
      }
    }
  }
  return { pairs, triples };
}

/** A word of a name with the endings that the reading of names lets pass. */
function inflected(word: string): string[] {
  return word.length > 4 ? [word, `${word}s`, `${word}es`, `${word}n`] : [word];
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + letter(word.charCodeAt(i))) | 0;
  return hash;
}

/** Takes the lexicon of these instruments as it was built before, instead of building it. */
export function useLexicon(instruments: Instruments, lexicon: Lexicon): void {
  built.set(instruments, lexicon);
}

const built = new WeakMap<Instruments, Lexicon>();

/** Words for parts of an article that may come before it. Shorter ones ("n.", "s.", "no") begin too much else. */
const OPENING: readonly string[] = [...PARAGRAPH.keys(), ...POINT.keys()]
  .filter(
    (word) =>
      word.length > 2 &&
      !/^(?:par|num|number|numbers|numero|numeros|let|sub|item|items|ziff|ziffer|ust|stk|lid|nrn|onder|clause|clauses|alinea|inciso|indent|nos|apart|numeral|numerales)$/.test(
        word,
      ),
  )
  .concat([
    'sous',
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'ziffer',
    'ziff',
    'par',
    'regulation',
    'regulations',
  ]);

function table(words: ReadonlyMap<string, number>): Omit<Lexicon, 'pairs' | 'triples'> {
  let size = 1024;
  while (size < words.size * 3) size *= 2;
  const hashes = new Int32Array(size);
  const flags = new Uint8Array(size);
  const mask = size - 1;
  const bits = new Uint8Array(BITS_MASK + 1);
  for (const [word, flag] of words) {
    const hash = hashOf(word);
    const byte = (hash >>> 3) & BITS_MASK;
    bits[byte] = (bits[byte] ?? 0) | (1 << (hash & 7));
    let slot = hash & mask;
    while (flags[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    hashes[slot] = hash;
    flags[slot] = (flags[slot] ?? 0) | flag;
  }
  return { hashes, flags, mask, bits };
}
