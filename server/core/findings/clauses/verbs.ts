import { type Grammar, SMALL, TAGS, VERB } from '../words/grammar.ts';
import { CAPITAL, CLOSE, COLON, COMMA, DASH, JOINED, OPEN, STOP, type Tokens } from '../words/tokens.ts';
import { asideInDashes } from './asides.ts';

/** How far ahead a clause's verb may stand. */
const AHEAD = 30;
/** How many words the value of a label has at most. */
const LONGEST_VALUE = 5;
/** A relative word is no subject behind a preposition, nor is "whose". */
const NO_SUBJECT = TAGS.preposition | TAGS.determiner;
const NOT_A_VERB =
  TAGS.determiner | TAGS.pronoun | TAGS.preposition | TAGS.noun | TAGS.adverb | TAGS.to | TAGS.relative;

/** Knows the finite verbs of a sentence by their forms and their neighbours. Places are words of the sentence. */
export class Verbs {
  private readonly tokens: Tokens;
  private readonly grammar: Grammar;

  constructor(tokens: Tokens, grammar: Grammar) {
    this.tokens = tokens;
    this.grammar = grammar;
  }

  /** Whether the word is a finite verb, as far as its form and its neighbours tell; `reported` in a clause with "that". */
  isFinite(i: number, reported: boolean): boolean {
    const t = this.tag(i);
    if (t & TAGS.modal && this.isMonth(i)) return false;
    if (t & TAGS.finite) return !(this.mark(i) & JOINED) && !(t & (TAGS.have | TAGS.do) && this.tag(i - 1) & TAGS.to);
    // "came", "wrote": no participle looks like it
    if (t & TAGS.preterite && !(this.mark(i) & (JOINED | CAPITAL)) && !(this.tag(i - 1) & (TAGS.have | TAGS.be)))
      return true;
    const who = this.tag(i - 1) & TAGS.adverb ? i - 2 : i - 1;
    const first = this.tag(who) & TAGS.relative && !((this.tag(who - 1) | this.tag(who)) & NO_SUBJECT);
    if (first && !(t & NOT_A_VERB) && !(this.mark(i) & CAPITAL)) return true;
    // "who shares": a person does something
    if (first && this.tag(who) & TAGS.pronoun && t & (TAGS.present | TAGS.base | TAGS.past)) return true;
    // "a clerk shares her desk": behind one of a kind no noun in the plural goes on before a determiner
    if (this.isOne(i - 1) && t & TAGS.present && !(t & (TAGS.base | TAGS.past)) && this.tag(i + 1) & TAGS.determiner)
      return true;
    if (!(t & (TAGS.past | TAGS.present | TAGS.base)) || t & (TAGS.noun | TAGS.adjective | TAGS.have)) return false;
    if (t & TAGS.be && !(t & TAGS.catenative)) return false;
    const before = this.tag(i - 1);
    if (before & TAGS.pronoun && !(before & TAGS.determiner)) return true;
    // "they only answered some"
    if (who < i - 1 && this.tag(who) & TAGS.pronoun && !(this.tag(who) & TAGS.determiner) && !(t & TAGS.base))
      return true;
    if (before & (TAGS.preposition | TAGS.be | TAGS.have | TAGS.conjunction)) return false;
    if (
      !(before & (TAGS.noun | TAGS.adverb | TAGS.ing | TAGS.adjective | TAGS.due)) &&
      !(before === 0 && i > 0) &&
      !(this.mark(i - 1) & CAPITAL)
    )
      return false;
    const next = this.tag(i + 1);
    if (t & TAGS.be) return !(t & TAGS.base); // "remained", "proved"
    if (t & TAGS.catenative && next & TAGS.to) return true;
    if (next & (TAGS.determiner | TAGS.pronoun | TAGS.that)) return !(t & TAGS.base) || (before & TAGS.noun) !== 0;
    // "the breach occurred when"
    if (t & TAGS.past && before & TAGS.noun && next & TAGS.subordinator) return true;
    // no noun looks like it: "infringes", "leads"
    if (t & TAGS.present && !(t & (TAGS.base | TAGS.past)) && !(next & TAGS.finite)) return true;
    // "the level that the company offered was low"
    if (t & TAGS.past && before & TAGS.noun && next & (TAGS.be | TAGS.have) && reported) return true;
    return (t & TAGS.present) !== 0 && next === 0;
  }

  /** Whether a word that may be a modal is the month: "until May", "on 4 May". */
  private isMonth(i: number): boolean {
    const before = this.tag(i - 1);
    return (this.mark(i) & CAPITAL) !== 0 && i > 0 && ((before & TAGS.preposition) !== 0 || before === 0);
  }

  /** Whether a sentence begins with one of a kind that ends there: "a tired nurse". */
  private isOne(noun: number): boolean {
    if (!(this.tag(noun) & TAGS.noun) || noun < 1 || noun > 3 || !(this.tag(0) & TAGS.determiner)) return false;
    for (let at = 1; at < noun; at++) if (this.tag(at) & (SMALL | TAGS.noun) || this.mark(at) & COMMA) return false;
    return true;
  }

