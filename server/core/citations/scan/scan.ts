import { FOLD, isCapital, words } from '../../instruments/letters.ts';
import { lookBack } from '../grammar/before.ts';
import { chainAt } from '../grammar/chain.ts';
import type { Citation, Grammar } from '../grammar/citation.ts';
import { definitionAfter, definitionBefore } from '../laws/definitions.ts';
import { knownLawAt, type Mention } from '../laws/mention.ts';
import { nameAt } from '../laws/names.ts';
import { joined, Lexer } from '../words/lexer.ts';
import { ARTICLE, PROVISION, THEREOF } from '../words/words.ts';
import {
  asHeading,
  FARTHEST,
  headingBetween,
  isOfJudgment,
  isOwnChapter,
  isWorkingParty,
  lastCited,
  textBefore,
  textOfTitle,
  withLawBefore,
  withPartsBefore,
  withPlace,
} from './around.ts';
import { withLawOfColumn } from './columns.ts';
import {
  ACRONYM,
  BACK,
  CLASS,
  DEFINITION,
  FIRST,
  flagsOf,
  HEAD,
  type Lexicon,
  lexiconOf,
  PART,
  WHOLE,
} from './lexicon.ts';
import { CLOSING, quotedSince, REACH } from './quotation.ts';
import type { Sighting } from './sighting.ts';
import { labelAhead, nameAhead, unglued } from './triggers.ts';
import { LOOKS_AHEAD, type Watch, type Work } from './watch.ts';
import { numberAfter, numberBefore } from './wordless.ts';

/**
 * Finds what cites or names a law in a stretch of a text, in order. It looks at the words nearby only, so that after an
 * edit only the stretch around it has to be scanned again; which law is meant is for `resolve` to say.
 */
export function scan(
  text: string,
  grammar: Grammar,
  from = 0,
  to = text.length,
  work: Work = { tokens: 0 },
  watch: Watch | null = null,
): Sighting[] {
  return new Scanner(text, grammar, work, watch).scan(from, to);
}

/** The flags of a word that a law's name may begin with. */
const NAMING = FIRST | WHOLE | ACRONYM | CLASS;

class Scanner {
  readonly #text: string;
  readonly #grammar: Grammar;
  readonly #lexicon: Lexicon;
  readonly #work: Work;
  readonly #watch: Watch | null;
  readonly #found: Sighting[];
  #reach = 0;

  constructor(text: string, grammar: Grammar, work: Work, watch: Watch | null) {
    this.#watch = watch;
    this.#found = watch ? [...watch.before] : [];
    this.#text = text;
    this.#grammar = grammar;
    this.#lexicon = lexiconOf(grammar.instruments);
    this.#work = work;
  }

  /** Walks over the words; those of the lexicon are where the grammar is tried. */
  scan(from: number, to: number): Sighting[] {
    const text = this.#text;
    const lexicon = this.#lexicon;
    let i = from;
    let next = this.#watch ? from : to;
    while (i < to) {
      if (i >= next) {
        this.#reach = Math.max(this.#reach, i);
        next = this.#watch?.visit(i, this.#reach + LOOKS_AHEAD, this.#found) ?? to;
        if (next < 0) break;
      }
      const code = text.charCodeAt(i);
      let folded = code < 0x530 ? (FOLD[code] as number) : 0;
      if (folded === 0) {
        if (code === 0xa7) i = this.#head(i, i + 1);
        else if (code === 41) i = this.#closing(i);
        else i++;
        continue;
      }
      const start = i;
      let hash = 0;
      let glued = 0;
      for (;;) {
        hash = (Math.imul(hash, 31) + folded) | 0;
        i++;
        let letter = text.charCodeAt(i);
        folded = letter < 0x530 ? (FOLD[letter] as number) : 0;
        if (folded === 0) {
          if (letter !== 0xad && letter !== 45 && letter !== 0x2010 && !(letter >= 0x300 && letter < 0x370)) break;
          const on = joined(text, i, letter);
          if (on === 0) break;
          i = on;
          letter = text.charCodeAt(i);
          folded = letter < 0x530 ? (FOLD[letter] as number) : 0;
          if (folded === 0) break;
        }
        if (letter < 91 && text.charCodeAt(i - 1) > 96) glued = i;
      }
      const flags = flagsOf(lexicon, hash);
      if (flags !== 0) i = Math.max(i, this.#word(start, i, flags, hash));
      // "delRGPD", "theArticle": look again from the capital.
      else if (glued > 0 && (isCapital(text.charCodeAt(i - 1)) || i - glued > 6)) i = glued;
    }
    return this.#watch ? this.#found.slice(this.#watch.before.length) : this.#found;
  }

  /** Notes how much a lexer has read. */
  #note(lexer: Lexer): void {
    this.#work.tokens += lexer.visited;
    this.#reach = Math.max(this.#reach, lexer.reach);
  }

