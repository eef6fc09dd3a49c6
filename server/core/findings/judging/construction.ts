import { type Clause, type Clauses, clausesOf } from '../clauses/clauses.ts';
import { hangsOn } from '../clauses/relations.ts';
import { type Match, type Matcher, matches, possible } from '../patterns/matcher.ts';
import type { Occurrences } from '../patterns/occurrences.ts';
import type { LanguageBook } from '../rulebook/language.ts';
import { SMALL, TAGS, VERB } from '../words/grammar.ts';
import { CAPITAL, COMMA, type Tokens } from '../words/tokens.ts';
import { NUMBER, UNKNOWN } from '../words/vocabulary.ts';
import type { CueHit } from './cue-reach.ts';
import { type Negator, type NegatorKind, type Polarity, polarityOf } from './negation.ts';
import { negatorsIn } from './negators.ts';
import { type SpeakerHit, speakersOf } from './speaker.ts';
import { cueHits } from './status.ts';

/** What leaves a demand undone. */
const UNDOING: ReadonlySet<NegatorKind> = new Set(['verb', 'nobody', 'thing']);

/** How a sentence is built; worked out step by step, only where something may be found. */
export class Construction {
  private readonly book: LanguageBook;
  private readonly tokens: Tokens;
  private readonly find: () => Occurrences;
  private found: Occurrences | null = null;
  private cut: Clauses | null = null;
  private negating: readonly Negator[] | null = null;
  private reached: Polarity | null = null;
  private unreal: ReadonlySet<number> | null = null;
  private unmade: readonly (Match & { clause: number })[] | null = null;
  private hits: readonly CueHit[] | null = null;
  private voices: readonly SpeakerHit[] | null = null;
  private whole: readonly number[] | null = null;

  /** @param find gives the cues that stand in the sentence */
  constructor(book: LanguageBook, tokens: Tokens, find: () => Occurrences) {
    this.book = book;
    this.tokens = tokens;
    this.find = find;
  }

  private get occurrences(): Occurrences {
    this.found ??= this.find();
    return this.found;
  }

  get negators(): readonly Negator[] {
    this.negating ??= negatorsIn(this.occurrences, this.book.negators, this, this.notHappened);
    return this.negating;
  }

  get clauses(): Clauses {
    this.cut ??= clausesOf(this.tokens, this.book.grammar);
    return this.cut;
  }

  get polarity(): Polarity {
    this.reached ??= polarityOf(this.negators, this.clauses, this.tokens, this.book.grammar);
    return this.reached;
  }

  /** Clauses that tell of what did not happen, so that their negation turns over. */
  get turned(): ReadonlySet<number> {
    this.unreal ??= new Set(this.notHappened.map(({ clause }) => clause));
    return this.unreal;
  }

  private get notHappened(): readonly (Match & { clause: number })[] {
    this.unmade ??= this.counterfactual();
    return this.unmade;
  }

  /** The cues that count in the sentence. */
  get cues(): readonly CueHit[] {
    this.hits ??= cueHits(this.book.status, this.occurrences, this.clauses).filter(({ cue, start, end, clause }) => {
      // "failed to ensure" is no purpose; "saw no reason to assume" denies
      const begun = this.negators.some((negator) => negator.start < start && start < negator.end);
      if (begun && cue.status !== 'denied') return false;
      if (cue.status === 'required' && this.isUndone(start, end)) return false;
      if (cue.status === 'hypothetical' && this.isAlleged(start, clause)) return false;
      if (cue.opens && !this.opens(start)) return false;
      if (cue.quotes && (this.changesSubject(start, end) || this.isNegated(start, end))) return false;
      return !cue.present || !(cue.reach === 'sentence' ? this.tellsPast() : this.isPast(clause));
    });
    return this.hits;
  }

  /** Whether words stand in the sentence that open a quotation, as far as that is known without more ado. */
  get mayQuote(): boolean {
    return this.book.status.some(({ quotes, matcher }) => quotes && possible(matcher, this.occurrences));
  }

