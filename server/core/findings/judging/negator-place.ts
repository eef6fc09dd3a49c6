import type { Clause } from '../clauses/clauses.ts';
import { type Grammar, SMALL, TAGS } from '../words/grammar.ts';
import { COMMA, type Tokens } from '../words/tokens.ts';
import type { Negator, Polarity } from './negation.ts';

/** How far a negator looks for what it negates, in words. */
export const REACH = 14;

/** A negator among the words of its clause: what stands around it. Places are indexes into these words. */
export class NegatorPlace {
  protected readonly negator: Negator;
  protected readonly words: readonly number[];
  protected readonly tokens: Tokens;
  protected readonly grammar: Grammar;
  protected readonly polarity: Polarity;
  /** Where negators begin: another one's reach is its own. */
  protected readonly starts: ReadonlySet<number>;
  protected readonly place: number;
  /** The word that opens the clause. */
  protected readonly opener: number;
  /** The first place of the clause's own words; those before are borrowed by a relative clause. */
  protected readonly own: number;
  /** The place after the negator. */
  protected readonly behind: number;

  constructor(
    negator: Negator,
    clause: Clause,
    tokens: Tokens,
    grammar: Grammar,
    polarity: Polarity,
    starts: ReadonlySet<number>,
  ) {
    this.negator = negator;
    const { until = 0 } = negator;
    this.words = until > negator.end ? clause.tokens.filter((token) => token < until) : clause.tokens;
    this.opener = clause.opener;
    this.own = Math.max(
      0,
      clause.tokens.findIndex((token) => token >= clause.opener),
    );
    this.tokens = tokens;
    this.grammar = grammar;
    this.polarity = polarity;
    this.starts = starts;
    this.place = this.words.indexOf(negator.start);
    const next = this.words.findIndex((word) => word >= negator.end);
    this.behind = next < 0 ? this.words.length : next;
  }

  readonly tag = (place: number): number => {
    const token = this.words[place];
    return token === undefined ? 0 : this.grammar.of(this.tokens.word[token] as number);
  };

  readonly comma = (place: number): boolean => {
    const token = this.words[place];
    return token !== undefined && ((this.tokens.mark[token] as number) & COMMA) !== 0;
  };

  /** Whether it is said of what stands before: not in "all the missing information". */
  protected isPredicate(): boolean {
    const next = this.tag(this.behind);
    const ends = this.behind >= this.words.length || this.comma(this.behind);
    return ends || this.beBefore() || (next & (TAGS.preposition | TAGS.conjunction | TAGS.finite | TAGS.adverb)) !== 0;
  }

  /** Whether what it is said of comes behind: "missing were …", "what was missing is …". */
  protected isBefore(): boolean {
    const opens =
      this.place === this.own || (this.place === this.own + 2 && (this.tag(this.place - 1) & TAGS.be) !== 0);
    return opens && (this.tag(this.behind) & TAGS.be) !== 0 && (this.tag(this.behind) & TAGS.finite) !== 0;
  }

  /** Whether a form of "be" stands before the negator, with adverbs between at most. */
  protected beBefore(): boolean {
    // "was planned, but never carried out"
    if (this.tag(this.place - 1) & TAGS.conjunction && this.tag(this.behind) & TAGS.past)
      for (let at = this.own; at < this.place - 2; at++)
        if (this.tag(at) & TAGS.be && this.tag(at) & TAGS.finite && this.tag(at + 1) & TAGS.past) return true;
    for (let at = this.place - 1; at >= 0 && at >= this.place - 3; at--) {
      if (this.tag(at) & TAGS.be) return true;
      if (!(this.tag(at) & (TAGS.adverb | TAGS.have))) return false;
    }
    return false;
  }

  /** Whether a word that may only describe is the verb: "had not documented its decisions", not "documented rules". */
  protected isParticiple(at: number): boolean {
    const auxiliary = TAGS.have | TAGS.be;
    const known = (this.tag(at) & TAGS.due) !== 0 && (this.tag(at) & TAGS.past) !== 0;
    const next = this.tag(at + 1);
    return known && (this.tag(this.place - 1) & auxiliary) !== 0 && (next & TAGS.determiner) !== 0;
  }

  /** Whether a word that may join a subject to what it is brings a thing: "has not proved that …", "proved effective". */
  protected isProof(at: number): boolean {
    return (
      (this.tag(at) & TAGS.proving) !== 0 && (at + 1 >= this.words.length || (this.tag(at + 1) & TAGS.determiner) !== 0)
    );
  }

  /** Whether "it" stands for what is negated: "making it almost impossible to find out". */
  protected isExtraposed(): boolean {
    for (let at = this.place - 1; at > this.place - 4; at--)
      if (this.tag(at) & TAGS.pronoun && this.tag(at - 1) & TAGS.light) return true;
    return false;
  }

  /** Whether a form of "have" says what somebody did: "had set up", not "had been". */
  protected isActive(at: number): boolean {
    return (this.tag(at) & TAGS.have) !== 0 && !(this.tag(at + 1) & TAGS.be);
  }

