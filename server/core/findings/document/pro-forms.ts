import { type Match, type Matcher, matches } from '../patterns/matcher.ts';
import { Occurrences } from '../patterns/occurrences.ts';
import type { LanguageBook } from '../rulebook/language.ts';
import { TAGS } from '../words/grammar.ts';
import { COLON, COMMA, STOP, type Tokens } from '../words/tokens.ts';

/**
 * Words of a sentence that stand for something in the one before: for one thing, for several, for what is not there;
 * such a thing, a part of several; or for all that was done there; or that it was not done, is not so, or that nothing came of it; or that
 * something is older than it may be, or when something was done (the whole sentence).
 */
export interface ProForm extends Match {
  readonly kind: (typeof PRONOUNS)[number] | 'deed' | 'undone' | 'untrue' | 'unheeded' | 'aged' | 'dated';
}

const PRONOUNS = ['one', 'several', 'none', 'such', 'some', 'part'] as const;
/** A sentence that only says that something was not done is hardly longer, in words. */
const LONGEST = 24;
/** How many words may stand before and behind the words that say so. */
const OPENING = 8;
const TAIL = 10;
/** How many words may stand before a pronoun that is the subject, and before another: behind more, another thing may be meant. */
const BEFORE_SUBJECT = 4;
const BEFORE_OBJECT = 9;
/** Within how many words behind its verb comes what an empty "it" holds the place of. */
const NEAR = 9;

/** Knows the words by which a sentence takes up what the one before it speaks of. */
export class ProForms {
  private readonly book: LanguageBook;
  private readonly cues: Occurrences;
  private readonly wanting: ReadonlySet<number>;
  private readonly echoing: ReadonlySet<number>;
  private readonly deed: ReadonlySet<number>;
  private readonly doing: ReadonlySet<number>;
  private readonly unsure: ReadonlySet<number>;
  private readonly stressing: ReadonlySet<number>;
  private readonly kinds = new Map<number, (typeof PRONOUNS)[number]>();

  constructor(book: LanguageBook) {
    const { passages, vocabulary } = book;
    this.book = book;
    this.cues = new Occurrences(book.cues.size);
    for (const kind of PRONOUNS) for (const word of vocabulary.known(passages[kind])) this.kinds.set(word, kind);
    this.wanting = vocabulary.known(passages.wanting);
    this.echoing = vocabulary.known(passages.echoing);
    this.deed = vocabulary.known(passages.deed);
    this.doing = vocabulary.known(passages.doing);
    this.unsure = vocabulary.known(passages.unsure);
    this.stressing = vocabulary.known(passages.stressing);
  }

  /** The words by which a sentence may take something up. */
  find(tokens: Tokens): ProForm[] {
    return [this.echo(tokens) ?? this.pronoun(tokens), this.deedIn(tokens)].flatMap((form) => form ?? []);
  }

  /** Whether a sentence says that something was done; not that it was not, may or must be, or that somebody wants it. */
  tellsDeed(tokens: Tokens): boolean {
    for (let word = 0; word < tokens.length; word++) {
      const tag = this.tag(tokens, word);
      const aims = tag & TAGS.to && this.tag(tokens, word + 1) & TAGS.base;
      // "not only the mails, but also the chats"
      const unsure =
        this.unsure.has(tokens.word[word] as number) && !this.stressing.has(tokens.word[word + 1] as number);
      if (aims || unsure || tag & (TAGS.modal | TAGS.subordinator)) return false;
    }
    return true;
  }

