import type { Clause, Clauses } from '../clauses/clauses.ts';
import { type Grammar, TAGS } from '../words/grammar.ts';
import type { Tokens } from '../words/tokens.ts';
import { Reach } from './reach.ts';

/**
 * What a negator reaches: `verb` the verb after it, `around` that or the finite verb before it ("ne chiffre pas"), and what a light verb carries; `ended` the same, of something that
 * was; `thing` the noun after it and the verb of that noun; `without` the noun or verb after it; `nobody` the verb it is the subject of; `weak` the noun after
 * it, of which there is too little; `predicate` and `lacking` what stands before; `regret` what should have been done;
 * `late` what was only done later; `missed` what would have helped, the subject or what comes after "by"; `unmet` what
 * had to be done according to the clause before ("which did not happen").
 */
export const NEGATOR_KINDS = [
  'verb',
  'around',
  'ended',
  'thing',
  'without',
  'nobody',
  'weak',
  'predicate',
  'lacking',
  'regret',
  'late',
  'missed',
  'unmet',
] as const;
export type NegatorKind = (typeof NEGATOR_KINDS)[number];

/**
 * What a word or expression is among those of negation: a negator, or what only looks like one (`none`), negates with an
 * infinitive further on (`split`), lacks what follows an aside (`parted`), makes "only" late (`time`), or leads to what would have helped (`means`).
 */
export type NegatorMark = NegatorKind | 'none' | 'split' | 'parted' | 'time' | 'means';

/** A word or expression of negation, lack or failure. */
export interface Negator {
  readonly kind: NegatorKind;
  readonly start: number;
  readonly end: number;
  /** The word that ends what it may reach, where its clause goes on. */
  readonly until?: number;
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
    return this.reached[token] ?? NONE;
  }
}

const NONE: readonly Negator[] = [];

/** Finds what each negator of a sentence reaches: a small grammar of negation, the same for every rule. */
export function polarityOf(negators: readonly Negator[], clauses: Clauses, tokens: Tokens, grammar: Grammar): Polarity {
  const polarity = new Polarity();
  const starts = new Set(negators.map(({ start }) => start));
  for (const negator of negators) {
    const clause = clauses.list[clauses.of[negator.start] as number] as Clause;
    if (negator.kind === 'unmet')
      for (const token of demandedBefore(negator, clauses, (token) => grammar.of(tokens.word[token] as number)))
        polarity.add(token, negator);
    new Reach(negator, clause, tokens, grammar, polarity, starts).find();
  }
  const tag = (token: number) => (token >= 0 ? grammar.of(tokens.word[token] as number) : 0);
  clauses.list.forEach((clause, index) => {
    for (const token of describedBy(clause, tag))
      for (const negator of polarity.of(token))
        new Reach(negator, clause, tokens, grammar, polarity, starts).describe(clauses.verbs[index] as number);
  });
  // "it was only after the theft that …"
  for (const negator of negators)
    if (negator.kind === 'late')
      for (const clause of clauses.list)
        if (clause.kind === 'that' && clause.parent === clauses.of[negator.start])
          new Reach(negator, clause, tokens, grammar, polarity, starts).delayed();
  return polarity;
}

/**
 * The words of the last clause before that says what must be done: "it had to lock the door, which it did not do"; else
 * those of the last clause: "requires a yearly test, which was not done".
 */
function demandedBefore(
  { start, end }: Negator,
  { list, of }: Clauses,
  tag: (token: number) => number,
): readonly number[] {
  const demands = ({ opener, tokens }: Clause) =>
    tokens.some((token) => token >= opener && token < start && tag(token) & (TAGS.modal | TAGS.to));
  const demand = list.findLastIndex(demands);
  const ends = list[of[start] as number]?.tokens.at(-1) === end - 1;
  const last = ends ? list.findLastIndex(({ opener }) => opener < start - 1) : -1;
  return list[demand < 0 ? last : demand]?.tokens.filter((token) => token < start) ?? [];
}

/**
 * The words outside a clause that it tells more of: what describes a missing carrier is missing too ("no mechanism that
 * would encrypt the data"), and so is what there is no proof of ("did not prove that the data was encrypted").
 */
function describedBy({ kind, opener, tokens }: Clause, tag: (token: number) => number): number[] {
  if (kind === 'that') return tag(opener - 1) & TAGS.proving ? [opener - 1] : [];
  return kind === 'relative' ? tokens.filter((token) => token < opener && tag(token) & TAGS.carrier) : [];
}
