import { type Clauses, clausesOf } from '../clauses/clauses.ts';
import type { LanguageBook } from '../rulebook/language.ts';
import { SMALL, TAGS, VERB } from '../words/grammar.ts';
import { CAPITAL, COMMA, Tokens } from '../words/tokens.ts';
import { NUMBER } from '../words/vocabulary.ts';

/** A thing that a sentence names, and that the next one may take up. */
export interface Thing {
  /** As it is named when it is known already: "the laptop with the addresses". */
  readonly known: string;
  /** Without an article: "laptop with the addresses"; and its noun, in small letters. */
  readonly bare: string;
  readonly noun: string;
  /** Whether "it" may stand for it, and whether "they" may. */
  readonly one: boolean;
  readonly several: boolean;
}

/** The longest name of a thing, in words, and within how many words behind the verb it begins. */
const LONGEST = 10;
const NEAR = 6;

/** Finds the things a sentence is about: the subject of its first clause, and what stands behind the verb. */
export class Antecedents {
  private readonly book: LanguageBook;
  /** The words of the sentence at hand. */
  private tokens = new Tokens();
  private readonly within: ReadonlySet<number>;
  private readonly article: ReadonlySet<number>;
  private readonly none: ReadonlySet<number>;

  constructor(book: LanguageBook) {
    const { passages, vocabulary } = book;
    this.book = book;
    this.within = vocabulary.known(passages.within);
    this.article = vocabulary.known(passages.an);
    this.none = vocabulary.known([passages.no]);
  }

  /** Whether a sentence says that something be done: "must be tested", "promised to test", "says that it is tested". */
  demands(tokens: Tokens): boolean {
    this.tokens = tokens;
    for (let i = 0; i < this.tokens.length; i++)
      if (this.tag(i) & (TAGS.modal | TAGS.that) || (this.tag(i) & TAGS.to && this.tag(i + 1) & DOES)) return true;
    return false;
  }

  /** Whether it tells of what was. */
  isPast(tokens: Tokens): boolean {
    this.tokens = tokens;
    for (let i = 0; i < tokens.length; i++) if (this.tag(i) & TAGS.preterite) return true;
    return false;
  }

  /** Whether it says when something is so: "where the risk is high", "unless". */
  isConditional(tokens: Tokens): boolean {
    this.tokens = tokens;
    for (let i = 0; i < this.tokens.length; i++)
      if (this.tag(i) & TAGS.subordinator && !(this.tag(i) & TAGS.causal)) return true;
    return false;
  }

  /**
   * The things that a sentence names, its subject first; none when it names no clear one.
   * @param tokens its words
   */
  of(sentence: string, tokens: Tokens): Thing[] {
    this.tokens = tokens;
    const clauses = clausesOf(this.tokens, this.book.grammar);
    const first = clauses.verbs.findIndex((verb, i) => verb >= 0 && clauses.list[i]?.kind !== 'sub');
    const verb = first < 0 ? this.likelyVerb() : (clauses.verbs[first] as number);
    // "Passwords."
    if (verb < 0)
      return tokens.length > NEAR ? [] : [this.named(sentence, 0, tokens.length)].flatMap((one) => one ?? []);
    const clause = clauses.of[verb] as number;
    const begin = this.subjectOf(clauses, clause, verb);
    const things = [begin >= 0 ? this.named(sentence, begin, verb) : null];
    const behind = this.objectOf(clauses, clause, verb);
    if (behind >= 0) things.push(this.named(sentence, behind, this.endOf(behind, clauses, clause)));
    return things.flatMap((thing) => thing ?? []);
  }

  /** What may be a noun by its form, and is the verb as no other word is: "the law calls for a test"; -1 for none. */
  private likelyVerb(): number {
    const { length } = this.tokens;
    for (let at = 1; at + 1 < length; at++) {
      const leads = this.isFigure(at + 1) || this.tag(at + 1) & (TAGS.determiner | TAGS.preposition);
      if (this.tag(at) & (TAGS.past | TAGS.present) && !(this.tag(at - 1) & NOT_BEFORE_VERB) && leads) return at;
    }
    return -1;
  }

