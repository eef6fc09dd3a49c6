import type { Clause } from '../clauses/clauses.ts';
import { type Match, type Matcher, matches, type PatternMatch, possible } from '../patterns/matcher.ts';
import type { Occurrences } from '../patterns/occurrences.ts';
import type { Frame } from '../rulebook/frame.ts';
import { TAGS } from '../words/grammar.ts';
import type { Construction } from './construction.ts';
import { type Act, type Candidate, judge } from './judge.ts';

/** How many words may stand between an act and what stands beside it; further apart, two things are told. */
const BESIDE = 22;

/** Finds where frames fit a sentence, clause by clause. */
export class Fitting {
  private readonly occurrences: Occurrences;
  private readonly sentence: Construction;
  private readonly stood: (role: Matcher) => boolean;
  /** For each clause the bits of its words. */
  private readonly bits: readonly number[];

  /** @param stood whether a part stood in the sentence before */
  constructor(occurrences: Occurrences, sentence: Construction, stood: (role: Matcher) => boolean) {
    this.occurrences = occurrences;
    this.sentence = sentence;
    this.stood = stood;
    this.bits = sentence.clauses.list.map(({ tokens }) => occurrences.bitsOf(tokens));
  }

  /** Adds the places where the frame fits. */
  fit(frame: Frame, found: Candidate[]): void {
    const { list } = this.sentence.clauses;
    for (let index = 0; index < list.length; index++) {
      const among = this.bits[index] as number;
      if (frame.reach === 'clause' && !this.mayStand(frame.roles, among)) continue;
      this.fitAct(frame, index, among, found);
      if (frame.undone >= 0) this.fitUndone(frame, index, found);
    }
  }

  private fitAct(frame: Frame, index: number, among: number, found: Candidate[]): void {
    const { tokens } = this.sentence.clauses.list[index] as Clause;
    for (const { start, end, words } of matches(frame.act, this.occurrences, tokens, among)) {
      if (frame.kind === 'lacks' && !isReached(start, end, this.sentence)) continue;
      this.weigh(frame, { start, end, words, undone: false }, index, found);
    }
  }

  private fitUndone(frame: Frame, index: number, found: Candidate[]): void {
    const { occurrences, sentence } = this;
    for (let ref = occurrences.first(frame.undone); ref >= 0; ref = occurrences.next(ref)) {
      const start = occurrences.start(ref);
      const end = occurrences.end(ref);
      if (sentence.clauses.of[start] === index)
        this.weigh(frame, { start, end, words: [start, end], undone: true }, index, found);
    }
  }

  private weigh(frame: Frame, act: Act, index: number, found: Candidate[]): void {
    const { of } = this.sentence.clauses;
    // the clause a word is borrowed into may not claim it as its act
    if (of[act.start] !== index && of[act.end - 1] !== index) return;
    const parts = this.parts(frame, act, index);
    const candidate = parts && judge(frame, act, parts, index, this.sentence);
    if (candidate) found.push(candidate);
  }

  /** Where the other parts of the frame stand; null when one is missing or a forbidden one is there. */
  private parts(frame: Frame, act: Match, index: number): PatternMatch[] | null {
    const found: PatternMatch[] = [];
    for (const role of frame.roles) {
      const best = this.nearest(role, act, index, frame.reach === 'clause');
      if (best) found.push(best);
      else if (frame.reach !== 'passage' || !this.stood(role)) return null;
    }
    if (frame.not.length === 0) return found;
    const words = this.predicate(act, index);
    for (const item of frame.not) if (matches(item, this.occurrences, words, this.bits[index]).length > 0) return null;
    return found;
  }

  /** The words of a clause that are told with an act: "did not answer the letters and did not pay" tells two things. */
  private predicate(act: Match, index: number): readonly number[] {
    const { tokens } = this.sentence.clauses.list[index] as Clause;
    const begins = (token: number) => this.beginsPredicate(token);
    const from = tokens.findLastIndex((token) => token <= act.start && begins(token));
    const to = tokens.findIndex((token) => token > act.start && begins(token));
    return from < 0 && to < 0 ? tokens : tokens.slice(Math.max(0, from), to < 0 ? tokens.length : to);
  }

  /** "and did not …" */
  private beginsPredicate(token: number): boolean {
    const { sentence } = this;
    if (!(sentence.tag(token) & TAGS.conjunction) || !(sentence.tag(token + 1) & TAGS.do)) return false;
    return sentence.negators.some(({ start }) => start === token + 2);
  }

  /** The place of a part that is nearest to the act: in its clause, else, where it may, in the first other that has one. */
  private nearest(role: Matcher, act: Match, index: number, inClause: boolean): PatternMatch | null {
    const own = this.nearestIn(index, role, act);
    if (own || inClause) return own;
    for (let other = 0; other < this.bits.length; other++) {
      const best = other === index ? null : this.nearestIn(other, role, act);
      if (best) return best;
    }
    return null;
  }

  private nearestIn(index: number, role: Matcher, act: Match): PatternMatch | null {
    const { tokens } = this.sentence.clauses.list[index] as Clause;
    let best: PatternMatch | null = null;
    let least = BESIDE + 1;
    for (const match of matches(role, this.occurrences, tokens, this.bits[index])) {
      if (match.end > act.start && match.start < act.end) continue;
      const distance = match.end <= act.start ? act.start - match.end : match.start - act.end;
      if (distance >= least) continue;
      best = match;
      least = distance;
    }
    return best;
  }

  private mayStand(roles: readonly Matcher[], among: number): boolean {
    for (const role of roles) if (!possible(role, this.occurrences, among)) return false;
    return true;
  }
}

/** Whether something negates one of these words. */
function isReached(start: number, end: number, { polarity }: Construction): boolean {
  for (let token = start; token < end; token++) if (polarity.of(token).length > 0) return true;
  return false;
}
