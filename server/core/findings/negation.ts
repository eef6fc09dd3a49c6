import type { Clause, Clauses } from './clauses.ts';
import { type Grammar, TAGS, VERB } from './grammar.ts';
import { COMMA, STOP, type Tokens } from './tokens.ts';

export type NegatorKind = 'verb' | 'thing' | 'weak' | 'predicate' | 'lacking' | 'regret';

/** A word or expression of negation, lack or failure. */
export interface Negator {
  readonly kind: NegatorKind;
  readonly start: number;
  readonly end: number;
}

/** Which words of the sentence are said not to be, not to be done, or to be too little, and by what. */
export class Polarity {
  private readonly reached: Negator[][] = [];

  add(token: number, negator: Negator): void {
    this.reached[token] ??= [];
    const list = this.reached[token];
    if (!list.includes(negator)) list.push(negator);
  }

  of(token: number): readonly Negator[] {
    return this.reached[token] ?? [];
  }
}

/** How far a negator looks for what it negates. */
const REACH = 14;

/** Finds what each negator of a sentence reaches: a small grammar of negation, the same for every rule. */
export function polarityOf(negators: readonly Negator[], clauses: Clauses, tokens: Tokens, grammar: Grammar): Polarity {
  const polarity = new Polarity();
  const tag = (i: number | undefined): number => (i === undefined ? 0 : grammar.of(tokens.word[i] as number));
  const comma = (i: number | undefined): boolean => i !== undefined && ((tokens.mark[i] as number) & COMMA) !== 0;

  for (const negator of negators) {
    const clause = clauses.list[clauses.of[negator.start] as number] as Clause;
    const words = clause.tokens;
    const place = words.indexOf(negator.start);
    const next = words.findIndex((word) => word >= negator.end);
    const behind = next < 0 ? words.length : next;
    const mark = (k: number): void => {
      const token = words[k];
      if (token !== undefined) polarity.add(token, negator);
    };

    /** The subject of the verb before `k`: its head noun, through carriers ("a procedure for testing"). */
    const subject = (k: number): void => {
      let verb = k - 1;
      while (verb >= 0 && !(tag(words[verb]) & TAGS.finite)) {
        if (k - verb > 6 || ((tag(words[verb]) & TAGS.past) !== 0 && verb < k - 1)) break;
        verb--;
      }
      const last = verb >= 0 && tag(words[verb]) & TAGS.finite ? verb - 1 : k - 1;
      let from = last;
      let list = false;
      while (from >= 0) {
        const t = tag(words[from]);
        if (t & TAGS.finite && from < last) break;
        if (t & TAGS.conjunction) list = true;
        if (comma(words[from]) && !list && from <= last) {
          from--;
          break;
        }
        from--;
      }
      chain(from + 1, last);
    };

    /** Marks the noun chunks from `first` to `last`: the first one, and those that a carrier or "and" leads to. */
    const chain = (first: number, last: number): void => {
      const adverbial = (tag(words[first]) & (TAGS.preposition | TAGS.subordinator)) !== 0;
      let open = true;
      let carrier = adverbial;
      for (let k = first; k <= last; k++) {
        const t = tag(words[k]);
        if (t & TAGS.preposition || t & TAGS.to) open = carrier || adverbial;
        else if (t & TAGS.conjunction || comma(words[k])) open = open || carrier;
        if (open && !(t & (TAGS.preposition | TAGS.determiner | TAGS.conjunction | TAGS.to))) {
          mark(k);
          carrier = (t & TAGS.carrier) !== 0;
        }
      }
    };

    /** Marks the thing that begins at `k`; for "no" also the verb it is the subject of. */
    const thing = (k: number, withVerb: boolean): void => {
      let open = true;
      let carrier = false;
      for (let at = k; at < words.length && at < k + REACH; at++) {
        const t = tag(words[at]);
        if (at > k && ((tokens.mark[words[at] as number] as number) & STOP) !== 0) return;
        if (t & TAGS.finite && !(t & TAGS.noun)) {
          if (withVerb) head(at + 1, 0, false);
          return;
        }
        if (at > k && t & (TAGS.pronoun | TAGS.that | TAGS.subordinator) && !(t & TAGS.determiner)) return;
        if (comma(words[at]) && at > k && t & (TAGS.determiner | TAGS.preposition | TAGS.that | TAGS.adverb))
          open = false;
        if (t & TAGS.preposition && !(t & TAGS.adverb)) open = open && carrier;
        else if (t & TAGS.to) open = open && carrier;
        else if (open && !(t & (TAGS.determiner | TAGS.conjunction))) {
          mark(at);
          if (!(t & TAGS.due)) carrier = (t & (TAGS.carrier | TAGS.light)) !== 0;
        }
      }
    };

    /** Marks the head that a verbal negator reaches from `k` on. */
    const head = (k: number, depth: number, passive: boolean): void => {
      let at = k;
      let be = passive;
      let infinitive = false;
      if (comma(words[at])) {
        // "did not, at the time, encrypt"
        const past = words.findIndex((word, i) => i > at && comma(word));
        if (past > 0 && past - at < REACH) at = past;
      }
      const skip = TAGS.adverb | TAGS.be | TAGS.have | TAGS.do | TAGS.to | TAGS.determiner | TAGS.due;
      while (at < words.length && tag(words[at]) & (depth > 0 ? skip | TAGS.preposition : skip)) {
        if (tag(words[at]) & TAGS.be) be = true;
        if (tag(words[at]) & TAGS.to) infinitive = true;
        at++;
      }
      if (at >= words.length) {
        if (depth > 0) subject(place);
        return;
      }
      const t = tag(words[at]);
      mark(at);
      if (t & TAGS.light) {
        const after = tag(words[at + 1]);
        const alone = at + 1 >= words.length || (after & TAGS.preposition) !== 0 || comma(words[at + 1]);
        if ((be && t & TAGS.past) || (alone && !infinitive && depth === 0)) subject(place);
        if (depth < 3) head(at + 1, depth + 1, false);
        return;
      }
      if (t & VERB && !(t & TAGS.noun)) {
        others(at, t & VERB);
        return;
      }
      thing(at, false);
    };

    /** "did not encrypt, sign or log": the other verbs of the same form. */
    const others = (k: number, form: number): void => {
      for (let at = k + 1; at < words.length && at < k + REACH; at++) {
        const t = tag(words[at]);
        if (t & TAGS.finite) return;
        const joined = tag(words[at - 1]) & TAGS.conjunction || comma(words[at]) || tag(words[at - 1]) & TAGS.adverb;
        if (joined && t & form && !(t & TAGS.noun)) mark(at);
      }
    };

    const beBefore = (): boolean => {
      for (let at = place - 1; at >= 0 && at >= place - 3; at--) {
        if (tag(words[at]) & TAGS.be) return true;
        if (!(tag(words[at]) & (TAGS.adverb | TAGS.have))) return false;
      }
      return false;
    };

    if (place < 0) continue;
    switch (negator.kind) {
      case 'verb':
      case 'regret':
        head(behind, 0, beBefore());
        break;
      case 'thing':
      case 'weak':
        if (!(beBefore() && behind < words.length && tag(words[behind]) & TAGS.preposition))
          thing(behind, negator.kind === 'thing');
        break;
      case 'predicate':
      case 'lacking':
        if (beBefore() || place > 0) subject(place);
        break;
    }
  }
  return polarity;
}
