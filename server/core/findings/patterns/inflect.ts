import type { Part } from './pattern.ts';

/** How words of a language change: from knowledge/words/<language>/inflection.yaml. */
export interface Inflection {
  /** By part of speech, tried in order: the first ending that fits gives the forms (its own letters are cut off). */
  readonly endings: Readonly<Record<Part, readonly Ending[]>>;
  /** Forms that follow no rule, by lemma: they replace the regular ones. */
  readonly irregular: Readonly<Record<Part, Readonly<Record<string, string>>>>;
  /** Lemmas that double their last consonant, beyond one-syllable words. */
  readonly doubling: readonly string[];
  /** Spellings that vary: each form with the first letters is also known with the second. */
  readonly spelling: readonly (readonly [string, string])[];
  /** How a small word is written before a vowel or together with an article: "de" also "d'", "di" also "della". */
  readonly joined?: Readonly<Record<string, readonly string[]>>;
}

export interface Ending {
  /** Last letters; `C` any consonant, `V` any vowel, `2` a consonant that doubles; empty fits every word. */
  readonly ends: string;
  /** How many letters to cut off. */
  readonly cut: number;
  /**
   * What to add, one group of forms (`e/es/ent`) each; `-` for nothing; `2` repeats the last consonant. Verbs: base, present, past, -ing;
   * adjectives: the second form is the adverb.
   */
  readonly add: string;
}

/** A form and what it is: base, third person, past or participle, -ing form; noun; adjective, adverb. */
export interface Form {
  readonly word: string;
  readonly role: Role;
}

export type Role = 'base' | 'present' | 'past' | 'ing' | 'noun' | 'adjective' | 'adverb';

const VERB_ROLES: readonly Role[] = ['base', 'present', 'past', 'ing'];

/** All forms of a word. A language without rules gives the word itself. */
export function inflect(lemma: string, part: Part, inflection: Inflection | null): Form[] {
  const word = lemma.toLowerCase();
  const irregular = own(inflection?.irregular?.[part], word);
  const forms = irregular !== null ? irregularForms(irregular, part) : regularForms(word, part, inflection);
  const spelled = forms.flatMap((form) => spellings(form, inflection?.spelling ?? []));
  return spelled.filter((form, i) => spelled.findIndex((f) => f.word === form.word && f.role === form.role) === i);
}

/** A word as written in one country and another, and before one word and another. */
export function spelled(word: string, inflection: Inflection | null): string[] {
  const all = spellings({ word, role: 'base' }, inflection?.spelling ?? []).map((form) => form.word);
  return [...all, ...(own(inflection?.joined, word) ?? [])];
}

/** The forms of a verb that say it was not done: "unencrypted". */
export function undone(forms: readonly Form[]): string[] {
  return forms.filter(({ role }) => role === 'past').map(({ word }) => `un${word}`);
}

function own<T>(table: Readonly<Record<string, T>> | undefined, word: string): T | null {
  return table && Object.hasOwn(table, word) ? (table[word] ?? null) : null;
}

/** "keep keeps kept keeping", past and participle apart as "wrote/written". */
function irregularForms(line: string, part: Part): Form[] {
  return line
    .trim()
    .split(/\s+/)
    .flatMap((group, i) => group.split('/').map((word) => ({ word, role: roleOf(part, i) })));
}

function regularForms(word: string, part: Part, inflection: Inflection | null): Form[] {
  const doubles = inflection?.doubling?.includes(word) || isShort(word);
  const rule = inflection?.endings?.[part]?.find(({ ends }) => fits(word, ends, doubles));
  if (!rule) return [{ word, role: roleOf(part, 0) }];
  const stem = word.slice(0, word.length - rule.cut);
  return rule.add.split(' ').flatMap((group, i) =>
    group.split('/').map((ending) => ({
      word: stem + (ending === '-' ? '' : ending.replace('2', word.at(-1) ?? '')),
      role: roleOf(part, i),
    })),
  );
}

function roleOf(part: Part, i: number): Role {
  if (part === 'v') return VERB_ROLES[Math.min(i, 3)] as Role;
  if (part === 'n') return 'noun';
  return i === 1 ? 'adverb' : 'adjective';
}

const VOWELS = 'aeiouyáéíóúàèìòùâêîôûäöü';

/** One syllable that ends in consonant, vowel, consonant: "log", "plan". */
function isShort(word: string): boolean {
  return /^[^aeiouy]*[aeiou][^aeiouywx]$/.test(word);
}

function fits(word: string, ends: string, doubles: boolean): boolean {
  if (ends.length > word.length) return false;
  for (let i = 0; i < ends.length; i++) {
    const letter = word[word.length - ends.length + i] ?? '';
    const wanted = ends[i];
    const vowel = VOWELS.includes(letter);
    if (wanted === 'C' ? vowel : wanted === 'V' ? !vowel : wanted === '2' ? vowel || !doubles : wanted !== letter)
      return false;
  }
  return true;
}

function spellings(form: Form, pairs: readonly (readonly [string, string])[]): Form[] {
  const all = [form];
  for (const [one, other] of pairs)
    if (form.word.length > one.length + 1 && form.word.includes(one, 2))
      all.push({ ...form, word: form.word.slice(0, 2) + form.word.slice(2).replace(one, other) });
  return all;
}
