import { type Clause, type Clauses, clausesOf } from './clauses.ts';
import type { Finding, Status } from './finding.ts';
import type { Frame } from './frame.ts';
import type { LanguageBook } from './language.ts';
import { type Match, type Matcher, matches, possible } from './matcher.ts';
import { type Negator, type Polarity, polarityOf } from './negation.ts';
import { Occurrences } from './occurrences.ts';
import type { LanguageRules, RuleBook } from './rulebook.ts';
import { type CueHit, cueHits, deciding } from './status.ts';
import { Tokens, tokenise } from './tokens.ts';

/** Reads the sentences of a text one by one with the same tables. */
export class SentenceReader {
  private readonly rules: RuleBook;
  private readonly language: LanguageRules;
  private readonly tokens = new Tokens();
  private readonly rule: Occurrences;
  private readonly cue: Occurrences;
  private readonly awake: Int32Array;
  private turn = 0;

  constructor(rules: RuleBook, language: LanguageRules) {
    this.rules = rules;
    this.language = language;
    this.rule = new Occurrences(language.book.rules.size);
    this.cue = new Occurrences(language.book.cues.size);
    this.awake = new Int32Array(language.frames.length);
  }

  /**
   * The candidates of one sentence, each with its status.
   * @param passage whether the sentence goes on with the one read before (same paragraph)
   */
  read(text: string, start: number, end: number, passage: boolean): Finding[] {
    const { tokens, rule, language } = this;
    rule.clear(!passage);
    tokenise(text, start, end, language.book.vocabulary, tokens);
    language.book.rules.scan(tokens, (symbol, from, to) => rule.add(symbol, from, to));
    this.turn++;
    let analysis: Analysis | null = null;
    const found: Candidate[] = [];
    for (const symbol of rule.present) {
      for (const index of language.awakes[symbol] ?? []) {
        if (this.awake[index] === this.turn) continue;
        this.awake[index] = this.turn;
        const frame = language.frames[index] as Frame;
        if (!this.mayMatch(frame)) continue;
        analysis ??= new Analysis(language.book, tokens, this.cue);
        this.match(frame, analysis, found);
      }
    }
    return analysis ? found.map((candidate) => this.finding(candidate, analysis as Analysis)) : [];
  }

  private mayMatch(frame: Frame): boolean {
    const act = possible(frame.act, this.rule) || (frame.undone >= 0 && this.rule.has(frame.undone));
    if (!act) return false;
    return frame.roles.every((role) => possible(role, this.rule) || (frame.reach === 'passage' && this.stood(role)));
  }

  private stood(role: Matcher): boolean {
    return role.runs.some((run) => run.needs.every((symbol) => this.rule.had(symbol)));
  }

  private match(frame: Frame, analysis: Analysis, found: Candidate[]): void {
    analysis.clauses.list.forEach((clause, index) => {
      const acts = matches(frame.act, this.rule, clause.tokens).map((match) => ({ ...match, undone: false }));
      if (frame.undone >= 0)
        this.rule.each(frame.undone, (start, end) => {
          if (clause.tokens.includes(start)) acts.push({ start, end, undone: true });
        });
      for (const act of acts) {
        // the clause a word is borrowed into may not claim it as its act
        if (analysis.clauses.of[act.start] !== index && analysis.clauses.of[act.end - 1] !== index) continue;
        const parts = this.parts(frame, act, clause, analysis.clauses);
        if (!parts) continue;
        const candidate = judge(frame, act, parts, index, analysis.polarity);
        if (candidate) found.push(candidate);
      }
    });
  }

  /** Where the other parts of the frame stand; null when one is missing or a forbidden one is there. */
  private parts(frame: Frame, act: Match, clause: Clause, clauses: Clauses): Match[] | null {
    const found: Match[] = [];
    const spaces = frame.reach === 'clause' ? [clause] : [clause, ...clauses.list.filter((other) => other !== clause)];
    for (const role of frame.roles) {
      let best: Match | null = null;
      for (const space of spaces) {
        for (const match of matches(role, this.rule, space.tokens))
          if (
            (match.end <= act.start || match.start >= act.end) &&
            (!best || distance(match, act) < distance(best, act))
          )
            best = match;
        if (best) break;
      }
      if (best) found.push(best);
      else if (frame.reach !== 'passage' || !this.stood(role)) return null;
    }
    for (const item of frame.not)
      if (possible(item, this.rule) && matches(item, this.rule, clause.tokens).length > 0) return null;
    return found;
  }

