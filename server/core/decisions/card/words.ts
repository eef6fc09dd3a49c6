import type { Money } from './card.ts';

/** What cards are read with: the authorities, and words by language. */
export interface CardKnowledge {
  readonly authorities: Authorities;
  /** By language code; those whose words are known. */
  readonly words: ReadonlyMap<string, CardWords>;
  /** Small words by language, all lower case. */
  readonly languages: ReadonlyMap<string, ReadonlySet<string>>;
  /** The number of a month by its name in any language, lower case. */
  readonly months: ReadonlyMap<string, number>;
  readonly money: MoneyWords;
  readonly sectors: readonly { readonly name: string; readonly words: RegExp }[];
}

/** All authorities, to be found by name in one pass. */
export interface Authorities {
  readonly all: readonly Authority[];
  /** Finds any name of any authority. */
  readonly anyName: RegExp;
  /** Whose name it is, in lower case; several where they share it. A literal translation gives the proper name. */
  readonly byName: ReadonlyMap<string, readonly { readonly authority: Authority; readonly name: string }[]>;
  readonly anyShort: RegExp;
  readonly byShort: ReadonlyMap<string, readonly Authority[]>;
}

/** A supervisory authority; `server/knowledge/authorities/_format.md` says what each field holds. */
export interface Authority {
  readonly id: string;
  readonly short: string;
  readonly country: string;
  readonly currency: Money['currency'];
  /** Its name in its own language. */
  readonly name: string;
  /** All its names, the one in use first. */
  readonly spelled: readonly string[];
  readonly numbers: readonly RegExp[];
  readonly cues: RegExp | undefined;
  /** Decisions of others name it often. */
  readonly cited: boolean;
}

/** The words of one language; `server/knowledge/cards/_format.md` says what each list tells. */
export interface CardWords {
  readonly patterns: Readonly<Record<PatternName, RegExp>>;
  readonly outcomes: readonly { readonly name: string; readonly words: RegExp }[];
  readonly roles: Readonly<Record<'controller' | 'processor', RegExp>>;
  readonly mentions: RegExp;
  readonly labels: Readonly<Record<'controller' | 'processor' | 'complainant', RegExp>>;
  readonly sections: readonly { readonly name: string; readonly words: RegExp }[];
}

const PATTERNS = [
  'kinds',
  'about',
  'number',
  'decided',
  'published',
  'operative',
  'reasons',
  'imposed',
  'ceiling',
  'total',
  'infringing',
  'unproven',
  'between',
  'against',
  'aliases',
  'titles',
] as const;
export type PatternName = (typeof PATTERNS)[number];

export interface MoneyWords {
  /** Finds a sign, code or name of a currency. */
  readonly any: RegExp;
  /** Of one written currency; null for a name that several countries share. */
  code(written: string): string | null | undefined;
  /** "million" is 1,000,000. */
  scale(written: string): number | undefined;
}

type Files = Readonly<Record<string, unknown>>;
type Lists = Readonly<Record<string, readonly string[]>>;

/** Compiles what `authorities` and `cards` of server/knowledge hold. */
export function readCardKnowledge(authorities: Files, cards: Files): CardKnowledge {
  const languages = cards.languages as { words: Lists; months: Lists };
  const written = Object.entries(cards).filter(([name]) => name.length === 2) as [string, LanguageFile][];
  const months = new Map<string, number>();
  for (const names of [...Object.values(languages.months), ...written.map(([, file]) => file.months)]) {
    for (const [i, one] of names.entries()) for (const name of [one].flat()) months.set(name, i + 1);
  }
  return {
    authorities: readAuthorities(authorities),
    words: new Map(written.map(([language, file]) => [language, wordsOf(file)])),
    languages: new Map(Object.entries(languages.words).map(([language, words]) => [language, new Set(words)])),
    months,
    money: moneyWords(cards.money as MoneyFile),
    sectors: named(cards.sectors as Lists),
  };
}

/** Letters and digits as ranges: expressions without the flag `u` run several times faster. */
const LETTERS = 'A-Za-z\\u00aa\\u00ba\\u00c0-\\u024f\\u0370-\\u052f';
const NO_WORD_BEFORE = `(?<![${LETTERS}0-9])`;
const NO_WORD_BEHIND = `(?![${LETTERS}0-9])`;

/** One pattern of many: whole words, without regard to case, a blank for any white space. */
export function wholeWords(list: readonly string[], flags = 'gi'): RegExp {
  return new RegExp(`${NO_WORD_BEFORE}(?:${alternatives(list) || '(?!)'})${NO_WORD_BEHIND}`, flags);
}

function alternatives(list: readonly string[]): string {
  return list
    .join('|')
    .replace(/\[[^\]]*\]/g, (set) => set.replace(/\\p\{Lu?\}/g, LETTERS))
    .replace(/\\p\{Lu?\}/g, `[${LETTERS}]`)
    .replace(/ (?![^[]*\])/g, '\\s+');
}

