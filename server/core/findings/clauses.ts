import { type Grammar, TAGS } from './grammar.ts';
import { CAPITAL, CLOSE, COMMA, JOINED, OPEN, STOP, type Tokens } from './tokens.ts';

export type ClauseKind = 'main' | 'and' | 'sub' | 'relative' | 'that' | 'aside';

/** A clause: some words of the sentence that share a verb. */
export interface Clause {
  readonly kind: ClauseKind;
  /** The clause it hangs on, or -1. */
  readonly parent: number;
  /** Words of the sentence, ascending. A relative clause begins with what it speaks of. */
  readonly tokens: number[];
  /** The word that opens it ("which", "if", "that"), or its first one. */
  readonly opener: number;
  /** Whether it is cut off from what stands before by ; or : or a dash. */
  readonly apart: boolean;
}

export interface Clauses {
  readonly list: readonly Clause[];
  /** The clause of each word. */
  readonly of: readonly number[];
  /** The first finite verb of each clause, or -1. */
  readonly verbs: readonly number[];
}

/** Cuts a sentence into clauses by its small words, its commas and its verbs. Never fails: in doubt a clause is longer. */
export function clausesOf(tokens: Tokens, grammar: Grammar): Clauses {
  return new Cutter(tokens, grammar).cut();
}

/** Whether a clause is what another one says ("denies that …"), or goes on with it. */
export function hangsOn(clause: number, on: number, { list }: Clauses): boolean {
  let at = clause;
  for (let steps = 0; at >= 0 && steps < 8; steps++) {
    const current = list[at] as Clause;
    if (current.kind === 'relative' || current.kind === 'sub') return false;
    at = current.parent;
    if (at === on) return true;
  }
  return false;
}

/** An aside in brackets with at most this many words stays in the clause: "common (or shared) accounts". */
const SHORT_ASIDE = 3;
/** How far back what a relative clause speaks of may begin, and how far ahead a clause's verb may stand. */
const ANTECEDENT = 8;
const AHEAD = 30;
const ROOT = -1;
const AUXILIARY = TAGS.be | TAGS.have | TAGS.do | TAGS.modal;
const GOES_ON = TAGS.adverb | TAGS.past | TAGS.base | TAGS.ing | TAGS.be | TAGS.determiner | TAGS.preposition;
const NOT_A_VERB =
  TAGS.determiner | TAGS.pronoun | TAGS.preposition | TAGS.noun | TAGS.adverb | TAGS.to | TAGS.relative;

class Cutter {
  private readonly tokens: Tokens;
  private readonly grammar: Grammar;
  private readonly list: Clause[] = [];
  private readonly of: number[] = [];
  /** The last finite verb of each clause, or -1. */
  private readonly verbs: number[] = [];
  private readonly firsts: number[] = [];
  private readonly asides: number[] = [];
  private current = ROOT;

  constructor(tokens: Tokens, grammar: Grammar) {
    this.tokens = tokens;
    this.grammar = grammar;
  }

  cut(): Clauses {
    this.open('main', ROOT, 0);
    for (let i = 0; i < this.tokens.length; i++) {
      if (i > 0) this.border(i);
      if (this.isVerb(i)) {
        if (!this.hasVerb) this.firsts[this.current] = i;
        this.verbs[this.current] = i;
      }
      this.host.tokens.push(i);
      this.of[i] = this.current;
    }
    return { list: this.list, of: this.of, verbs: this.firsts };
  }

  /** Opens or closes clauses before the word. */
  private border(i: number): void {
    const mark = this.mark(i);
    if (mark & CLOSE) this.current = this.asides.pop() ?? this.current;
    if (mark & OPEN && this.lengthOfAside(i) > SHORT_ASIDE) {
      this.asides.push(this.current);
      this.open('aside', this.current, i);
    } else if (mark & STOP) this.open('and', ROOT, i, true);
    else if (this.startsRelative(i)) this.open('relative', this.current, i, false, this.antecedent(i));
    else if (this.tag(i) & TAGS.that) this.that(i);
    else if (this.startsSub(i)) this.open('sub', this.host.kind === 'sub' ? this.host.parent : this.current, i);
    else if (mark & COMMA && !(this.tag(i) & TAGS.conjunction)) this.comma(i);
    else if (this.tag(i) & TAGS.conjunction) this.conjunction(i);
    else this.resume(i);
  }

  private that(i: number): void {
    const before = this.tag(i - 1);
    if (before & TAGS.preposition && !(before & TAGS.adverb)) return;
    const next = this.tag(i + 1);
    const subject = next & TAGS.finite || (next & TAGS.adverb && this.tag(i + 2) & TAGS.finite);
    if (subject) this.open('relative', this.current, i, false, this.antecedent(i));
    else if (this.verbAhead(i + 1) >= 0) this.open('that', this.current, i);
  }

