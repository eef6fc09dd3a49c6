import { FOLD, isCapital } from '../instruments/letters.ts';
import { lookBack } from './before.ts';
import { type Citation, chainAt, type Grammar } from './citation.ts';
import { type Definition, definitionAfter, definitionBefore } from './definitions.ts';
import { lawClass } from './lawwords.ts';
import { joined, Lexer } from './lexer.ts';
import { BACK, DEFINITION, flagsOf, HEAD, LAW, type Lexicon, lexiconOf, PART } from './lexicon.ts';
import { type Mention, mentionAt } from './mention.ts';
import { mayBeName } from './names.ts';
import { articleList } from './provisions.ts';
import { quotedSince } from './quotation.ts';
import { readProvision } from './reading.ts';
import { titleFollows } from './titles.ts';
import { ARTICLE, PROVISION, THEREOF } from './words.ts';

/** What the scan sees in a text: a citation, a law named outside of one, or a name that the document gives to a law. */
export type Sighting =
  | { readonly type: 'citation'; readonly start: number; readonly end: number; readonly citation: Citation }
  | { readonly type: 'mention'; readonly start: number; readonly end: number; readonly mention: Mention }
  | { readonly type: 'definition'; readonly start: number; readonly end: number; readonly definition: Definition };

/** How much a scan had to read: tokens of all places it looked at, for a test that it stays linear. */
export interface Work {
  tokens: number;
}

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
): Sighting[] {
  return new Scanner(text, grammar, work).scan(from, to);
}

class Scanner {
  readonly #text: string;
  readonly #grammar: Grammar;
  readonly #lexicon: Lexicon;
  readonly #work: Work;
  readonly #found: Sighting[] = [];

  constructor(text: string, grammar: Grammar, work: Work) {
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
    while (i < to) {
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
        let next = text.charCodeAt(i);
        folded = next < 0x530 ? (FOLD[next] as number) : 0;
        if (folded === 0) {
          if (next !== 0xad && next !== 45 && next !== 0x2010 && !(next >= 0x300 && next < 0x370)) break;
          const on = joined(text, i, next);
          if (on === 0) break;
          i = on;
          next = text.charCodeAt(i);
          folded = next < 0x530 ? (FOLD[next] as number) : 0;
          if (folded === 0) break;
        }
        if (next < 91 && text.charCodeAt(i - 1) > 96) glued = i;
      }
      const flags = flagsOf(lexicon, hash);
      if (flags !== 0) i = Math.max(i, this.#word(start, i, flags));
      // "delRGPD", "theArticle": look again from the capital.
      else if (glued > 0 && (isCapital(text.charCodeAt(i - 1)) || i - glued > 6)) i = glued;
    }
    return this.#found;
  }

