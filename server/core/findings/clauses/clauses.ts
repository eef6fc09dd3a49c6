import { type Grammar, TAGS } from '../words/grammar.ts';
import { CLOSE, COLON, COMMA, DASH, JOINED, OPEN, STOP, type Tokens } from '../words/tokens.ts';
import { asideInBrackets, asideInDashes } from './asides.ts';
import { Verbs } from './verbs.ts';

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

/** An aside in brackets with at most this many words stays in the clause: "common (or shared) accounts". */
const SHORT_ASIDE = 3;
/** How many words an aside between commas may take behind the word that opens a clause. */
const LONG_ASIDE = 12;
/** Behind how many words of its subject the participle of a condition without "if" comes at the latest. */
const UNREAL = 12;
/** How far back what a relative clause speaks of may begin. */
const ANTECEDENT = 8;
const ROOT = -1;
class Cutter {
  private readonly tokens: Tokens;
  private readonly words: Verbs;
  private readonly list: Clause[] = [];
  private readonly of: number[] = [];
  /** The last finite verb of each clause, or -1. */
  private readonly verbs: number[] = [];
  private readonly firsts: number[] = [];
  private readonly asides: number[] = [];
  private current = ROOT;
  /** The word behind the dash that ends an aside. */
  private dashed = -1;
  /** The verb by which a clause went on behind another one. */
  private second = -1;
  /** Whether the things of a list are told, behind a colon. */
  private listing = false;

  constructor(tokens: Tokens, grammar: Grammar) {
    this.tokens = tokens;
    this.words = new Verbs(tokens, grammar);
  }

