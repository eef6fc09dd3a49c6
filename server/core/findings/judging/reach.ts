import { SMALL, TAGS, VERB } from '../words/grammar.ts';
import { JOINED } from '../words/tokens.ts';
import { REACH } from './negator-place.ts';
import { DEPTH, ThingReach } from './thing-reach.ts';

const SKIPPED = TAGS.adverb | TAGS.be | TAGS.have | TAGS.do | TAGS.to | TAGS.determiner | TAGS.due;

/** One negator in its clause. Places are indexes into the words of the clause. */
export class Reach extends ThingReach {
  /** Marks what the negator reaches. */
  find(): void {
    const { behind } = this;
    switch (this.negator.kind) {
      case 'verb':
      case 'ended':
      case 'regret':
        if (this.isContrast()) this.contrast();
        if (!this.inverted()) this.verb(behind, 0, this.beBefore(), this.afterAuxiliary());
        // "measures that the firm should have taken"
        if (this.negator.kind === 'regret' && this.lacksObject()) this.antecedent();
        break;
      case 'around':
        this.around();
        break;
      case 'nobody':
        // "did nothing"
        if (behind >= this.words.length) this.mark(this.place - 1);
        else this.verb(behind, 0, false, true);
        break;
      case 'thing':
      case 'without':
      case 'weak':
        // "the theft of a non-encrypted disk", "non-EU residents", but "non-use of locks"
        if (this.negator.kind === 'thing' && this.tag(this.place) === 0 && this.tag(behind) & TAGS.past) {
          this.mark(behind);
          break;
        }
        // "a lock is not a single measure"
        if (this.negator.kind === 'thing' && this.tag(this.place) & TAGS.adverb && this.isPredicateNoun()) break;
        if (this.negatesOneWord(behind)) {
          // "a non-password protected disk"
          if (this.tag(behind + 1) & TAGS.past) this.mark(behind + 1);
          break;
        }
        if (this.negator.kind === 'thing' && this.tag(behind) & TAGS.preposition && this.verbBefore()) this.done();
        // "the lack of locks was due to a change": the verb tells of the lack
        else this.thing(behind, this.negator.kind === 'thing' && (this.tag(this.place) & SMALL) !== 0);
        this.verbOfObject();
        break;
      case 'predicate':
        if (this.isBefore()) this.thing(this.behind + 1, false);
        if (!this.isPredicate()) break;
        if (this.beBefore() || !this.made()) this.subject(this.place);
        break;
      case 'lacking':
        if (this.beBefore() || this.tag(this.place - 1) & TAGS.past) this.subject(this.place);
        if (this.tag(this.behind) & TAGS.past) this.mark(this.behind); // "only partly checked"
        // "were checked only in part"
        if (this.tag(this.place - 1) & TAGS.past && !(this.tag(this.place - 1) & TAGS.be)) this.mark(this.place - 1);
        break;
      case 'late':
        // "was introduced only after …"
        if (this.behind >= this.words.length || this.negator.until === this.negator.end) this.done();
        else this.verb(this.behind, 0, this.beBefore(), true);
        break;
      case 'missed':
        if (!(this.tag(this.place) & TAGS.preposition)) this.subject(this.place);
        else if (this.tag(this.behind) & TAGS.ing) this.verb(this.behind, 1, false, false);
        else this.thing(this.behind, false);
    }
  }

  /** Marks the verb of another clause and what it carries: "[it was only then] that a procedure was introduced". */
  delayed(): void {
    for (let at = this.own; at < this.words.length; at++) {
      const t = this.tag(at);
      if (!(t & TAGS.finite) && !(t & TAGS.past && !(t & (TAGS.noun | TAGS.adjective)))) continue;
      const passive = (t & TAGS.be) !== 0;
      if (passive) this.subject(at + 1);
      this.verb(passive ? at + 1 : at, passive ? DEPTH : 1, false, true);
      return;
    }
  }

