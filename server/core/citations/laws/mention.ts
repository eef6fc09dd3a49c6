import { DETERMINERS, type Instrument, type Instruments } from '../../instruments.ts';
import type { Span } from '../../text.ts';
import type { Lexer, Token } from '../words/lexer.ts';
import { EMPTY, POINTING, POSSESSIVE } from '../words/words.ts';
import { isClassWord, type LawClass, lawClass } from './lawwords.ts';
import { type NameFound, nameAt } from './names.ts';
import { type LawNumber, lawNumberAt } from './numbers.ts';
import {
  bare,
  byAcronym,
  byCapitals,
  byPhrase,
  capitalised,
  compoundAt,
  type Found,
  isAcronym,
  partOfName,
} from './phrases.ts';
import { stateAfter } from './states.ts';

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
  const lead = leadAt(lexer, from, instruments, link !== 'direct');
  const i = lead.next;
  const found =
    longer(byNumber(lexer, i, instruments), byName(lexer, i, instruments, link !== 'direct')) ??
    (link !== 'direct' || lead.pointing ? byPhrase(lexer, i, link === 'definite' || lead.definite) : null) ??
    byAcronym(lexer, i) ??
    (link !== 'direct' ? byCapitals(lexer, i) : null) ??
    (link === 'direct' ? capitalised(lexer, i) : null);
  if (!found) return null;
  const text = link === 'definite' || lead.definite ? textAfter(lexer, found) : null;
  if (text) return made(lexer, i, text, lead.pointing);
  // "its Rules", "notre règlement": of somebody's own, and not the one that "the Regulation" would be here.
  const own = lead.possessive && found.sort === 'bare';
  return made(lexer, i, own ? { ...found, sort: 'unknown' } : found, lead.pointing);
}