  /** Tries what a word may begin; returns where to go on. */
  #word(start: number, end: number, flags: number, hash: number): number {
    if (flags & HEAD) {
      const next = this.#head(start, end);
      if (next > end) return next;
    }
    if (flags & PART && labelAhead(this.#text, end)) {
      const next = this.#head(start, end);
      if (next > end) return next;
    }
    if (flags & NAMING && nameAhead(this.#text, start, end, flags, hash, this.#lexicon)) {
      const next = this.#law(start, (flags & CLASS) !== 0);
      if (next > end) return next;
    }
    if (flags & DEFINITION) {
      const definition = definitionAfter(this.#text, end);
      if (definition) {
        this.#found.push({ type: 'definition', start, end: definition.end, definition });
      }
    }
    if (flags & BACK) this.#provision(start, end);
    return end;
  }

  /** A citation from its head on; returns where to go on. */
  #head(start: number, end: number): number {
    const lexer = new Lexer(this.#text, unglued(this.#text, start, end));
    const before = lookBack(this.#text, start, this.#found.at(-1)?.end ?? 0);
    const chain = chainAt(lexer, 0, start, this.#grammar);
    this.#note(lexer);
    if (!chain) {
      const many = ARTICLE.get(lexer.at(0).value);
      if (many === undefined || !before.pointing) return end;
      this.#pointingBack(before.start, end, many ? 'many' : 'one');
      return end;
    }
    let last = end;
    let front: Mention | null = null;
    for (const [i, read] of chain.citations.entries()) {
      let citation = read;
      if (i === 0) citation = withPartsBefore(read, before.parts, this.#grammar.statute);
      last = lexer.at(citation.next - 1).end;
      if (this.#isNone(citation, last)) continue;
      if (citation.back) citation = { ...citation, quoted: this.#isQuoted(citation) };
      else if (!citation.law) {
        const possessive = (before.possessive && i === 0) || THEREOF.has(lexer.at(citation.next).value);
        citation = this.#inItsPlace(citation, lexer, possessive);
        // "GDPR Art. 5(1)(a), Art. 6": the law in front is that of the whole list.
        if (i === 0) front = citation.law;
        else if (front && !citation.law) citation = { ...citation, law: front, inherited: true };
      }
      this.#found.push({ type: 'citation', start: citation.start, end: last, citation });
      if (citation.law && !citation.inherited) this.#defined(citation.law, last);
    }
    this.#reach = Math.max(this.#reach, lexer.reach);
    return Math.max(last, end);
  }

  /** Whether the words around say that it is no citation after all. */
  #isNone(citation: Citation, end: number): boolean {
    const text = this.#text;
    return isOfJudgment(text, citation) || isOwnChapter(text, citation) || isWorkingParty(text, citation, end);
  }

  /** What stands before and after a citation without law says of it. */
  #inItsPlace(citation: Citation, lexer: Lexer, possessive: boolean): Citation {
    const titled = asHeading(this.#text, citation, lexer, this.#grammar.statute);
    const other = textBefore(this.#text, titled) ?? textOfTitle(lexer, titled, this.#grammar.statute);
    if (other) return { ...titled, law: other, inherited: true };
    const bound = withPlace(this.#text, withLawBefore(this.#text, titled, this.#found, possessive));
    if (bound.law) return bound;
    const inColumn = withLawOfColumn(this.#text, bound, this.#found, this.#watch);
    if (inColumn.law) return inColumn;
    const since = this.#found.at(-1)?.end ?? 0;
    this.#watch?.looks(Math.max(since, citation.start - FARTHEST));
    const apart = headingBetween(this.#text, since, citation.start);
    return { ...bound, apart, quoted: this.#isQuoted(bound) };
  }

  /** Whether "this article" stands in a quotation that began after the last citation with its law. */
  #isQuoted({ start }: Citation): boolean {
    const from = lastCited(this.#found);
    if (from < 0 || start - from > REACH) return false;
    this.#watch?.looks(from);
    return quotedSince(this.#text, from, start);
  }

  /** A law named outside a citation, and the number in front of it that lacks the word "Article". */
  #law(start: number, numbered: boolean): number {
    const lexer = new Lexer(this.#text, start);
    if (!numbered && !nameAt(lexer, 0, this.#grammar.instruments)) {
      this.#note(lexer);
      return start;
    }
    const found = knownLawAt(lexer, 0, this.#grammar.instruments);
    this.#note(lexer);
    if (!found) return start;
    const { mention } = found;
    if (mention.sort === 'bare' || (mention.sort === 'unknown' && !/\d/.test(mention.term))) return start;
    const gdpr = mention.sort === 'own' && mention.ids.some((id) => id.endsWith('gdpr'));
    if (gdpr) this.#wordless(numberBefore(this.#text, mention, this.#found.at(-1)?.end ?? 0, this.#grammar.statute));
    this.#found.push({ type: 'mention', start: mention.start, end: mention.end, mention });
    this.#defined(mention, mention.end);
    const behind = gdpr ? numberAfter(this.#text, mention, this.#grammar.statute) : null;
    return this.#wordless(behind) ?? mention.end;
  }

  /** Notes a citation that lacks the word "Article"; gives its end. */
  #wordless(citation: Citation | null): number | null {
    if (!citation) return null;
    const end = Math.max(citation.pieces.at(-1)?.end ?? 0, citation.inherited ? 0 : (citation.law?.end ?? 0));
    this.#found.push({ type: 'citation', start: citation.start, end, citation });
    return end;
  }

  /** The short name in brackets right after a law: "Telemedia Act (TMG)". */
  #defined(law: Mention, end: number): void {
    if (this.#text.charCodeAt(end) !== 40 && this.#text.charCodeAt(end + 1) !== 40) return;
    const short = /^\s?\(\s?([\p{Lu}][\p{L}-]*\p{Lu}[\p{L}-]*)\s?\)/u.exec(this.#text.slice(end, end + 24));
    if (!short || law.sort === 'bare' || law.sort === 'self') return;
    const terms = [words(short[1] ?? '').join(' ')];
    this.#found.push({
      type: 'definition',
      start: end,
      end: end + short[0].length,
      definition: { start: end, end: end + short[0].length, terms },
    });
  }

  /** A closing bracket may end a definition. */
  #closing(at: number): number {
    const before = this.#text.charCodeAt(at - 1);
    if (CLOSING.has(before)) {
      const definition = definitionBefore(this.#text, at);
      const last = this.#found.at(-1);
      if (definition && !(last?.type === 'definition' && last.end > definition.start)) {
        this.#found.push({ type: 'definition', start: definition.start, end: at, definition });
      }
    }
    return at + 1;
  }

  /** "dicho precepto", "diese Vorschrift": the provision named last. English "this provision" may be the decision itself. */
  #provision(start: number, end: number): void {
    const word = this.#text.slice(start, end).toLowerCase();
    if (!PROVISION.has(word)) return;
    const before = lookBack(this.#text, start, this.#found.at(-1)?.end ?? 0);
    if (!before.pointing || (word === 'provision' && /^this/i.test(this.#text.slice(before.start, start)))) return;
    this.#pointingBack(before.start, end, 'one');
  }

  /** "that article", with no number of its own. */
  #pointingBack(start: number, end: number, back: 'one' | 'many'): void {
    const pieces = [{ labels: [''], start, end }];
    const citation: Citation = { cited: 'part', start, pieces, law: null, inherited: false, back, next: 0 };
    this.#found.push({ type: 'citation', start, end, citation });
  }
}
