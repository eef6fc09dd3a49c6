import { SMALL, TAGS, VERB } from '../words/grammar.ts';

/** The words of a clause by their place in it. */
export interface ClauseWords {
  tag(place: number): number;
  /** Whether a comma stands before the word. */
  comma(place: number): boolean;
}

/**
 * The subject of the verb before `place`: its head noun, through carriers ("a procedure for testing").
 * @param own where the clause's own words begin; those before are borrowed from the clause outside
 */
export function subjectBefore(place: number, own: number, { tag, comma }: ClauseWords): number[] {
  let verb = place - 1;
  for (; verb >= 0 && !(tag(verb) & TAGS.finite); verb--)
    if (place - verb > 6 || (tag(verb) & TAGS.past && verb < place - 1 && !(tag(verb + 1) & (TAGS.to | TAGS.be))))
      break;
  let last = verb >= 0 && tag(verb) & TAGS.finite ? verb - 1 : place - 1;
  // "checks, such as samples, were not made": the subject stands before the aside
  if (last < place - 1 && comma(last + 1)) {
    let aside = last;
    while (aside > own && !comma(aside)) aside--;
    if (aside > own) last = aside - 1;
  }
  // "was left on a bus and has not been seen": the subject stands before the first verb
  // "was planned but never carried out"
  if ((last < place - 1 && tag(last) & TAGS.conjunction) || tag(last) & TAGS.adversative)
    for (let at = last; at > own; at--) if (tag(at) & TAGS.finite) last = at - 1;
  let from = last;
  let list = false;
  for (; from >= 0; from--) {
    const t = tag(from);
    if (t & TAGS.finite && from < last) {
      const head = headBefore(from, own, { tag, comma });
      if (head < 0) break;
      from = head;
      last = head;
    }
    if (t & TAGS.conjunction) list = true;
    if (comma(from) && !list && !isAdjective(from, tag)) {
      from--;
      break;
    }
  }
  // of what a relative clause speaks, only the last thing: "colleagues who were not …"
  let first = from + 1;
  for (let at = first; at < Math.min(own, last); at++) if (tag(at) & (TAGS.preposition | TAGS.to)) first = at + 1;
  return chunks(first, last, { tag, comma });
}

/** Of what a clause speaks that stands right behind its noun: "the measures [the club had adopted]"; -1 when none does. */
function headBefore(verb: number, own: number, { tag, comma }: ClauseWords): number {
  const small = TAGS.determiner | TAGS.pronoun;
  for (let at = verb - 1; at > own && at > verb - 5; at--) {
    if (comma(at) || tag(at) & (TAGS.preposition | TAGS.conjunction | TAGS.finite)) return -1;
    if (tag(at) & small && !(tag(at) & TAGS.that)) return isNoun(tag(at - 1)) ? at - 1 : -1;
  }
  return -1;
}

function isNoun(tag: number): boolean {
  return (tag & (TAGS.noun | TAGS.carrier)) !== 0 || !(tag & (SMALL | VERB | TAGS.that | TAGS.subordinator));
}

/** The noun chunks from `first` to `last`: the first one, and those that a carrier or "and" leads to. */
function chunks(first: number, last: number, { tag, comma }: ClauseWords): number[] {
  const found: number[] = [];
  const adverbial = (tag(first) & (TAGS.preposition | TAGS.subordinator)) !== 0;
  let open = true;
  let carrier = adverbial;
  for (let at = first; at <= last; at++) {
    const t = tag(at);
    if (t & TAGS.preposition || t & TAGS.to) open = carrier || adverbial;
    else if (t & TAGS.conjunction || comma(at)) open = open || carrier;
    if (open && !(t & (TAGS.preposition | TAGS.determiner | TAGS.conjunction | TAGS.to))) {
      found.push(at);
      carrier = (t & TAGS.carrier) !== 0;
    }
  }
  return found;
}

/** Whether a comma stands between adjectives: "a systematic, consistent review". */
function isAdjective(place: number, tag: ClauseWords['tag']): boolean {
  const small = TAGS.determiner | TAGS.pronoun | TAGS.preposition | TAGS.adverb | TAGS.subordinator;
  return !(tag(place) & small) && !(tag(place - 1) & (TAGS.noun | TAGS.past));
}
