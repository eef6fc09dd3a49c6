import type { Span } from '../../text.ts';
import type { Finding, Status } from '../finding.ts';
import type { Lists } from '../patterns/lists.ts';
import { type Matcher, possible } from '../patterns/matcher.ts';
import { Occurrences } from '../patterns/occurrences.ts';
import type { Frame } from '../rulebook/frame.ts';
import type { LanguageRules, RuleBook } from '../rulebook/rulebook.ts';
import { ASKED, type Search, TOLD } from '../rulebook/search.ts';
import { TAGS } from '../words/grammar.ts';
import { COLON, QUOTE, Tokens, tokenise } from '../words/tokens.ts';
import { Construction } from './construction.ts';
import { Fitting } from './fitting.ts';
import type { Candidate } from './judge.ts';
import type { Asked, Reader } from './reader.ts';
import { speakerAt } from './speaker.ts';
import { deciding } from './status.ts';
import { rulesOfMany, supported } from './support.ts';

/** Reads sentences with the same tables again and again. */
export class SentenceReader implements Reader {
  private readonly rules: RuleBook;
  private readonly language: LanguageRules;
  private readonly search: Search;
  readonly tokens = new Tokens();
  private readonly rule: Occurrences;
  private readonly cue: Occurrences;
  private readonly awake: Int32Array;
  /** Reads the same sentences just before, by the rules that were ready already; null where there are none. */
  private readonly first: SentenceReader | null;
  /** Whether words stand in the sentence that the first reader does not know. */
  private hasOwnWords = false;
  private readonly many: ReadonlySet<number>;
  /** The symbols of what negates. */
  private readonly negating: readonly number[];
  private turn = 0;
  private built: Construction | null = null;
  private fitting: Fitting | null = null;
  /** Whether words stand in the sentence without which nothing is lacking, and whether something negates in it. */
  private lacks: boolean | null = null;
  private negates: boolean | null = null;
  /** The turn in which cues were looked for last. */
  private cued = 0;
  asked: readonly Asked[] = NOTHING_ASKED;

  constructor(rules: RuleBook, language: LanguageRules, first: SentenceReader | null = null) {
    this.first = first;
    this.rules = rules;
    this.language = language;
    this.search = { ...language.search };
    this.rule = new Occurrences(language.book.rules.size, this.search.small);
    this.cue = new Occurrences(language.book.cues.size);
    this.awake = new Int32Array(language.frames.length);
    this.many = rulesOfMany(language.frames);
    this.negating = [...language.book.negators].flatMap(([symbol, kind]) => (kind === 'none' ? [] : [symbol]));
  }

  read(text: string, start: number, end: number, passage: boolean): readonly Finding[] {
    const { tokens, rule } = this;
    this.see(text, start, end, passage);
    this.turn++;
    this.built = null;
    this.fitting = null;
    this.lacks = null;
    this.negates = null;
    this.asked = NOTHING_ASKED;
    const found: Candidate[] = [];
    const { wokenByWord, wokenByNode } = this.search;
    for (let i = 0, e = 0; i < tokens.length; i++) {
      this.wake(wokenByWord, tokens.word[i] as number, found);
      for (; e < rule.expressions && rule.beginOf(e) === i; e++) this.wake(wokenByNode, rule.nodeOf(e), found);
    }
    if (found.length === 0) return NONE;
    const sentence = this.built;
    if (!sentence) return NONE;
    const findings = found.map((candidate) => this.finding(candidate, sentence, start));
    const told = supported(findings, found, this.many);
    return text[end - 1] === '?' ? told.map((finding) => asked(finding, end - start)) : told;
  }

  see(text: string, start: number, end: number, passage: boolean): void {
    const { tokens, rule, language } = this;
    const { vocabulary } = language.book;
    if (this.first) this.hasOwnWords = tokens.take(this.first.tokens, text, vocabulary);
    else tokenise(text, start, end, vocabulary, tokens);
    rule.clear(tokens, !passage);
    this.search.automaton.scan(tokens, rule);
  }

  /** Tries the frames that a list wakes. */
  private wake(woken: Lists, list: number, found: Candidate[]): void {
    const { awake, turn, rule } = this;
    const { asks, lacking } = this.search;
    for (let k = woken.from(list); k < woken.to(list); k++) {
      const index = woken.at(k);
      if (awake[index] === turn) continue;
      awake[index] = turn;
      if (!rule.may(asks, index * ASKED, index * ASKED + ASKED)) continue;
      // a due act is only lacking by an undone form or where something negates
      const undone = lacking[index] as number;
      const isNegated = undone !== TOLD && !(undone >= 0 && rule.has(undone));
      if ((isNegated && !this.mayLack()) || !this.mayMatch(index) || (isNegated && !this.hasNegator())) continue;
      this.try(index, found);
    }
  }

  private try(index: number, found: Candidate[]): void {
    const frame = this.language.frames[index] as Frame;
    if (frame.reach === 'passage' && !this.mayStandBefore(frame.roles)) return;
    this.fitting ??= new Fitting(this.rule, this.construction(), this.stood);
    this.fitting.fit(frame, found);
  }

  /** Whether each of these parts may stand in the sentence or stood in the one before. */
  private mayStandBefore(roles: readonly Matcher[]): boolean {
    for (const role of roles) if (!possible(role, this.rule) && !this.stood(role)) return false;
    return true;
  }