  private finding(candidate: Candidate, analysis: Analysis): Finding {
    const { frame, clause } = candidate;
    const { tokens } = this;
    const span = (match: Match) => ({
      start: tokens.start[match.start] as number,
      end: tokens.end[match.end - 1] as number,
    });
    const words = analysis.clauses.list[clause]?.tokens ?? [];
    const whole = span({ start: words[0] ?? candidate.start, end: (words.at(-1) ?? candidate.end - 1) + 1 });
    const hit = deciding(analysis.hits, { ...candidate.act, clause }, analysis.clauses, frame.ability);
    const negator = candidate.negator;
    const status: Status = hit && hit.cue.status !== 'none' ? hit.cue.status : negator ? 'negated' : 'asserted';
    const decided = hit && status !== 'asserted' ? span(hit) : negator && status === 'negated' ? span(negator) : null;
    return {
      ...span(candidate),
      rule: this.rules.rules[frame.rule]?.id ?? '',
      status,
      cue: decided && { ...decided, status },
      clause: whole,
    };
  }
}

interface Candidate extends Match {
  readonly frame: Frame;
  readonly act: Match;
  readonly clause: number;
  /** What negates it, when it is negated. */
  readonly negator: Negator | null;
}

/** What is worked out only for sentences in which something may be found. */
class Analysis {
  readonly clauses: Clauses;
  readonly polarity: Polarity;
  private readonly book: LanguageBook;
  private readonly occurrences: Occurrences;
  private found: CueHit[] | null = null;

  constructor(book: LanguageBook, tokens: Tokens, cues: Occurrences) {
    this.book = book;
    this.occurrences = cues;
    this.clauses = clausesOf(tokens, book.grammar);
    cues.clear();
    book.cues.scan(tokens, (symbol, start, end) => cues.add(symbol, start, end));
    this.polarity = polarityOf(this.negators(), this.clauses, tokens, book.grammar);
  }

  get hits(): readonly CueHit[] {
    this.found ??= cueHits(this.book.status, this.occurrences, this.clauses);
    return this.found;
  }

  /** The negators of the sentence; one inside a longer one does not count. */
  private negators(): Negator[] {
    const all: (Match & { kind: Negator['kind'] | 'none' })[] = [];
    for (const symbol of this.occurrences.present) {
      const kind = this.book.negators.get(symbol);
      if (kind) this.occurrences.each(symbol, (start, end) => all.push({ kind, start, end }));
    }
    const inside = (a: Match, b: Match) => b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start;
    return all.filter((one): one is Negator => one.kind !== 'none' && !all.some((other) => inside(one, other)));
  }
}

/** Whether the frame's act is told there, and whether it is negated; null when nothing is said of it. */
function judge(
  frame: Frame,
  act: Match & { undone: boolean },
  parts: readonly Match[],
  clause: number,
  polarity: Polarity,
): Candidate | null {
  const start = Math.min(act.start, ...parts.map((part) => part.start));
  const end = Math.max(act.end, ...parts.map((part) => part.end));
  const reaching = new Set<Negator>();
  const collect = (match: Match): void => {
    for (let token = match.start; token < match.end; token++)
      for (const negator of polarity.of(token)) {
        const own = negator.start >= act.start && negator.end <= act.end;
        if (!own) reaching.add(negator);
      }
  };
  collect(act);
  if (frame.kind === 'lacks') {
    const negators = concord([...reaching]);
    const count = negators.length + (act.undone ? 1 : 0);
    if (count === 0) return null;
    const [first] = negators;
    const from = first && !act.undone ? Math.min(start, first.start) : start;
    const to = first && !act.undone ? Math.max(end, first.end) : end;
    return {
      frame,
      act: { start: act.start, end: act.end },
      clause,
      start: from,
      end: to,
      negator: count % 2 === 0 ? (first ?? null) : null,
    };
  }
  for (const part of parts) if (frame.kind === 'happens') collect(part);
  const negators = concord([...reaching].filter(({ kind }) => kind !== 'weak' && kind !== 'lacking'));
  return {
    frame,
    act: { start: act.start, end: act.end },
    clause,
    start,
    end,
    negator: negators.length % 2 === 1 ? (negators[0] ?? null) : null,
  };
}

/** "No check was not made" says the same as "no check was made", as translations often have it; "not insufficient" does not. */
function concord(negators: readonly Negator[]): Negator[] {
  const thing = negators.find(({ kind }) => kind === 'thing');
  return thing ? negators.filter(({ kind }) => kind !== 'verb' && kind !== 'predicate') : [...negators];
}

function distance(a: Match, b: Match): number {
  return a.end <= b.start ? b.start - a.end : a.start - b.end;
}
