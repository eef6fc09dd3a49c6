import type { Clause, Clauses } from '../clauses/clauses.ts';
import { TAGS } from '../words/grammar.ts';
import type { Place } from './cue-reach.ts';

/** What is asked of the words of a sentence. */
export interface Words {
  readonly clauses: Clauses;
  tag(word: number): number;
  /** Whether a subject may begin there that means all of a kind: "a", "any", a noun without an article. */
  meansAny(word: number): boolean;
  /** Whether something among the words says that one thing is meant, or that it is so here and now. */
  isTold(words: readonly number[]): boolean;
  /** Whether the words from a verb on say what the law thinks of it: "is invalid". */
  judges(from: number, to: number): boolean;
  /** Whether they say what is said of an act that was done: "constitutes a breach". */
  isDone(from: number, to: number): boolean;
  isComma(word: number): boolean;
  isFigure(word: number): boolean;
}

/**
 * The verb by which a sentence says something of all things of a kind, when what stands at `place` only describes that
 * kind ("a controller who does not answer infringes …", "accounts without a password are an easy target"); else -1.
 */
export function generalVerb(place: Place, words: Words): number {
  const { clauses, isComma, tag } = words;
  let host = place.clause;
  let end = Math.max(place.end, place.lack?.end ?? 0);
  for (let clause = clauses.list[host]; clause?.kind === 'relative'; clause = clauses.list[host]) {
    const verb = clauses.verbs[host] as number;
    if (verb >= 0 && tellsPast(verb, words)) return -1;
    end = clause.opener;
    host = clause.parent;
  }
  const verb = clauses.verbs[host] ?? -1;
  const clause = clauses.list[host];
  const described = clauses.list.some((one) => one.kind === 'relative' && one.parent === host && one.opener < verb);
  const within = (host !== place.clause && (tag(verb) & TAGS.be) !== 0) || (host === place.clause && described);
  const spans = within || (verb < end && end <= verb + 2 * VERDICT && words.judges(verb, verb + VERDICT));
  // "a stranger gains access"
  const itself =
    host === place.clause &&
    verb >= place.start &&
    verb < end &&
    (tag(verb) & TAGS.present) !== 0 &&
    !(tag(verb) & TAGS.finite);
  // "a ground is missing where the contract is void"
  const kept = host === place.clause && clauses.list.some((one) => one.parent === host && isWhere(one, verb, words));
  if (!clause || (verb < end && !spans && !itself && !kept) || !isTimeless(verb, words)) return -1;
  // ", and" before the verb begins another clause, whose own verb is not known
  for (let word = end; word < verb; word++) if (isComma(word) && tag(word) & TAGS.conjunction) return -1;
  const own = clause.tokens.filter((word) => word >= clause.opener);
  const subject = subjectOf(own, verb, words);
  if (subject < 0 || !words.meansAny(subject)) return -1;
  if ((itself || kept) && verb < end && !spans && !(tag(subject) & TAGS.determiner)) return -1;
  // "keeping passwords in clear constitutes a breach"
  if (tag(subject) & TAGS.ing && !(tag(verb) & TAGS.modal) && words.isDone(verb, verb + VERDICT + 2)) return -1;
  // "with regard to shared accounts I find …"
  const who = tag(verb - 1);
  if (subject !== verb - 1 && who & TAGS.pronoun && !(who & (TAGS.determiner | TAGS.relative))) return -1;
  // "lost laptops could be used by anyone": the verb only tells where the act has it
  const before = end <= verb && place.parts.every((part) => part.end <= verb);
  const telling = before && tag(verb) & TAGS.modal ? own.filter((word) => word !== verb) : own;
  return words.isTold(telling) ? -1 : verb;
}

/**
 * The word that opens a condition in the present, "where …" or "when …", behind what ought to be or may be done ("may be
 * refused where no consent is given"); else -1.
 */
export function conditionOf(place: Place, words: Words): number {
  const { clauses, tag } = words;
  for (let at = place.clause; at >= 0; at = clauses.list[at]?.parent ?? -1) {
    const { kind, opener, parent } = clauses.list[at] as Clause;
    if (kind === 'that' && clauses.list[parent]?.kind === 'and') return -1; // "and that …"
    if (kind === 'relative' && describesAny(at, words)) return opener;
    if (kind === 'main' && isCondition(at, place.end, words)) return opener;
    if (kind !== 'sub' || parent < 0 || !(tag(opener) & TAGS.subordinator) || tag(opener) & TAGS.causal) continue;
    const verb = clauses.verbs[at] as number;
    const main = clauses.verbs[parent] as number;
    const timeless = verb >= 0 && !(tag(verb) & TAGS.preterite) && (tag(verb) & (TAGS.finite | TAGS.present)) !== 0;
    if (!timeless || main < 0 || main >= opener || tag(main) & TAGS.preterite) continue;
    // "is lawful where …", not "is on a server where …"
    const judged = tag(main) & TAGS.be && main >= opener - 3 && !(tag(opener - 1) & (TAGS.noun | TAGS.ing | TAGS.past));
    const kept = words.judges(main, main + VERDICT) && !words.isTold((clauses.list[parent] as Clause).tokens);
    if (judged || kept || (tag(main) & TAGS.modal && !(tag(main + 1) & TAGS.have))) return opener;
  }
  return -1;
}