  /** Whether a full verb can only be that of the clause outside: "a firm [that does not ask people] infringes …". */
  isSecond(i: number): boolean {
    const t = this.tag(i);
    const before = this.tag(i - 1);
    // "anyone who shares it acts unlawfully"
    const form = t & TAGS.present && !(t & (TAGS.base | TAGS.past)) && !(before & (TAGS.adjective | TAGS.due));
    const acts = form && this.tag(i + 1) & TAGS.adverb && !(this.mark(i + 1) & COMMA);
    if (t & (TAGS.adjective | TAGS.preposition) || before & (TAGS.to | TAGS.modal | TAGS.do)) return false;
    if (t & TAGS.noun && !acts) return false;
    if (this.mark(i) & JOINED || before & (TAGS.determiner | TAGS.preposition | TAGS.conjunction | TAGS.be))
      return false;
    if (t & TAGS.present && !(t & (TAGS.base | TAGS.past))) return true;
    if (t & TAGS.be && t & TAGS.catenative) return true; // "proved unfounded"
    const next = this.tag(i + 1);
    // "proved to be wrong", "turned out to be wrong"
    const to = next & TAGS.adverb ? i + 2 : i + 1;
    if (t & TAGS.past && this.tag(to) & TAGS.to && this.tag(to + 1) & TAGS.be) return true;
    return (t & (TAGS.base | TAGS.past)) !== 0 && (next & (TAGS.determiner | TAGS.pronoun)) !== 0 && !(t & TAGS.ing);
  }

  /** Whether a word is no small one and no verb, so that a subject may begin with it. */
  isBareNoun(i: number): boolean {
    const t = this.tag(i);
    return (t & TAGS.noun) !== 0 || !(t & (SMALL | VERB | TAGS.that | TAGS.subordinator | TAGS.relative));
  }

  /** Whether a subject stands before the verb, not only adverbs or another participle: "lost or stolen are". */
  hasSubject(from: number, verb: number): boolean {
    for (let i = from; i < verb; i++) {
      const participle = this.tag(i) & TAGS.past && !(this.tag(i) & (TAGS.noun | SMALL));
      if (!participle && !(this.tag(i) & (TAGS.adverb | TAGS.conjunction))) return true;
    }
    return false;
  }

  /** Whether the verb of a subject comes behind a clause on it: "while his claim, that he never agreed, was wrong". */
  isDescribed(i: number, reported: boolean): boolean {
    let at = i + 1;
    while (at < this.tokens.length && !(this.mark(at) & (COMMA | STOP))) at++;
    return (this.tag(at) & (TAGS.relative | TAGS.that)) !== 0 && this.ahead(at, reported) >= 0;
  }

  /** Whether a clause has but a participle: "when required", "while using it". */
  isAlone(i: number): boolean {
    const t = this.tag(i);
    return (t & (TAGS.past | TAGS.ing)) !== 0 && !(t & (TAGS.noun | TAGS.finite | TAGS.preterite));
  }

  /** The first finite verb from `i` up to the next border that may be, or -1. */
  next(i: number, reported: boolean): number {
    for (let at = i; at < this.tokens.length; at++) {
      if (at > i) {
        const t = this.tag(at);
        if (this.mark(at) & (COMMA | STOP | OPEN | CLOSE)) return -1;
        if (t & TAGS.relative || (t & TAGS.subordinator && !(t & TAGS.finite))) return -1;
        if (t & TAGS.that && !(this.tag(at - 1) & TAGS.preposition)) return -1;
      }
      if (this.isFinite(at, reported)) return at;
    }
    return -1;
  }

  /** The first finite verb from `i` on, commas or not, or -1. */
  ahead(i: number, reported: boolean): number {
    for (let at = i; at < this.tokens.length && at < i + AHEAD; at++) {
      const stops = this.mark(at) & STOP && at > i;
      const behind = stops && this.mark(at) & DASH ? asideInDashes(this.tokens, at) : -1;
      if (stops && behind < 0) return -1;
      if (behind >= 0) at = behind;
      if (this.isFinite(at, reported)) return at;
    }
    return -1;
  }

  /** Whether the stretch from `i` to the next comma ends with a verb in the past: "since no policy existed". */
  endsClause(i: number): boolean {
    let at = i + 1;
    while (at < this.tokens.length && !(this.mark(at) & (COMMA | STOP | OPEN | CLOSE))) at++;
    const t = this.tag(at - 1);
    return (t & TAGS.past) !== 0 && !(t & TAGS.noun) && (this.tag(at - 2) & TAGS.noun) !== 0;
  }

  /** Whether the value of a label begins: "Second factor: none", "Penetration test: not yet done". */
  isValue(i: number): boolean {
    return (this.mark(i) & COLON) !== 0 && this.tokens.length - i <= LONGEST_VALUE;
  }

  tag(i: number): number {
    return i >= 0 && i < this.tokens.length ? this.grammar.of(this.tokens.word[i] as number) : 0;
  }

  mark(i: number): number {
    return this.tokens.mark[i] as number;
  }
}