  /** Whether something may negate in the sentence, by its words alone. */
  private mayLack(): boolean {
    this.lacks ??= this.hasAny(this.language.book.lackWords);
    return this.lacks;
  }

  /** Whether anything negates in the sentence. */
  private hasNegator(): boolean {
    if (this.negates === null) {
      const cues = this.cues();
      this.negates =
        this.negating.some((symbol) => cues.has(symbol)) ||
        this.language.book.condition.some((one) => possible(one, cues));
    }
    return this.negates;
  }

  /** How the sentence read last is built; worked out once for two readers, unless one knows words that the other does not. */
  private construction(): Construction {
    this.built ??=
      this.first && !this.hasOwnWords
        ? this.first.construction()
        : new Construction(this.language.book, this.tokens, this.cues);
    return this.built;
  }

  /** The cues of the sentence read last; looked for once. */
  private readonly cues = (): Occurrences => {
    if (this.first) return this.first.cues();
    if (this.cued !== this.turn) {
      this.cue.clear(this.tokens);
      this.language.book.cues.automaton.scan(this.tokens, this.cue);
      this.cued = this.turn;
    }
    return this.cue;
  };

  private hasAny(words: ReadonlySet<number>): boolean {
    for (let i = 0; i < this.tokens.length; i++) if (words.has(this.tokens.word[i] as number)) return true;
    return false;
  }

  get hasVerb(): boolean {
    if (this.built?.clauses.verbs.some((verb) => verb >= 0)) return true;
    for (let i = 0; i < this.tokens.length; i++)
      if (this.language.book.grammar.of(this.tokens.word[i] as number) & TAGS.finite) return true;
    return false;
  }

  quotation(): Span | null {
    const { tokens } = this;
    if (!(tokens.marks & (COLON | QUOTE)) || !this.hasAny(this.language.book.quoteWords)) return null;
    const sentence = this.construction();
    if (!sentence.mayQuote) return null;
    const hit = sentence.cues.find(({ cue }) => cue.quotes);
    return hit ? { start: tokens.start[hit.start] as number, end: tokens.end[hit.end - 1] as number } : null;
  }

  /** Whether all that a frame cannot do without stands in the sentence. */
  private mayMatch(frame: number): boolean {
    const { needs } = this.search;
    const end = needs.to(frame);
    for (let at = needs.from(frame); at < end; ) {
      let possible = false;
      for (let runs = needs.at(at++); runs > 0; runs--) {
        const from = at + 1;
        at = from + needs.at(at);
        if (!possible) possible = this.rule.mayStandAnywhere(needs.values, from, at);
      }
      if (!possible) return false;
    }
    return true;
  }

  /** Whether a part of a frame stood in the sentence before. */
  private readonly stood = (role: Matcher): boolean => {
    const stood = role.runs.some((run) => run.needs.every((symbol) => this.rule.had(symbol)));
    this.asked = [...this.asked, { part: role, stood, by: this }];
    return stood;
  };

  /** Whether a part of a frame stands in the sentence seen last, as it will have stood for the next one. */
  stands({ runs }: Matcher): boolean {
    return runs.some(({ needs }) => needs.every((symbol) => this.rule.has(symbol)));
  }

  /** @param from where the sentence begins */
  private finding(candidate: Candidate, sentence: Construction, from: number): Finding {
    const { frame, clause, act, parts, lack, negator } = candidate;
    const words = sentence.clauses.list[clause]?.tokens ?? [];
    const turned = sentence.turned.has(clause);
    const cues = turned ? sentence.cues.filter(({ cue }) => cue.status !== 'hypothetical') : sentence.cues;
    const place = { start: act.start, end: act.end, words: act.words, clause, parts, lack };
    const hit = deciding(cues, place, sentence, frame.ability);
    const speaker = speakerAt(sentence.speakers, act, clause, sentence.clauses);
    let status: Status = negator ? 'negated' : 'asserted';
    // "the fact that accounts are not shared"
    if (hit && hit.cue.status !== 'none' && !(negator && hit.cue.status === 'asserted')) status = hit.cue.status;
    const decided = status === 'asserted' ? null : status === 'negated' ? (negator ?? hit) : (hit ?? negator);
    const finding: Finding = {
      start: this.startOf(candidate.start, from),
      end: this.endOf(candidate.end, from),
      rule: this.rules.rules[frame.rule]?.id ?? '',
      status,
      cue: decided && { start: this.startOf(decided.start, from), end: this.endOf(decided.end, from), status },
      clause: {
        start: this.startOf(words[0] ?? candidate.start, from),
        end: this.endOf((words.at(-1) ?? candidate.end - 1) + 1, from),
      },
    };
    const told: Finding = frame.again ? { ...finding, again: true } : finding;
    if (!speaker) return told;
    const { start, end, role } = speaker;
    return { ...told, speaker: { start: this.startOf(start, from), end: this.endOf(end, from), role } };
  }

  /** Where a word begins, and where the one before a word ends, counted from a place. */
  private startOf(token: number, from: number): number {
    return (this.tokens.start[token] as number) - from;
  }

  private endOf(token: number, from: number): number {
    return (this.tokens.end[token - 1] as number) - from;
  }
}

const NONE: readonly Finding[] = [];
const NOTHING_ASKED: readonly Asked[] = [];

/** A question asserts nothing. */
function asked(finding: Finding, end: number): Finding {
  if (finding.status !== 'asserted') return finding;
  return { ...finding, status: 'hypothetical', cue: { start: end - 1, end, status: 'hypothetical' } };
}
