import { moved } from '../moved.ts';
import { type Begun, type BlockKind, blocksFrom, START, sentences } from '../sentences.ts';
import type { Span } from '../text.ts';
import type { Finding } from './finding.ts';
import { type Precedence, settled } from './precedence.ts';
import type { SentenceReader } from './sentence.ts';

/** What a sentence tells. Places count from its first character, so that it stays the same when it stands elsewhere. */
export interface ToldSentence {
  /** How far it stands behind the sentence before it, or behind the beginning of its block. */
  readonly gap: number;
  readonly length: number;
  readonly found: readonly Finding[];
  /** The words that open the quotation of a law. */
  readonly opening: Span | null;
  /** Whether it has a verb; only asked where something is told. */
  readonly verb: boolean;
}

/** A block with what its sentences tell. */
export interface ToldBlock extends Begun {
  /** How far it stands behind the block before it. */
  readonly gap: number;
  readonly length: number;
  readonly kind: BlockKind;
  readonly sentences: readonly ToldSentence[];
}

/** What reads sentences, and what settles what they tell. */
export interface Teller {
  readonly reader: SentenceReader;
  readonly precedence: Precedence;
}

/**
 * What was told already, by the words of the sentence: templates, forms and archives say the same again and again. Null
 * where the sentence before counts too: then it stands by the words of both.
 */
type Heard = Map<string, ToldSentence | null>;

/** Reads all sentences of a text. */
export function tell(text: string, teller: Teller): ToldBlock[] {
  const heard: Heard = new Map();
  let end = 0;
  return [...blocksFrom(text, 0, START)].map((block) => {
    const gap = block.start - end;
    end = block.end;
    return tellBlock(text, block, gap, teller, heard);
  });
}

/** Reads the sentences of one block. */
export function tellBlock(
  text: string,
  block: Span & Begun & { readonly kind: BlockKind },
  gap: number,
  teller: Teller,
  heard: Heard | null = null,
): ToldBlock {
  const { start, end, kind, first, fenced } = block;
  const told = kind === 'code' ? [] : tellSentences(text, sentences(text, start, end), start, null, teller, heard);
  return { gap, length: end - start, kind, first, fenced, sentences: told };
}

/**
 * Reads sentences of one block.
 * @param from where the sentence before them ends, or the block begins
 * @param before the sentence before them
 */
export function tellSentences(
  text: string,
  list: readonly Span[],
  from: number,
  before: Span | null,
  { reader, precedence }: Teller,
  heard: Heard | null = null,
): ToldSentence[] {
  /** The sentence before, as long as the reader has not read it. */
  let unread = before;
  let goesOn = before !== null;
  let wordsBefore = '';
  let last = from;
  return list.map((sentence) => {
    const { start, end } = sentence;
    const gap = start - last;
    last = end;
    const words = heard ? text.slice(start, end) : '';
    let again = heard?.get(words);
    if (again === null) again = heard?.get(both(wordsBefore, words));
    if (again) {
      unread = sentence;
      goesOn = true;
      wordsBefore = words;
      return again.gap === gap ? again : { ...again, gap };
    }
    if (unread) reader.read(text, unread.start, unread.end, false);
    const told = reader.read(text, start, end, goesOn);
    const opening = reader.quotation();
    const fresh = {
      gap,
      length: end - start,
      found: moved(told.length > 0 ? settled(told, precedence) : NONE, -start),
      opening: opening && { start: opening.start - start, end: opening.end - start },
      verb: told.length > 0 && reader.hasVerb,
    };
    if (heard && heard.size < MOST_HEARD) {
      if (reader.lookedBack) heard.set(both(wordsBefore, words), fresh);
      heard.set(words, reader.lookedBack ? null : fresh);
    }
    wordsBefore = words;
    unread = null;
    goesOn = true;
    return fresh;
  });
}

/** The words of a sentence behind those of the one before it. */
function both(before: string, words: string): string {
  return `${before}\n\n${words}`;
}

/** So many different sentences are kept in mind. */
const MOST_HEARD = 50_000;

const NONE: readonly Finding[] = [];