  /** Whether a verb must come next: "did not", "cannot". */
  protected afterAuxiliary(): boolean {
    if (this.negator.kind === 'regret') return false;
    return ((this.tag(this.place - 1) & (TAGS.do | TAGS.modal)) | (this.tag(this.place) & TAGS.modal)) !== 0;
  }

  /** Whether what follows only says what the subject is not: "these are not measures", but "there was not a measure". */
  protected isPredicateNoun(): boolean {
    const be = this.place - 1;
    return (this.tag(be) & TAGS.be) !== 0 && be > this.own && !(this.tag(be - 1) & TAGS.pronoun);
  }

  /** Whether the negator ends with "to": "refused to". */
  protected isInfinitive(): boolean {
    return (this.tag(this.behind - 1) & TAGS.to) !== 0;
  }

  /** Whether what a clause speaks of is its object: "that the firm should have taken", not "who should have taken". */
  protected lacksObject(): boolean {
    if (!(this.tag(this.own) & (TAGS.relative | TAGS.that)) || this.tag(this.behind) & TAGS.be) return false;
    let at = this.behind;
    while (at < this.words.length && this.tag(at) & (TAGS.adverb | TAGS.past)) at++;
    const ends =
      at >= this.words.length || (this.tag(at) & (TAGS.preposition | TAGS.finite | TAGS.present | TAGS.base)) !== 0;
    return ends && !(this.tag(this.own + 1) & TAGS.adverb) && this.place > this.own + 1;
  }

  /** Whether another verb of the same subject stands there: "had no lock and allowed visits", not "no locked and guarded door". */
  protected isSecondVerb(at: number): boolean {
    const t = this.tag(at);
    const describes = t & (TAGS.noun | TAGS.adjective | TAGS.due) && !(this.tag(at + 1) & TAGS.determiner);
    let joint = at - 1;
    while (this.tag(joint) & TAGS.adverb && !(this.tag(joint) & TAGS.conjunction)) joint--;
    if (!(t & TAGS.past) || describes || !(this.tag(joint) & TAGS.conjunction)) return false;
    if (this.tag(joint - 1) & (SMALL | TAGS.past | TAGS.ing | TAGS.adjective | TAGS.due)) return false;
    for (let verb = this.own; verb < this.place; verb++)
      if (this.tag(verb) & (TAGS.finite | TAGS.preterite) || (this.tag(verb) & TAGS.past && verb > this.own))
        return true;
    return false;
  }

  /** Whether it only takes something out: "the doctors, but not the nurses, …". */
  protected isContrast(): boolean {
    return (this.tag(this.place - 1) & TAGS.adversative) !== 0 && !this.afterAuxiliary();
  }

  /** Whether the clause's verb stands before the negator. */
  protected verbBefore(): boolean {
    for (let at = 0; at < this.place; at++) if (this.tag(at) & TAGS.finite) return true;
    return false;
  }

  /** The verb of a clause that the negator opens, behind its subject: "nor had the law been kept"; -1 when there is none. */
  protected verbBehindSubject(): number {
    const auxiliary = this.tag(this.behind);
    const opens = this.place === this.own || (this.tag(this.place - 1) & TAGS.conjunction) !== 0;
    if (!opens || !(auxiliary & (TAGS.be | TAGS.have | TAGS.do | TAGS.modal))) return -1;
    const form = auxiliary & (TAGS.be | TAGS.have) ? TAGS.past : TAGS.base;
    const subject = this.behind + 1;
    if (!(this.tag(subject) & (TAGS.determiner | TAGS.pronoun | TAGS.noun))) return -1;
    for (let at = subject + 1; at < this.words.length && at < subject + REACH; at++) {
      const before = this.tag(at - 1);
      const plain = !(before & (TAGS.determiner | TAGS.preposition | TAGS.due));
      const noun = this.tag(at) & TAGS.noun && !(this.tag(at + 1) & (TAGS.determiner | TAGS.pronoun));
      if (plain && this.tag(at) & form && !noun && !(this.tag(at) & (TAGS.be | TAGS.have))) return at;
    }
    return -1;
  }

  /** Whether the verb of a clause without auxiliaries stands there: "no nurse of the ward [shared] it", not "no file [shared] was". */
  protected isOnlyVerb(at: number): boolean {
    const t = this.tag(at);
    if (!(t & TAGS.past) || t & (TAGS.noun | TAGS.adjective | TAGS.due) || this.tag(at - 1) & TAGS.adjective)
      return false;
    for (let word = this.own; word < this.words.length; word++)
      if (this.tag(word) & TAGS.finite || (word > this.behind && word <= at && this.comma(word))) return false;
    return this.tag(at + 1) !== 0 && !(this.tag(at + 1) & TAGS.noun);
  }

  /** The place after an aside between commas: "did not, at the time, encrypt". */
  protected afterAside(place: number): number {
    for (let at = place + 1; at < this.words.length && at < place + REACH; at++) if (this.comma(at)) return at;
    return place;
  }
}