/** A pattern's list with its letters taken as they are. */
export function literally(list: readonly string[]): string[] {
  return list.map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['’]/g, "['’]"));
}

interface AuthorityEntry {
  readonly short: string;
  readonly country: string;
  readonly currency: string;
  readonly names: Lists;
  readonly also?: readonly string[];
  readonly literal?: readonly string[];
  readonly numbers?: readonly string[];
  readonly sites?: readonly string[];
  readonly cues?: readonly string[];
  readonly cited?: boolean;
}

interface LanguageFile extends Readonly<Record<PatternName, readonly string[]>> {
  readonly months: readonly (readonly string[])[];
  readonly outcomes: Lists;
  readonly roles: Lists;
  readonly mentions: Lists;
  readonly labels: Lists;
  readonly sections: Lists;
}

interface MoneyFile {
  readonly currencies: Lists;
  readonly shared: readonly string[];
  readonly scales: Lists;
}

function readAuthorities(files: Files): Authorities {
  const byName = new Map<string, { authority: Authority; name: string }[]>();
  const byShort = new Map<string, Authority[]>();
  const entries = Object.values(files).flatMap((file) => Object.entries(file as Record<string, AuthorityEntry>));
  const all = entries.map(([id, entry]) => {
    const one = authority(id, entry);
    for (const name of Object.values(entry.names).flat()) push(byName, nameKey(name), { authority: one, name });
    for (const name of entry.literal ?? []) push(byName, nameKey(name), { authority: one, name: one.name });
    for (const short of new Set([entry.short, ...(entry.also ?? [])])) push(byShort, short, one);
    return one;
  });
  const longestFirst = (names: Iterable<string>): string[] => literally([...names].sort((a, b) => b.length - a.length));
  return {
    all,
    anyName: wholeWords(longestFirst(byName.keys())),
    byName,
    anyShort: wholeWords(longestFirst(byShort.keys()), 'g'),
    byShort,
  };
}

/** By what a name of an authority is looked up: its words in lower case. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').replace(/’/g, "'");
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function authority(id: string, entry: AuthorityEntry): Authority {
  const names = Object.values(entry.names).flat();
  const cues = [...(entry.cues ?? []), ...(entry.sites ?? [])];
  return {
    id,
    short: entry.short,
    country: entry.country,
    currency: entry.currency,
    name: names[0] ?? entry.short,
    spelled: names,
    numbers: (entry.numbers ?? []).map(
      (form) => new RegExp(`(?<![${LETTERS}0-9/.])(?:${alternatives([form])})(?![${LETTERS}0-9]|[./-]\\d)`, 'g'),
    ),
    cues: cues.length > 0 ? wholeWords(literally(cues), 'g') : undefined,
    cited: entry.cited === true,
  };
}

function wordsOf(file: LanguageFile): CardWords {
  const patterns = Object.fromEntries(PATTERNS.map((name) => [name, wholeWords(file[name])]));
  const roles = file.roles;
  return {
    patterns: patterns as Record<PatternName, RegExp>,
    outcomes: named(file.outcomes),
    roles: { controller: wholeWords(roles.controller ?? []), processor: wholeWords(roles.processor ?? []) },
    mentions: wholeWords(file.mentions.controller ?? []),
    labels: {
      controller: wholeWords(file.labels.controller ?? []),
      processor: wholeWords(file.labels.processor ?? []),
      complainant: wholeWords(file.labels.complainant ?? []),
    },
    sections: Object.entries(file.sections).map(([name, words]) => ({
      name,
      words: new RegExp(`^(?:${alternatives(words)})$`, 'i'),
    })),
  };
}

function named(lists: Lists): { name: string; words: RegExp }[] {
  return Object.entries(lists).map(([name, words]) => ({ name, words: wholeWords(words) }));
}

function moneyWords({ currencies, shared, scales }: MoneyFile): MoneyWords {
  const exactly = (forms: readonly string[]): RegExp => new RegExp(`^(?:${alternatives(forms)})$`, 'i');
  const codes = Object.entries(currencies).map(([code, forms]) => ({ code, form: exactly(forms) }));
  const names = [...Object.values(currencies).flat(), ...shared];
  const signs = names.filter((name) => !/\p{L}/u.test(name) || name.endsWith('$'));
  const letters = names.filter((name) => !signs.includes(name)).sort((a, b) => b.length - a.length);
  const anyShared = exactly(shared);
  const factors = Object.entries(scales).map(([factor, words]) => ({ factor: Number(factor), form: exactly(words) }));
  return {
    any: new RegExp(`${signs.join('|')}|(?<![${LETTERS}])(?:${alternatives(letters)})(?![${LETTERS}])`, 'gi'),
    code: (written) =>
      codes.find(({ form }) => form.test(written))?.code ?? (anyShared.test(written) ? null : undefined),
    scale: (written) => factors.find(({ form }) => form.test(written.replace(/\.$/, '')))?.factor,
  };
}