  /** "This" that stands for what was done: the subject, or given with the preposition before it; or "it did so". */
  private deedIn(tokens: Tokens): ProForm | null {
    const { word, length } = tokens;
    if (length > LONGEST) return null;
    const isSo = (match: Match) => match.start <= 1 && match.end < length;
    const so = this.hasAny(this.doing, tokens) && this.first(this.book.passages.so, tokens, isSo);
    if (so) return { kind: 'deed', start: so.start, end: so.end };
    for (let at = 0; at < length; at++) {
      if (!this.deed.has(word[at] as number)) continue;
      const next = this.tag(tokens, at + 1);
      if (at <= 1 && next & (TAGS.finite | TAGS.preterite)) return { kind: 'deed', start: at, end: at + 1 };
      const ends = at + 1 === length || next & TAGS.preposition;
      if (ends && this.tag(tokens, at - 1) & TAGS.preposition) return { kind: 'deed', start: at - 1, end: at + 1 };
    }
    return null;
  }

  /** Whether a sentence says that something need not be. */
  isNeedless(tokens: Tokens): boolean {
    return this.first(this.book.passages.needless, tokens) !== null;
  }

  /** Whether a sentence speaks of what was not looked at. */
  isUnseen(tokens: Tokens): boolean {
    return this.first(this.book.passages.unseen, tokens) !== null;
  }

  /** Whether a sentence says that things are there or are kept. */
  isHeld(tokens: Tokens): boolean {
    return this.first(this.book.passages.lying, tokens) !== null;
  }

  /** The words that say of what came before, and of nothing else, that it was not done. */
  private echo(tokens: Tokens): ProForm | null {
    const { undone, untrue, elided, unheeded } = this.book.passages;
    if (tokens.length > LONGEST || undone.length === 0 || !this.mayEcho(tokens)) return null;
    const tag = (word: number) => this.tag(tokens, word);
    // "so far", "yet" may open it
    const isAlone = (from: number, to: number): boolean => {
      for (let word = from; word < to; word++)
        if (tag(word) & (word === 0 ? OTHER_CLAUSE & ~TAGS.conjunction : OTHER_CLAUSE)) return false;
      return true;
    };
    // "that is not so: we found …"
    const endsAt = (end: number): boolean => end === tokens.length || ((tokens.mark[end] as number) & STOP) !== 0;
    const stands = ({ start, end }: Match, tail: number): boolean =>
      start <= OPENING &&
      isAlone(0, start) &&
      (endsAt(end) || (end + TAIL >= tokens.length && (tag(end) & tail) !== 0 && isAlone(end, tokens.length)));
    const says = (match: Match): boolean => stands(match, TAGS.preposition | TAGS.adverb);
    // "nobody told the customers"
    const tells = (match: Match): boolean => stands(match, TAGS.preposition | TAGS.adverb | TAGS.determiner);
    const words = this.see(tokens);
    const isLast = (match: Match): boolean => endsAt(match.end) && says(match);
    const found = (kind: ProForm['kind'], all: readonly Matcher[], fits = says): ProForm | null => {
      const match = this.among(all, words, fits);
      return match && { kind, start: match.start, end: match.end };
    };
    return (
      found('undone', undone) ??
      found('undone', elided, isLast) ??
      found('untrue', untrue) ??
      found('unheeded', unheeded, tells)
    );
  }

  /** A pronoun that is the subject of the sentence, or that ends what it tells; or what names such a thing. */
  private pronoun(tokens: Tokens): ProForm | null {
    const last = tokens.length - 1;
    if (this.kinds.get(tokens.word[last] as number) === 'some' && this.isOfAKind(tokens, last))
      return { kind: 'some', start: last, end: last + 1 };
    const most = Math.min(tokens.length, BEFORE_OBJECT + 1);
    for (let word = 0; word < most; word++) {
      const comma = ((tokens.mark[word] as number) & COMMA) !== 0;
      // "Remarks: none" is the value of a label
      if ((tokens.mark[word] as number) & COLON && word + 1 === tokens.length) return null;
      const kind = this.kinds.get(tokens.word[word] as number);
      if (kind === 'such') return this.suchThing(tokens, word);
      if (kind && kind !== 'some' && this.mayStandFor(kind, tokens, word, comma))
        return { kind, start: word, end: word + 1 };
      if ((comma && word > BEFORE_SUBJECT) || this.tag(tokens, word) & OTHER_CLAUSE) return null;
    }
    return null;
  }