  cut(): Clauses {
    this.open('main', ROOT, 0);
    for (let i = 0; i < this.tokens.length; i++) {
      if (i > 0) this.border(i);
      if (this.second === i || this.words.isFinite(i, this.reported)) {
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
    const mark = this.words.mark(i);
    const closed = i === this.dashed;
    if (mark & CLOSE || closed) this.current = this.asides.pop() ?? this.current;
    const end = mark & DASH && !closed ? asideInDashes(this.tokens, i) : -1;
    if (end >= 0) this.dashed = end;
    if (end >= 0 || mark & OPEN) this.asides.push(this.current);
    if (end >= 0 || (mark & OPEN && asideInBrackets(this.tokens, i) > SHORT_ASIDE)) this.open('aside', this.current, i);
    else if (mark & STOP && !closed) {
      const isLabel = !this.hasVerb && this.list.length === 1;
      if (!(isLabel && this.words.isValue(i)) && !this.goesOnAsList(i)) this.open('and', ROOT, i, true);
    } else if (this.startsRelative(i)) this.open('relative', this.current, i, false, this.antecedent(i));
    else if (this.words.tag(i) & TAGS.that) this.that(i);
    else if (this.startsSub(i)) this.open('sub', this.host.kind === 'sub' ? this.host.parent : this.current, i);
    else if (mark & COMMA && !(this.words.tag(i) & TAGS.conjunction)) this.comma(i);
    else if (this.words.tag(i) & TAGS.conjunction) this.conjunction(i);
    else this.resume(i);
  }

  /** Whether things without a verb follow behind a colon or between semicolons: "did not state: the purposes; the period". */
  private goesOnAsList(i: number): boolean {
    const begins = (this.words.mark(i) & COLON) !== 0 && this.hasVerb;
    this.listing =
      (begins || (this.listing && (this.words.mark(i) & DASH) === 0)) && this.words.ahead(i, this.reported) < 0;
    return this.listing;
  }

  private that(i: number): void {
    const before = this.words.tag(i - 1);
    if (before & TAGS.preposition && !(before & TAGS.adverb)) return;
    const next = this.words.tag(i + 1);
    const fails = next & TAGS.catenative && next & TAGS.past && this.words.tag(i + 2) & TAGS.to; // "that failed to"
    const subject = next & TAGS.finite || fails || (next & TAGS.adverb && this.words.tag(i + 2) & TAGS.finite);
    // "systems that no longer receive updates"
    const ended = next & TAGS.determiner && this.words.tag(i + 2) & TAGS.adverb && this.words.tag(i + 3) & TAGS.base;
    const describes = !subject && (ended || this.describes(i));
    if (describes) this.second = ended ? i + 3 : i + 1;
    if (subject || describes) this.open('relative', this.current, i, false, this.antecedent(i));
    else if (this.words.ahead(i + 1, this.reported) >= 0) this.open('that', this.current, i);
  }

  /** Whether "that" is the subject of the verb behind it: "banners that made it hard". */
  private describes(i: number): boolean {
    const before = this.words.tag(i - 1);
    const verb = this.words.tag(i + 1);
    if (!(before & TAGS.noun) || before & TAGS.proving || verb & TAGS.adjective) return false;
    // "a bug that returns wrong names": no noun in the plural stands behind "that"
    if (verb & TAGS.noun)
      return (verb & (TAGS.present | TAGS.base)) === TAGS.present && this.words.next(i + 2, this.reported) < 0;
    // "systems that receive no updates are …"
    if (!this.hasVerb && this.host.kind === 'main' && verb & (TAGS.base | TAGS.present)) return true;
    if (!(verb & TAGS.past)) return false;
    // "the mistake that led to the loss shows …", not "the claim that shared files were lost"
    if (this.words.tag(i + 2) & (TAGS.preposition | TAGS.determiner | TAGS.pronoun)) return true;
    return this.words.next(i + 2, this.reported) < 0;
  }

  private comma(i: number): void {
    const verb = this.words.next(i, this.reported);
    if (verb === i && this.words.tag(i) & TAGS.finite && (this.host.kind === 'relative' || this.host.kind === 'sub'))
      this.current = this.outer();
    if (verb === i && this.hasVerb && this.reported && this.verbs[this.host.parent] === -1)
      this.current = this.host.parent;
    // a comma ends what only adds something
    if (this.hasVerb) this.current = this.outer();
    if (!this.hasVerb || verb < 0 || (verb > i && this.isJoined(verb, i))) return;
    if (verb > i) this.open('and', this.host.parent, i);
  }

  private conjunction(i: number): void {
    if (!this.hasVerb) return;
    const verb = this.words.next(i + 1, this.reported);
    if (verb <= i + 1 || !this.words.hasSubject(i + 1, verb)) return;
    if (this.words.tag(i) & TAGS.adversative) {
      this.open('and', ROOT, i);
      return;
    }
    const up = this.host.kind === 'relative' ? this.outer() : this.current;
    this.open('and', this.list[up]?.kind === 'sub' ? up : (this.list[up]?.parent ?? ROOT), i);
  }

  /** A second verb without "and" belongs to the clause outside: "the server [on which data was kept] was open". */
  private resume(i: number): void {
    if (!this.hasVerb || this.host.kind === 'main' || this.host.kind === 'and') return;
    // "…, and when nobody is there the door is open"
    if (this.host.kind === 'sub' && this.words.tag(this.host.opener - 1) & TAGS.conjunction) return;
    const up = this.host.kind === 'that' ? this.host.parent : this.outer();
    if (this.verbs[up] !== -1) return;
    if (this.continues(i) || !(this.words.tag(i) & TAGS.finite || this.words.isSecond(i))) return;
    this.current = up;
    this.second = i;
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

  private get reported(): boolean {
    return this.host.kind === 'that';
  }

  private get hasVerb(): boolean {
    return (this.verbs[this.current] as number) >= 0;
  }

  /** The clause that goes on when a relative or subordinate one is over. */
  private outer(): number {
    let at = this.current;
    while (this.list[at]?.kind === 'relative' || this.list[at]?.kind === 'sub') at = this.list[at]?.parent ?? 0;
    return Math.max(at, 0);
  }

  private startsRelative(i: number): boolean {
    const relative = (at: number) => (this.words.tag(at) & TAGS.relative) !== 0;
    const preposition = (at: number) => (this.words.tag(at) & TAGS.preposition) !== 0;
    // ", none of which …"
    const part = (at: number) =>
      (this.words.mark(at) & COMMA) !== 0 && (this.words.tag(at) & (TAGS.pronoun | TAGS.determiner)) !== 0;
    const starts = relative(i)
      ? !preposition(i - 1)
      : preposition(i)
        ? relative(i + 1) && !part(i - 1)
        : part(i) && preposition(i + 1) && relative(i + 2);
    return starts && this.words.ahead(i, this.reported) >= 0;
  }

  private startsSub(i: number): boolean {
    const t = this.words.tag(i);
    if (this.words.mark(i) & JOINED) return false;
    if (t & TAGS.have && t & TAGS.preterite && this.startsUnreal(i)) return true;
    if (t & TAGS.subordinator && !(t & TAGS.finite) && this.words.mark(i + 1) & COMMA) return this.behindAside(i + 1);
    // "because ordering keys takes weeks"
    const acts = t & TAGS.causal && this.words.tag(i + 1) & TAGS.ing;
    // "staff when asked did not answer"
    if (t & TAGS.subordinator && !this.hasVerb && !acts && this.words.isAlone(i + 1)) return false;
    if (t & TAGS.subordinator && !(t & TAGS.finite))
      return (
        this.words.next(i + 1, this.reported) >= 0 ||
        this.words.endsClause(i + 1) ||
        this.words.isDescribed(i + 1, this.reported)
      );
    if (!(t & TAGS.temporal)) return false;
    // ", as accesses were not logged"
    if (t & TAGS.causal && (this.words.mark(i) & COMMA || this.hasVerb) && this.words.isBareNoun(i + 1)) {
      const verb = this.words.next(i + 1, this.reported);
      for (let at = i + 1; at < verb; at++) if (this.words.tag(at) & TAGS.conjunction) return false;
      return verb > i + 1;
    }
    if (!(this.words.tag(i + 1) & (TAGS.pronoun | TAGS.determiner))) return false;
    // "the tests before the launch did not …": the verb is that of the clause itself
    const subject = this.words.tag(i + 1);
    const sure = subject & TAGS.pronoun && !(subject & TAGS.determiner);
    if (!this.hasVerb && this.host.tokens.length > 0 && !sure) return false;
    // "accounts that remained open after the move were …"
    if (this.host.kind === 'relative' && this.verbs[this.outer()] === -1 && !sure) return false;
    const verb = this.words.next(i + 1, this.reported);
    // "acts as a doctor and discloses …"
    return (verb > i && (sure || !this.isJoined(verb, i))) || this.words.endsClause(i + 1);
  }

  /** "It could have been avoided had the staff been trained": "had" before its subject, behind what would have been. */
  private startsUnreal(i: number): boolean {
    if (!this.hasVerb || !(this.words.tag(this.firsts[this.current] as number) & TAGS.modal)) return false;
    const participle = (at: number): boolean => (this.words.tag(at) & (TAGS.past | TAGS.be)) !== 0;
    if (participle(i + 1) || this.words.tag(i + 1) & (TAGS.adverb | TAGS.preposition)) return false;
    for (let at = i + 2; at < this.tokens.length && at < i + UNREAL; at++) {
      if (this.words.mark(at) & (COMMA | STOP)) return false;
      if (participle(at)) return true;
    }
    return false;
  }

  /** Whether a verb comes behind an aside between commas: "whether, in this case, there was". */
  private behindAside(i: number): boolean {
    for (let at = i + 1; at < this.tokens.length && at < i + LONG_ASIDE; at++)
      if (this.words.mark(at) & COMMA) return this.words.next(at, this.reported) >= 0;
    return false;
  }

  /** The words before a relative clause that it may speak of. */
  private antecedent(at: number): number[] {
    const words = this.host.tokens;
    const found: number[] = [];
    for (let k = words.length - 1; k >= 0 && found.length < ANTECEDENT; k--) {
      const token = words[k] as number;
      if (this.words.tag(token) & TAGS.finite || (token + 1 < at && this.words.mark(token + 1) & COMMA)) break;
      found.unshift(token);
    }
    return found;
  }

  /** Whether "and" stands before the verb, with adverbs between at most: it goes on with an earlier subject. */
  private isJoined(verb: number, from: number): boolean {
    let at = verb - 1;
    while (at > from && this.words.tag(at) & TAGS.adverb && !(this.words.tag(at) & TAGS.conjunction)) at--;
    return at > from && (this.words.tag(at) & TAGS.conjunction) !== 0;
  }

  /** Whether a finite verb belongs to the same group as the one before ("has not been"). */
  private continues(at: number): boolean {
    if (!(this.words.tag(this.verbs[this.current] as number) & (TAGS.finite | TAGS.be | TAGS.have | TAGS.modal)))
      return false;
    for (let i = (this.verbs[this.current] as number) + 1; i < at; i++)
      if (!(this.words.tag(i) & (TAGS.adverb | TAGS.be | TAGS.have | TAGS.conjunction | TAGS.modal))) return false;
    return true;
  }
}
