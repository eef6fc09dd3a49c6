import { type Grammar, TAGS, VERB } from './grammar.ts';
import { CAPITAL, CLOSE, COLON, COMMA, JOINED, OPEN, STOP, type Tokens } from './tokens.ts';

export type ClauseKind = 'main' | 'and' | 'sub' | 'relative' | 'that' | 'aside';

/** A clause: some words of the sentence that share a verb. */
export interface Clause {
  readonly kind: ClauseKind;
  /** The clause it hangs on, or -1. */
  readonly parent: number;
  /** Words of the sentence, ascending. A relative clause begins with what it speaks of. */
  readonly tokens: number[];
  /** How many of the first tokens are borrowed from the parent. */
  readonly borrowed: number;
  /** The first word of its own, the one that opens it ("which", "if", "that"). */
  readonly opener: number;
  /** Whether it is cut off from what stands before by ; or : or a dash. */
  readonly apart: boolean;
}

export interface Clauses {
  readonly list: readonly Clause[];
  /** The clause of each word. */
  readonly of: readonly number[];
}

/** An aside in brackets with at most this many words stays in the clause: "common (or shared) accounts". */
const SHORT_ASIDE = 3;
/** How far back what a relative clause speaks of may begin. */
const ANTECEDENT = 8;

/** Cuts a sentence into clauses by its small words, its commas and its verbs. Never fails: in doubt a clause is longer. */
export function clausesOf(tokens: Tokens, grammar: Grammar): Clauses {
  const list: Clause[] = [];
  const of: number[] = [];
  const n = tokens.length;
  const tag = (i: number): number => (i >= 0 && i < n ? grammar.of(tokens.word[i] as number) : 0);
  const mark = (i: number): number => tokens.mark[i] as number;

  let current = -1;
  const verbs: number[] = []; // last finite verb of each clause, or -1
  const asides: { clause: number; resume: number }[] = [];

  const open = (kind: ClauseKind, parent: number, at: number, apart = false, borrow: readonly number[] = []): void => {
    list.push({ kind, parent, tokens: [...borrow], borrowed: borrow.length, opener: at, apart });
    verbs.push(-1);
    current = list.length - 1;
  };

  /** The clause that goes on after this one is over. */
  const outer = (clause: number): number => {
    let at = clause;
    while (at >= 0 && (list[at]?.kind === 'relative' || list[at]?.kind === 'sub')) at = list[at]?.parent ?? -1;
    return at;
  };

  const isFiniteVerb = (i: number): boolean => {
    const t = tag(i);
    if (t & TAGS.finite) return !(mark(i) & JOINED);
    if (!(t & (TAGS.past | TAGS.present)) || t & (TAGS.noun | TAGS.adjective | TAGS.be | TAGS.have)) return false;
    const before = tag(i - 1);
    if (before & TAGS.pronoun && !(before & TAGS.determiner)) return true;
    const subject = before & TAGS.noun || before & TAGS.adverb || (before === 0 && i > 0) || mark(i - 1) & CAPITAL;
    if (!subject || before & (TAGS.preposition | TAGS.be | TAGS.have | TAGS.conjunction)) return false;
    const next = tag(i + 1);
    return (
      (next & (TAGS.determiner | TAGS.pronoun | TAGS.that | TAGS.to)) !== 0 || (t & TAGS.present && next === 0) !== 0
    );
  };

  /** The first finite verb from `i` up to the next possible border, or -1. */
  const nextFinite = (i: number): number => {
    for (let at = i; at < n; at++) {
      if (at > i) {
        const t = tag(at);
        if (mark(at) & (COMMA | STOP | OPEN | CLOSE)) return -1;
        if (t & TAGS.relative || (t & TAGS.subordinator && !(t & TAGS.finite))) return -1;
      }
      if (isFiniteVerb(at)) return at;
    }
    return -1;
  };

  const antecedent = (at: number): number[] => {
    const host = list[current]?.tokens ?? [];
    const found: number[] = [];
    for (let k = host.length - 1; k >= 0 && found.length < ANTECEDENT; k--) {
      const token = host[k] as number;
      if (token >= at) continue;
      if (tag(token) & TAGS.finite || (mark(token + 1) & COMMA && token + 1 < at)) break;
      found.unshift(token);
    }
    return found;
  };

  const startsRelative = (i: number): boolean => {
    const t = tag(i);
    if (t & TAGS.relative) return true;
    return (t & TAGS.preposition) !== 0 && (tag(i + 1) & TAGS.relative) !== 0;
  };

  const thatKind = (i: number): ClauseKind | null => {
    const next = tag(i + 1);
    const before = tag(i - 1);
    if (before & TAGS.preposition && !(before & TAGS.adverb)) return null;
    if (next & TAGS.finite || (next & TAGS.adverb && tag(i + 2) & TAGS.finite)) return i === 0 ? null : 'relative';
    const finite = nextFiniteAcross(i + 1);
    if (finite < 0) return null;
    return 'that';
  };

  const nextFiniteAcross = (i: number): number => {
    for (let at = i; at < n && at < i + 30; at++) {
      if (mark(at) & STOP && at > i) return -1;
      if (isFiniteVerb(at)) return at;
    }
    return -1;
  };

  open('main', -1, 0);
  for (let i = 0; i < n; i++) {
    const m = mark(i);
    const t = tag(i);
    if (m & CLOSE) {
      const aside = asides.pop();
      if (aside) current = aside.resume;
    }
    if (m & STOP && i > 0) {
      // a colon introduces; a semicolon and a dash set side by side
      open(m & COLON ? 'and' : 'and', outerMost(list, current), i, true);
    }
    if (m & OPEN && i > 0 && lengthOfAside(tokens, i) > SHORT_ASIDE) {
      asides.push({ clause: list.length, resume: current });
      open('aside', current, i);
    } else if (i > 0 && !(m & STOP)) {
      const host = list[current] as Clause;
      const hasVerb = (verbs[current] as number) >= 0;
      if (startsRelative(i) && !startsRelative(i - 1) && nextFiniteAcross(i) >= 0) {
        open('relative', current, i, false, antecedent(i));
      } else if (t & TAGS.that && !(t & TAGS.relative)) {
        const kind = thatKind(i);
        if (kind) open(kind, current, i, false, kind === 'relative' ? antecedent(i) : []);
      } else if (t & TAGS.subordinator && !(t & TAGS.finite) && nextFiniteAcross(i + 1) >= 0 && !(m & JOINED)) {
        open('sub', list[current]?.kind === 'sub' ? (list[current]?.parent ?? -1) : current, i);
      } else if (t & TAGS.temporal && tag(i + 1) & (TAGS.pronoun | TAGS.determiner) && nextFinite(i + 1) > i) {
        open('sub', current, i);
      } else if (m & COMMA && !(t & TAGS.conjunction)) {
        const finite = nextFinite(i);
        if (finite >= 0 && (host.kind === 'relative' || host.kind === 'sub') && hasVerb) {
          const up = outer(current);
          if ((verbs[up] as number) < 0 || finite === i) current = up;
          else open('and', list[up]?.parent ?? -1, i);
        } else if (finite > i && hasVerb) open('and', host.parent, i);
      } else if (t & TAGS.conjunction && hasVerb) {
        const finite = nextFinite(i + 1);
        const subject = finite > i + 1 && hasSubject(i + 1, finite, tag);
        if (subject && t & TAGS.adversative) open('and', rootOf(list, current), i);
        else if (subject) {
          const up = host.kind === 'relative' ? outer(current) : current;
          open('and', list[up]?.kind === 'sub' ? up : (list[up]?.parent ?? -1), i);
        }
      } else if (
        host.kind === 'relative' &&
        hasVerb &&
        t & TAGS.finite &&
        !continues(i, verbs[current] as number, tag)
      ) {
        const up = outer(current);
        if ((verbs[up] as number) < 0) current = up;
      }
    }
    if (isFiniteVerb(i)) verbs[current] = i;
    (list[current] as Clause).tokens.push(i);
    of[i] = current;
  }
  return { list, of };
}

function outerMost(list: readonly Clause[], clause: number): number {
  return rootOf(list, clause);
}

/** The parent a clause has that stands beside the main one: none. */
function rootOf(_list: readonly Clause[], _clause: number): number {
  return -1;
}

function lengthOfAside(tokens: Tokens, from: number): number {
  let at = from + 1;
  while (at < tokens.length && !((tokens.mark[at] as number) & CLOSE)) at++;
  return at - from;
}

/** Whether a subject stands before the verb, not only adverbs. */
function hasSubject(from: number, verb: number, tag: (i: number) => number): boolean {
  for (let i = from; i < verb; i++) if (!(tag(i) & (TAGS.adverb | TAGS.conjunction | TAGS.negator))) return true;
  return false;
}

/** Whether a finite verb belongs to the same group as the one before ("has not been"). */
function continues(at: number, verb: number, tag: (i: number) => number): boolean {
  for (let i = verb + 1; i < at; i++)
    if (!(tag(i) & (TAGS.adverb | TAGS.be | TAGS.have | TAGS.negator | TAGS.conjunction | VERB))) return false;
  return true;
}