/** Whether a clause is nothing but a condition, as laws list them: "when the guests are not told within a day". */
function isCondition(clause: number, end: number, { clauses, tag, isComma }: Words): boolean {
  const { opener } = clauses.list[clause] as Clause;
  const verb = clauses.verbs[clause] as number;
  if (!(tag(opener) & TAGS.subordinator) || tag(opener) & TAGS.causal) return false;
  if (verb < 0 || tag(verb) & TAGS.preterite || !(tag(verb) & (TAGS.finite | TAGS.present))) return false;
  if (clauses.list.some(({ kind }) => kind === 'and')) return false;
  for (let word = opener + 1; word < verb || word < end; word++) if (isComma(word)) return false;
  return true;
}

/** Whether a clause behind a verb says under what condition: "where the contract is void". */
function isWhere({ kind, opener }: Clause, verb: number, { clauses: { of, verbs }, tag }: Words): boolean {
  const own = verbs[of[opener] as number] as number;
  if (kind !== 'sub' || opener < verb || tag(opener) & (TAGS.causal | TAGS.temporal)) return false;
  return (
    (tag(opener) & TAGS.subordinator) !== 0 &&
    own >= 0 &&
    !(tag(own) & TAGS.preterite) &&
    (tag(own) & (TAGS.finite | TAGS.present)) !== 0
  );
}

/** Whether a clause describes, in the present, any of a kind, of which is said what must or may be: "a state that has no law". */
function describesAny(relative: number, { clauses, tag, meansAny }: Words): boolean {
  const { opener, parent, tokens } = clauses.list[relative] as Clause;
  const verb = clauses.verbs[relative] as number;
  const host = clauses.list[parent];
  const main = clauses.verbs[host?.kind === 'sub' ? host.parent : parent] ?? -1;
  if (verb < 0 || tag(verb) & TAGS.preterite || !(tag(verb) & (TAGS.finite | TAGS.present))) return false;
  if (main < 0 || main > opener || !(tag(main) & TAGS.modal) || tag(main + 1) & TAGS.have) return false;
  const last = tokens.findLast((word) => word > main && word < opener && tag(word) & TAGS.determiner);
  return last !== undefined && meansAny(last);
}

/** How many words a verdict takes: "is not considered valid". */
const VERDICT = 6;

/** Where the subject of a clause begins: behind its number, its opening words and a fronted phrase with its comma. */
function subjectOf(own: readonly number[], verb: number, { tag, isComma, isFigure }: Words): number {
  const behindPhrase = (phrase: number): number => {
    const comma = own.findIndex((word, i) => i > phrase && word < verb && isComma(word));
    if (comma >= 0) return comma;
    // without its comma: "without a second factor an attacker …"
    const begins = (word: number, i: number) =>
      i > phrase + 1 && word < verb && tag(word) & TAGS.determiner && tag(word - 1) & TAGS.noun;
    return own.findIndex((word, i) => Boolean(begins(word, i)));
  };
  // ", as a stranger cannot …"
  const opens = (word: number) =>
    (tag(word) & OPENING && !(tag(word) & TAGS.determiner)) ||
    tag(word) & TAGS.that ||
    (word === own[0] && tag(word) & TAGS.causal);
  let at = isFigure(own[0] as number) ? 1 : 0;
  while (at < own.length && opens(own[at] as number)) at++;
  if (tag(own[at] ?? -1) & TAGS.preposition) at = behindPhrase(at);
  const first = own[at] ?? -1;
  return first < verb ? first : -1;
}

const OPENING = TAGS.conjunction | TAGS.adverb | TAGS.subordinator;

/** Whether a verb puts its clause into the past. */
function tellsPast(verb: number, { tag }: Words): boolean {
  const t = tag(verb);
  return (t & TAGS.preterite) !== 0 || (!(t & TAGS.finite) && (t & TAGS.past) !== 0);
}

/** Whether a verb is in the present, or says what may or must be; not "has shared". */
function isTimeless(verb: number, { tag }: Words): boolean {
  const t = tag(verb);
  if (t & TAGS.preterite) return false;
  if (!(t & TAGS.finite)) return (t & (TAGS.present | TAGS.base)) !== 0 && !(t & TAGS.past);
  if (!(t & TAGS.have)) return true;
  let next = verb + 1;
  while (tag(next) & TAGS.adverb) next++;
  return !(tag(next) & (TAGS.past | TAGS.be));
}