  private comma(i: number): void {
    const verb = this.nextVerb(i);
    if (verb === i && this.tag(i) & TAGS.finite && (this.host.kind === 'relative' || this.host.kind === 'sub'))
      this.current = this.outer();
    if (this.hasVerb && verb < 0 && this.goesOn(i)) this.current = this.outer();
    this.current = this.outer();
    if (!this.hasVerb || verb < 0 || (verb > i && this.isJoined(verb, i))) return;
    if (this.host.kind === 'relative' || this.host.kind === 'sub') {
      const up = this.outer();
      if (this.verbs[up] === -1 || verb === i) this.current = up;
      else this.open('and', this.list[up]?.parent ?? ROOT, i);
    } else if (verb > i) this.open('and', this.host.parent, i);
  }

  /** Whether the clause outside goes on behind the comma: "they were, as it concedes, not told". */
  private goesOn(i: number): boolean {
    const outer = this.outer();
    if (outer === this.current) return false;
    const last = this.list[outer]?.tokens.at(-1) ?? -1;
    return (this.tag(last) & AUXILIARY) !== 0 && (this.tag(i) & GOES_ON) !== 0;
  }

  private conjunction(i: number): void {
    if (!this.hasVerb) return;
    const verb = this.nextVerb(i + 1);
    if (verb <= i + 1 || !this.hasSubject(i + 1, verb)) return;
    if (this.tag(i) & TAGS.adversative) {
      this.open('and', ROOT, i);
      return;
    }
    const up = this.host.kind === 'relative' ? this.outer() : this.current;
    this.open('and', this.list[up]?.kind === 'sub' ? up : (this.list[up]?.parent ?? ROOT), i);
  }

  /** A second verb without "and" belongs to the clause outside: "the server [on which data was kept] was open". */
  private resume(i: number): void {
    if (!(this.tag(i) & TAGS.finite) || !this.hasVerb || (this.host.kind !== 'relative' && this.host.kind !== 'that'))
      return;
    if (this.continues(i)) return;
    const up = this.host.kind === 'that' ? this.host.parent : this.outer();
    if (this.verbs[up] === -1) this.current = up;
  }

  private open(
    kind: ClauseKind,
    parent: number,
    opener: number,
    apart = false,
    borrowed: readonly number[] = [],
  ): void {
    this.list.push({ kind, parent, tokens: [...borrowed], opener, apart });
    this.verbs.push(-1);
    this.firsts.push(-1);
    this.current = this.list.length - 1;
  }

  private get host(): Clause {
    return this.list[this.current] as Clause;
  }

  private get hasVerb(): boolean {
    return (this.verbs[this.current] as number) >= 0;
  }

  private tag(i: number): number {
    return i >= 0 && i < this.tokens.length ? this.grammar.of(this.tokens.word[i] as number) : 0;
  }

  private mark(i: number): number {
    return this.tokens.mark[i] as number;
  }

  /** The clause that goes on when a relative or subordinate one is over. */
  private outer(): number {
    let at = this.current;
    while (this.list[at]?.kind === 'relative' || this.list[at]?.kind === 'sub') at = this.list[at]?.parent ?? 0;
    return Math.max(at, 0);
  }

  /** Whether the word is a finite verb, as far as its form and its neighbours tell. */
  private isVerb(i: number): boolean {
    const t = this.tag(i);
    if (t & TAGS.finite) return !(this.mark(i) & JOINED);
    const who = this.tag(i - 1) & TAGS.adverb ? i - 2 : i - 1;
    const first = this.tag(who) & TAGS.relative && !(this.tag(who - 1) & TAGS.preposition);
    if (first && !(t & NOT_A_VERB)) return true;
    if (!(t & (TAGS.past | TAGS.present | TAGS.base)) || t & (TAGS.noun | TAGS.adjective | TAGS.be | TAGS.have))
      return false;
    const before = this.tag(i - 1);
    if (before & TAGS.pronoun && !(before & TAGS.determiner)) return true;
    if (before & (TAGS.preposition | TAGS.be | TAGS.have | TAGS.conjunction)) return false;
    if (!(before & (TAGS.noun | TAGS.adverb | TAGS.ing)) && !(before === 0 && i > 0) && !(this.mark(i - 1) & CAPITAL))
      return false;
    const next = this.tag(i + 1);
    if (next & (TAGS.determiner | TAGS.pronoun | TAGS.that)) return !(t & TAGS.base) || (before & TAGS.noun) !== 0;
    // no noun looks like it: "infringes", "leads"
    if (t & TAGS.present && !(t & (TAGS.base | TAGS.past)) && !(next & TAGS.finite)) return true;
    // "the level that the company offered was low"
    if (t & TAGS.past && before & TAGS.noun && next & (TAGS.be | TAGS.have) && this.host.kind === 'that') return true;
    return (t & TAGS.present) !== 0 && next === 0;
  }