  /** Tries what a word may begin; returns where to go on. */
  #word(start: number, end: number, flags: number): number {
    if (flags & HEAD) {
      const next = this.#head(start, end);
      if (next > end) return next;
    }
    if (flags & PART && labelAhead(this.#text, end)) {
      const next = this.#head(start, end);
      if (next > end) return next;
    }
    if (flags & LAW) {
      const next = this.#law(start);
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
    this.#work.tokens += lexer.visited;
    if (!chain) {
      const many = ARTICLE.get(lexer.at(0).value);
      if (many === undefined || !before.pointing) return end;
      const law = null;
      const piece = { labels: [''], start: before.start, end };
      const citation: Citation = {
        cited: 'part',
        start: before.start,
        pieces: [piece],
        law,
        inherited: false,
        back: many ? 'many' : 'one',
        next: 0,
      };
      this.#found.push({ type: 'citation', start: before.start, end, citation });
      return end;
    }
    let last = end;
    let front: Mention | null = null;
    for (const [i, read] of chain.citations.entries()) {
      let citation = read;
      if (i === 0) citation = this.#withWordsBefore(read, before);
      last = lexer.at(citation.next - 1).end;
      if (citation.back === 'silent' && CASE.test(this.#text.slice(Math.max(0, citation.start - 60), citation.start)))
        continue;
      if (isWorkingParty(this.#text, citation, last)) continue;
      if (citation.back) citation = { ...citation, quoted: this.#quoted(citation) };
      else if (!citation.law) {
        const possessive = (before.possessive && i === 0) || THEREOF.has(lexer.at(citation.next).value);
        citation = this.#withLawBefore(this.#asHeading(citation, lexer), possessive);
        // "GDPR Art. 5(1)(a), Art. 6": the law in front is that of the whole list.
        if (i === 0) front = citation.law;
        else if (front && !citation.law) citation = { ...citation, law: front, inherited: true };
      }
      this.#found.push({ type: 'citation', start: citation.start, end: last, citation });
      if (citation.law && !citation.inherited) this.#defined(citation.law, last);
    }
    return Math.max(last, end);
  }

  /** Marks the heading of an article of the document itself, and the article that its GDPR title follows. */
  #asHeading(citation: Citation, lexer: Lexer): Citation {
    const [piece] = citation.pieces;
    const article = piece?.labels[0] ?? '';
    if (citation.cited !== 'article' || citation.pieces.length > 1 || piece?.labels.length !== 1 || piece.to)
      return citation;
    if (titleFollows(lexer, citation.next, article, this.#grammar.statute)) return { ...citation, titled: true };
    const after = lexer.at(citation.next);
    const apart =
      after.gap > 1 ||
      /^[-–—:.]$/.test(after.value) ||
      (after.kind === 'word' && isCapital(this.#text.charCodeAt(after.start)));
    return apart && startsLine(this.#text, citation.start) ? { ...citation, heading: true } : citation;
  }

  /** Whether "this article" stands in a quotation that began after the last citation with its law. */
  #quoted({ start }: Citation): boolean {
    for (let i = this.#found.length - 1; i >= 0 && i > this.#found.length - 12; i--) {
      const sighting = this.#found[i] as Sighting;
      if (sighting.type === 'citation' && sighting.citation.law && !sighting.citation.inherited)
        return quotedSince(this.#text, sighting.end, start);
    }
    return false;
  }

  /** Puts the bare parts in front of the article under it: "5 and 6 of article 83". */
  #withWordsBefore(citation: Citation, { parts }: ReturnType<typeof lookBack>): Citation {
    const [first, ...rest] = citation.pieces;
    if (parts.length === 0 || !first || first.labels.length > 2 || citation.cited !== 'article') return citation;
    const under = (labels: readonly string[]): string[] => [...first.labels, ...labels];
    const exist = parts.every(({ labels }) =>
      this.#grammar.statute.provisions.has(readProvision(this.#grammar.statute, under(labels))),
    );
    if (!exist && (!citation.law || citation.law.ids.includes('gdpr'))) return citation;
    const pieces = parts.map(({ labels, start, end }, i) => ({
      labels: under(labels),
      start,
      end: i === parts.length - 1 ? first.end : end,
    }));
    return { ...citation, start: pieces[0]?.start ?? citation.start, pieces: [...pieces, ...rest] };
  }

  /** Binds a citation to the law named just before it: "GDPR Article 28", "the LOPDGDD, in its article 71". */
  #withLawBefore(citation: Citation, possessive: boolean): Citation {
    for (let i = this.#found.length - 1; i >= 0 && i > this.#found.length - 4; i--) {
      const sighting = this.#found[i] as Sighting;
      if (sighting.type === 'definition') continue;
      const law = sighting.type === 'mention' ? sighting.mention : sighting.citation.law;
      if (!law) return citation;
      const between = this.#text.slice(sighting.end, citation.start);
      if (possessive && between.length < 300 && !/[.!?]\s+\p{Lu}/u.test(between))
        return { ...citation, law, inherited: true };
      const adjacent =
        sighting.type === 'mention' &&
        between.length < 30 &&
        /^["”»’)\]*_\s]*[,:(–-]?\s*[("“*_]*(?:(?:aus|in|nel|nell['’]|en su|dans son)\s+)?$/.test(between);
      return adjacent ? { ...citation, law, inherited: true } : citation;
    }
    return citation;
  }

  /** A law named outside a citation, and the number in front of it that lacks the word "Article". */
  #law(start: number): number {
    const lexer = new Lexer(this.#text, start);
    if (!mayBeName(lexer, 0, this.#grammar.instruments) && !lawClass(lexer.at(0).value)) return start;
    const found = mentionAt(lexer, 0, this.#grammar.instruments, 'direct');
    this.#work.tokens += lexer.visited;
    if (!found) return start;
    const { mention } = found;
    if (mention.sort === 'bare' || (mention.sort === 'unknown' && !/\d/.test(mention.term))) return start;
    if (mention.sort === 'own' && mention.ids.some((id) => id.endsWith('gdpr'))) this.#numberBefore(mention);
    this.#found.push({ type: 'mention', start: mention.start, end: mention.end, mention });
    this.#defined(mention, mention.end);
    return mention.end;
  }

  /** A provision in front of the GDPR whose word for "article" is missing or misread: "Att 13(2) GDPR", "6.1.f) RGPD". */
  #numberBefore(law: Mention): void {
    const from = Math.max(law.start - 40, this.#found.at(-1)?.end ?? 0);
    const found = BARE.exec(this.#text.slice(from, law.start));
    if (!found) return;
    const start = from + found.index + (found[1]?.length ?? 0);
    const lexer = new Lexer(this.#text, start);
    const list = articleList(lexer, 0, { many: false, short: true, start }, this.#grammar.statute);
    const last = list && lexer.at(list.next - 1).end;
    const named = list?.pieces.every(({ labels }) =>
      this.#grammar.statute.provisions.has(readProvision(this.#grammar.statute, labels)),
    );
    if (!list || !named || !last || last > law.start) return;
    const citation: Citation = {
      cited: 'article',
      start,
      pieces: list.pieces,
      law,
      inherited: false,
      back: null,
      next: 0,
    };
    this.#found.push({ type: 'citation', start, end: law.end, citation });
  }

  /** The short name in brackets right after a law: "Telemedia Act (TMG)". */
  #defined(law: Mention, end: number): void {
    const short = /^\s?\(\s?([\p{Lu}][\p{L}-]*\p{Lu}[\p{L}-]*)\s?\)/u.exec(this.#text.slice(end, end + 24));
    if (!short || law.sort === 'bare' || law.sort === 'self') return;
    const terms = [(short[1] ?? '').toLowerCase().replace(/-/g, ' ')];
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
    if (
      before === 0x201d ||
      before === 34 ||
      before === 39 ||
      before === 0x2019 ||
      before === 0xbb ||
      before === 42 ||
      before === 0x201c ||
      before === 92
    ) {
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
    const piece = { labels: [''], start: before.start, end };
    this.#found.push({
      type: 'citation',
      start: before.start,
      end,
      citation: {
        cited: 'part',
        start: before.start,
        pieces: [piece],
        law: null,
        inherited: false,
        back: 'one',
        next: 0,
      },
    });
  }
}

/** Whether only blanks and Markdown's heading and emphasis marks stand before a place in its line. */
function startsLine(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && /[ \t#*_>]/.test(text.charAt(i))) i--;
  return i < 0 || text.charCodeAt(i) === 10 || text.charCodeAt(i) === 13;
}

/** A number with a paragraph or point, right before a law. */
const BARE = /(^|[\s(“"])\d{1,2}(?:\s?\(\w{1,2}\)|\.\w{1,2}(?!\w))+\)?,?\s*(?:of the |of |du |del |der )?$/;

/** A judgment whose paragraph is cited: "C-311/18, paragraph 105", "EU:C:2020:559, points 92 and 93". */
const CASE = /(?:\b[CT][-‑–]\d+\/\d{2}|EU:[CTF]:\d{4}:\d+)[^.;]{0,40}$/;

/** The advisers under Article 29 of Directive 95/46: "Article 29 Working Party", "groupe de travail de l'article 29". */
const PARTY_AFTER =
  /^[\s”"»-]*(?:data protection\s+|datenschutz-?)?(?:working|wp\b|group|grupp|gruppe|arbeitsgruppe|committee)/i;
const PARTY_BEFORE =
  /(?:groupe(?: de travail)?|gruppo(?: di lavoro)?|grupo de trabajo|working (?:party|group)|gruppe)\s*[«“"']?\s*(?:de l['’]|dell['’]|del |on |nach |sull['’]|sobre el )?$/i;

function isWorkingParty(text: string, { law, pieces, start }: Citation, end: number): boolean {
  if (law || pieces[0]?.labels.join() !== '29') return false;
  return PARTY_AFTER.test(text.slice(end, end + 40)) || PARTY_BEFORE.test(text.slice(Math.max(0, start - 40), start));
}

/** Where the article word begins in a word that another is glued to: "delarticulo". */
function unglued(text: string, start: number, end: number): number {
  const found = /^(?:dell?|el|los|l|de|all?)(art(?:[ií]culos?|icles?|icol[oi]|t)?)$/i.exec(text.slice(start, end));
  return found ? end - (found[1]?.length ?? 0) : start;
}

/** Whether a label may follow the word that ends at `at`: a digit, a bracket, a single letter. */
function labelAhead(text: string, at: number): boolean {
  let i = at;
  while (i < at + 8) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 46 && code !== 0xa0 && code !== 10 && code !== 13 && code !== 58) break;
    i++;
  }
  const code = text.charCodeAt(i);
  if (
    (code >= 48 && code <= 57) ||
    code === 40 ||
    code === 39 ||
    code === 34 ||
    code === 0x201c ||
    code === 0xab ||
    code === 0x2018
  )
    return true;
  if (code === 0xa7) return true;
  const folded = code < 0x530 ? FOLD[code] : 0;
  if (!folded) return code === 42 || code === 92 || code === 0xad;
  const after = text.charCodeAt(i + 1);
  // One letter, a Roman number, or "(sub)paragraph of": the rest is for the grammar.
  return (
    !(after < 0x530 && FOLD[after]) ||
    /^(?:[IVX]{2,4}\b|n[°º.o]|of\b|sub|thereof)/.test(text.slice(i, i + 8)) ||
    /^(?:para|sub|sent)/.test(text.slice(i, i + 4))
  );
}
