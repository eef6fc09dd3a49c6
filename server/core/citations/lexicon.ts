import { letter } from '../instruments/letters.ts';
import { type Instruments, NUMBER_WORDS } from '../instruments.ts';
import { DEFINING } from './definitions.ts';
import { lawClass, lawWords } from './lawwords.ts';
import { ARTICLE, CHAPTER, PARAGRAPH, POINT, PROVISION, RECITAL, SECTION } from './words.ts';

/** What a word may begin: a set of these flags. */
export const HEAD = 1;
export const PART = 2;
export const LAW = 4;
export const DEFINITION = 8;
export const BACK = 16;

/** The words that may begin a citation, the name of a law or a definition, found by their hash. */
export interface Lexicon {
  readonly hashes: Int32Array;
  readonly flags: Uint8Array;
  readonly mask: number;
}

/** Adds a folded letter to a hash. */
export function hashed(hash: number, folded: number): number {
  return (Math.imul(hash, 31) + folded) | 0;
}

/** The flags of a hash: 0 for a word that begins nothing. */
export function flagsOf({ hashes, flags, mask }: Lexicon, hash: number): number {
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    if (flags[slot] === 0) return 0;
    if (hashes[slot] === hash) return flags[slot] ?? 0;
  }
}

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
  for (const word of OPENING) add(word, PART);
  for (const word of PROVISION) add(word, BACK);
  for (const word of DEFINING) add(word, DEFINITION);
  for (const word of instruments.names.next.keys()) {
    if (NUMBER_WORDS.has(word) || word.length < 2) continue;
    add(word, LAW);
    if (word.length > 4) for (const ending of ['s', 'es', 'n']) add(word + ending, LAW);
  }
  for (const word of lawWords()) if (word.length > 2 && !/contract|decision/.test(lawClass(word) ?? '')) add(word, LAW);
  // The initials "d.lgs.", "D.P.C.M.", "l. 241/1990" begin with one letter and a full stop.
  for (const initial of INITIALS) add(initial, LAW);
  const lexicon = table(words);
  built.set(instruments, lexicon);
  return lexicon;
}

export const INITIALS: readonly string[] = ['d', 'l', 'r'];

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
  .concat(['sous', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'ziffer', 'ziff', 'par']);

function table(words: ReadonlyMap<string, number>): Lexicon {
  let size = 1024;
  while (size < words.size * 3) size *= 2;
  const hashes = new Int32Array(size);
  const flags = new Uint8Array(size);
  const mask = size - 1;
  for (const [word, flag] of words) {
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = hashed(hash, letter(word.charCodeAt(i)));
    let slot = hash & mask;
    while (flags[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    hashes[slot] = hash;
    flags[slot] = (flags[slot] ?? 0) | flag;
  }
  return { hashes, flags, mask };
}