  /** The speakers that the sentence names. */
  get speakers(): readonly SpeakerHit[] {
    this.voices ??= speakersOf(this.book.speakers, this.occurrences, this.clauses);
    return this.voices;
  }

  /** The tag of a word; 0 before the first and behind the last, where the sentence read before may have words. */
  readonly tag = (token: number): number =>
    token >= 0 && token < this.tokens.length ? this.book.grammar.of(this.tokens.word[token] as number) : 0;

  readonly isComma = (token: number): boolean => ((this.tokens.mark[token] as number) & COMMA) !== 0;

  readonly isFigure = (token: number): boolean =>
    this.tokens.word[token] === NUMBER || this.book.vocabulary.figures.includes(this.tokens.word[token] as number);

  readonly meansAny = (token: number): boolean => {
    if (this.book.any.length === 0) return false;
    const whole = this.wholeSentence();
    if (this.book.any.some((matcher) => matches(matcher, this.occurrences, whole).some(({ start }) => start === token)))
      return true;
    const tag = this.tag(token);
    if (tag & SMALL) return false;
    // a name is none, nor is what begins the sentence when nothing is known of it
    const capital = ((this.tokens.mark[token] as number) & CAPITAL) !== 0;
    if (capital && token > (this.isFigure(0) ? 1 : 0)) return false;
    return !capital || this.tokens.word[token] !== UNKNOWN || (this.tag(token + 1) & (TAGS.noun | TAGS.past)) !== 0;
  };

  readonly isTold = (words: readonly number[]): boolean => this.stands(this.book.particular, words);

  readonly judges = (from: number, to: number): boolean =>
    this.stands(this.book.verdict, this.wholeSentence().slice(from, to));

  readonly isDone = (from: number, to: number): boolean =>
    this.stands(this.book.done, this.wholeSentence().slice(from, to));

  private stands(matchers: readonly Matcher[], words: readonly number[]): boolean {
    return matchers.some((matcher) => matches(matcher, this.occurrences, words).length > 0);
  }

  private wholeSentence(): readonly number[] {
    this.whole ??= Array.from({ length: this.tokens.length }, (_, i) => i);
    return this.whole;
  }

  goesOn(from: number, to: number): boolean {
    for (let i = from + 1; i <= to; i++) {
      const tag = this.tag(i);
      if (tag & TAGS.finite) return true;
      if (tag & TAGS.past && !(tag & TAGS.noun) && this.tag(i - 1) & TAGS.conjunction) return true;
    }
    return false;
  }

  resumes(from: number, to: number): boolean {
    for (let i = from + 1; i <= to; i++) {
      let joint = i - 1;
      while (joint > from && this.tag(joint) & TAGS.adverb && !(this.tag(joint) & TAGS.conjunction)) joint--;
      // "would intercept or have": an infinitive
      const infinitive = this.tag(i) & TAGS.have && !(this.tag(i) & TAGS.preterite) && this.tag(from - 1) & TAGS.modal;
      const tag = this.tag(i);
      // "can be opened and asks for nothing"
      const present = tag & TAGS.present && !(tag & (TAGS.base | TAGS.past | TAGS.noun));
      const verb = tag & (TAGS.finite | TAGS.preterite) || present;
      if (verb && !infinitive && this.tag(joint) & TAGS.conjunction) return true;
      // "said that it could be read, and sent it to all"
      const active = this.isComma(joint) && this.tag(i + 1) & TAGS.determiner && !(this.tag(from) & TAGS.have);
      const told = tag & TAGS.past && !(tag & TAGS.noun);
      if (told && active && this.tag(joint) & TAGS.conjunction) return true;
      // "was to encrypt it, but sent it"
      if (told && this.tag(joint) & TAGS.adversative) return true;
    }
    return false;
  }

