import type { Automaton } from '../patterns/automaton.ts';
import { Lists } from '../patterns/lists.ts';
import { type SmallSymbols, type SmallWords, smallBit } from '../patterns/small-words.ts';
import type { Frame } from './frame.ts';
import type { LanguageBook } from './language.ts';

/** How the frames of a language are found in a sentence: what wakes them, and what they ask for before they are tried. */
export interface Search {
  /** Finds what the frames look for. */
  readonly automaton: Automaton;
  readonly small: SmallWords;
  /** Word, or node of the automaton → frames that cannot match without what they stand for. */
  readonly wokenByWord: Lists;
  readonly wokenByNode: Lists;
  /** For each frame two more symbols that it cannot match without. */
  readonly asks: Int32Array;
  /** For each frame of a due act the symbol of its undone forms, or `UNTOLD` where it has none; `TOLD` for any other frame. */
  readonly lacking: Int32Array;
  /** Frame → what its parts need: for each how many alternatives, for each of these how many symbols, and them. */
  readonly needs: Lists;
}

/** The weight of a symbol that a frame is woken by only when it has no other. */
const EVERYWHERE = 1e9;
/** Said of frames that need no lack, and of those that nothing but a negation tells. */
export const TOLD = -2;
const UNTOLD = -1;
/** How many symbols are asked for first when a frame wakes. */
export const ASKED = 2;

/** Makes frames ready for the search: each is woken by the rarest of what it cannot do without. */
export function searchOf(frames: readonly Frame[], { rules, common, small, vocabulary }: LanguageBook): Search {
  const everywhere = rules.small((word) => small.has(word));
  const weights = rules.weights((word) => common.has(word));
  const weight = (need: number): number => (everywhere.has(need) ? EVERYWHERE : 0) + (weights[need] as number);
  const rarest = (needs: readonly number[]): number =>
    needs.reduce((best, need) => (weight(need) < weight(best) ? need : best), needs[0] as number);
  const awakes: number[][] = Array.from(weights, () => []);
  const asks = new Int32Array(frames.length * ASKED).fill(weights.length);
  const needs: number[][] = [];
  frames.forEach((frame, index) => {
    const parts = partsOf(frame);
    const choices = parts.map((runs) => [...new Set(runs.map(rarest))]);
    const sum = (chosen: readonly number[]) => chosen.reduce((total, need) => total + weight(need), 0);
    const wakers = choices.reduce((best, other) => (sum(other) < sum(best) ? other : best));
    for (const need of wakers) awakes[need]?.push(index);
    // the part that wakes the frame is there already; of the others the rarest is most likely not to be
    const rank = (i: number) => (choices[i] === wakers ? Number.POSITIVE_INFINITY : sum(choices[i] as number[]));
    const order = parts.map((_, i) => i).sort((a, b) => rank(a) - rank(b));
    needs.push(order.flatMap((i) => written(parts[i] as Alternatives)));
    const sure = parts.flatMap(([first = [], ...others]) =>
      first.filter((need) => others.every((needs) => needs.includes(need))),
    );
    const asked = [...new Set(sure)].filter((need) => !(everywhere.has(need) || wakers.includes(need)));
    asks.set(asked.sort((a, b) => weight(a) - weight(b)).slice(0, ASKED), index * ASKED);
  });
  const left = new Map([...everywhere].filter(([symbol]) => awakes[symbol]?.length === 0));
  const automaton = rules.automaton(left);
  const woken = automaton.leading((symbol) => awakes[symbol] ?? []);
  return {
    wokenByWord: woken.words,
    wokenByNode: woken.ends,
    asks,
    lacking: Int32Array.from(frames, ({ kind, undone }) => (kind === 'lacks' ? Math.max(undone, UNTOLD) : TOLD)),
    needs: new Lists(needs),
    small: smallWords(left, weights.length, vocabulary.size),
    automaton,
  };
}

/** The alternatives of a part, each with the symbols that it needs. */
type Alternatives = readonly (readonly number[])[];

/** What a frame cannot match without. Parts of a passage may stand in the sentence before: those are asked for later. */
function partsOf({ act, undone, roles, reach }: Frame): Alternatives[] {
  const [first = [], ...others] = [act, ...(reach === 'passage' ? [] : roles)].map(({ runs }) =>
    runs.map(({ needs }) => needs),
  );
  // an undone form ("unencrypted") may stand in for the act
  return [undone >= 0 ? [...first, [undone]] : first, ...others];
}

function written(part: Alternatives): number[] {
  return [part.length, ...part.flatMap((needs) => [needs.length, ...needs])];
}

function smallWords(small: SmallSymbols, symbols: number, words: number): SmallWords {
  const byWord: number[][] = Array.from({ length: words }, () => []);
  for (const [symbol, own] of small) for (const word of own) byWord[word]?.push(symbol);
  const isSmall = new Uint8Array(symbols);
  for (const symbol of small.keys()) isSmall[symbol] = 1;
  const bits = Int32Array.from(byWord, (own) => own.reduce((all, symbol) => all | smallBit(symbol), 0));
  return { isSmall, byWord: new Lists(byWord.map((own) => own.sort((a, b) => a - b))), bits };
}
