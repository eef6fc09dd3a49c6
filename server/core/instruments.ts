import { findDate } from './instruments/dates.ts';
import { fold, words } from './instruments/letters.ts';
import { readings } from './instruments/patterns.ts';

export type InstrumentKind =
  | 'act'
  | 'code'
  | 'constitution'
  | 'treaty'
  | 'directive'
  | 'regulation'
  | 'decree'
  | 'contract-clauses';

/** How a law is divided where it is cited: "Article 6", "section 6" or "§ 6", "paragraph 6". */
export type Unit = 'article' | 'section' | 'paragraph';

/** A law that documents cite, the GDPR among them. */
export interface Instrument {
  readonly id: string;
  /** `fr`, `eu`, `coe`, …; the state or organisation it comes from. */
  readonly country: string;
  /** Its title in its own language. */
  readonly title: string;
  /** Its name in English, for hovers. */
  readonly english: string;
  readonly kind: InstrumentKind;
  readonly abbreviations: readonly string[];
  readonly units: readonly Unit[];
}

/** What a name in a text may stand for. */
export interface Named {
  readonly id: string;
  /** A name that several laws share: it counts only where the document defines or names this law. */
  readonly shared: boolean;
  /** The letters as they must be written (abbreviations), or null where case does not matter. */
  readonly letters: string | null;
}

/** A word in the tree of all names: the words that may follow, and the laws whose name ends here. */
export interface NameNode {
  readonly next: Map<string, NameNode>;
  readonly laws: Named[];
}

/** All laws, and the ways to find one by name, number or date. */
export interface Instruments {
  readonly byId: ReadonlyMap<string, Instrument>;
  /** The tree of names by their words, folded, without articles and "no.". */
  readonly names: NameNode;
  /** `2016/679` → ids. A law of the EU is found by either order of its number. */
  readonly numbers: ReadonlyMap<string, readonly string[]>;
  /** `1978-01-06` → ids. */
  readonly dates: ReadonlyMap<string, readonly string[]>;
}

/** Words before a number that say only "number". */
export const NUMBER_WORDS: ReadonlySet<string> = new Set(['n', 'no', 'nr', 'num', 'number', 'numero', 'nos', 'nummer']);

/** Words a name may begin with and that are no part of it. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  'the le la les l il lo gli i der die das dem den des el los las un une a an de het'.split(' '),
);

/**
 * Builds the instruments from the data in knowledge/instruments (see _format.md there).
 * @param files the parsed files by name; an entry without names is found by its number only; what is no entry is left out
 */
export function readInstruments(files: Readonly<Record<string, unknown>>): Instruments {
  const byId = new Map<string, Instrument>();
  const names: NameNode = { next: new Map(), laws: [] };
  const numbers = new Map<string, string[]>();
  const dates = new Map<string, string[]>();
  for (const file of Object.values(files)) {
    for (const [id, entry] of Object.entries((file ?? {}) as Record<string, Partial<InstrumentFile>>)) {
      if (!entry || typeof entry !== 'object' || byId.has(id)) continue;
      byId.set(id, instrument(id, entry));
      for (const name of list(entry.names)) addName(names, dates, name, { id, shared: false, letters: null });
      for (const name of list(entry.shared)) addName(names, dates, name, { id, shared: true, letters: null });
      for (const short of list(entry.abbreviations)) addAbbreviation(names, id, short);
      for (const number of list(entry.numbers)) addNumber(numbers, id, number, entry.country === 'eu');
      for (const date of [entry.date, ...list(entry.dates)]) if (date) push(dates, String(date), id);
    }
  }
  return { byId, names, numbers, dates };
}

/** A number of a law in the form in which `Instruments.numbers` has it: `78-17`, `2016/ 679` → `78/17`, `2016/679`. */
export function lawNumber(written: string): string {
  return (written.match(/\d+/g) ?? []).map((part) => part.replace(/^0+(?=\d)/, '')).join('/');
}

/** Whether an abbreviation is no word in any language even in small letters: "gdpr", "dsgvo" have four consonants in a row. */
export function isUnmistakable(letters: string): boolean {
  return /[bcdfghjklmnpqrstvwxz]{4}/i.test(letters);
}

interface InstrumentFile {
  country: string;
  title: string;
  english: string;
  kind: InstrumentKind;
  names: string[];
  abbreviations: string[];
  numbers: string[];
  date: string;
  dates: string[];
  shared: string[];
  units: Unit[];
}

function instrument(id: string, entry: Partial<InstrumentFile>): Instrument {
  const { country = '', title = '', kind = 'act' } = entry;
  const units = list(entry.units) as Unit[];
  return {
    id,
    country,
    title,
    english: entry.english || title,
    kind,
    abbreviations: list(entry.abbreviations),
    units: units.length > 0 ? units : ['article'],
  };
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => item !== null && item !== undefined).map(String) : [];
}

function addName(names: NameNode, dates: Map<string, string[]>, pattern: string, named: Named): void {
  for (const reading of readings(pattern)) {
    const path = words(reading).filter((word) => !NUMBER_WORDS.has(word));
    while (path.length > 1 && DETERMINERS.has(path[0] ?? '')) path.shift();
    // "AVG", "StGB": a single word with capitals inside is an abbreviation, and "avg" is another word.
    const short = path.length === 1 && /^\P{L}*\p{Lu}\P{L}*\p{L}*\p{Lu}/u.test(reading);
    if (path.length > 0) addLaw(names, path, short ? { ...named, letters: lettersOf(reading) } : named);
    const date = named.shared ? null : findDate(path);
    if (date) push(dates, date, named.id);
  }
}

function addAbbreviation(names: NameNode, id: string, short: string): void {
  const letters = lettersOf(short);
  addLaw(names, words(short), { id, shared: false, letters });
  const whole = fold(short);
  if (/^[\p{L}-]+$/u.test(short) && words(short).length > 1) addLaw(names, [whole], { id, shared: false, letters });
}

/** What of an abbreviation has to be written just so: its letters, in their case. */
function lettersOf(written: string): string {
  return written.replace(/[^\p{L}]/gu, '');
}

function addLaw(names: NameNode, path: readonly string[], named: Named): void {
  let node = names;
  for (const word of path) {
    let next = node.next.get(word);
    if (!next) {
      next = { next: new Map(), laws: [] };
      node.next.set(word, next);
    }
    node = next;
  }
  if (!node.laws.some((known) => known.id === named.id && known.letters === named.letters)) node.laws.push(named);
}

function addNumber(numbers: Map<string, string[]>, id: string, written: string, european: boolean): void {
  const number = lawNumber(written);
  push(numbers, number, id);
  const [year, serial, ...rest] = number.split('/');
  // "Regulation 679/2016": in Italian, Spanish and Romanian texts the year often comes last.
  if (european && serial && rest.length === 0) push(numbers, `${serial}/${year}`, id);
}

function push(map: Map<string, string[]>, key: string, id: string): void {
  const known = map.get(key) ?? [];
  if (!known.includes(id)) map.set(key, [...known, id]);
}
