import { DETERMINERS, type Instrument, type Instruments } from '../instruments.ts';
import type { Span } from '../text.ts';
import { type LawClass, lawClass, QUALIFIERS, SPECIFIERS, SPECIFYING } from './lawwords.ts';
import type { Lexer, Token } from './lexer.ts';
import { nameAt } from './names.ts';
import { type LawNumber, lawNumberAt } from './numbers.ts';
import { EMPTY, POINTING } from './words.ts';

/** A law named at a place, before the document has been asked what its names mean. */
export interface Mention extends Span {
  /** The laws it may be; none where the name is not known here. */
  readonly ids: readonly string[];
  /**
   * `own`: a name or number of that law alone; `shared`: a name that only the document can settle; `bare`: only the word
   * for a law ("the Code"); `unknown`: a name of some other law; `self`: the document itself ("this agreement").
   */
  readonly sort: 'own' | 'shared' | 'bare' | 'unknown' | 'self';
  /** What sort of law the words say it is. */
  readonly class: LawClass | null;
  /** "that regulation", "the same law". */
  readonly pointing: boolean;
  /** Its words, folded, without determiners: what a definition of the document is looked up by. */
  readonly term: string;
}

export interface MentionFound {
  readonly mention: Mention;
  readonly next: number;
}

/** How a place leads over to a law: `direct` "Art. 5 X", `plain` "of X", `definite` "of the X", "du X". */
export type Link = 'direct' | 'plain' | 'definite';

/**
 * The law named from a token on, determiners and pointing words included: `the GDPR`, `loi n° 78-17`, `that regulation`.
 * A name that is not known counts only after a word such as "of", or when it is an abbreviation.
 */
export function mentionAt(lexer: Lexer, from: number, instruments: Instruments, link: Link): MentionFound | null {
  const lead = leadAt(lexer, from, instruments);
  const i = lead.next;
  const found =
    longer(byNumber(lexer, i, instruments), byName(lexer, i, instruments, link !== 'direct')) ??
    (link !== 'direct' || lead.pointing ? byPhrase(lexer, i, link === 'definite' || lead.definite) : null) ??
    byAcronym(lexer, i) ??
    (link !== 'direct' ? byCapitals(lexer, i) : null) ??
    (link === 'direct' ? capitalised(lexer, i) : null);
  return found && made(lexer, i, found, lead.pointing);
}

/** The law that is named from a token on by a known name or its number. */
export function knownLawAt(lexer: Lexer, from: number, instruments: Instruments): MentionFound | null {
  const found = longer(byNumber(lexer, from, instruments), byName(lexer, from, instruments, false));
  return found && made(lexer, from, found, false);
}

function made(lexer: Lexer, from: number, { next, ids, sort, class: kind }: Found, pointing: boolean): MentionFound {
  const [start, end] = [lexer.at(from).start, lexer.at(next - 1).end];
  return { next, mention: { start, end, ids, sort, class: kind, pointing, term: termOf(lexer, from, next) } };
}

interface Found {
  readonly ids: readonly string[];
  readonly sort: Mention['sort'];
  readonly class: LawClass | null;
  readonly next: number;
}

/** At most this many words stand before the word for a law in its name: "Electronic Communications and Postal Services Act". */
const WORDS_BEFORE = 7;