  /** The first finite verb from `i` up to the next border that may be, or -1. */
  private nextVerb(i: number): number {
    for (let at = i; at < this.tokens.length; at++) {
      if (at > i) {
        const t = this.tag(at);
        if (this.mark(at) & (COMMA | STOP | OPEN | CLOSE)) return -1;
        if (t & TAGS.relative || (t & TAGS.subordinator && !(t & TAGS.finite))) return -1;
      }
      if (this.isVerb(at)) return at;
    }
    return -1;
  }

  /** Whether the stretch from `i` to the next comma ends with a verb in the past: "since no policy existed". */
  private endsWithVerb(i: number): boolean {
    let at = i + 1;
    while (at < this.tokens.length && !(this.mark(at) & (COMMA | STOP | OPEN | CLOSE))) at++;
    const t = this.tag(at - 1);
    return (t & TAGS.past) !== 0 && !(t & TAGS.noun) && (this.tag(at - 2) & TAGS.noun) !== 0;
  }

  /** The first finite verb from `i` on, commas or not, or -1. */
  private verbAhead(i: number): number {
    for (let at = i; at < this.tokens.length && at < i + AHEAD; at++) {
      if (this.mark(at) & STOP && at > i) return -1;
      if (this.isVerb(at)) return at;
    }
    return -1;
  }

  private startsRelative(i: number): boolean {
    const relative = (at: number) => (this.tag(at) & TAGS.relative) !== 0;
    const starts = relative(i)
      ? !(this.tag(i - 1) & TAGS.preposition)
      : (this.tag(i) & TAGS.preposition) !== 0 && relative(i + 1);
    return starts && this.verbAhead(i) >= 0;
  }

  private startsSub(i: number): boolean {
    const t = this.tag(i);
    if (this.mark(i) & JOINED) return false;
    if (t & TAGS.subordinator && !(t & TAGS.finite)) return this.nextVerb(i + 1) >= 0 || this.endsWithVerb(i + 1);
    if (!(t & TAGS.temporal) || !(this.tag(i + 1) & (TAGS.pronoun | TAGS.determiner))) return false;
    // "the tests before the launch did not …": the verb is that of the clause itself
    const subject = this.tag(i + 1);
    const sure = subject & TAGS.pronoun && !(subject & TAGS.determiner);
    if (!this.hasVerb && this.host.tokens.length > 0 && !sure) return false;
    return this.nextVerb(i + 1) > i || this.endsWithVerb(i + 1);
  }

  /** The words before a relative clause that it may speak of. */
  private antecedent(at: number): number[] {
    const words = this.host.tokens;
    const found: number[] = [];
    for (let k = words.length - 1; k >= 0 && found.length < ANTECEDENT; k--) {
      const token = words[k] as number;
      if (this.tag(token) & TAGS.finite || (token + 1 < at && this.mark(token + 1) & COMMA)) break;
      found.unshift(token);
    }
    return found;
  }

  private lengthOfAside(from: number): number {
    let at = from + 1;
    while (at < this.tokens.length && !(this.mark(at) & CLOSE)) at++;
    return at - from;
  }

  /** Whether "and" stands before the verb, with adverbs between at most: it goes on with an earlier subject. */
  private isJoined(verb: number, from: number): boolean {
    let at = verb - 1;
    while (at > from && this.tag(at) & TAGS.adverb && !(this.tag(at) & TAGS.conjunction)) at--;
    return at > from && (this.tag(at) & TAGS.conjunction) !== 0;
  }

  /** Whether a subject stands before the verb, not only adverbs. */
  private hasSubject(from: number, verb: number): boolean {
    for (let i = from; i < verb; i++) if (!(this.tag(i) & (TAGS.adverb | TAGS.conjunction))) return true;
    return false;
  }

  /** Whether a finite verb belongs to the same group as the one before ("has not been"). */
  private continues(at: number): boolean {
    if (!(this.tag(this.verbs[this.current] as number) & (TAGS.finite | TAGS.be | TAGS.have | TAGS.modal)))
      return false;
    for (let i = (this.verbs[this.current] as number) + 1; i < at; i++)
      if (!(this.tag(i) & (TAGS.adverb | TAGS.be | TAGS.have | TAGS.conjunction | TAGS.modal))) return false;
    return true;
  }
}