  /** Marks the verb behind its subject: "nor did the nurses lock it"; gives whether there is one. */
  private inverted(): boolean {
    const verb = this.verbBehindSubject();
    if (verb < 0) return false;
    this.mark(verb);
    const passive = ((this.tag(this.behind) | this.tag(verb - 1)) & TAGS.be) !== 0;
    // "nor were locks used", "nor did locks exist"
    const alone = passive || verb + 1 >= this.words.length || this.comma(verb + 1);
    if (this.tag(verb) & TAGS.light && alone) this.thing(this.behind + 1, false);
    this.verb(verb, 1, passive, false);
    return true;
  }

  /** Marks a clause's verb, in a clause that describes what the negator reaches. */
  describe(verb: number): void {
    const finite = this.words.findIndex((_, at) => at >= this.own && this.tag(at) & TAGS.finite);
    const at = this.words.indexOf(verb);
    if (finite >= 0) this.verb(finite + 1, this.isActive(finite) ? 1 : DEPTH, false, true);
    // "no function that allowed …", "did not show that it informed …"
    else if (at >= this.own) this.verb(at, DEPTH, false, true);
  }

  /** Whether "and" stands between words that say how: "did not properly and timely involve". */
  private joinsAdverbs(at: number): boolean {
    const how = TAGS.adverb | TAGS.due;
    return Boolean(this.tag(at) & TAGS.conjunction && this.tag(at - 1) & how && this.tag(at + 1) & how);
  }

  /** Whether what negates is one word with the next, which describes another: "non-EU residents", not "non-use of". */
  private negatesOneWord(behind: number): boolean {
    const joined = ((this.tokens.mark[this.words[behind] as number] as number) & JOINED) !== 0;
    const describes = behind + 1 < this.words.length && !(this.tag(behind + 1) & SMALL);
    return joined && describes && this.tag(this.place) === 0 && !(this.tag(behind) & (TAGS.carrier | TAGS.light));
  }

  /** Marks what is made so by a verb before: "made the inquiry impossible". */
  private made(): boolean {
    const form = TAGS.past | TAGS.ing;
    for (let verb = this.place - 1; verb > this.own && !(this.tag(verb) & TAGS.finite); verb--)
      if (
        this.tag(verb) & TAGS.light &&
        this.tag(verb) & form &&
        this.tag(verb + 1) & (TAGS.determiner | TAGS.pronoun)
      ) {
        this.thing(verb + 1, false);
        return true;
      }
    return false;
  }

  /** Marks the participle or infinitive after the negator, else the verb before it. */
  private around(): void {
    let at = this.behind;
    while (at < this.words.length && this.tag(at) & SKIPPED) at++;
    const last = this.tag(at + 1) & TAGS.finite; // "dass sie nicht gelöscht wurden"
    if (this.tag(at) & (TAGS.past | TAGS.base) || last) {
      this.verb(this.behind, 0, this.beBefore(), false);
      return;
    }
    for (let verb = this.place - 1; verb >= 0; verb--) {
      const t = this.tag(verb);
      if (!(t & (VERB | TAGS.finite | TAGS.be | TAGS.have | TAGS.light))) continue;
      if (t & (TAGS.finite | TAGS.be | TAGS.have | TAGS.light)) this.verb(this.behind, 0, (t & TAGS.be) !== 0, false);
      else this.mark(verb);
      return;
    }
  }

  /** Marks what was done according to the words before: "was carried out neither by the one nor by the other". */
  private done(): void {
    let verb = this.place - 1;
    while (verb >= 0 && !(this.tag(verb) & (VERB | TAGS.finite))) verb--;
    this.mark(verb);
    if (this.tag(verb) & (TAGS.light | TAGS.finite)) this.subject(this.tag(verb) & TAGS.finite ? this.place : verb);
  }

