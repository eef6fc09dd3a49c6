import { subjectBefore } from '../clauses/subject.ts';
import { SMALL, TAGS, VERB } from '../words/grammar.ts';
import { STOP } from '../words/tokens.ts';
import type { Negator } from './negation.ts';
import { NegatorPlace, REACH } from './negator-place.ts';

/** How many light verbs and carriers may stand between: "failed to comply with its duty to put a procedure in place". */
export const DEPTH = 3;

/** Marks the things that a negator reaches: what stands behind it, and the subject before. */
export abstract class ThingReach extends NegatorPlace {
  /** Marks the verb from `place` on, and what it carries when it only says that something is there or is done. */
  protected abstract verb(place: number, depth: number, passive: boolean, verbal: boolean): void;

  protected mark(place: number): void {
    const token = this.words[place];
    if (token !== undefined) this.polarity.add(token, this.negator);
  }

  /** Marks the verb of a clause that takes something out: "encrypted the laptops, but not the disks", "…, but not always". */
  protected contrast(): void {
    const part: Negator = { ...this.negator, kind: 'lacking' };
    if (this.tag(this.behind) & (TAGS.subordinator | TAGS.causal)) return;
    for (let at = this.own; at < this.words.length; at++) {
      const t = this.tag(at);
      if (t & (TAGS.past | TAGS.base) && !(t & (TAGS.noun | TAGS.adjective | SMALL)) && at < this.words.length)
        this.polarity.add(this.words[at] as number, part);
    }
  }

  /** Marks the verb right before: "the notice names no purpose", "mentions none of the recipients". */
  protected verbOfObject(): void {
    const verb = this.tag(this.place - 1);
    if (this.negator.kind !== 'thing' || !(this.tag(this.place) & (TAGS.determiner | TAGS.pronoun))) return;
    if (verb & VERB && !(verb & (TAGS.noun | TAGS.adjective | SMALL)) && !this.comma(this.place))
      this.mark(this.place - 1);
  }

  /** Marks the thing that begins at `place`; with `withVerb` also the verb it is the subject of. */
  protected thing(place: number, withVerb: boolean): void {
    let open = true;
    let carrier = false;
    let listed = false;
    for (let at = place; at < this.words.length && at < place + (withVerb ? 2 * REACH : REACH); at++) {
      const t = this.tag(at);
      if (at >= place + REACH) open = false;
      const inside = at > place;
      if (inside && t & (TAGS.preposition | TAGS.determiner) && this.starts.has(this.words[at] as number)) return;
      // "did not provide: locks; keys"
      if (inside && (this.tokens.mark[this.words[at] as number] as number) & STOP) open = true;
      if (inside && this.comma(at) && (this.comma(this.place) || this.isContrast())) return; // an aside between commas
      // "refused to answer and shared the data"
      if (inside && t & TAGS.past && !(t & TAGS.noun) && this.tag(at - 1) & TAGS.conjunction && this.isInfinitive())
        return;
      if (inside && this.isSecondVerb(at)) return;
      if (inside && t & TAGS.conjunction && this.starts.has(this.words[at] as number)) return; // "nor"
      // "a lack of locks as the door …", "failures in its use, and a long delay"
      if (inside && t & TAGS.causal && this.tag(at + 1) & (TAGS.determiner | TAGS.pronoun)) return;
      if (inside && this.comma(at) && t & TAGS.conjunction && this.tag(at + 1) & TAGS.determiner && !listed) return;
      listed ||= inside && this.comma(at);
      // "no lock, leaving the door open"
      const result = t & TAGS.light ? ~(TAGS.preposition | TAGS.conjunction) : TAGS.determiner | TAGS.pronoun;
      if (inside && this.comma(at) && t & TAGS.ing && this.tag(at + 1) & result) return;
      if (t & TAGS.finite && !(t & TAGS.noun)) {
        if (withVerb) this.verb(at + 1, this.isActive(at) ? 1 : carrier ? DEPTH - 1 : DEPTH, false, true);
        return;
      }
      if (inside && withVerb && this.isOnlyVerb(at)) this.mark(at);
      // "the absence of complaints shows …", "the failure to use locks makes …"
      const tells = t & TAGS.present && !(t & (TAGS.noun | TAGS.base));
      if (inside && !withVerb && tells && (this.negator.kind === 'thing' || this.isInfinitive())) return;
      if (inside && withVerb && t & TAGS.present && !(t & TAGS.noun)) {
        this.verb(at, DEPTH, false, true);
        return;
      }
      if (inside && t & TAGS.adversative && !(t & TAGS.adverb)) return; // "no impossibility but a mistake"
      if (inside && t & (TAGS.pronoun | TAGS.that | TAGS.subordinator) && !(t & TAGS.determiner)) return;
      if (inside && this.comma(at) && t & (TAGS.determiner | TAGS.preposition | TAGS.that | TAGS.adverb)) open = false;
      if ((t & TAGS.preposition && !(t & TAGS.adverb)) || t & TAGS.to) open = open && carrier;
      else if (open && !(t & (TAGS.determiner | TAGS.conjunction))) {
        const another = inside && this.starts.has(this.words[at] as number);
        if (another && this.tag(at - 1) & (TAGS.determiner | TAGS.conjunction | TAGS.preposition)) return;
        this.mark(at);
        if (another || t & TAGS.presuming) return;
        if (!(t & TAGS.due) || t & TAGS.carrier) carrier = (t & (TAGS.carrier | TAGS.light)) !== 0;
      }
    }
  }

  /** Marks what a clause behind its noun speaks of. */
  protected antecedent(): void {
    const token = this.opener - 1;
    if (token >= 0) this.polarity.add(token, this.negator);
  }

  /** Marks the subject of the verb before `place`. */
  protected subject(place: number): void {
    for (const at of subjectBefore(place, this.own, this)) this.mark(at);
  }
}