/** Words before the name: "the", "of the same", "la", "l'", an opening quotation mark. */
function leadAt(
  lexer: Lexer,
  from: number,
  instruments: Instruments,
): { next: number; pointing: boolean; definite: boolean } {
  let next = from;
  let pointing = false;
  let definite = false;
  for (let steps = 0; steps < 6; steps++) {
    const token = lexer.at(next);
    if (token.kind === 'end' || (token.gap > 2 && steps > 0)) break;
    if (token.kind === 'mark' ? !/["“”„«‘’']/.test(token.value) : token.kind === 'number') break;
    if (token.kind === 'word') {
      const abbreviates = token.value.length === 1 && lexer.at(next + 1).value === '.';
      // "CE" is a constitution, "ce" points back.
      if (isAcronym(lexer, next)) break;
      if (POINTING.has(token.value)) pointing = true;
      else if (DETERMINERS.has(token.value) && !abbreviates) definite = true;
      else if (!EMPTY.has(token.value) || nameAt(lexer, next, instruments)) break;
    }
    next++;
  }
  return { next, pointing, definite: definite || pointing };
}

function byName(lexer: Lexer, from: number, instruments: Instruments, linked: boolean): Found | null {
  const here = nameAt(lexer, from, instruments);
  if (here) return named(lexer, from, here.next, here.laws, true);
  if (!linked) return null;
  for (let i = from + 1; i < from + 6 && partOfName(lexer, i - 1); i++) {
    const later = nameAt(lexer, i, instruments);
    if (later) return named(lexer, i, later.next, later.laws, false);
  }
  return null;

  function named(
    at: Lexer,
    start: number,
    next: number,
    laws: NonNullable<typeof here>['laws'],
    whole: boolean,
  ): Found {
    const ids = [...new Set(laws.map(({ id }) => id))];
    const own = laws.some(({ shared }) => !shared);
    const kind = classAt(at, start, next);
    if (own) return { ids, sort: 'own', class: kind ?? classOf(instruments.byId.get(ids[0] ?? '')), next };
    // "the Ruritanian Data Protection Act" is not the Data Protection Act.
    if (!whole) return { ids: [], sort: 'unknown', class: kind, next };
    if (next === start + 1 && kind) return bare(at, start, kind);
    return { ids, sort: 'shared', class: kind, next };
  }
}

/** A law by its number or date: "Regulation (EU) 2016/679", "amended law of 6 January 1978", "d.lgs. 30 giugno 2003, n. 196". */
function byNumber(lexer: Lexer, from: number, instruments: Instruments): Found | null {
  for (let i = from; i < from + 5; i++) {
    const head = headAt(lexer, i);
    if (head) {
      const number = lawNumberAt(lexer, head.next);
      if (number) return numbered(number, head.class, instruments);
    }
    if (!partOfName(lexer, i)) return null;
  }
  return null;
}

function numbered({ number, date, next }: LawNumber, kind: LawClass, instruments: Instruments): Found {
  const fits = (id: string): boolean => compatible(kind, instruments.byId.get(id));
  const ids = (instruments.numbers.get(number) ?? []).filter(fits);
  const dated = ids.length === 0 && !number ? (instruments.dates.get(date) ?? []).filter(fits) : ids;
  return {
    ids: dated,
    sort: dated.length === 0 ? 'unknown' : dated.length === 1 ? 'own' : 'shared',
    class: kind,
    next,
  };
}

/** The word for a law at a token; initials such as "D.Lgs." and "d.P.R." are one word. */
function headAt(lexer: Lexer, at: number): { class: LawClass; next: number } | null {
  let letters = '';
  let i = at;
  while (lexer.at(i).kind === 'word' && lexer.at(i).value.length <= 3 && lexer.at(i + 1).value === '.' && i < at + 8) {
    if (i > at && lexer.at(i).gap > 1) break;
    letters += lexer.at(i).value;
    i += 2;
  }
  const initials = /^(?:d|rd|r)?(?:lgs|l|pr|pcm|m|dl|lg)$/.test(letters)
    ? letters.includes('d')
      ? 'decree'
      : lawClass(letters)
    : null;
  if (initials && i > at) return { class: initials, next: i };
  const kind = lexer.at(at).kind === 'word' ? lawClass(lexer.at(at).value) : null;
  return kind ? { class: kind, next: at + 1 } : null;
}

/** A law by the word for it alone, or with a name that is not known here: "the Code", "the Act on Foo", "code des transports". */
function byPhrase(lexer: Lexer, from: number, definite: boolean): Found | null {
  // "the 2018 Act"
  const year = lexer.at(from).kind === 'number' && lexer.at(from).value.length === 4 ? 1 : 0;
  for (let i = from + year; i < from + WORDS_BEFORE; i++) {
    const token = lexer.at(i);
    if (token.kind !== 'word' || (i > from && token.gap > 2)) return null;
    const kind = token.value.length > 1 ? lawClass(token.value) : null;
    if (kind) {
      if (i === from) return definite || isCapitalised(lexer, i) ? bare(lexer, i, kind) : null;
      const next = kind === 'code' || kind === 'law' ? bare(lexer, i, kind).next : i + 1;
      return { ids: [], sort: kind === 'contract' ? 'self' : 'unknown', class: kind, next };
    }
    if (!partOfName(lexer, i) && !(i > from && /^(?:and|of|und|für|fur)$/.test(token.value))) return null;
  }
  return null;
}

/** The word for a law at a token, and what makes it a certain one: "Code of Civil Procedure", "loi relative à". */
function bare(lexer: Lexer, at: number, kind: LawClass): Found {
  if (kind === 'contract') return { ids: [], sort: 'self', class: kind, next: at + 1 };
  if (kind === 'decision') return { ids: [], sort: 'unknown', class: kind, next: at + 1 };
  const after = lexer.at(at + 1);
  const word = after.kind === 'word' && after.gap <= 2 ? after.value : '';
  const beyond = lexer.at(at + 2);
  const specific =
    SPECIFIERS.has(word) ||
    (word !== '' && isCapitalised(lexer, at + 1) && !isAcronym(lexer, at + 1) && kind === 'code') ||
    (SPECIFYING.has(word) && beyond.kind === 'word' && (kind === 'code' || isCapitalised(lexer, at + 2)));
  if (!specific) return { ids: [], sort: 'bare', class: kind, next: at + 1 };
  let next = at + 2;
  while (next < at + 12 && (SPECIFYING.has(lexer.at(next).value) || partOfName(lexer, next))) next++;
  return { ids: [], sort: 'unknown', class: kind, next };
}

/** An abbreviation that is not known: "§ 1 GBG", "Article 9 NEN". */
function byAcronym(lexer: Lexer, at: number): Found | null {
  if (!isAcronym(lexer, at)) return null;
  const after = lexer.at(at + 1);
  // A heading in capitals is no abbreviation.
  if (after.kind === 'word' && after.gap === 1 && /^\p{Lu}{2,}$/u.test(lexer.written(after))) return null;
  return { ids: [], sort: 'unknown', class: null, next: at + 1 };
}

/** A name in capitals that has no word for a law: "of the General Regime", "du Statut". German writes every noun so. */
function byCapitals(lexer: Lexer, at: number): Found | null {
  const linked = lexer.at(lexer.at(at - 1).kind === 'mark' ? at - 2 : at - 1).value;
  if (linked === 'the' ? lexer.at(at - 2).value !== 'of' : !HOLDING.has(linked)) return null;
  if (!isName(lexer, at)) return null;
  let next = at + 1;
  while (next < at + WORDS_BEFORE && isName(lexer, next)) next++;
  // "of the Company's own accord"
  return /^['’]$/.test(lexer.at(next).value) ? null : { ids: [], sort: 'unknown', class: null, next };
}

/** Words before a name that hold the article, in languages that write common nouns small. */
const HOLDING: ReadonlySet<string> = new Set('del della dello dell du de la l delle dei degli'.split(' '));

function isName(lexer: Lexer, at: number): boolean {
  const token = lexer.at(at);
  return token.kind === 'word' && token.gap <= 2 && /^\p{Lu}\p{Ll}{2,}/u.test(lexer.written(token));
}

/** "Art. 83 Regulation": without a link, the bare word counts only with a capital, and at the end of what is said. */
function capitalised(lexer: Lexer, at: number): Found | null {
  const token = lexer.at(at);
  const kind =
    token.kind === 'word' && token.value.length > 3 && isCapitalised(lexer, at) ? lawClass(token.value) : null;
  if (!kind || kind === 'decision' || kind === 'contract') return null;
  return { ids: [], sort: 'bare', class: kind, next: at + 1 };
}

/** Whether a token can be a part of a law's name before or after the word for it. */
function partOfName(lexer: Lexer, at: number): boolean {
  const token = lexer.at(at);
  if (token.gap > 2) return false;
  if (token.kind === 'mark') return /[’'.-]/.test(token.value) && token.gap === 0 && lexer.at(at + 1).gap === 0;
  return (
    token.kind === 'word' &&
    (QUALIFIERS.has(token.value) || EMPTY.has(token.value) || isCapitalised(lexer, at) || token.value === 's')
  );
}

function isCapitalised(lexer: Lexer, at: number): boolean {
  return /^\p{Lu}/u.test(lexer.written(lexer.at(at)));
}

function isAcronym(lexer: Lexer, at: number): boolean {
  const token = lexer.at(at);
  if (token.kind !== 'word' || token.end - token.start > 12 || token.gap > 2) return false;
  const written = lexer.written(token);
  return /^\p{Lu}.*\p{Lu}/u.test(written) && !/^[IVXLC]+$/.test(written);
}

function classAt(lexer: Lexer, start: number, next: number): LawClass | null {
  for (let i = next - 1; i >= start; i--) {
    const token: Token = lexer.at(i);
    const kind = token.kind === 'word' && token.value.length > 2 ? lawClass(token.value) : null;
    if (kind) return kind;
  }
  return null;
}

function classOf(instrument: Instrument | undefined): LawClass | null {
  if (!instrument) return null;
  return instrument.kind === 'act' || instrument.kind === 'contract-clauses' ? 'law' : instrument.kind;
}

function compatible(kind: LawClass, instrument: Instrument | undefined): boolean {
  if (!instrument) return false;
  if (kind === 'regulation' || kind === 'directive') {
    return instrument.kind === kind || (kind === 'regulation' && instrument.kind === 'decree');
  }
  if (kind === 'treaty' || kind === 'convention' || kind === 'charter') return instrument.kind === 'treaty';
  return (
    instrument.kind !== 'directive' &&
    instrument.kind !== 'treaty' &&
    (instrument.country !== 'eu' || instrument.kind !== 'regulation')
  );
}

function longer(numbered: Found | null, named: Found | null): Found | null {
  if (!numbered || !named) return numbered ?? named;
  if (named.sort === 'own' && numbered.ids.length === 0) return { ...named, next: Math.max(named.next, numbered.next) };
  return numbered.next > named.next || (numbered.ids.length > 0 && named.sort !== 'own') ? numbered : named;
}

function termOf(lexer: Lexer, from: number, next: number): string {
  const words: string[] = [];
  for (let i = from; i < next; i++) if (lexer.at(i).kind !== 'mark') words.push(lexer.at(i).value);
  return words.join(' ');
}