  /** Where the subject before a verb begins, behind a fronted phrase; -1 for none. */
  private subjectOf({ list }: Clauses, clause: number, verb: number): number {
    const { tokens = [], opener = 0 } = list[clause] ?? {};
    let begin = tokens.find((word) => word >= opener && !this.isFigure(word)) ?? verb;
    if (this.tag(begin) & FRONTED) {
      const comma = tokens.find((word) => word > begin && word < verb && this.isComma(word));
      const opens = (word: number) => this.tag(word) & TAGS.determiner && !(this.tag(word - 1) & TAGS.preposition);
      begin = comma ?? tokens.find((word) => word > begin && word < verb && opens(word)) ?? verb;
    }
    // "that it was sent"
    const says =
      this.tag(begin) & (TAGS.that | TAGS.subordinator) && this.tag(begin + 1) & (TAGS.pronoun | TAGS.determiner);
    const pronoun = this.tag(begin) & TAGS.pronoun && !(this.tag(begin) & TAGS.determiner);
    return begin < verb && !pronoun && !says ? begin : -1;
  }

  /** Where the thing behind a verb begins; -1 for none. */
  private objectOf({ of }: Clauses, clause: number, verb: number): number {
    for (let at = verb + 1; at < this.tokens.length && at <= verb + NEAR && of[at] === clause; at++) {
      const t = this.tag(at);
      if (t & TAGS.determiner) return at;
      if (this.isComma(at) || t & (TAGS.pronoun | TAGS.conjunction)) return -1;
      // "took home a laptop"
      if (this.tag(at + 1) & TAGS.determiner) continue;
      if (!(t & (SMALL | TAGS.be | TAGS.have | TAGS.do)) && (t & TAGS.noun || !(t & VERB))) return at;
    }
    return -1;
  }

  /** The word behind a thing that begins at `begin`. */
  private endOf(begin: number, { of }: Clauses, clause: number): number {
    let at = begin + 1;
    for (; at < this.tokens.length && at < begin + LONGEST && of[at] === clause; at++) {
      const t = this.tag(at);
      const leadsOut = t & TAGS.preposition && !this.within.has(this.tokens.word[at] as number);
      if (this.tokens.mark[at] !== undefined && (this.tokens.mark[at] as number) & ~CAPITAL & ~JOINS) break;
      if (leadsOut || t & (TAGS.finite | TAGS.conjunction | TAGS.relative | TAGS.subordinator | TAGS.to)) break;
    }
    return at;
  }

  /** The thing that words from one to another name; null when they name none. */
  private named(sentence: string, from: number, to: number): Thing | null {
    let end = from + 1;
    while (end < to && end < from + LONGEST && !this.isComma(end) && !(this.tag(end) & TAGS.relative)) end++;
    while (end > from && this.tag(end - 1) & (TAGS.adverb | TAGS.preposition)) end--;
    const determined = (this.tag(from) & TAGS.determiner) !== 0;
    const begin = determined && from + 1 < end ? from + 1 : from;
    if (begin >= end || this.none.has(this.tokens.word[from] as number)) return null;
    const { passages } = this.book;
    const bare = this.words(sentence, begin, end);
    let head = begin;
    while (head + 1 < end && !(this.tag(head + 1) & TAGS.preposition)) head++;
    const noun = this.words(sentence, head, head + 1).toLowerCase();
    const both = passages.plural.includes(noun);
    const several = both || (/s$/.test(noun) && !/(?:ss|us|is)$/.test(noun) && !passages.singular.includes(noun));
    const kept = determined && !this.article.has(this.tokens.word[from] as number);
    const isName = !determined && ((this.tokens.mark[from] as number) & CAPITAL) !== 0 && from > 0;
    const known = kept ? this.words(sentence, from, end) : isName ? bare : `${passages.the} ${bare}`;
    return { known, bare, noun, one: !several || both, several };
  }

  private words(sentence: string, from: number, to: number): string {
    return sentence.slice(this.tokens.start[from], this.tokens.end[to - 1]);
  }

  private tag(word: number): number {
    return word >= 0 && word < this.tokens.length ? this.book.grammar.of(this.tokens.word[word] as number) : 0;
  }

  private isFigure(word: number): boolean {
    const id = this.tokens.word[word] as number;
    return id === NUMBER || this.book.vocabulary.figures.includes(id);
  }

  private isComma(word: number): boolean {
    return ((this.tokens.mark[word] as number) & COMMA) !== 0;
  }
}

const DOES = TAGS.base | TAGS.be | TAGS.have | TAGS.do;
const NOT_BEFORE_VERB = TAGS.determiner | TAGS.preposition | TAGS.be | TAGS.have;
const FRONTED = TAGS.preposition | TAGS.adverb | TAGS.conjunction;
/** Marks that part no words of a name. */
const JOINS = 32 | 256;