/** "the GDPR policy" is a text about the law; "an Article 28 GDPR contract", without an article, is not its own. */
function textAfter(lexer: Lexer, { sort, next }: Found): Found | null {
  const word = lexer.at(next);
  const kind = sort === 'own' && word.kind === 'word' && word.gap === 1 ? lawClass(word.value) : null;
  return kind === 'contract' || kind === 'decision' ? { ids: [], sort: 'unknown', class: kind, next: next + 1 } : null;
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

/** Words before the name: "the", "of the same", "la", "l'", an opening quotation mark. */
function leadAt(
  lexer: Lexer,
  from: number,
  instruments: Instruments,
  linked: boolean,
): { next: number; pointing: boolean; definite: boolean; possessive: boolean } {
  let next = from;
  let possessive = false;
  let pointing = false;
  let definite = false;
  for (let steps = 0; steps < 6; steps++) {
    const token = lexer.at(next);
    if (token.kind === 'end' || (token.gap > 2 && steps > 0)) break;
    // "the above-mentioned" is one word to its readers.
    const hyphen = token.value === '-' && token.gap === 0 && next > from && EMPTY.has(lexer.at(next - 1).value);
    if (token.kind === 'mark' ? !hyphen && !/["“”„«‘’']/.test(token.value) : token.kind === 'number') break;
    if (token.kind === 'word') {
      const abbreviates = token.value.length === 1 && lexer.at(next + 1).value === '.';
      // "CE" is a constitution, "ce" points back.
      // "aDSG": the small letter is no article.
      if (isAcronym(lexer, next) || (lexer.at(next + 1).gap === 0 && isAcronym(lexer, next + 1))) break;
      if (POINTING.has(token.value)) pointing = true;
      else if (linked && isOwner(token.value)) possessive = true;
      else if (DETERMINERS.has(token.value) && !abbreviates) definite = true;
      else if (!EMPTY.has(token.value) || nameAt(lexer, next, instruments)) break;
    }
    next++;
  }
  return { next, pointing, definite: definite || pointing || possessive, possessive };
}

/** "our", "its", "seiner": whose text it is. */
export function isOwner(word: string): boolean {
  return POSSESSIVE.has(word) || OWNERS.has(word);
}

/** "our", "your": the first and second person; the third person is among the possessives. */
const OWNERS: ReadonlySet<string> = new Set(
  'our your my own notre nos votre vos mon mes unser unsere unserer unseres unserem unseren ihr ihre nostro nostra vostro vostra nuestro nuestra nuestros vuestro'.split(
    ' ',
  ),
);

function byName(lexer: Lexer, from: number, instruments: Instruments, linked: boolean): Found | null {
  const here = nameAt(lexer, from, instruments);
  // "DSGVO-Umsetzungsgesetz" is another law.
  const compound = here ? compoundAt(lexer, here.next) : null;
  if (compound) return { ids: [], sort: 'unknown', ...compound };
  const state = here && stateAfter(lexer, here.next);
  if (state && !here.laws.some(({ id }) => id.endsWith('gdpr'))) {
    const all = [...new Set(here.sharing.map(({ id }) => id))];
    const ids = all.filter((id) => instruments.byId.get(id)?.country === state.country);
    return {
      ids,
      sort: ids.length === 1 ? 'own' : 'unknown',
      class: classAt(lexer, from, here.next),
      next: state.next,
    };
  }
  if (here && isOfAnotherYear(lexer, here, instruments)) {
    return { ids: [], sort: 'unknown', class: classAt(lexer, from, here.next), next: here.next + 1 };
  }
  if (here) return named(lexer, from, here.next, here.laws, true);
  if (!linked) return null;
  for (let i = from + 1; i < from + 6 && partOfName(lexer, i - 1); i++) {
    const later = nameAt(lexer, i, instruments);
    if (later && isOfAnotherYear(lexer, later, instruments))
      return { ids: [], sort: 'unknown', class: classAt(lexer, i, later.next), next: later.next + 1 };
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
    if (next === start + 1 && kind && isClassWord(at.at(start).value)) return bare(at, start, kind);
    return { ids, sort: 'shared', class: kind, next };
  }
}

/** Whether a year behind a name says that it is another law: "the Ruritanian Data Act 2011" is not the Data Act. */
function isOfAnotherYear(lexer: Lexer, { laws, next }: NameFound, { dates, numbers }: Instruments): boolean {
  const { kind, value, gap } = lexer.at(next);
  const titled = /^(?:act|law|bill|regulations)$/.test(lexer.at(next - 1).value);
  if (!titled || kind !== 'number' || gap !== 1 || !/^(?:19|20)\d\d$/.test(value)) return false;
  const ofYear = (known: ReadonlyMap<string, readonly string[]>): boolean =>
    [...known].some(([key, ids]) => key.split(/[-/]/).includes(value) && laws.some(({ id }) => ids.includes(id)));
  return !ofYear(dates) && !ofYear(numbers);
}

/** A law by its number or date: "Regulation (EU) 2016/679", "amended law of 6 January 1978", "d.lgs. 30 giugno 2003, n. 196". */
function byNumber(lexer: Lexer, from: number, instruments: Instruments): Found | null {
  for (let i = from; i < from + 5; i++) {
    const head = headAt(lexer, i);
    if (head) {
      const number = lawNumberAt(lexer, head.next);
      if (number) return numbered(number, head.class, instruments, STATES[lexer.at(i).value]);
    }
    if (!partOfName(lexer, i)) return null;
  }
  return null;
}

/** The states whose laws alone are called so; the numbers of others are like theirs: "Ley 5/2018", "legge 5/2018". */
const STATES: Readonly<Record<string, RegExp>> = { ley: /^es-/, legge: /^it|^ch/, lei: /^pt-/ };

function numbered({ number, date, next }: LawNumber, kind: LawClass, instruments: Instruments, state = /./): Found {
  const fits = (id: string): boolean => state.test(id) && compatible(kind, instruments.byId.get(id));
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