  rules(cue: Match, negator: Match): boolean {
    const { of } = this.clauses;
    if (of[cue.start] !== of[negator.start] || !(this.tag(cue.start) & (TAGS.finite | TAGS.modal))) return false;
    for (let i = negator.end; i < cue.start; i++) if (this.tag(i) & TAGS.finite) return false;
    return !(this.tag(negator.start - 1) & TAGS.finite);
  }

  /** Whether only a number or small words stand before. */
  private opens(token: number): boolean {
    for (let i = 0; i < token; i++)
      if (!(this.tag(i) & (TAGS.adverb | TAGS.conjunction)) && (i > 0 || !this.isFigure(i))) return false;
    return true;
  }

  /** Whether "would have" only leaves to a complainant what is said: "she claims that they would have sold it". */
  private isAlleged(from: number, clause: number): boolean {
    let have = from + 1;
    while (this.tag(have) & TAGS.adverb) have++;
    if (!(this.tag(from) & TAGS.modal && this.tag(have) & TAGS.have) || this.turned.has(clause)) return false;
    const said = (host: number) => host !== clause && hangsOn(clause, host, this.clauses);
    return this.speakers.some(({ role, start, clause: host }) => role === 'complainant' && start < from && said(host));
  }

  /** Whether a demand is itself negated or ends with one: "failed to prevent them from", "ordered it to pay for failure to". */
  private isUndone(from: number, to: number): boolean {
    if (this.negators.some(({ start, end }) => from < start && start + 1 < to && to <= end)) return true;
    // "it had to lock the door, which it did not do"
    if (this.polarity.of(from).some(({ kind }) => kind === 'unmet')) return true;
    // "nothing prevented them from", "had no rules to ensure"
    const verb = this.tag(from) & TAGS.to && to === from + 2 ? from + 1 : from;
    return (this.tag(verb) & (VERB | TAGS.noun)) !== 0 && this.polarity.of(verb).some(({ kind }) => UNDOING.has(kind));
  }

  /** Whether another subject begins behind a comma: "under Article 17, the controller requires …". */
  private changesSubject(from: number, to: number): boolean {
    for (let i = from + 1; i < to - 1; i++)
      if (this.isComma(i) && this.tag(i) & (TAGS.determiner | TAGS.pronoun) && !(this.tag(i) & TAGS.relative))
        return true;
    return false;
  }

  /** Whether a negator stands inside: "the provisions do not provide a ground". */
  private isNegated(from: number, to: number): boolean {
    return this.negators.some(({ start }) => from < start && start < to);
  }

  private tellsPast(): boolean {
    return this.clauses.list.some((_, clause) => this.isPast(clause));
  }

  readonly isPast = (clause: number): boolean =>
    (this.clauses.list[clause] as Clause).tokens.some((token) => this.tag(token) & TAGS.preterite) ||
    (this.tag(this.clauses.verbs[clause] as number) & (TAGS.past | TAGS.base)) === TAGS.past;

  /** "if … had" and "would have", when both stand in the sentence, in different clauses. */
  private counterfactual(): (Match & { clause: number })[] {
    if (!this.book.condition.some((matcher) => possible(matcher, this.occurrences))) return [];
    const where = (matchers: readonly Matcher[]) =>
      this.clauses.list.flatMap((clause, index) =>
        matchers.flatMap((matcher) =>
          matches(matcher, this.occurrences, clause.tokens)
            // "had it been encrypted" opens its clause; "had been encrypted" tells what was
            .filter(({ start }) => !(this.tag(start) & TAGS.have) || start === clause.opener)
            .slice(0, 1)
            .map(({ end }) => ({ start: end - 1, end, clause: index })),
        ),
      );
    const conditions = where(this.book.condition);
    if (conditions.length === 0) return [];
    const results = where(this.book.result).filter(({ clause }) => !conditions.some((one) => one.clause === clause));
    return results.length > 0 ? [...conditions, ...results] : [];
  }
}
