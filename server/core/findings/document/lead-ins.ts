import type { Characters, Span } from '../../text.ts';
import type { Finding } from '../finding.ts';
import type { LanguageBook } from '../rulebook/language.ts';
import { TAGS } from '../words/grammar.ts';
import { Tokens, tokenise } from '../words/tokens.ts';
import { movedFinding } from './placed.ts';
import { ProForms } from './pro-forms.ts';
import { type Teller, tellSentences } from './told.ts';

/** A longer one says more than what its list is of. */
const LONGEST = 300;
/** Bullets, boxes and numbers before the words of an item. */
const BULLET = /^(?:[^\p{L}\p{N}(]|\(?(?:\d{1,3}|\p{L}|[ivx]{1,5})[.)]\s)+/u;

/** One of the things of a list in a sentence. */
const THING = /[^\s,;:][^,;:]*/g;
const NONE: readonly Finding[] = [];

/** Reads the items of a list with the words that lead in to it: "The notice does not mention:" and "the storage period". */
export class LeadIns {
  private readonly book: LanguageBook;
  private readonly tokens = new Tokens();
  private readonly forms: ProForms;

  constructor(book: LanguageBook) {
    this.book = book;
    this.forms = new ProForms(book);
  }

  /** The sentence that leads in to the list behind a block; null when none does. */
  before(text: Characters, block: Span, sentences: readonly { readonly length: number }[]): string | null {
    const length = sentences.at(-1)?.length ?? 0;
    if (length === 0 || length > LONGEST || text.charAt(block.end - 1) !== ':') return null;
    return text.slice(block.end - length, block.end);
  }

  /**
   * What a sentence tells of the things it lists itself, each rule once, from the words that lead in to its last thing:
   * "The following was missing: backups, logs, a plan."; null when it lists none.
   * @param own what it tells by itself: its things do not tell that again
   */
  listed(sentence: string, own: readonly Finding[], teller: Teller): readonly Finding[] | null {
    const colon = sentence.indexOf(':') + 1;
    const lead = sentence.slice(0, colon);
    const small = lead.toLowerCase();
    if (!this.book.passages.following.some((one) => small.includes(one))) return null;
    const found = new Map<string, Finding>();
    for (const { 0: thing, index } of sentence.matchAll(THING)) {
      if (index < colon) continue;
      const begin = this.behindAnd(thing);
      for (const finding of this.told(lead, thing.slice(begin), NONE, NONE, teller)) {
        const { rule, end } = movedFinding(finding, index + begin);
        if (own.every((other) => other.rule !== rule))
          found.set(rule, { ...finding, start: 0, end, clause: { start: 0, end } });
      }
    }
    return [...found.values()];
  }

  /** Where the last thing of a list begins: "and a plan". */
  private behindAnd(thing: string): number {
    const { tokens } = this;
    tokenise(thing, 0, thing.length, this.book.vocabulary, tokens);
    const joins = tokens.length > 1 && this.book.grammar.of(tokens.word[0] as number) & TAGS.conjunction;
    return joins ? (tokens.start[1] as number) : 0;
  }

  /**
   * What an item tells behind its lead-in.
   * @param item as it stands in the text, with its bullet
   * @param led what the lead-in tells by itself: that is not told again
   * @param own what it tells by itself, in places from its first character, as are those that are given back
   */
  told(
    lead: string,
    item: string,
    own: readonly Finding[],
    led: readonly Finding[],
    teller: Teller,
  ): readonly Finding[] {
    const begin = BULLET.exec(item)?.[0].length ?? 0;
    const words = item.slice(begin).replace(/[\s,;.]+$/, '');
    if (words === '' || words.length > LONGEST || !this.goesOn(words)) return own;
    const { text, from } = this.writtenOut(lead, words);
    const [read] = tellSentences(text, [{ start: 0, end: text.length }], 0, null, teller, teller.heard);
    const to = from + words.length;
    const told = (read?.found ?? []).filter(({ start, end }) => start < to && end > from);
    const within = (span: Span) => ({
      start: begin + Math.max(0, span.start - from),
      end: begin + Math.min(words.length, span.end - from),
    });
    const found = own.map((finding) => {
      const again = told.find(({ rule, start }) => rule === finding.rule && start >= from);
      const silent = finding.status === 'asserted' && again && again.status !== 'asserted';
      return silent ? { ...finding, status: again.status, cue: null } : finding;
    });
    // what is missing is said before the list alone
    if (!this.lacks(lead) || this.lacks(words) || this.isUnseen(lead)) return found;
    for (const finding of told) {
      const isNew = finding.status === 'asserted' && !finding.again && (finding.start < from || finding.end > to);
      if (!isNew || [...own, ...led].some(({ rule, again }) => rule === finding.rule && !again)) continue;
      const { rule, status } = finding;
      found.push({ ...within(finding), rule, status, cue: null, clause: { start: begin, end: begin + words.length } });
    }
    return found;
  }

  /** Whether the words of an item go on with a sentence: they begin with a small letter, or have no verb of their own. */
  private goesOn(words: string): boolean {
    if (/^\p{Ll}/u.test(words)) return true;
    return !this.has(words, (word) => (this.book.grammar.of(word) & (TAGS.finite | TAGS.preterite)) !== 0);
  }

  private lacks(words: string): boolean {
    return this.has(words, (word) => this.book.lackWords.has(word));
  }

  private isUnseen(lead: string): boolean {
    tokenise(lead, 0, lead.length, this.book.vocabulary, this.tokens);
    return this.forms.isUnseen(this.tokens);
  }

  private has(words: string, is: (word: number) => boolean): boolean {
    const { tokens } = this;
    tokenise(words, 0, words.length, this.book.vocabulary, tokens);
    for (let i = 0; i < tokens.length; i++) if (is(tokens.word[i] as number)) return true;
    return false;
  }

  /** The two as one sentence, and where the words of the item stand in it. */
  private writtenOut(lead: string, words: string): { text: string; from: number } {
    const says = lead.replace(/\s*:$/, '');
    const { following, listed } = this.book.passages;
    const small = says.toLowerCase();
    for (const one of following) {
      const from = small.indexOf(one);
      if (from < 0) continue;
      const noun = listed.find((word) => small.startsWith(` ${word}`, from + one.length)) ?? '';
      const rest = says.slice(from + one.length + (noun === '' ? 0 : noun.length + 1));
      return { text: `${says.slice(0, from)}${words}${rest}.`, from };
    }
    return { text: `${says} ${words}.`, from: says.length + 1 };
  }
}
