import type { Language } from './statute.ts';

/** What stands in the places of a message. */
export type Values = Readonly<Record<string, string | number | Message>>;

/** A text that is said later, by whoever knows the reader's language. */
export interface Message {
  readonly key: string;
  readonly values?: Values;
}

/** The texts for a reader, in their language. */
export interface Messages {
  readonly language: Language;
  /** The text of a key, with the values in its places; the key itself where no text stands under it. */
  say(key: string, values?: Values): string;
  /** Whether a text stands under a key. */
  has(key: string): boolean;
  /** A message that was made where the language was not known. */
  tell(message: Message): string;
}

/** A place in a text that takes a value: {name}. */
const PLACE = /\{(\w+)\}/g;

/**
 * The messages in a language.
 * @param files the tables of `knowledge/messages` by language, and `rules/<language>` with what the rules say in those
 *   that their own files are not written in; read when the first text is asked for
 */
export function messagesIn(language: Language, files: () => Readonly<Record<string, unknown>>): Messages {
  let table: ReadonlyMap<string, string> | undefined;
  const texts = (): ReadonlyMap<string, string> => {
    table ??= new Map([...tableOf(files()[language]), ...tableOf({ rules: files()[`rules/${language}`] })]);
    return table;
  };
  const has = (key: string): boolean => texts().has(key);
  const say = (key: string, values: Values = {}): string => {
    const text = texts().get(key) ?? key;
    if (!text.includes('{')) return text;
    return text.replace(PLACE, (place, name: string) => {
      const value = values[name];
      return typeof value === 'object' ? tell(value) : String(value ?? place);
    });
  };
  const tell = ({ key, values }: Message): string => say(key, values);
  return { language, say, has, tell };
}

/** The texts of a table by their keys: what stands under `card` and there under `fine` is `card.fine`. */
export function tableOf(file: unknown): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const read = (value: unknown, key: string): void => {
    if (typeof value === 'string') texts.set(key, value);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) read(inner, key ? `${key}.${name}` : name);
  };
  read(file, '');
  return texts;
}
