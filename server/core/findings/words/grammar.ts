import type { Form } from '../patterns/inflect.ts';
import { RESERVED, UNKNOWN_ED, UNKNOWN_ING, UNKNOWN_LY, type Vocabulary } from './vocabulary.ts';

/** What a word can do in a sentence. The names in knowledge/words/<language>/grammar.yaml, and those told by its forms. */
export const TAGS = {
  be: 1,
  have: 2,
  do: 4,
  modal: 8,
  finite: 16,
  pronoun: 32,
  determiner: 64,
  preposition: 128,
  conjunction: 256,
  subordinator: 512,
  relative: 1024,
  that: 2048,
  to: 4096,
  adverb: 8192,
  due: 1 << 14,
  light: 1 << 15,
  carrier: 1 << 16,
  base: 1 << 17,
  present: 1 << 18,
  past: 1 << 19,
  ing: 1 << 20,
  noun: 1 << 21,
  adjective: 1 << 22,
  temporal: 1 << 23,
  adversative: 1 << 24,
  /** Puts a clause into the past: was, had, did. */
  preterite: 1 << 25,
  /** Leaves alone what it is about: "all", "every". */
  every: 1 << 26,
  /** Takes what follows for granted: "to stop the leak". */
  presuming: 1 << 27,
  /** Brings what it tells with "that": "no evidence that …". */
  proving: 1 << 28,
  /** Gives a reason or an objection: "because", "although". */
  causal: 1 << 29,
  /** Takes an infinitive and no object, so that its past is no participle: "forgot to". */
  catenative: 1 << 30,
  /** Only makes the forms of common verbs known. */
  verb: 0,
} as const;

export type Tag = keyof typeof TAGS;

export const VERB = TAGS.base | TAGS.present | TAGS.past | TAGS.ing;

/** What the small words of a language do; they are everywhere. */
export const SMALL =
  TAGS.preposition |
  TAGS.determiner |
  TAGS.conjunction |
  TAGS.pronoun |
  TAGS.adverb |
  TAGS.modal |
  TAGS.finite |
  TAGS.to;

/** The tags of each word of the vocabulary. */
export class Grammar {
  private tags = new Int32Array(4096);

  constructor() {
    this.tags[UNKNOWN_LY] = TAGS.adverb;
    this.tags[UNKNOWN_ED] = TAGS.past;
    this.tags[UNKNOWN_ING] = TAGS.ing;
  }

  /** The same tags, to which others can be added without touching these. */
  copy(): Grammar {
    const copy = new Grammar();
    copy.tags = this.tags.slice();
    return copy;
  }

  of(word: number): number {
    return this.tags[word] ?? 0;
  }

  add(word: number, tag: number): void {
    if (word >= this.tags.length) {
      const bigger = new Int32Array(Math.max(word + 1, this.tags.length * 2));
      bigger.set(this.tags);
      this.tags = bigger;
    }
    this.tags[word] = (this.tags[word] as number) | tag;
  }

  /** Learns what a form is; the small words keep to what the grammar says of them ("in" of "log in" is no noun). */
  learn(word: number, { role }: Form): void {
    if (!(this.of(word) & SMALL)) this.add(word, TAGS[role]);
  }

  /** Tells by its ending what no list speaks of, as with unknown words: being named in a rule changes no word. */
  complete(vocabulary: Vocabulary): void {
    this.add(vocabulary.size, 0);
    for (let word = RESERVED; word < vocabulary.size; word++)
      if (this.of(word) === 0) this.add(word, this.of(vocabulary.ending(word)));
  }
}