  /** Marks the verb from `place` on, and what it carries when it only says that something is there or is done. */
  protected verb(place: number, depth: number, passive: boolean, verbal: boolean): void {
    let at = this.comma(place) ? this.afterAside(place) : place;
    let be = passive;
    const skipped =
      depth > 0
        ? SKIPPED | TAGS.preposition
        : this.negator.kind === 'nobody'
          ? SKIPPED | TAGS.modal
          : this.negator.kind === 'regret'
            ? SKIPPED | TAGS.pronoun
            : SKIPPED;
    let determined = false;
    let infinitive = verbal;
    for (; at < this.words.length && (this.tag(at) & skipped || this.joinsAdverbs(at)); at++) {
      if (depth === 0 && (this.isParticiple(at) || this.isProof(at))) break;
      if (at > place && this.comma(at) && this.tag(at) & (TAGS.preposition | TAGS.temporal)) at = this.afterAside(at);
      if (this.tag(at) & TAGS.be) be = true;
      if (this.tag(at) & TAGS.to) infinitive = true;
      if (this.tag(at) & TAGS.every && depth === 0) {
        this.verbOf(at);
        return;
      }
      if (this.tag(at) & (TAGS.determiner | TAGS.have | TAGS.due)) determined = true;
    }
    if (at >= this.words.length) {
      if (depth === 0) this.subject(this.place);
      return;
    }
    if (be && this.tag(at) & TAGS.preposition)
      at++; // "was not in conflict"
    // "did not have in place": the thing comes behind
    else if (
      (determined || this.tag(this.place - 1) & TAGS.have) &&
      this.tag(at) & TAGS.preposition &&
      this.tag(at + 1) & TAGS.light
    ) {
      this.verb(at + 2, 1, false, false);
      return;
    }
    const t = this.tag(at);
    // "disabled the log while looking for …"
    if (depth > 0 && t & TAGS.subordinator) return;
    // "rules of others are not measures of the company"
    if (depth === 0 && !determined && t & TAGS.carrier && !(t & VERB) && this.isPredicateNoun()) return;
    this.mark(at);
    if (t & TAGS.presuming) return;
    if (t & TAGS.light) {
      const next = this.tag(at + 1);
      // "does not ensure that …": what is not ensured follows
      const behind = (this.words[at] as number) + 1;
      const said = behind < this.tokens.length && this.grammar.of(this.tokens.word[behind] as number) & TAGS.that;
      const ends = at + 1 >= this.words.length && !said;
      const alone = ends || (next & TAGS.preposition) !== 0 || this.comma(at + 1);
      // "… was read, and no thought is given to it": the thing is the subject
      const before = this.negator.kind !== 'thing' || !(this.tag(this.place - 1) & TAGS.conjunction);
      if (before && ((depth === 0 && be && t & TAGS.past) || (alone && !determined && !this.isExtraposed())))
        this.subject(this.place);
      if (depth < DEPTH) this.verb(at + 1, depth + 1, false, false);
    } else if ((t & VERB && !(t & TAGS.noun)) || (infinitive && !determined && depth < DEPTH))
      this.others(at, t & VERB || TAGS.base);
    else
      this.thing(at, depth === 0 && !this.verbBefore() && !this.isContrast() && !(this.tag(this.behind - 1) & TAGS.to));
  }

  /** "Not all data was encrypted" speaks of the verb alone. */
  private verbOf(place: number): void {
    for (let at = place; at < this.words.length && at < place + REACH; at++)
      if (this.tag(at) & TAGS.finite) {
        this.verb(at + 1, DEPTH, false, true);
        return;
      }
    this.thing(place + 1, false);
  }

  /** Marks the other verbs of the same form: "did not encrypt, sign or log". */
  private others(place: number, form: number): void {
    for (let at = place + 1; at < this.words.length && at < place + REACH; at++) {
      const t = this.tag(at);
      // "was not deleted, but shared"
      if (t & TAGS.finite || (t & TAGS.adversative && !(t & TAGS.adverb))) return;
      const joined = this.tag(at - 1) & (TAGS.conjunction | TAGS.adverb) || this.comma(at);
      if (!joined || !(t & form) || t & TAGS.noun) continue;
      // "failed to find and introduce a remedy"
      if (t & TAGS.light && t & TAGS.base && this.tag(at - 1) & TAGS.conjunction) this.verb(at, 1, false, false);
      else this.mark(at);
    }
  }
}