  private mayStandFor(kind: ProForm['kind'], tokens: Tokens, word: number, comma: boolean): boolean {
    const next = this.tag(tokens, word + 1);
    // "none was missing", "none of these"
    const isWanting = word + 2 < tokens.length && this.wanting.has(tokens.word[word + 2] as number);
    if (kind === 'none' && (isWanting || next & TAGS.preposition)) return false;
    if (word <= BEFORE_SUBJECT && next & (TAGS.finite | TAGS.preterite))
      return !this.isDemand(tokens, word + 1) && !(kind === 'one' && this.isEmpty(tokens, word + 1));
    return kind !== 'part' && !comma && (word + 1 === tokens.length || (next & TAGS.preposition) !== 0);
  }

  /** "could not produce one"; not "no one", "this one". */
  private isOfAKind(tokens: Tokens, word: number): boolean {
    return word > 1 && word < LONGEST && !(this.tag(tokens, word - 1) & (TAGS.determiner | TAGS.adjective));
  }

  /** "no such test", "such a test"; not "tests such as", nor "such tests are rare". */
  private suchThing(tokens: Tokens, word: number): ProForm | null {
    const named = this.tag(tokens, word + 1) & TAGS.determiner ? word + 2 : word + 1;
    const isAny = named > word + 1 || (word > 0 && (this.tag(tokens, word - 1) & TAGS.determiner) !== 0);
    if (!isAny || named >= tokens.length || this.tag(tokens, named) & (TAGS.preposition | TAGS.conjunction))
      return null;
    return { kind: 'such', start: word, end: named + 1 };
  }

  /** Whether "it" only holds the place of what follows: "it is established that", "it is possible to". */
  private isEmpty(tokens: Tokens, verb: number): boolean {
    const most = Math.min(tokens.length, verb + NEAR);
    for (let word = verb + 1; word < most; word++) {
      const tag = this.tag(tokens, word);
      if (tag & (TAGS.that | TAGS.subordinator)) return true;
      if (tag & TAGS.to && this.tag(tokens, word + 1) & (TAGS.base | TAGS.be | TAGS.have)) return true;
      if ((tokens.mark[word] as number) & COMMA) return false;
    }
    return false;
  }

  /** Whether a verb says what must be: "none had to be notified". */
  private isDemand(tokens: Tokens, verb: number): boolean {
    return (this.tag(tokens, verb) & TAGS.have) !== 0 && (this.tag(tokens, verb + 1) & TAGS.to) !== 0;
  }

  private mayEcho(tokens: Tokens): boolean {
    return this.hasAny(this.echoing, tokens);
  }

  private hasAny(words: ReadonlySet<number>, { word, length }: Tokens): boolean {
    for (let i = 0; i < length; i++) if (words.has(word[i] as number)) return true;
    return false;
  }

  /** Looks for cues in a sentence; gives its words. */
  private see(tokens: Tokens): readonly number[] {
    this.cues.clear(tokens);
    this.book.cues.automaton.scan(tokens, this.cues);
    return Array.from({ length: tokens.length }, (_, word) => word);
  }

  /** The first place where one of the patterns stands in a sentence as it should; null for none. */
  first(all: readonly Matcher[], tokens: Tokens, fits?: (match: Match) => boolean): Match | null {
    return this.among(all, this.see(tokens), fits ?? (() => true));
  }

  /** The same in the sentence seen last. */
  private among(all: readonly Matcher[], words: readonly number[], fits: (match: Match) => boolean): Match | null {
    for (const matcher of all) {
      const found = matches(matcher, this.cues, words).find(fits);
      if (found) return found;
    }
    return null;
  }

  private tag(tokens: Tokens, word: number): number {
    return word >= 0 && word < tokens.length ? this.book.grammar.of(tokens.word[word] as number) : 0;
  }
}

/** Words behind which something else may be spoken of. */
const OTHER_CLAUSE = TAGS.subordinator | TAGS.relative | TAGS.that | TAGS.conjunction;
